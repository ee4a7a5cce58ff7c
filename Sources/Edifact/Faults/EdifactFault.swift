/// What is wrong with an interchange or a message of it, and where.
public struct EdifactFault: Error, Sendable, Hashable {
    /// Whether the message is lost or only doubtful, and why.
    public enum Reason: Sendable, Hashable {
        /// The message is not read.
        case damage(EdifactDamage)
        /// The message is read; a person should look.
        case doubt(EdifactDoubt)
    }

    /// The number of the message (UNH); nil for what concerns the envelope.
    public var message: String?
    /// The number of the segment in the file, from 1.
    public var segment: Int
    /// The byte of the file the segment begins at, from 0.
    public var offset: Int
    public var reason: Reason

    public init(message: String?, segment: Int, offset: Int, reason: Reason) {
        self.message = message
        self.segment = segment
        self.offset = offset
        self.reason = reason
    }

    /// Whether the message could not be read.
    public var isFatal: Bool {
        switch reason {
        case .damage: true
        case .doubt: false
        }
    }
}

/// Why a message cannot be read.
public enum EdifactDamage: Error, Sendable, Hashable {
    /// The file does not begin as EDIFACT does.
    case notEdifact(text: String)
    /// UNA names the same character twice, or a letter.
    case serviceCharacters(text: String)
    /// A segment that does not begin with a tag of three capital letters.
    case tag(text: String)
    /// A segment longer than the reader accepts.
    case segmentTooLong(limit: Int)
    /// A message of more segments than the reader accepts.
    case tooManySegments(limit: Int)
    /// UNH without number or type.
    case header
    /// The message does not end with UNT.
    case noTrailer
    /// The file ends inside a segment.
    case cutOff(text: String)
    /// A segment outside a message.
    case outsideMessage(tag: String)
    /// A number that is none, in a segment where a number decides.
    case number(tag: String, text: String)
    /// The message is of another type.
    case type(String)
    /// A currency code that ISO 4217 does not have.
    case currency(String)
}

/// What is wrong with a message that was read all the same.
public enum EdifactDoubt: Sendable, Hashable {
    /// UNT states another number of segments.
    case segmentCount(stated: String, found: Int)
    /// UNT bears another number than UNH.
    case messageReference(header: String, trailer: String)
    /// UNZ states another number of messages.
    case messageCount(stated: String, found: Int)
    /// UNZ bears another number than UNB.
    case interchangeReference(header: String, trailer: String)
    /// The interchange does not end with UNZ.
    case interchangeEnd
    /// Bytes before the interchange that are no part of it.
    case strayBytes(count: Int)
    /// Bytes that are no character of the interchange's set; each is shown as �.
    case undecodable(count: Int, characterSet: String)
    /// CNT states another number of lines.
    case lineCount(stated: String, found: Int)
    /// CNT states another sum of quantities.
    case quantitySum(stated: String, found: String)
    /// A date that is none.
    case date(text: String)
    /// A number of an item that is no ISBN.
    case isbn(line: String, text: String)
}

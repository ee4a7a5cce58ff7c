/// A message of an interchange: what stands between UNH and UNT.
public struct EdifactMessage: Sendable, Hashable {
    /// The message's own number (UNH 0062).
    public var reference: String
    /// What it is, e.g. `ORDERS`, `INVOIC`.
    public var type: String
    /// Version, release, agency and association code, e.g. `D`, `96A`, `UN`, `EAN008`.
    public var version: [String]
    /// The segments after UNH and before UNT.
    public var segments: [EdifactSegment]
    /// The interchange it came in; nil where it has no UNB.
    public var interchange: EdifactInterchange?

    public init(
        reference: String, type: String, version: [String] = [], segments: [EdifactSegment],
        interchange: EdifactInterchange? = nil
    ) {
        self.reference = reference
        self.type = type
        self.version = version
        self.segments = segments
        self.interchange = interchange
    }
}

/// The envelope of messages (UNB).
public struct EdifactInterchange: Sendable, Hashable {
    /// The number the sender gave it.
    public var reference: String
    public var sender: String?
    public var recipient: String?
    /// The character set's name, e.g. `UNOC`.
    public var characterSet: String
    /// Whether it says that it is a test.
    public var isTest: Bool

    /// Reads a UNB.
    init(_ segment: EdifactSegment) {
        characterSet = segment[0] ?? ""
        sender = segment[1]
        recipient = segment[2]
        reference = segment[4] ?? ""
        isTest = segment[10] == "1"
    }
}

/// What was found at one place of a file: a message, what is wrong with it, or both.
public struct EdifactReading: Sendable, Hashable {
    /// The message; nil where it could not be read, and for what concerns the envelope.
    public var message: EdifactMessage?
    public var faults: [EdifactFault]

    public init(message: EdifactMessage?, faults: [EdifactFault] = []) {
        self.message = message
        self.faults = faults
    }
}

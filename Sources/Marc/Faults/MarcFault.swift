/// What is wrong with one record of a file of records, and where.
public struct MarcFault: Sendable, Hashable {
    /// Whether the record is lost or only doubtful, and why.
    public enum Reason: Sendable, Hashable {
        /// The record is not read.
        case damage(MarcDamage)
        /// The record, if it is one, is read; a person should look.
        case doubt(MarcDoubt)
    }

    /// The number of the record in its file, from 1; for bytes between records, of the next record.
    public var record: Int
    /// The byte of the file at which the record, or the stray bytes, begin, from 0.
    public var offset: Int
    /// The field it concerns; nil where it concerns the whole record.
    public var tag: MarcTag?
    public var reason: Reason

    public init(record: Int, offset: Int, tag: MarcTag? = nil, reason: Reason) {
        self.record = record
        self.offset = offset
        self.tag = tag
        self.reason = reason
    }

    /// Whether the record could not be read.
    public var isFatal: Bool {
        switch reason {
        case .damage: true
        case .doubt: false
        }
    }
}

/// Why a record cannot be read.
public enum MarcDamage: Error, Sendable, Hashable {
    /// The file ends inside the record.
    case cutOff(stated: Int?, found: Int)
    /// The record is longer than the reader accepts.
    case tooLong(limit: Int)
    /// What stands where a record should begin is no leader.
    case noLeader(text: String)
    /// The directory of fields is not made of numbers where it should be.
    case directory(text: String)
    /// The fields cannot be told apart: the directory names as many, the data holds others.
    case fieldCount(directory: Int, data: Int)
    /// The record has no fields.
    case noFields
    /// The record has more fields or subfields than the reader accepts.
    case tooManyFields(limit: Int)
    /// The XML around the record is broken.
    case xml(XMLFault)
}

/// What is wrong with a record that was read all the same.
public enum MarcDoubt: Sendable, Hashable {
    /// The stated length is not the length found.
    case length(stated: String, found: Int)
    /// The stated address of the data is not where the directory ends.
    case baseAddress(stated: String, found: Int)
    /// The directory does not end with its separator.
    case directoryEnd
    /// The record does not end with its terminator.
    case terminator
    /// Fields do not begin and end where the directory says; they were told apart by separators.
    case fieldBounds
    /// Bytes between records that belong to none.
    case strayBytes(count: Int)
    /// A tag that is not three digits or letters.
    case tag
    /// A data field without its indicators, or with more than two.
    case indicators
    /// Bytes that are no character in the record's encoding; each is shown as �.
    case undecodable(count: Int, MarcEncoding)
    /// The record states Unicode but is something else.
    case notUnicode(readAs: MarcEncoding)
    /// A character set of MARC-8 that is not read here; its characters are shown as �.
    case characterSet(code: String)
}

/// What is broken in the XML of a file of records.
public enum XMLFault: Sendable, Hashable {
    /// A tag, comment or section that does not end, or ends wrongly.
    case malformed(text: String)
    /// A document type or an entity of its own: they can hide anything and are not read.
    case documentType
    /// A name between & and ; that XML does not define.
    case entity(name: String)
    /// Elements inside elements, more than the reader follows.
    case depth(limit: Int)
    /// An encoding that is not read here.
    case encoding(name: String)
    /// The file has no element `record`.
    case noRecords
    /// A control or data field without a tag of three characters.
    case tag(text: String)
}

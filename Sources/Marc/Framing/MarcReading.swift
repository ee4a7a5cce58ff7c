/// What was found at one place of a file: a record, what is wrong with it, or both.
public struct MarcReading: Sendable, Hashable {
    /// The number of the record in its file, from 1; for bytes between records, of the next record.
    public var number: Int
    /// The byte of the file it begins at, from 0.
    public var offset: Int
    /// The record; nil where it could not be read, and for bytes between records.
    public var record: MarcRecord?
    public var faults: [MarcFault]

    public init(number: Int, offset: Int, record: MarcRecord?, faults: [MarcFault] = []) {
        self.number = number
        self.offset = offset
        self.record = record
        self.faults = faults
    }
}

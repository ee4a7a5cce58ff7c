/// One row of a table as UTF-8 bytes, its quotes resolved. A record is a value: keeping one is safe,
/// and costs a copy.
public struct CSVRecord: Sendable, Hashable {
    /// The line of the file the row begins on, from 1; rows with line breaks inside quotes span several.
    public internal(set) var line: Int
    /// What breaks the rules of CSV in this row.
    public internal(set) var faults: [CSVFault] = []
    /// The text of all fields, one after the other.
    var bytes: [UInt8] = []
    /// Where each field ends in `bytes`.
    var ends: [Int] = []

    init(line: Int) { self.line = line }

    /// A row of these fields.
    public init(line: Int, fields: [String]) {
        self.line = line
        for field in fields {
            bytes.append(contentsOf: field.utf8)
            ends.append(bytes.count)
        }
    }

    /// How many fields the row has.
    public var count: Int { ends.count }

    /// The text of a field, from 0; the empty text beyond the last.
    public subscript(index: Int) -> String {
        withBytes(of: index) { String(decoding: $0, as: UTF8.self) }
    }

    /// The texts of all fields.
    public var fields: [String] { (0..<count).map { self[$0] } }

    /// Whether all fields are empty, as in the rows of separators that spreadsheets leave at the end.
    public var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    /// Gives `body` the UTF-8 bytes of a field, from 0; none beyond the last.
    public func withBytes<Result>(
        of index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        guard index >= 0, index < ends.count else {
            return try body(UnsafeBufferPointer(start: nil, count: 0))
        }
        let start = index == 0 ? 0 : ends[index - 1]
        let end = ends[index]
        return try bytes.withUnsafeBufferPointer {
            try body(UnsafeBufferPointer(rebasing: $0[start..<end]))
        }
    }

    /// Empties the record for the next row, keeping its memory.
    mutating func restart(line: Int) {
        self.line = line
        if !faults.isEmpty { faults = [] }
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}

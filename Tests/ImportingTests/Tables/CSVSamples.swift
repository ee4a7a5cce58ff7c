import Importing

/// Rows and faults of a text, read in pieces of a given size.
struct ParsedText {
    var rows: [[String]] = []
    var lines: [Int] = []
    var faults: [CSVFault] = []
    var separator: Separator?

    init(_ text: String, pieces: Int = 1 << 16, separator: Separator? = nil) {
        self.init(Array(text.utf8), pieces: pieces, separator: separator)
    }

    init(
        _ bytes: [UInt8], pieces: Int = 1 << 16, separator: Separator? = nil,
        limits: CSVParser.Limits = CSVParser.Limits()
    ) {
        var parser = CSVParser(separator: separator, limits: limits)
        var read: [CSVRecord] = []
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            parser.feed(Array(bytes[start..<min(bytes.count, start + pieces)])) { read.append($0) }
        }
        parser.finish { read.append($0) }
        rows = read.map(\.fields)
        lines = read.map(\.line)
        faults = read.flatMap(\.faults)
        self.separator = parser.separator
    }
}

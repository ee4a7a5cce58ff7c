/// A small CSV file read whole: its header and its rows. Files of any size are for `CSVReader`.
public struct CSVTable: Sendable {
    /// The file, as a name without a path.
    public let file: String
    /// The names of the columns as written, without surrounding spaces.
    public private(set) var header: [String] = []
    /// The rows after the header, those with faults too.
    public private(set) var rows: [CSVRecord] = []
    /// Where the text breaks the rules of CSV.
    public private(set) var findings: [Finding] = []
    /// What the file is.
    public private(set) var outcome: CSVReader.Outcome

    /// Reads all of `source`. Throws `CSVRefusal`; faults in rows are `findings`.
    public init(_ source: ByteSource, options: CSVReader.Options = CSVReader.Options()) throws {
        file = source.name
        var header: [String]?
        var rows: [CSVRecord] = []
        var findings: [Finding] = []
        outcome = try CSVReader(source, options: options).forEachRecord { record, _ in
            let names = header ?? record.fields.map(Self.trimmed)
            findings += record.faults.map {
                $0.finding(file: source.name, header: names, value: record[$0.column - 1])
            }
            if header == nil { header = names } else { rows.append(record) }
        }
        self.header = header ?? []
        self.rows = rows
        self.findings = findings
    }

    /// The place of the column of this name, from 0; nil where the header has none.
    public func column(_ name: String) -> Int? { header.firstIndex(of: name) }

    private static func trimmed(_ text: String) -> String {
        let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}

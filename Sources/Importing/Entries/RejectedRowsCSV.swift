public import Languages

/// Writes rejected rows as a CSV file that can be corrected and imported again: the line each stood on and
/// the reason, then all its fields as they were. The two added columns are passed over when the file is
/// read.
public struct RejectedRowsCSV: Sendable {
    private let language: Language
    private let writer: CSVWriter
    private var hasHeader = false

    /// A writer whose reasons are in `language`.
    public init(language: Language, separator: Separator = .semicolon) {
        self.language = language
        writer = CSVWriter(separator: separator)
    }

    /// The bytes of the next row; before the first also a byte order mark, which spreadsheet programs
    /// need to see UTF-8, and the header.
    public mutating func bytes(of rejected: RejectedRow) -> [UInt8] {
        var bytes: [UInt8] = []
        if !hasHeader {
            hasHeader = true
            let added = [EntryVocabulary.rowRemark, EntryVocabulary.reasonRemark].map {
                $0.shown[language]
            }
            bytes = [0xEF, 0xBB, 0xBF] + writer.row(added + rejected.header)
        }
        let missing = max(0, rejected.header.count - rejected.fields.count)
        let reasons = rejected.findings.filter { $0.severity == .error }.map { finding in
            (finding.column.map { "\($0): " } ?? "") + finding.expected[language]
        }
        return bytes
            + writer.row(
                ["\(rejected.row)", reasons.joined(separator: " ")] + rejected.fields
                    + Array(repeating: "", count: missing))
    }
}

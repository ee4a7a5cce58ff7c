public import Languages
import Money
public import Statements

/// A statement as CSV for machines: UTF-8, commas, CR LF, a heading of stable ids, numbers plain.
///
/// Before the statement's columns stand `rowId`, `rowRole` and `rowLevel`, so that a reader can leave
/// totals out. Amounts are in whole units of the currency with all their decimals (`1234.50`), ratios
/// are plain (`0.125`), dates ISO. What no document states is `not-reported`, what does not apply
/// `not-applicable`; an empty cell is empty.
public struct CSVText: Sendable {
    /// The language words of the statement are written in; ids and numbers are the same in all.
    public var language: Language

    public init(language: Language) {
        self.language = language
    }

    /// The whole statement as one text. Throws only what the statement's stream throws.
    public func render(_ statement: Statement) throws -> String {
        var text = ""
        try write(statement) { text += $0 }
        return text
    }

    /// Hands the statement to `output` line by line. Throws what `output` or the stream throws.
    public func write(_ statement: Statement, to output: (String) throws -> Void) throws {
        let heading = ["rowId", "rowRole", "rowLevel"] + statement.columns.map(\.id)
        try output(line(heading.map { CSVField.quoted(CSVField.guarded($0)) }))
        try statement.forEachRow { row in
            let leading = [
                CSVField.quoted(CSVField.guarded(row.id)), row.role.key, "\(row.level)",
            ]
            let cells = statement.columns.indices.map { index in
                field(statement.cell(of: row, at: index).value)
            }
            try output(line(leading + cells))
        }
    }

    private func line(_ fields: [String]) -> String {
        fields.joined(separator: ",") + "\r\n"
    }

    private func field(_ value: CellValue) -> String {
        switch value {
        case .text(let phrase): CSVField.quoted(CSVField.guarded(phrase[language]))
        case .money(let amount): amount.plainDigits
        case .count(let count): "\(count)"
        case .ratio(let number), .number(let number): PlainNumber.text(number) ?? "not-applicable"
        case .date(let date): date.iso
        case .notReported: "not-reported"
        case .notApplicable: "not-applicable"
        case .empty: ""
        }
    }
}

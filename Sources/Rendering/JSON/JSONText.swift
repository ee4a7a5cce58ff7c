public import Languages
import Ledger
import Money
public import Statements

/// A statement as JSON for machines: keys in a fixed order, amounts as decimal strings, unknown as
/// `notReported`, rows written one by one so that a journal of any length needs no memory.
public struct JSONText: Sendable {
    /// The language of words; ids and numbers are the same in all.
    public var language: Language

    public init(language: Language) {
        self.language = language
    }

    /// The whole statement as one text. Throws only what the statement's stream throws.
    public func render(_ statement: Statement, of book: StatementBook) throws -> String {
        var text = ""
        try write(statement, of: book) { text += $0 }
        return text
    }

    /// Hands the statement to `output` piece by piece. Throws what `output` or the stream throws.
    public func write(
        _ statement: Statement, of book: StatementBook, to output: (String) throws -> Void
    ) throws {
        let currency = book.currency(of: statement)
        try output("{\n")
        for (key, value) in heading(of: statement, in: book, currency: currency) {
            try output("  \(JSONString.quoted(key)): \(value),\n")
        }
        try output("  \"columns\": " + list(statement.columns.map(column)) + ",\n")
        try output("  \"rows\": [")
        var separator = "\n"
        try statement.forEachRow { row in
            try output(separator + "    " + object(row, of: statement, currency: currency))
            separator = ",\n"
        }
        try output((separator == "\n" ? "" : "\n  ") + "],\n")
        try output(
            "  \"controls\": " + list(statement.controls.map { control($0, currency) }) + ",\n")
        try output("  \"notes\": " + list(statement.notes.map(words)) + "\n}\n")
    }

    private func heading(
        of statement: Statement, in book: StatementBook, currency: Currency
    ) -> [(String, String)] {
        [
            ("statement", JSONString.quoted(statement.name.rawValue)),
            ("title", words(statement.title)),
            ("subtitles", list(statement.subtitles.map(words))),
            ("language", JSONString.quoted(language.rawValue)),
            ("organisation", words(book.organisation)),
            ("asOf", JSONString.quoted(book.asOf.iso)),
            (
                "head",
                "{\"count\": \(book.head.count), \"hash\": \(JSONString.quoted(book.head.hash))}"
            ),
            ("illustrative", "\(book.isIllustrative)"),
            ("unit", JSONString.quoted("\(currency.code)")),
            ("openQuestions", list(book.openQuestions.map(words))),
        ]
    }

    private func column(_ column: Column) -> String {
        var members = [
            "\"id\": " + JSONString.quoted(column.id), "\"heading\": " + words(column.heading),
            "\"kind\": " + JSONString.quoted(column.kind.key),
        ]
        if case .number(let decimals) = column.kind { members.append("\"decimals\": \(decimals)") }
        return "{" + members.joined(separator: ", ") + "}"
    }

    private func object(_ row: Row, of statement: Statement, currency: Currency) -> String {
        let cells = statement.columns.enumerated().map { index, column in
            JSONString.quoted(column.id) + ": "
                + cell(statement.cell(of: row, at: index), currency)
        }
        return "{\"id\": \(JSONString.quoted(row.id)), \"role\": \"\(row.role.key)\", "
            + "\"level\": \(row.level), \"cells\": {" + cells.joined(separator: ", ") + "}}"
    }

    private func cell(_ cell: Cell, _ currency: Currency) -> String {
        var members = self.members(of: cell.value, currency)
        if cell.value != .empty { members.append("\"nature\": \"\(cell.nature.key)\"") }
        if !cell.figures.isEmpty {
            members.append("\"figures\": " + list(cell.figures.map(JSONString.quoted)))
        }
        if let trace = cell.trace { members.append("\"entries\": " + selection(trace)) }
        return "{" + members.joined(separator: ", ") + "}"
    }

    private func members(of value: CellValue, _ currency: Currency) -> [String] {
        switch value {
        case .text(let phrase): ["\"value\": " + words(phrase)]
        case .money(let amount) where amount.currency == currency:
            ["\"value\": \"\(amount.plainDigits)\""]
        case .money(let amount):
            ["\"value\": \"\(amount.plainDigits)\"", "\"currency\": \"\(amount.currency.code)\""]
        case .count(let count): ["\"value\": \(count)"]
        case .ratio(let number), .number(let number):
            PlainNumber.text(number).map { ["\"value\": \($0)"] }
                ?? ["\"value\": null", "\"notApplicable\": true"]
        case .date(let date): ["\"value\": \"\(date.iso)\""]
        case .notReported: ["\"value\": null", "\"notReported\": true"]
        case .notApplicable: ["\"value\": null", "\"notApplicable\": true"]
        case .empty: ["\"value\": null"]
        }
    }

    private func selection(_ trace: EntrySelection) -> String {
        var members: [String] = []
        if !trace.lines.isEmpty {
            members.append("\"lines\": " + list(trace.lines.map { JSONString.quoted($0.text) }))
        }
        if let source = trace.source { members.append("\"source\": \(code(source))") }
        if let branch = trace.branch { members.append("\"branch\": \(code(branch))") }
        if !trace.stages.isEmpty {
            let stages = trace.stages.sorted { $0.rawValue < $1.rawValue }
            members.append("\"stages\": " + list(stages.map { JSONString.quoted("\($0)") }))
        }
        return "{" + members.joined(separator: ", ") + "}"
    }

    private func control(_ control: Control, _ currency: Currency) -> String {
        let holds = control.holds.map { "\($0)" } ?? "null"
        return "{\"label\": \(words(control.label)), \"holds\": \(holds), "
            + members(of: control.value, currency).joined(separator: ", ") + "}"
    }

    private func code(_ code: some ChartCode) -> String { JSONString.quoted(code.text) }

    private func words(_ phrase: Phrase) -> String { JSONString.quoted(phrase[language]) }

    private func list(_ values: [String]) -> String {
        "[" + values.joined(separator: ", ") + "]"
    }
}

import Languages
import Money

@testable import Statements

/// A book as compact text in one language: what a reader of any output gets, without its looks.
struct Dump {
    let language: Language

    func text(of book: StatementBook) throws -> String {
        var lines = book.openQuestions.map { "? \($0[language])" }
        for statement in book.statements { lines += try text(of: statement) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func text(of statement: Statement) throws -> [String] {
        var lines = ["", "# \(statement.name.rawValue): \(statement.title[language])"]
        lines.append(statement.subtitles.map { $0[language] }.joined(separator: " · "))
        lines.append(statement.columns.map { $0.heading[language] }.joined(separator: " | "))
        lines += statement.rows.map(text)
        var streamed = 0
        try statement.stream?.forEach { row in
            streamed += 1
            if streamed <= 4 { lines.append(text(of: row)) }
        }
        if streamed > 4 { lines.append("… \(streamed)") }
        lines += statement.controls.map { "= \($0.label[language]): \(text(of: $0.value))" }
        lines += statement.notes.map { "* \($0[language])" }
        lines += statement.charts.map {
            "~ \($0.title[language]) (\($0.series.joined(separator: ", ")))"
        }
        return lines
    }

    private func text(of row: Row) -> String {
        let mark: String =
            switch row.role {
            case .detail: ""
            case .subtotal: "+ "
            case .total: "Σ "
            case .section: "§ "
            }
        let indent = String(repeating: "  ", count: row.level)
        return indent + mark + row.cells.map { text(of: $0.value) }.joined(separator: " | ")
    }

    private func text(of value: CellValue) -> String {
        switch value {
        case .text(let phrase): phrase[language]
        case .money(let money): AmountStyle(language: language, decimals: 2).string(money)
        case .count(let count): NumberStyle(language).integer(count)
        case .ratio(let ratio): NumberStyle(language).percent(ratio, decimals: 2)
        case .number(let number): NumberStyle(language).decimal(number, decimals: 2)
        case .date(let date): DateStyle(language).numeric(date)
        case .notReported: "?"
        case .notApplicable: "×"
        case .empty: ""
        }
    }
}

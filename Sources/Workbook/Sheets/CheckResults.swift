import Languages
import Money
import Statements

/// How the controls of a book come out, before anything is written: every sheet shows it.
struct CheckResults {
    enum Outcome: Hashable { case holds, fails, undecided }

    struct Check {
        var statement: Int
        var control: Control
        var value: StoredValue
        var tolerance: Double
        var outcome: Outcome
    }

    let checks: [Check]

    init(_ book: StatementBook, language: Language, currency: Currency, sheet: String)
        throws(WorkbookError)
    {
        var checks: [Check] = []
        for (index, statement) in book.statements.enumerated() {
            for control in statement.controls {
                let place = WorkbookError.Place(
                    sheet: sheet, cell: control.label[language])
                let value = try StoredValue(
                    control.value, language: language, currency: currency, at: place)
                let tolerance = Self.tolerance(of: control.value)
                let outcome: Outcome =
                    switch value {
                    case .number(let number): abs(number) <= tolerance ? .holds : .fails
                    case .text: .undecided
                    case .blank: throw .notEvaluated(place)
                    }
                checks.append(
                    Check(
                        statement: index, control: control, value: value, tolerance: tolerance,
                        outcome: outcome))
            }
        }
        self.checks = checks
    }

    func count(_ outcome: Outcome) -> Int { checks.count { $0.outcome == outcome } }

    var allHold: Bool { count(.fails) == 0 }

    /// Less than the smallest unit for amounts, nothing for counts: room for the last bit of a
    /// spreadsheet's own arithmetic, and for nothing else.
    private static func tolerance(of value: CellValue) -> Double {
        switch value {
        case .money(let amount): 0.5 / Double(amount.currency.unitsPerWhole)
        case .count: 0
        case .ratio, .number, .text, .date, .notReported, .notApplicable, .empty: 0.005
        }
    }
}

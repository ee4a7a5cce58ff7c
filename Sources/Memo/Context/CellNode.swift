import Languages
import Money
import Mustache
import Statements

/// A cell as a memo writes it: amounts with their unit, dates in words, an estimate behind `≈`; `heading`
/// is what its column is called. There is no such node for a cell in which nothing is reported.
struct CellNode: MustacheParent, CustomStringConvertible {
    let description: String
    private let heading: String

    init?(_ cell: Cell, in column: Column, _ language: Language) {
        heading = column.heading[language]
        let mark = cell.nature == .estimate ? "≈\u{A0}" : ""
        switch cell.value {
        case .text(let phrase):
            guard !phrase[language].isEmpty else { return nil }
            description = phrase[language]
        case .money(let amount):
            description =
                mark
                + Self.text(amount, isEstimate: cell.nature == .estimate, in: language)
        case .count(let count): description = mark + NumberStyle(language).integer(count)
        case .ratio(let ratio):
            description = mark + NumberStyle(language).percent(ratio, decimals: 2)
        case .number(let number):
            let decimals = if case .number(let decimals) = column.kind { decimals } else { 2 }
            description = mark + NumberStyle(language).decimal(number, decimals: decimals)
        case .date(let date): description = DateStyle(language).long(date)
        case .notReported, .notApplicable, .empty: return nil
        }
    }

    func child(named name: String) -> Any? { name == "heading" ? heading : nil }

    /// Memos speak in thousands. An amount that thousands do not show exactly with two decimals stands
    /// in full; an estimate is never that exact and is rounded to one decimal.
    private static func text(_ amount: Money, isEstimate: Bool, in language: Language) -> String {
        let units = amount.currency.unitsPerWhole
        let thousand = { (decimals: Int) in
            AmountStyle(language: language, unit: .thousand, decimals: decimals).labelled(amount)
        }
        if isEstimate { return thousand(1) }
        if amount.minorUnits % (units * 100) == 0 { return thousand(1) }
        if amount.minorUnits % (units * 10) == 0 { return thousand(2) }
        return AmountStyle(language: language, unit: .whole).labelled(amount)
    }
}

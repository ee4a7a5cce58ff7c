import Languages
import Money
import Mustache
import Statements

/// A cell as a memo writes it: amounts with their unit, dates in words, an estimate behind `≈`. There is
/// no such node for a cell in which nothing is reported. Of it, templates may name
/// - `number`: an amount without its unit and sign of estimate;
/// - `plain`: the cell without the sign of estimate;
/// - `heading`: what its column is called.
struct CellNode: MustacheParent, CustomStringConvertible {
    private let mark: String
    private let plain: String
    private let number: String
    private let heading: String

    var description: String { mark + plain }

    init?(_ cell: Cell, in column: Column, _ language: Language) {
        let isEstimate = cell.nature == .estimate
        let numbers = NumberStyle(language)
        heading = column.heading[language]
        mark = isEstimate ? "≈\u{A0}" : ""
        switch cell.value {
        case .text(let phrase):
            guard !phrase[language].isEmpty else { return nil }
            plain = phrase[language]
            number = plain
        case .money(let amount):
            let style = Self.style(of: amount, isEstimate: isEstimate, in: language)
            plain = style.labelled(amount)
            number = style.string(amount)
        case .count(let count):
            plain = numbers.integer(count)
            number = plain
        case .ratio(let ratio):
            plain = numbers.percent(ratio, decimals: 2)
            number = plain
        case .number(let value):
            let decimals = if case .number(let decimals) = column.kind { decimals } else { 2 }
            plain = numbers.decimal(value, decimals: decimals)
            number = plain
        case .date(let date):
            plain = DateStyle(language).long(date)
            number = plain
        case .notReported, .notApplicable, .empty: return nil
        }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "number": number
        case "plain": plain
        case "heading": heading
        default: nil
        }
    }

    /// Memos speak in thousands. An amount that thousands do not show exactly with two decimals stands
    /// in full; an estimate is never that exact and is rounded to one decimal.
    private static func style(
        of amount: Money, isEstimate: Bool, in language: Language
    ) -> AmountStyle {
        let units = amount.currency.unitsPerWhole
        if isEstimate || amount.minorUnits % (units * 100) == 0 {
            return AmountStyle(language: language, unit: .thousand, decimals: 1)
        }
        if amount.minorUnits % (units * 10) == 0 {
            return AmountStyle(language: language, unit: .thousand, decimals: 2)
        }
        return AmountStyle(language: language, unit: .whole)
    }
}

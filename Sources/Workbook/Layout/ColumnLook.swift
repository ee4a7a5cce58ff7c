import Languages
import Money
import Statements

/// How a column of a statement looks: its heading with the unit, the format of its numbers, its width.
struct ColumnLook {
    var kind: Column.Kind
    var heading: String
    /// The format of its numbers; nil for text.
    var numberFormat: String?
    /// The currency of its amounts.
    var currency: Currency
    /// Whether the tree of lines shows in it by indents.
    var showsTree: Bool
    /// Whether numbers stand to its left: words then keep a distance from them.
    var followsNumbers: Bool
    /// Width in digits of the standard letter.
    var width: Double
    /// The widest it grows before its text is wrapped.
    var widest: Double
    /// Whether text is wrapped: its own where the column would grow too wide.
    var wraps: Bool

    /// The widest a column of text grows in a table, and on the front sheet.
    private static let widestText = 46.0
    private static let widestOnFront = 76.0
}

extension ColumnLook {
    /// The looks of all columns, measured on the rows that are held.
    static func all(
        of statement: Statement, language: Language, unit: MoneyUnit, currency: Currency
    ) -> [ColumnLook] {
        let tree = statement.columns.firstIndex { $0.kind == .text }
        return statement.columns.enumerated().map { index, column in
            let cells = statement.rows.lazy.map { $0.cells[index] }
            let own =
                cells.compactMap { cell -> Currency? in
                    if case .money(let amount) = cell.value { amount.currency } else { nil }
                }.first ?? currency
            var look = ColumnLook(
                kind: column.kind, heading: column.heading[language],
                numberFormat: format(column.kind, language, unit, own), currency: own,
                showsTree: index == tree,
                followsNumbers: index > 0 && statement.columns[index - 1].kind.isNumeric, width: 0,
                widest: statement.name == .about ? widestOnFront : widestText, wraps: false)
            look.addUnit(language, unit)
            look.measure(statement.rows, column: index, language: language, unit: unit)
            return look
        }
    }

    private static func format(
        _ kind: Column.Kind, _ language: Language, _ unit: MoneyUnit, _ currency: Currency
    ) -> String? {
        switch kind {
        case .text, .code: nil
        case .money: NumberFormats.money(unit, digits: currency.digits)
        case .count: NumberFormats.count
        case .percent: NumberFormats.percent
        case .number(let decimals): NumberFormats.number(decimals: decimals)
        case .date: NumberFormats.date(language)
        }
    }

    /// Names the unit in the heading, unless the heading names it already.
    private mutating func addUnit(_ language: Language, _ unit: MoneyUnit) {
        switch kind {
        case .money:
            let plain = MoneyUnit.whole.name(of: currency)[language]
            if !heading.lowercased().contains(plain.lowercased()) {
                heading += ", " + unit.name(of: currency)[language]
            }
        case .percent:
            if !heading.utf8.contains(0x25) { heading += ", %" }
        case .text, .code, .count, .number, .date: break
        }
    }

    private mutating func measure(
        _ rows: [Row], column: Int, language: Language, unit: MoneyUnit
    ) {
        var content = 0.0
        for row in rows {
            let indent = showsTree ? Double(row.level) * 1.4 : 0
            let width = DisplayedWidth.of(
                row.cells[column], in: self, language: language, unit: unit)
            content = max(content, width * (row.role == .detail ? 1 : 1.07) + indent)
        }
        // The filter's arrow takes room beside the heading's last word.
        let word = TextWidth.longestWord(heading, isBold: true) + 1
        switch kind {
        case .text:
            wraps = content > widest
            width = max(min(content, widest) + (followsNumbers ? 3 : 1.5), word + 2, 10)
        case .code: width = max(min(content, 30) + 2, word + 2, 7)
        case .money, .count, .percent, .number, .date:
            // A heading of several words may take three lines; more would make the row too high.
            let whole = TextWidth.of(heading, isBold: true) / 2.6
            width = max(content + 1.8, word + 2, min(whole + 2, 18), 9)
        }
        width = min(width, 80)
    }

    /// Widens the column for a cell seen later, as far as a column goes.
    mutating func widen(for cell: Cell, language: Language, unit: MoneyUnit) {
        let content = DisplayedWidth.of(cell, in: self, language: language, unit: unit)
        let limit = kind == .text ? widest : 40
        if content > limit { wraps = kind == .text }
        width = max(width, min(content, limit) + 1.8)
    }
}

/// How much room a value takes when shown.
enum DisplayedWidth {
    static func of(
        _ cell: Cell, in look: ColumnLook, language: Language, unit: MoneyUnit
    ) -> Double {
        let mark = cell.nature == .estimate ? 2.0 : 0
        switch cell.value {
        case .text(let phrase): return TextWidth.of(phrase[language])
        case .money(let money):
            let decimals: Int
            let shift: Int
            switch unit {
            case .whole: (shift, decimals) = (0, Int(money.currency.digits))
            case .thousand: (shift, decimals) = (3, 1)
            case .million: (shift, decimals) = (6, 2)
            }
            let digits = max(
                1, String(money.minorUnits.magnitude).count - Int(money.currency.digits) - shift)
            return grouped(digits, decimals: decimals, isNegative: money.isNegative) + mark
        case .count(let count):
            return grouped(String(count.magnitude).count, decimals: 0, isNegative: count < 0) + mark
        case .ratio(let ratio):
            return number(ratio * 100, decimals: 2) + 1.4 + mark
        case .number(let value):
            if case .number(let decimals) = look.kind {
                return number(value, decimals: decimals) + mark
            }
            return number(value, decimals: 2) + mark
        case .date: return 10.5
        case .notReported: return TextWidth.of(WorkbookWords.notReported[language])
        case .notApplicable: return 2
        case .empty: return 0
        }
    }

    private static func number(_ value: Double, decimals: Int) -> Double {
        guard value.isFinite, value.magnitude < 1e15 else { return 18 }
        return grouped(
            String(Int64(value.magnitude)).count, decimals: decimals, isNegative: value < 0)
    }

    private static func grouped(_ digits: Int, decimals: Int, isNegative: Bool) -> Double {
        Double(digits) + Double((digits - 1) / 3) * 0.5
            + (decimals > 0 ? Double(decimals) + 0.5 : 0)
            + (isNegative ? 0.7 : 0)
    }
}

extension Column.Kind {
    /// Whether values stand at the right of their cells.
    fileprivate var isNumeric: Bool {
        switch self {
        case .money, .count, .percent, .number: true
        case .text, .code, .date: false
        }
    }
}

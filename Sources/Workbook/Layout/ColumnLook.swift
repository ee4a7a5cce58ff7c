import Languages
import Money
import Statements

/// How a column of a statement looks: its heading with the unit, the format of its numbers, its width.
struct ColumnLook {
    var kind: Column.Kind
    var heading: String
    /// The format of its numbers; nil for text.
    var numberFormat: String?
    /// The format of days in the book's language.
    var dateFormat: String
    /// The currency of its amounts.
    var currency: Currency
    /// Whether the tree of lines shows in it by indents.
    var showsTree: Bool
    /// Whether numbers stand to its left: words then keep a distance from them.
    var followsNumbers: Bool
    /// Width in digits of the standard letter.
    var width: Double
    /// The width its widest value would need.
    var content = 0.0
    /// The widest it grows before its text is wrapped.
    var widest: Double
    /// Whether text is wrapped: its own where the column would grow too wide.
    var wraps: Bool

    /// The width of a table that still reads well on a page, and the widest its columns of text grow
    /// where it is fuller.
    private static let fullPage = 150.0
    private static func widestText(in statement: Statement) -> Double {
        let count = statement.columns.count { $0.kind == .text }
        return count <= 2 ? 46 : count <= 4 ? 36 : 28
    }
    /// Letters of tables are of ten points, of headings nine; widths are counted in those of eleven.
    private static let letters = 10.0 / 11
    private static let headingLetters = 9.0 / 11
}

extension ColumnLook {
    /// The looks of all columns, measured on the rows that are held.
    static func all(
        of statement: Statement, language: Language, unit: MoneyUnit, currency: Currency
    ) -> [ColumnLook] {
        let tree = statement.columns.firstIndex { $0.kind == .text }
        let looks = statement.columns.enumerated().map { index, column in
            let cells = statement.rows.lazy.map { $0.cells[index] }
            // Prices of one thing: in thousands nothing would be left of them.
            let holdsPrices = cells.contains {
                if case .average? = $0.formula { true } else { false }
            }
            let unit = holdsPrices ? .whole : unit
            let own =
                cells.compactMap { cell -> Currency? in
                    if case .money(let amount) = cell.value { amount.currency } else { nil }
                }.first ?? currency
            var look = ColumnLook(
                kind: column.kind, heading: column.heading[language],
                numberFormat: format(column.kind, language, unit, own),
                dateFormat: NumberFormats.date(language), currency: own,
                showsTree: index == tree,
                followsNumbers: index > 0 && statement.columns[index - 1].kind.isNumeric, width: 0,
                widest: widestText(in: statement), wraps: false)
            look.addUnit(language, unit)
            look.measure(statement.rows, column: index, language: language, unit: unit)
            return look
        }
        return sharingSpare(looks)
    }

    /// Where a page is wide enough for all columns, those with long texts take what is left of it.
    private static func sharingSpare(_ looks: [ColumnLook]) -> [ColumnLook] {
        var looks = looks
        var spare = fullPage - looks.reduce(0) { $0 + $1.width }
        var waiting = looks.indices.filter { looks[$0].wraps }
        while spare > 0, let index = waiting.popLast() {
            let wanted = min(looks[index].content, 90) + 1.5 - looks[index].width
            let given = max(0, min(wanted, spare / Double(waiting.count + 1)))
            looks[index].width += given
            looks[index].widest += given
            looks[index].wraps = looks[index].content > looks[index].widest
            spare -= given
        }
        return looks
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
        for row in rows {
            let indent = showsTree ? Double(row.level) * 1.4 : 0
            let width = DisplayedWidth.of(
                row.cells[column], in: self, language: language, unit: unit)
            content = max(
                content, width * Self.letters * (row.role == .detail ? 1 : 1.07) + indent)
        }
        let whole = TextWidth.of(heading, isBold: true) * Self.headingLetters
        // The filter's arrow takes room beside the heading's last word.
        let word = TextWidth.longestWord(heading, isBold: true) * Self.headingLetters + 1.5
        switch kind {
        case .text:
            wraps = content > widest
            width = max(min(content, widest) + (followsNumbers ? 3 : 1.5), word + 1, 10)
        case .code: width = max(min(content, 30) + 1.5, word + 1, 7)
        case .money, .count, .percent, .number, .date:
            // A heading of several words may take three lines; more would make the row too high.
            width = max(content + 1.5, word + 1, min(whole / 2.6 + 1.5, 16), 8)
        }
        width = min(width, 80)
    }

    /// The format of a number that stands among words; nil for words.
    func format(of value: CellValue) -> String? {
        switch value {
        case .money(let amount): NumberFormats.money(.whole, digits: amount.currency.digits)
        case .count: NumberFormats.count
        case .ratio: NumberFormats.percent
        case .number: nil
        case .date: dateFormat
        case .text, .notReported, .notApplicable, .empty: nil
        }
    }

    /// How many lines a text takes in the column.
    func lines(of text: String, indent: Int, isBold: Bool) -> Int {
        guard wraps else { return 1 }
        let room = width - 1.2 - Double(indent) * 1.4 - (followsNumbers ? 1.5 : 0)
        return TextWidth.lines(text, within: room / Self.letters, isBold: isBold)
    }

    /// How many lines the heading takes.
    var headingLines: Int {
        TextWidth.lines(heading, within: (width - 1.2) / Self.headingLetters, isBold: true)
    }

    /// Widens the column for a cell seen later, as far as a column goes.
    mutating func widen(for cell: Cell, language: Language, unit: MoneyUnit) {
        let content =
            DisplayedWidth.of(cell, in: self, language: language, unit: unit) * Self.letters
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

public import Languages
public import Money
public import Statements

/// Cells in the words and digits of a language: what people read in every output but the workbook.
public struct CellWording: Sendable {
    /// How what no document states is written.
    public enum Length: Sendable, Hashable {
        case full
        /// For narrow tables: an abbreviation that a legend explains.
        case short
    }

    public var language: Language
    /// The unit of amounts, which a heading must name.
    public var unit: MoneyUnit
    /// The currency the headings name; an amount of another bears its own code.
    public var currency: Currency
    public var length: Length
    /// Columns of prices of one thing, by id: always in whole units, for in thousands nothing would be
    /// left of them.
    public var priceColumns: Set<String>
    /// Whether every heading over amounts names their unit, or a line above the table does for all but
    /// prices.
    public var headingsNameUnit = true

    public init(
        language: Language, unit: MoneyUnit, currency: Currency, length: Length = .full,
        priceColumns: Set<String> = []
    ) {
        self.language = language
        self.unit = unit
        self.currency = currency
        self.length = length
        self.priceColumns = priceColumns
    }

    /// The wording of a statement's cells in its book's currency.
    public init(
        of statement: Statement, in book: StatementBook, language: Language, unit: MoneyUnit
    ) {
        self.init(
            language: language, unit: unit, currency: book.currency(of: statement),
            priceColumns: statement.priceColumns)
    }

    /// The cell as text, an estimate behind `≈` and an assumption behind `*`.
    public func text(_ cell: Cell, in column: Column) -> String {
        if case .money(let amount) = cell.value {
            return mark(of: cell) + text(amount, in: column)
        }
        if cell.repeatsWholeNumber {
            return mark(of: cell) + text(cell.value, in: .number(decimals: 0))
        }
        return mark(of: cell) + text(cell.value, in: column.kind)
    }

    /// The sign a number's nature is shown by; words speak for themselves.
    public func mark(of cell: Cell) -> String {
        switch cell.value {
        case .text, .notReported, .notApplicable, .empty: return ""
        case .money, .count, .ratio, .number, .date: break
        }
        switch cell.nature {
        case .recorded, .computed: return ""
        case .input: return "*"
        case .estimate: return "≈"
        }
    }

    /// A value as text in a column of `kind`; an amount with its unit, as no heading names it.
    public func text(_ value: CellValue, in kind: Column.Kind) -> String {
        switch value {
        case .text(let phrase): phrase[language]
        case .money(let amount): AmountStyle(language: language, unit: unit).labelled(amount)
        case .count(let count): NumberStyle(language).integer(count)
        case .ratio(let number): text(number, in: kind, otherwise: .percent)
        case .number(let number): text(number, in: kind, otherwise: .number(decimals: 2))
        case .date(let date): DateStyle(language).numeric(date)
        case .notReported:
            switch length {
            case .full: RenderingWords.notReported[language]
            case .short: RenderingWords.notReportedShort[language]
            }
        case .notApplicable: RenderingWords.notApplicable[language]
        case .empty: ""
        }
    }

    /// The heading of a column; over amounts it names the unit.
    public func heading(_ column: Column) -> String {
        switch column.kind {
        case .money where headingsNameUnit || unit(of: column) != unit:
            "\(column.heading[language]), \(unit(of: column).name(of: currency)[language])"
        case .money: column.heading[language]
        case .text, .code, .count, .percent, .number, .date: column.heading[language]
        }
    }

    /// The line that names the unit of all amounts at once.
    var unitLine: String {
        RenderingWords.amounts.filled(["unit": unit.name(of: currency)])[language]
    }

    /// The unit of amounts in a column.
    private func unit(of column: Column) -> MoneyUnit {
        priceColumns.contains(column.id) ? .whole : unit
    }

    /// An amount, without its unit where the heading names it.
    private func text(_ amount: Money, in column: Column) -> String {
        let style = AmountStyle(language: language, unit: unit(of: column))
        let isNamed = column.kind == .money && amount.currency == currency
        return isNamed ? style.string(amount) : style.labelled(amount)
    }

    private func text(
        _ number: Double, in kind: Column.Kind, otherwise: Column.Kind
    ) -> String {
        switch kind {
        case .percent: NumberStyle(language).percent(number, decimals: 2)
        case .number(let decimals): NumberStyle(language).decimal(number, decimals: decimals)
        case .text, .code, .money, .count, .date: text(number, in: otherwise, otherwise: .percent)
        }
    }
}

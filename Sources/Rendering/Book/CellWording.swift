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

    public init(
        language: Language, unit: MoneyUnit, currency: Currency, length: Length = .full
    ) {
        self.language = language
        self.unit = unit
        self.currency = currency
        self.length = length
    }

    /// The cell as text, an estimate behind `≈` and an assumption behind `*`.
    public func text(_ cell: Cell, in column: Column) -> String {
        mark(of: cell) + text(cell.value, in: column.kind)
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

    /// A value as text in a column of `kind`.
    public func text(_ value: CellValue, in kind: Column.Kind) -> String {
        switch value {
        case .text(let phrase): phrase[language]
        case .money(let amount): text(amount)
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
        case .money:
            "\(column.heading[language]), \(unit.name(of: currency)[language])"
        case .text, .code, .count, .percent, .number, .date: column.heading[language]
        }
    }

    private func text(_ amount: Money) -> String {
        let style = AmountStyle(language: language, unit: unit)
        return amount.currency == currency ? style.string(amount) : style.labelled(amount)
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

import Ledger
import Money

extension StatementContext {
    /// The value of a figure as a cell shows it: an amount, a whole number, or a number; nil where the
    /// document states none.
    func cellValue(of figure: ReportedFigure) -> CellValue? {
        guard let value = figure.value else { return nil }
        if figure.unit == chart.organisation.currencyCode, let amount = money(value) {
            return .money(amount)
        }
        let (whole, rest) = value.tenThousandths.quotientAndRemainder(dividingBy: 10_000)
        return rest == 0 ? .count(whole) : .number(Double(value.tenThousandths) / 10_000)
    }

    /// The amount a figure states, where the currency can hold it exactly.
    private func money(_ value: FigureValue) -> Money? {
        let scaled = Int128(value.tenThousandths) * Int128(currency.unitsPerWhole)
        let (units, rest) = scaled.quotientAndRemainder(dividingBy: 10_000)
        guard rest == 0, let units = Int64(exactly: units) else { return nil }
        return Money(minorUnits: units, currency: currency)
    }

    /// Where the value of a figure stands in the statement of reported figures; nil where it has none.
    func place(of figure: ReportedFigure) -> CellPlace? {
        switch cellValue(of: figure) {
        case .money: CellPlace(.reportedFigures, row: figure.code, column: "amount")
        case .count, .number: CellPlace(.reportedFigures, row: figure.code, column: "value")
        case .text, .ratio, .date, .notReported, .notApplicable, .empty, nil: nil
        }
    }

    /// The first figure of a measure that states a value.
    func figure(measuring measure: String) -> ReportedFigure? {
        snapshot.figures.first { $0.measure == measure && $0.value != nil }
    }

    /// The figure of this code.
    func figure(_ code: String) -> ReportedFigure? {
        snapshot.figures.first { $0.code == code }
    }
}

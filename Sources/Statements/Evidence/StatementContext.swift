import Languages
import Ledger
import Money

/// What every statement of a book is made from.
struct StatementContext {
    let snapshot: LedgerSnapshot
    let request: StatementRequest
    /// The budget year the book is about.
    let year: FiscalYear
    let evidence: Evidence

    init(_ snapshot: LedgerSnapshot, _ request: StatementRequest) throws {
        self.snapshot = snapshot
        self.request = request
        year =
            snapshot.chart.period?.year
            ?? .containing(
                snapshot.asOf, start: snapshot.chart.organisation.fiscalYearStart)
        evidence = try Evidence(snapshot)
    }

    var chart: Ledger.Chart { snapshot.chart }
    var currency: Currency { snapshot.chart.organisation.currency }

    func money(_ minorUnits: Int64) -> CellValue {
        .money(Money(minorUnits: minorUnits, currency: currency))
    }

    /// Months of the budget year up to and including the month of the as-of date, 0...12.
    var monthsToDate: Int {
        let start = YearMonth(
            year: year.year, month: snapshot.chart.organisation.fiscalYearStart)
        let elapsed = YearMonth(snapshot.asOf).index - start.index + 1
        return Int(min(max(elapsed, 0), 12))
    }

    /// Whether a calendar month of the budget year has begun by the as-of date.
    func hasBegun(month: Int) -> Bool {
        let start = snapshot.chart.organisation.fiscalYearStart
        return (month - start + 12) % 12 < monthsToDate
    }
}

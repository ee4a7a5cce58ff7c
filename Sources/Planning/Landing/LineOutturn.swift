public import Ledger
public import Money

/// What a line paid in the months of its years, less what came back.
public struct LineOutturn: Sendable, Hashable {
    public var line: LineCode
    public var year: FiscalYear
    /// The months of `year` that are over, first to last; twelve when the year is.
    public var months: [Money]
    /// Paid in a month that is not over yet.
    public var runningMonth: Money
    /// Earlier whole years in which something was paid, each as its twelve months, oldest first.
    public var earlierYears: [[Money]]
    /// Whether payments of the line are recorded at all.
    public var isRecorded: Bool
    /// Whether somebody who knows says that the line is paid evenly over the year.
    public var isEven: Bool

    public init(
        line: LineCode, year: FiscalYear, months: [Money], runningMonth: Money,
        earlierYears: [[Money]] = [], isRecorded: Bool = true, isEven: Bool = false
    ) {
        self.line = line
        self.year = year
        self.months = months
        self.runningMonth = runningMonth
        self.earlierYears = earlierYears
        self.isRecorded = isRecorded
        self.isEven = isEven
    }
}

extension LineOutturn {
    /// The lines of a ledger's chart with their own payments by month, without those of their parts.
    /// `evenLines` are paid evenly by whoever says so. Throws `.overflow`.
    public static func all(
        in snapshot: LedgerSnapshot, year: FiscalYear, evenLines: Set<LineCode> = []
    ) throws(MoneyError) -> [LineOutturn] {
        let chart = snapshot.chart
        let currency = chart.organisation.currency
        let calendar = YearCalendar(start: chart.organisation.fiscalYearStart)
        let over = calendar.monthsOver(of: year, at: snapshot.asOf)
        let payments = try PaymentsByMonth(snapshot, calendar: calendar, currency: currency)
        return chart.lines.map { line in
            let months = payments.months(of: line.code, year: year)
            return LineOutturn(
                line: line.code, year: year, months: Array(months.prefix(over)),
                runningMonth: over < 12 ? months[over] : .zero(currency),
                earlierYears: payments.years(of: line.code).filter { $0 < year }
                    .map { payments.months(of: line.code, year: $0) },
                isRecorded: chart.coverage.covers(.payments, for: line.code),
                isEven: evenLines.contains { line.code.isWithin($0) })
        }
    }
}

/// Payments less refunds by line, year and place of the month in the year.
private struct PaymentsByMonth {
    private var paid: [LineCode: [FiscalYear: [Money]]] = [:]
    private let nothing: [Money]

    init(
        _ snapshot: LedgerSnapshot, calendar: YearCalendar, currency: Currency
    ) throws(MoneyError) {
        nothing = Array(repeating: .zero(currency), count: 12)
        for (month, changes) in snapshot.monthlyChanges {
            for (cell, content) in changes.cells
            where cell.stage == .paid || cell.stage == .refunded {
                // Refunds are posted negative.
                let place = calendar.place(of: month, in: cell.key.year)
                var months = paid[cell.key.line]?[cell.key.year] ?? nothing
                months[place] =
                    try months[place]
                    + Money(minorUnits: content.minorUnits, currency: currency)
                paid[cell.key.line, default: [:]][cell.key.year] = months
            }
        }
    }

    func years(of line: LineCode) -> [FiscalYear] { (paid[line] ?? [:]).keys.sorted() }

    func months(of line: LineCode, year: FiscalYear) -> [Money] { paid[line]?[year] ?? nothing }
}

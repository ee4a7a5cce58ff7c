public import Ledger
public import Money

/// What is known of a line's money up to now: what the plan of the years to come starts from.
public struct LineHistory: Sendable, Hashable {
    public var line: LineCode
    /// The year planning starts from.
    public var baseYear: FiscalYear
    /// The line's own money in that year, without its parts; nil where no document states it.
    public var base: Money?
    /// The same of earlier whole years, as far as known.
    public var earlier: [FiscalYear: Money]

    public init(
        line: LineCode, baseYear: FiscalYear, base: Money?, earlier: [FiscalYear: Money] = [:]
    ) {
        self.line = line
        self.baseYear = baseYear
        self.base = base
        self.earlier = earlier
    }
}

extension LineHistory {
    /// The lines of a ledger's chart with their revised plans by obligations, of `year` and the years
    /// before it, from sources that draw the budget.
    ///
    /// Each line has its own money only, so that lines add up; a line that merely heads others is left
    /// out, and one nothing states an amount for has no base. Throws `.overflow`.
    public static func all(
        in snapshot: LedgerSnapshot, year: FiscalYear
    ) throws(MoneyError) -> [LineHistory] {
        let chart = snapshot.chart
        let currency = chart.organisation.currency
        let drawing = Set(chart.sources.lazy.filter { $0.nature == .budget }.map(\.code))
        var plans: [LineCode: [FiscalYear: Money]] = [:]
        let positions = try snapshot.balances.positions(in: currency) {
            drawing.contains($0.source) && $0.year <= year
        }
        for (key, position) in positions {
            let before = plans[key.line]?[key.year] ?? .zero(currency)
            plans[key.line, default: [:]][key.year] = try before + position.funding()
        }
        return chart.lines.compactMap { line in
            let own = plans[line.code] ?? [:]
            let hasParts = plans.keys.contains { $0 != line.code && $0.isWithin(line.code) }
            let base = own[year].flatMap { $0.isZero ? nil : $0 }
            guard base != nil || !hasParts else { return nil }
            return LineHistory(
                line: line.code, baseYear: year, base: base,
                earlier: own.filter { $0.key < year })
        }
    }
}

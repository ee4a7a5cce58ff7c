public import Languages
public import Ledger
public import Money

/// What a line will need in the years ahead, and how that was found.
public struct LinePlan: Sendable, Hashable {
    public var line: LineCode
    /// The year planning starts from.
    public var baseYear: FiscalYear
    /// The line's money in that year; nil where no document states it.
    public var base: Money?
    /// The years ahead, nearest first; fewer than asked for when indices run out, none when there is no
    /// plan.
    public var years: [YearPlan]
    public var method: PlanningMethod
    /// What a reader must know before using it.
    public var notes: [Phrase]

    public init(
        line: LineCode, baseYear: FiscalYear, base: Money?, years: [YearPlan],
        method: PlanningMethod, notes: [Phrase]
    ) {
        self.line = line
        self.baseYear = baseYear
        self.base = base
        self.years = years
        self.method = method
        self.notes = notes
    }
}

/// What a line will need in one year, between low and high.
public struct YearPlan: Sendable, Hashable {
    public var year: FiscalYear
    /// The index that leads from the year before to this one; nil where a trend does.
    public var indexUsed: GrowthIndex?
    public var amount: Money
    /// By an index: its stated low, compounded. By a trend: the lower end of the 80 % range.
    public var low: Money
    /// By an index: its stated high, compounded. By a trend: the upper end of the 80 % range.
    public var high: Money

    public init(
        year: FiscalYear, indexUsed: GrowthIndex?, amount: Money, low: Money, high: Money
    ) {
        self.year = year
        self.indexUsed = indexUsed
        self.amount = amount
        self.low = low
        self.high = high
    }
}

public import Money

/// What an illustrative ledger is to be like. The same plan gives the same ledger to the last byte.
public struct SamplePlan: Sendable, Hashable {
    /// The first fiscal year.
    public var firstYear: Int
    /// How many fiscal years.
    public var years: Int
    /// How many libraries the system has.
    public var branches: Int
    /// About how many entries the ledger is to hold; a small number is exceeded, since a year of plans,
    /// bills and payments has its least.
    public var entries: Int
    /// What the made-up amounts are drawn from.
    public var seed: UInt64
    /// How many mistakes of each kind are planted.
    public var mistakes: [MistakeKind: Int]
    /// What one purchase may cost without a tender. Made up, like the rest; planted split purchases stay
    /// just below it and ordinary orders keep away from it.
    public var purchaseLimit = Money.tiyn(100_000_00)

    /// Throws `SamplePlanError` for a plan no ledger can be made of.
    public init(
        firstYear: Int = 2020, years: Int = 3, branches: Int = 21, entries: Int = 20_000,
        seed: UInt64 = 1, mistakes: [MistakeKind: Int] = [:]
    ) throws(SamplePlanError) {
        guard (1992...2100).contains(firstYear) else { throw .firstYear(firstYear) }
        guard (1...40).contains(years) else { throw .years(years) }
        guard (1...999).contains(branches) else { throw .branches(branches) }
        guard (1...100_000_000).contains(entries) else { throw .entries(entries) }
        if let wrong = mistakes.values.min(), wrong < 0 { throw .mistakes(wrong) }
        if let wrong = mistakes.values.max(), wrong > 1000 { throw .mistakes(wrong) }
        self.firstYear = firstYear
        self.years = years
        self.branches = branches
        self.entries = entries
        self.seed = seed
        self.mistakes = mistakes
    }

    /// The last fiscal year.
    public var lastYear: Int { firstYear + years - 1 }
}

public import Ledger
public import Money

/// Copies by their inventory numbers, from the first to the last.
public struct NumberedCopies: Sendable, Hashable, Codable {
    public var series: SeriesCode
    public var first: Int64
    public var last: Int64

    public init(series: SeriesCode = .main, first: Int64, last: Int64) {
        self.series = series
        self.first = first
        self.last = last
    }

    /// How many; zero where the last comes before the first.
    public var count: Int64 {
        let (distance, overflow) = last.subtractingReportingOverflow(first)
        return overflow || distance < 0 || distance == .max ? 0 : distance + 1
    }
}

/// Copies without inventory numbers, by their class.
public struct CountedCopies: Sendable, Hashable, Codable {
    public var itemClass: ItemClass
    public var copies: Int64
    /// Titles that leave with them; nil where the paper does not say.
    public var titles: Int64?
    /// Line, source, year of receipt and branch where they stand; nil where the paper does not know:
    /// they are then taken where such copies stand longest.
    public var key: BudgetKey?
    /// Their value together, for copies that no paper of acquisitions brought in; for all others it is
    /// worked out from what they came in at.
    public var value: Money?

    public init(
        itemClass: ItemClass, copies: Int64, titles: Int64? = nil, key: BudgetKey? = nil,
        value: Money? = nil
    ) {
        self.itemClass = itemClass
        self.copies = copies
        self.titles = titles
        self.key = key
        self.value = value
    }
}

/// Copies counted on the shelves of a branch, held against the book. Recording it changes no stock:
/// differences become acts only when a person says so.
public struct StockCheck: Sendable, Hashable, Codable {
    /// The branch that was counted; nil where copies stand at none.
    public var branch: BranchCode?
    /// The inventory numbers that were seen.
    public var numbers: [NumberedCopies]
    /// The copies without numbers that were seen, by class.
    public var counts: [CountedCopies]

    public init(
        branch: BranchCode?, numbers: [NumberedCopies] = [], counts: [CountedCopies] = []
    ) {
        self.branch = branch
        self.numbers = numbers
        self.counts = counts
    }
}

public import Ledger
public import Money

/// What stood on the shelves when the books were begun.
public struct OpeningStock: Sendable, Hashable, Codable {
    /// Copies of one class on one key.
    public struct Lot: Sendable, Hashable, Codable {
        public var key: BudgetKey
        public var work: Work?
        public var itemClass: ItemClass
        public var titles: Int64?
        public var copies: Int64
        public var value: Money?
        /// The first number states where the lot's numbers begin: they may leave gaps, since numbers
        /// given before the books were begun may be gone.
        public var numbering: Numbering

        public init(
            key: BudgetKey, work: Work? = nil, itemClass: ItemClass, titles: Int64? = nil,
            copies: Int64, value: Money?, numbering: Numbering = .none
        ) {
            self.key = key
            self.work = work
            self.itemClass = itemClass
            self.titles = titles
            self.copies = copies
            self.value = value
            self.numbering = numbering
        }
    }

    /// The number a series goes on with.
    public struct SeriesStart: Sendable, Hashable, Codable {
        public var series: SeriesCode
        public var next: Int64

        public init(series: SeriesCode, next: Int64) {
            self.series = series
            self.next = next
        }
    }

    public var lots: [Lot]
    public var series: [SeriesStart]

    public init(lots: [Lot], series: [SeriesStart] = []) {
        self.lots = lots
        self.series = series
    }
}

/// Copies handed from one branch to another: neither received nor withdrawn.
public struct Relocation: Sendable, Hashable, Codable {
    /// Nil where the copies stand at no branch yet.
    public var from: BranchCode?
    public var to: BranchCode?
    public var numbered: [NumberedCopies]
    public var counted: [CountedCopies]

    public init(
        from: BranchCode?, to: BranchCode?, numbered: [NumberedCopies] = [],
        counted: [CountedCopies] = []
    ) {
        self.from = from
        self.to = to
        self.numbered = numbered
        self.counted = counted
    }
}

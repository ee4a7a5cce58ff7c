/// What stands in each cell of the ledger at one moment: the fold of all postings up to it.
/// A statement reads cells, never the journal, so it costs what its rows cost.
public struct BalanceCube: Sendable, Hashable {
    /// One cell: a key, a stage and what the stage is broken down by.
    public struct Cell: Hashable, Sendable {
        public var key: BudgetKey
        public var stage: Stage
        public var plan: PlanCell?
        public var itemClass: ItemClass?

        public init(
            key: BudgetKey, stage: Stage, plan: PlanCell? = nil, itemClass: ItemClass? = nil
        ) {
            self.key = key
            self.stage = stage
            self.plan = plan
            self.itemClass = itemClass
        }

        /// The cell a posting changes.
        public init(_ posting: Posting) {
            self.init(
                key: posting.key, stage: posting.stage, plan: posting.plan,
                itemClass: posting.items?.itemClass)
        }
    }

    /// What a cell holds.
    public struct Content: Hashable, Sendable {
        /// Minor units of the ledger's currency.
        public var minorUnits: Int64 = 0
        public var copies: Int64 = 0
        /// Titles where documents state them.
        public var titles: Int64 = 0
        /// Copies whose documents state no titles: while there are any, titles are a lower bound.
        public var copiesWithoutTitles: Int64 = 0
        /// Copies whose documents state no price: while there are any, the value is a lower bound.
        public var copiesWithoutPrice: Int64 = 0

        public init() {}

        public var isEmpty: Bool { self == Content() }
    }

    public private(set) var cells: [Cell: Content]

    public init(cells: [Cell: Content] = [:]) { self.cells = cells }

    public subscript(cell: Cell) -> Content { cells[cell] ?? Content() }

    /// Adds a posting to its cell. Throws `.overflow` and leaves the cube as it was.
    public mutating func add(_ posting: Posting) throws(LedgerError) {
        try cells[Cell(posting), default: Content()].add(posting)
    }

    /// Adds all cells of another cube, as when months are joined. Throws `.overflow`.
    public mutating func add(_ other: BalanceCube) throws(LedgerError) {
        var sum = cells
        for (cell, content) in other.cells {
            sum[cell] = try (sum[cell] ?? Content()).adding(content)
        }
        cells = sum
    }
}

extension BalanceCube.Content {
    /// Adds a posting. Throws `.overflow` and leaves the content as it was.
    public mutating func add(_ posting: Posting) throws(LedgerError) {
        guard posting.items == nil else { return self = try adding(posting) }
        minorUnits = try Self.sum(minorUnits, posting.minorUnits)
    }

    /// The content after a posting. Throws `.overflow`.
    public func adding(_ posting: Posting) throws(LedgerError) -> Self {
        var change = BalanceCube.Content()
        change.minorUnits = posting.minorUnits
        if let items = posting.items {
            change.copies = items.copies
            change.titles = items.titles ?? 0
            change.copiesWithoutTitles = items.titles == nil ? items.copies : 0
            change.copiesWithoutPrice = items.isPriced ? 0 : items.copies
        }
        return try adding(change)
    }

    /// The sum of two contents. Throws `.overflow`.
    public func adding(_ other: Self) throws(LedgerError) -> Self {
        var sum = Self()
        sum.minorUnits = try Self.sum(minorUnits, other.minorUnits)
        sum.copies = try Self.sum(copies, other.copies)
        sum.titles = try Self.sum(titles, other.titles)
        sum.copiesWithoutTitles = try Self.sum(copiesWithoutTitles, other.copiesWithoutTitles)
        sum.copiesWithoutPrice = try Self.sum(copiesWithoutPrice, other.copiesWithoutPrice)
        return sum
    }

    private static func sum(_ left: Int64, _ right: Int64) throws(LedgerError) -> Int64 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow else { throw .overflow }
        return sum
    }
}

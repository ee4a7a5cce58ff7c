public import Ledger
public import Money

/// Books that came under one accompanying document: one batch, one row of part 1 of the summary book.
public struct Batch: Sendable, Hashable, Codable {
    /// How the batch is paid for.
    public enum Billing: Sendable, Hashable, Codable {
        /// The accompanying document is the bill: the batch accrues.
        case billed
        /// The bill was approved before (advance, subscription): nothing accrues a second time.
        case billedBefore(InvoiceCode)
        /// The bill comes later and accrues then.
        case billFollows
        /// Not at all: state order, gift, exchange.
        case inKind
    }

    public var code: BatchCode
    /// Who delivers or gives.
    public var from: String
    /// The order its lots are of; nil where they are of none.
    public var order: OrderCode?
    public var billing: Billing
    public var lots: [BatchLot]
    public var charges: [Charge]

    public init(
        code: BatchCode, from: String, order: OrderCode? = nil, billing: Billing,
        lots: [BatchLot], charges: [Charge] = []
    ) {
        self.code = code
        self.from = from
        self.order = order
        self.billing = billing
        self.lots = lots
        self.charges = charges
    }
}

/// Copies of one class within a batch: one title, or many that are not named.
public struct BatchLot: Sendable, Hashable, Codable {
    public var origin: LotOrigin
    /// The title, where the document names it.
    public var work: Work?
    public var itemClass: ItemClass
    /// Titles among the copies; nil where the document does not say.
    public var titles: Int64?
    public var copies: Int64
    /// Of all copies, with VAT, without charges; nil where the document states no price.
    public var value: Money?
    /// Where the copies go at once; empty where they are distributed later.
    public var branches: [BranchCopies]
    public var numbering: Numbering

    public init(
        origin: LotOrigin, work: Work? = nil, itemClass: ItemClass, titles: Int64? = nil,
        copies: Int64, value: Money?, branches: [BranchCopies] = [], numbering: Numbering
    ) {
        self.origin = origin
        self.work = work
        self.itemClass = itemClass
        self.titles = titles
        self.copies = copies
        self.value = value
        self.branches = branches
        self.numbering = numbering
    }
}

/// So many copies for one branch.
public struct BranchCopies: Sendable, Hashable, Codable {
    public var branch: BranchCode
    public var copies: Int64

    public init(branch: BranchCode, copies: Int64) {
        self.branch = branch
        self.copies = copies
    }
}

/// Whether copies get inventory numbers.
public enum Numbering: Sendable, Hashable, Codable {
    /// None: brochures and periodicals are counted only.
    case none
    /// The next numbers of a series. Where the paper states the first, it must be the next.
    case series(SeriesCode, first: Int64? = nil)
}

/// Copies of a batch handed out to branches.
public struct BatchDistribution: Sendable, Hashable, Codable {
    /// One lot of the batch, counted from 1, to one branch.
    public struct Row: Sendable, Hashable, Codable {
        public var lot: Int
        public var branch: BranchCode
        public var copies: Int64

        public init(lot: Int, branch: BranchCode, copies: Int64) {
            self.lot = lot
            self.branch = branch
            self.copies = copies
        }
    }

    public var batch: BatchCode
    /// The formula the rows were worked out by; nil where a person set them.
    public var formula: DistributionFormula?
    public var rows: [Row]

    public init(batch: BatchCode, formula: DistributionFormula? = nil, rows: [Row]) {
        self.batch = batch
        self.formula = formula
        self.rows = rows
    }
}

public import Languages

/// A ledger as statements see it at a date: values only, whatever store they came from.
public struct LedgerSnapshot: Sendable {
    public var chart: Chart
    /// Figures are as at the end of this day, by document date.
    public var asOf: CalendarDate
    /// Balances at `asOf`.
    public var balances: BalanceCube
    /// What changed in each month up to `asOf`, for seasons and trends.
    public var monthlyChanges: [YearMonth: BalanceCube]
    public var documents: [Document]
    public var figures: [ReportedFigure]
    public var checks: [CrossCheck]
    public var head: LedgerHead
    /// The entries up to `asOf`, one after another in the order of their numbers.
    public var journal: Journal

    public init(
        chart: Chart, asOf: CalendarDate, balances: BalanceCube,
        monthlyChanges: [YearMonth: BalanceCube], documents: [Document],
        figures: [ReportedFigure], checks: [CrossCheck], head: LedgerHead, journal: Journal
    ) {
        self.chart = chart
        self.asOf = asOf
        self.balances = balances
        self.monthlyChanges = monthlyChanges
        self.documents = documents
        self.figures = figures
        self.checks = checks
        self.head = head
        self.journal = journal
    }
}

/// Entries produced one after another; a journal of millions is never held whole.
public struct Journal: Sendable {
    public var entryCount: Int
    /// Postings of all entries together: the rows a printed journal has.
    public var postingCount: Int
    /// Calls its body with entries in the order of numbers.
    public typealias Reading = @Sendable (_ body: (Entry) throws -> Void) throws -> Void
    /// Calls the body with each entry in the order of numbers.
    public var forEach: Reading
    /// Calls the body with each entry that rests on reported figures: few of a journal of millions,
    /// which a store finds without reading the others.
    public var forEachOnFigures: Reading

    /// A journal read by `forEach`; where no quicker way to the entries on figures is given, they are
    /// picked out of all.
    public init(
        entryCount: Int, postingCount: Int, onFigures: Reading? = nil, forEach: @escaping Reading
    ) {
        self.entryCount = entryCount
        self.postingCount = postingCount
        self.forEach = forEach
        forEachOnFigures =
            onFigures ?? { body in
                try forEach { entry in
                    if !entry.figures.isEmpty { try body(entry) }
                }
            }
    }

    /// A journal held in memory.
    public init(_ entries: [Entry]) {
        self.init(
            entryCount: entries.count,
            postingCount: entries.reduce(0) { $0 + $1.postings.count }
        ) { body in for entry in entries { try body(entry) } }
    }
}

/// The end of the hash chain: how many entries there are, and the hash of the last link. Charts,
/// documents, figures and checks are links, too, so the hash changes with them while the count stays.
public struct LedgerHead: Sendable, Hashable {
    public var count: Int64
    /// SHA-256 in lower-case hexadecimal; 64 zeros where nothing is recorded.
    public var hash: String

    public init(count: Int64, hash: String) {
        self.count = count
        self.hash = hash
    }
}

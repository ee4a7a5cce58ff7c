public import Languages
public import Ledger
public import Money

/// What a file of entries came to when it was read.
public struct EntryImport: Sendable, Hashable {
    /// So many rows of a kind, and the sum of the amounts they state: a control total to hold against
    /// the source.
    public struct Total: Sendable, Hashable {
        public var rows: Int
        /// Nil where the sum leaves the range of exact amounts.
        public var amount: Money?

        public init(rows: Int = 0, amount: Money? = nil) {
            self.rows = rows
            self.amount = amount
        }
    }

    /// The file, as a name without a path.
    public var file: String
    /// Rows after the header that hold anything.
    public var rowsRead = 0
    /// Rows that became drafts.
    public var drafts = 0
    public var rejectedRows = 0
    /// Accepted rows by kind.
    public var totals: [EntryKind: Total] = [:]
    /// The first findings, in the order of the file, as many as the options allow.
    public var findings: [Finding] = []
    /// How many findings there are in all.
    public var errorCount = 0
    public var warningCount = 0
    /// The language the header speaks.
    public var language: Language?
    /// What the file is; nil where it could not be read to its end.
    public var source: CSVReader.Outcome?

    public init(file: String) { self.file = file }

    /// Whether every row can be recorded.
    public var isClean: Bool { errorCount == 0 }

    /// How many findings are counted but not listed.
    public var unlistedFindings: Int { errorCount + warningCount - findings.count }

    mutating func add(_ finding: Finding, limit: Int) {
        switch finding.severity {
        case .error: errorCount += 1
        case .warning: warningCount += 1
        }
        if findings.count < limit { findings.append(finding) }
    }

    mutating func count(_ kind: EntryKind, _ amount: Money?, in currency: Currency) {
        var total = totals[kind] ?? Total(amount: .zero(currency))
        total.rows += 1
        if let sum = total.amount, let amount { total.amount = try? sum + amount }
        totals[kind] = total
        drafts += 1
    }
}

public import Languages

/// A whole ledger as one value: what worked cases run on, and the slow reference a store is held
/// against. Posting costs what the ledger holds; nothing is durable.
public struct InMemoryLedger: LedgerState, Sendable {
    public var chart: Chart
    /// Documents entries may rest on.
    public var documents: [Document]
    public private(set) var entries: [Entry] = []
    /// The fold of all postings.
    public private(set) var balances = BalanceCube()
    private var commitments: [CommitmentCode: [BudgetKey: Int64]] = [:]
    private var reversals: [EntryNumber: EntryNumber] = [:]
    private var numbersByKey: [String: EntryNumber] = [:]

    /// An empty ledger of this chart.
    public init(chart: Chart, documents: [Document]) {
        self.chart = chart
        self.documents = documents
    }

    /// A ledger whose journal already holds `entries`, taken as they are and in their order: the rules
    /// that once admitted them are not asked again. Throws `.overflow`.
    public init(
        chart: Chart, documents: [Document], recorded entries: [Entry]
    ) throws(LedgerError) {
        self.init(chart: chart, documents: documents)
        for entry in entries { try record(entry) }
    }

    /// What `post` would do, changing nothing. Throws `LedgerError`.
    public func preview(_ batch: EntryBatch) throws -> Admission {
        try Rulebook(chart: chart).admit(batch, to: self)
    }

    /// Records the batch whole, or throws and leaves the ledger as it was. Throws `LedgerError`.
    @discardableResult
    public mutating func post(_ batch: EntryBatch) throws -> Admission {
        let admission = try preview(batch)
        var after = self
        for entry in admission.entries { try after.record(entry) }
        self = after
        return admission
    }

    private mutating func record(_ entry: Entry) throws(LedgerError) {
        for posting in entry.postings {
            try balances.add(posting)
            guard let code = posting.commitment else { continue }
            let (rest, overflow) = commitments[code, default: [:]][posting.key, default: 0]
                .addingReportingOverflow(posting.minorUnits)
            guard !overflow else { throw .overflow }
            commitments[code, default: [:]][posting.key] = rest
        }
        if let reversed = entry.reverses { reversals[reversed] = entry.number }
        if let key = entry.idempotencyKey { numbersByKey[key] = entry.number }
        entries.append(entry)
    }

    // What the rules ask.

    public func balances(of controlKeys: Set<BudgetKey>) -> BalanceCube {
        BalanceCube(cells: balances.cells.filter { controlKeys.contains($0.key.key.controlKey) })
    }

    public func openCommitment(_ code: CommitmentCode) -> [BudgetKey: Int64] {
        commitments[code] ?? [:]
    }

    public func entry(_ number: EntryNumber) -> Entry? {
        guard number.value >= 1, number.value <= entries.count else { return nil }
        return entries[Int(number.value) - 1]
    }

    public func reversal(of number: EntryNumber) -> EntryNumber? { reversals[number] }

    public func entry(idempotencyKey: String) -> Entry? {
        numbersByKey[idempotencyKey].flatMap { entry($0) }
    }

    public func hasDocument(_ code: DocumentCode) -> Bool {
        documents.contains { $0.code == code }
    }

    public func nextNumber() -> EntryNumber { EntryNumber(Int64(entries.count) + 1) }
}

extension InMemoryLedger {
    /// The ledger as at the end of `asOf`, by document date; nil means everything recorded. It has no
    /// hash chain, so the head's hash is that of an empty ledger. Throws `.overflow`.
    public func snapshot(
        asOf: CalendarDate? = nil, figures: [ReportedFigure] = [], checks: [CrossCheck] = []
    ) throws(LedgerError) -> LedgerSnapshot {
        let last = entries.map(\.documentDate).max() ?? CalendarDate(dayNumber: 0)
        let asOf = asOf ?? last
        let upTo = entries.filter { $0.documentDate <= asOf }
        var total = BalanceCube()
        var months: [YearMonth: BalanceCube] = [:]
        for entry in upTo {
            let month = YearMonth(entry.documentDate)
            for posting in entry.postings {
                try total.add(posting)
                try months[month, default: BalanceCube()].add(posting)
            }
        }
        return LedgerSnapshot(
            chart: chart, asOf: asOf, balances: total, monthlyChanges: months,
            documents: documents, figures: figures, checks: checks,
            head: LedgerHead(
                count: Int64(upTo.count), hash: String(repeating: "0", count: 64)),
            journal: Journal(upTo))
    }
}

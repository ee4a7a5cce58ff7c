public import Acquisitions
public import Languages
public import Ledger

/// What keeps a ledger: one protocol, so that every store passes the same contract tests and
/// everything above it works on any of them.
public protocol LedgerStore: Sendable {
    /// The chart as last recorded.
    func chart() throws -> Chart
    /// Runs `body` in one transaction: all it records is kept, or nothing where it throws or only
    /// rehearses. Returns after what is kept is durable.
    func together<Result>(
        _ purpose: SessionPurpose, _ body: (any LedgerSession) throws -> Result
    ) throws -> Result

    /// What `post` would do, changing nothing.
    func preview(_ batch: EntryBatch) throws -> Admission
    /// The ledger as at the end of `asOf`; nil means everything recorded.
    func snapshot(asOf: CalendarDate?) throws -> LedgerSnapshot
    func head() throws -> LedgerHead
    /// The papers of acquisitions in the order of recording.
    func acquisitions() throws -> [AcquisitionRecord]
    /// Recomputes the chain and the balances from the journal and names the first link that differs.
    /// With `expecting` a head that was noted earlier, also tells whether the ledger still holds it:
    /// a chain by itself shows neither a tail cut off nor a chain computed anew.
    func verify(
        expecting head: LedgerHead?, progress: (_ done: Int64, _ of: Int64) -> Void
    ) throws -> Verification
    /// Copies the ledger to a new file while it stays in use; the copy is verified and appears whole
    /// or not at all. A file that is there is refused unless `overwriting`.
    func backUp(to path: String, overwriting: Bool) throws
}

// What is recorded in a transaction of its own.
extension LedgerStore {
    /// Replaces the chart: names and limits may change, codes that entries use may not disappear.
    public func record(chart: Chart) throws {
        try together(.recording) { try $0.record(chart: chart) }
    }

    /// Adds documents; one already known under its code must be the same, else an error.
    public func record(documents: [Document]) throws {
        try together(.recording) { try $0.record(documents: documents) }
    }

    /// Adds reported figures and cross-checks; repeats are the same or an error.
    public func record(figures: [ReportedFigure], checks: [CrossCheck]) throws {
        try together(.recording) { try $0.record(figures: figures, checks: checks) }
    }

    /// Records the batch whole or not at all. Returns after it is durable.
    @discardableResult
    public func post(_ batch: EntryBatch) throws -> Admission {
        try together(.recording) { try $0.post(batch) }
    }
}

extension LedgerStore {
    /// Recomputes the chain and the balances from the journal and names the first link that differs.
    public func verify(
        progress: (_ done: Int64, _ of: Int64) -> Void = { _, _ in }
    ) throws -> Verification {
        try verify(expecting: nil, progress: progress)
    }

    /// Verifies, and tells whether the ledger still holds a head that was noted earlier.
    public func verify(expecting head: LedgerHead) throws -> Verification {
        try verify(expecting: head, progress: { _, _ in })
    }

    /// Copies the ledger to a new file; one that is there is refused.
    public func backUp(to path: String) throws { try backUp(to: path, overwriting: false) }
}

extension LedgerStore {
    /// The library's second ledger: what all its papers come to. Numbers are given in the order of
    /// recording whatever the papers' dates, so a book as at a day is this one, its rows chosen by
    /// their dates; the stock as at a day is in the balances.
    public func acquisitionBook() throws -> AcquisitionBook {
        try AcquisitionBook(acquisitions(), of: chart().organisation)
    }

    /// Records a paper of acquisitions in a transaction of its own.
    @discardableResult
    public func record(
        _ paper: AcquisitionPaper, policy: AcquisitionPolicy = AcquisitionPolicy(),
        at moment: Timestamp, by person: String
    ) throws -> AcquisitionReceipt {
        try together(.recording) {
            try $0.record(paper, policy: policy, at: moment, by: person)
        }
    }
}

public import Languages
public import Ledger

/// What keeps a ledger: one protocol, so that every store passes the same contract tests and
/// everything above it works on any of them.
public protocol LedgerStore: Sendable {
    /// The chart as last recorded.
    func chart() throws -> Chart
    /// Replaces the chart: names and limits may change, codes that entries use may not disappear.
    func record(chart: Chart) throws
    /// Adds documents; one already known under its code must be the same, else an error.
    func record(documents: [Document]) throws
    /// Adds reported figures and cross-checks; repeats are the same or an error. The document of each
    /// figure must be recorded.
    func record(figures: [ReportedFigure], checks: [CrossCheck]) throws

    /// What `post` would do, changing nothing.
    func preview(_ batch: EntryBatch) throws -> Admission
    /// Records the batch whole or not at all. Returns after it is durable.
    @discardableResult
    func post(_ batch: EntryBatch) throws -> Admission

    /// The ledger as at the end of `asOf`; nil means everything recorded.
    func snapshot(asOf: CalendarDate?) throws -> LedgerSnapshot
    func head() throws -> LedgerHead
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

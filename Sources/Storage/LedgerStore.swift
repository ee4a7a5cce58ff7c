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
    /// Adds reported figures and cross-checks; repeats are the same or an error.
    func record(figures: [ReportedFigure], checks: [CrossCheck]) throws

    /// What `post` would do, changing nothing.
    func preview(_ batch: EntryBatch) throws -> Admission
    /// Records the batch whole or not at all. Returns after it is durable.
    func post(_ batch: EntryBatch) throws -> Admission

    /// The ledger as at the end of `asOf`; nil means everything recorded.
    func snapshot(asOf: CalendarDate?) throws -> LedgerSnapshot
    func head() throws -> LedgerHead
    /// Recomputes the chain and the balances from the journal and names the first entry that differs.
    func verify(progress: (_ done: Int64, _ of: Int64) -> Void) throws -> Verification
    /// Copies the ledger to a new file while it stays in use; the copy appears whole or not at all.
    func backUp(to path: String) throws
}

/// What `verify` found.
public struct Verification: Sendable, Hashable {
    public enum Outcome: Sendable, Hashable {
        /// Chain and balances agree with the journal.
        case intact
        /// The first entry whose record does not follow from the one before it.
        case entryDiffers(EntryNumber, reason: String)
        /// The journal is whole but a kept balance is not its fold.
        case balanceDiffers(BudgetKey, kept: Int64, folded: Int64)
        /// The file's own pages are damaged.
        case damaged(String)
    }

    public var outcome: Outcome
    public var head: LedgerHead

    public init(outcome: Outcome, head: LedgerHead) {
        self.outcome = outcome
        self.head = head
    }
}

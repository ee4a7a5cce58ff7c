/// What the rules need to know of the ledger as it stands, whatever keeps it.
public protocol LedgerState {
    /// Balances at all dates, of at least the control keys a batch touches.
    func balances(of controlKeys: Set<BudgetKey>) throws -> BalanceCube
    /// What a commitment still holds on each key it was ever made on, zero where it is used up;
    /// empty for an unknown one.
    func openCommitment(_ code: CommitmentCode) throws -> [BudgetKey: Int64]
    func entry(_ number: EntryNumber) throws -> Entry?
    /// The entry that reversed this one, if one did.
    func reversal(of number: EntryNumber) throws -> EntryNumber?
    /// The entry recorded under an idempotency key, if there is one.
    func entry(idempotencyKey: String) throws -> Entry?
    func hasDocument(_ code: DocumentCode) throws -> Bool
    /// The number the next entry will bear.
    func nextNumber() throws -> EntryNumber
}

/// What the rules made of a batch: what would be, or has been, recorded.
public struct Admission: Sendable, Hashable {
    /// The new entries, numbered in order.
    public var entries: [Entry]
    /// Drafts recorded before under the same idempotency key, with the entry they are: nothing is added.
    public var repeated: [Repeat]
    /// Limits that warn.
    public var warnings: [LimitBreach]

    public struct Repeat: Sendable, Hashable {
        /// The position of the draft in its batch, from 0.
        public var draft: Int
        public var entry: EntryNumber

        public init(draft: Int, entry: EntryNumber) {
            self.draft = draft
            self.entry = entry
        }
    }

    public init(entries: [Entry], repeated: [Repeat] = [], warnings: [LimitBreach] = []) {
        self.entries = entries
        self.repeated = repeated
        self.warnings = warnings
    }
}

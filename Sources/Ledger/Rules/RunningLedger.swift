import Money

/// The ledger as the drafts read so far would leave it: the parts of it a batch touches.
struct RunningLedger<State: LedgerState> {
    let state: State
    let currency: Currency
    private(set) var cube: BalanceCube
    /// How each control key of the batch stands, and how it stood before the batch.
    private(set) var sums: [BudgetKey: StageSums] = [:]
    private let sumsBefore: [BudgetKey: StageSums]
    /// How control keys stood after each draft that touched them.
    private var history: [BudgetKey: [Standing]] = [:]
    private var touchedByDraft: Set<BudgetKey> = []
    private var holdings: [CommitmentCode: [BudgetKey: Int64]] = [:]
    private var entriesOfBatch: [EntryNumber: Entry] = [:]
    private var reversals: [EntryNumber: EntryNumber] = [:]
    /// The document that gave a key its original plan within this batch: the rest of that document
    /// is original, too.
    private var approvals: [Approval: DocumentCode] = [:]
    private var grants: [Approval: Grant] = [:]

    /// A control key after one draft.
    struct Standing {
        var draft: Int
        var sums: StageSums
    }

    private struct Approval: Hashable {
        var key: BudgetKey
        var basis: PlanBasis
    }

    /// What tells whether a key has an original plan.
    private struct Grant {
        /// Standing as original plan on the key.
        var original: Int128 = 0
        /// Granted to the key as original plan, wherever it went from there.
        var granted: Int128 = 0

        mutating func add(_ minorUnits: Int64, stage: Stage) {
            switch stage {
            case .originalPlan: original += Int128(minorUnits)
            case .authority, .planIncrease, .planDecrease: granted -= Int128(minorUnits)
            case .transferred, .uncommitted, .committed, .accrued, .paid, .refunded, .outside,
                .stock, .withdrawn, .openingStock:
                break
            }
        }
    }

    init(_ batch: EntryBatch, chart: Chart, state: State) throws {
        self.state = state
        currency = chart.organisation.currency
        var keys: Set<BudgetKey> = []
        for movement in batch.drafts.lazy.flatMap(\.movements) {
            for end in movement.ends { keys.insert(end.key.controlKey) }
            guard case .reversal(let number) = movement, let entry = try state.entry(number)
            else { continue }
            keys.formUnion(entry.postings.lazy.map(\.key.controlKey))
        }
        cube = keys.isEmpty ? BalanceCube() : try state.balances(of: keys)
        var sums: [BudgetKey: StageSums] = [:]
        for (cell, content) in cube.cells where keys.contains(cell.key.controlKey) {
            sums[cell.key.controlKey, default: StageSums()].add(
                content.minorUnits, stage: cell.stage, basis: cell.plan?.basis)
            guard let basis = cell.plan?.basis else { continue }
            grants[Approval(key: cell.key, basis: basis), default: Grant()].add(
                content.minorUnits, stage: cell.stage)
        }
        self.sums = sums
        sumsBefore = sums
    }

    /// The control keys any draft touched, in order.
    var touchedKeys: [BudgetKey] { history.keys.sorted() }

    /// How a control key stood before the batch.
    func before(_ key: BudgetKey) -> StageSums { sumsBefore[key] ?? StageSums() }

    /// How a control key stood after each draft that touched it.
    func standings(of key: BudgetKey) -> [Standing] { history[key] ?? [] }

    /// Adds postings to balances and commitments. Throws `.overflow`.
    mutating func add(_ postings: [Posting]) throws {
        for posting in postings {
            try cube.add(posting)
            let key = posting.key.controlKey
            sums[key, default: StageSums()].add(
                posting.minorUnits, stage: posting.stage, basis: posting.plan?.basis)
            touchedByDraft.insert(key)
            if let basis = posting.plan?.basis {
                grants[Approval(key: posting.key, basis: basis), default: Grant()].add(
                    posting.minorUnits, stage: posting.stage)
            }
            guard let code = posting.commitment else { continue }
            var held = try holding(of: code)
            let (rest, overflow) = held[posting.key, default: 0].addingReportingOverflow(
                posting.minorUnits)
            guard !overflow else { throw LedgerError.overflow }
            held[posting.key] = rest
            holdings[code] = held
        }
    }

    /// Notes how the keys a draft touched stand after it.
    mutating func closeDraft(_ draft: Int) {
        for key in touchedByDraft {
            history[key, default: []].append(
                Standing(draft: draft, sums: sums[key] ?? StageSums()))
        }
        touchedByDraft.removeAll(keepingCapacity: true)
    }

    /// Makes an entry of this batch known to the drafts after it.
    mutating func remember(_ entry: Entry) {
        entriesOfBatch[entry.number] = entry
        if let reversed = entry.reverses { reversals[reversed] = entry.number }
    }

    /// What a commitment holds on each key; empty for an unknown one.
    mutating func holding(of code: CommitmentCode) throws -> [BudgetKey: Int64] {
        if let held = holdings[code] { return held }
        let held = try state.openCommitment(code)
        holdings[code] = held
        return held
    }

    func entry(_ number: EntryNumber) throws -> Entry? {
        try entriesOfBatch[number] ?? state.entry(number)
    }

    func reversal(of number: EntryNumber) throws -> EntryNumber? {
        try reversals[number] ?? state.reversal(of: number)
    }

    /// An amount of the ledger's currency; the nearest one where it would not fit, for messages only.
    func money(_ minorUnits: Int128) -> Money {
        Money(minorUnits: Int64(clamping: minorUnits), currency: currency)
    }
}

extension RunningLedger {
    /// Whether an appropriation of this document to this key is its original plan, or an increase of
    /// the one it has (case F15). A key that passed all of its plan on to its parts has had one.
    mutating func isOriginal(
        _ key: BudgetKey, _ basis: PlanBasis, from document: DocumentCode
    ) -> Bool {
        let approval = Approval(key: key, basis: basis)
        if let first = approvals[approval] { return first == document }
        let grant = grants[approval] ?? Grant()
        guard grant.original <= 0, grant.granted <= 0 else { return false }
        approvals[approval] = document
        return true
    }
}

import Languages
import Money

/// One pass over a batch: drafts become entries, refusals gather, the running ledger moves on.
struct BatchReading<State: LedgerState> {
    let batch: EntryBatch
    let chart: Chart
    let index: ChartIndex
    let state: State
    let firstNumber: EntryNumber
    var running: RunningLedger<State>
    var entries: [Entry] = []
    var repeated: [Admission.Repeat] = []
    var refusals: [Refusal] = []
    /// Entries of this batch by the idempotency key they bear, with their prospective number.
    private var keysOfBatch: [String: Entry] = [:]
    private var knownDocuments: [DocumentCode: Bool] = [:]
    /// Control keys that the chart does not admit: no limit is tested on them.
    private var keysOffChart: Set<BudgetKey> = []

    init(_ batch: EntryBatch, chart: Chart, state: State) throws {
        self.batch = batch
        self.chart = chart
        self.state = state
        index = ChartIndex(chart)
        firstNumber = try state.nextNumber()
        running = try RunningLedger(batch, chart: chart, state: state)
    }

    /// Reads one draft: records it in the running ledger, or says why not.
    mutating func readDraft(at position: Int) throws {
        let draft = batch.drafts[position]
        if let known = try entry(bearing: draft.idempotencyKey) {
            if draft.describes(known) {
                repeated.append(Admission.Repeat(draft: position, entry: known.number))
            } else {
                refuse(position, [.keyReused(draft.idempotencyKey ?? "", by: known.number)])
            }
            return
        }
        var reasons = reasonsOfWhole(draft)
        if try !isKnown(draft.document) { reasons.append(.unknownDocument(draft.document)) }
        var postings: [Posting] = []
        for movement in draft.movements {
            let (made, faults) = try read(movement, of: draft)
            if postings.isEmpty { postings = made } else { postings += made }
            reasons += faults
        }
        running.closeDraft(position)
        guard reasons.isEmpty else { return refuse(position, reasons) }
        let entry = entry(of: draft, postings)
        let imbalances = entry.imbalances()
        guard imbalances.isEmpty else { throw LedgerError.unbalanced(entry.number, imbalances) }
        entries.append(entry)
        running.remember(entry)
        if let key = draft.idempotencyKey { keysOfBatch[key] = entry }
    }

    /// What the batch comes to. Throws `LedgerError.refused` with all refusals.
    mutating func admission() throws -> Admission {
        var warnings: [LimitBreach] = []
        for key in running.touchedKeys where !keysOffChart.contains(key) {
            let outcome = running.outcome(of: key, limits: chart.limits)
            refusals += outcome.refusals
            warnings += outcome.warnings
        }
        guard refusals.isEmpty else {
            let inOrder = refusals.enumerated().sorted {
                ($0.element.draft, $0.offset) < ($1.element.draft, $1.offset)
            }
            throw LedgerError.refused(inOrder.map(\.element))
        }
        return Admission(entries: entries, repeated: repeated, warnings: warnings)
    }

    /// The postings of a movement, already added to the running ledger, or why there are none.
    /// A movement refused for its codes or date alone is still added, so that what follows from it is
    /// not refused in its turn.
    private mutating func read(
        _ movement: Movement, of draft: EntryDraft
    ) throws -> (postings: [Posting], faults: [Refusal.Reason]) {
        let offChart = index.faults(of: movement, on: draft.documentDate)
        if !offChart.isEmpty {
            keysOffChart.formUnion(movement.keys.lazy.map(\.controlKey))
        }
        let malformed = movement.faults(in: index.currency)
        guard malformed.isEmpty else { return ([], offChart + malformed) }
        do {
            let postings = try running.postings(of: movement, from: draft.document)
            try running.add(postings)
            return (postings, offChart)
        } catch let fault as PostingFault {
            return ([], offChart + fault.reasons)
        } catch LedgerError.overflow {
            return ([], offChart + [.overflow])
        }
    }

    private func reasonsOfWhole(_ draft: EntryDraft) -> [Refusal.Reason] {
        guard !draft.movements.isEmpty else { return [.nothingToRecord] }
        guard FiscalYear.recordableDays.contains(draft.documentDate) else {
            return [.outsideCalendar(draft.documentDate)]
        }
        guard draft.movements.count > 1 else { return [] }
        let kinds = draft.movements.map(\.kind).uniqued()
        if kinds.count > 1 { return [.mixedKinds(kinds)] }
        return kinds == [.reversal] ? [.severalReversals] : []
    }

    private mutating func refuse(_ position: Int, _ reasons: [Refusal.Reason]) {
        refusals += reasons.uniqued().map { Refusal(draft: position, reason: $0) }
    }

    private func entry(bearing key: String?) throws -> Entry? {
        guard let key else { return nil }
        return try keysOfBatch[key] ?? state.entry(idempotencyKey: key)
    }

    private mutating func isKnown(_ document: DocumentCode) throws -> Bool {
        if let known = knownDocuments[document] { return known }
        let known = try state.hasDocument(document)
        knownDocuments[document] = known
        return known
    }

    private func entry(of draft: EntryDraft, _ postings: [Posting]) -> Entry {
        var reversed: EntryNumber?
        if case .reversal(let number)? = draft.movements.first { reversed = number }
        return Entry(
            number: EntryNumber(firstNumber.value + Int64(entries.count)),
            kind: draft.movements.first?.kind ?? .amendment, documentDate: draft.documentDate,
            recordedAt: batch.recordedAt, recordedBy: batch.recordedBy, document: draft.document,
            narrative: draft.narrative, postings: postings, reverses: reversed,
            figures: draft.figures, idempotencyKey: draft.idempotencyKey)
    }
}

extension Sequence where Element: Hashable {
    /// The elements without repeats, in the order they first appear.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

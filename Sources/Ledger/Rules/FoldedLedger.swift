public import Languages

/// A ledger of which only the balances are kept: the rules judge every batch as they would for a
/// store, but entries are forgotten once they are folded. For statements straight from a file, in
/// memory that does not grow with it.
public struct FoldedLedger: LedgerState {
    public let chart: Chart
    /// Documents entries may rest on, in the order they became known.
    public private(set) var documents: [Document]
    /// The day as at the end of which it is asked for; nil means the last.
    private let asOf: CalendarDate?
    private var codes: Set<DocumentCode>
    private var months: [YearMonth: BalanceCube] = [:]
    /// What is dated after the day asked for: the rules count it, the snapshot does not.
    private var later = BalanceCube()
    private var commitments: [CommitmentCode: [BudgetKey: Int64]] = [:]
    private var recordedCount = 0
    private var entryCount = 0
    private var postingCount = 0
    private var lastDate: CalendarDate?

    public init(chart: Chart, documents: [Document], asOf: CalendarDate? = nil) {
        self.chart = chart
        self.documents = documents
        self.asOf = asOf
        codes = Set(documents.map(\.code))
    }

    /// Makes documents known; those known already are left as they are.
    public mutating func add(_ new: [Document]) {
        for document in new where codes.insert(document.code).inserted {
            documents.append(document)
        }
    }

    /// Judges and folds a batch whole, or throws and leaves the ledger as it was. Throws `LedgerError`.
    @discardableResult
    public mutating func post(_ batch: EntryBatch) throws -> Admission {
        let admission = try Rulebook(chart: chart).admit(batch, to: self)
        for entry in admission.entries { try fold(entry) }
        return admission
    }

    private mutating func fold(_ entry: Entry) throws(LedgerError) {
        let month = YearMonth(entry.documentDate)
        let isLater = asOf.map { entry.documentDate > $0 } ?? false
        for posting in entry.postings {
            if isLater {
                try later.add(posting)
            } else {
                try months[month, default: BalanceCube()].add(posting)
            }
            guard let code = posting.commitment else { continue }
            let (rest, overflow) = commitments[code, default: [:]][posting.key, default: 0]
                .addingReportingOverflow(posting.minorUnits)
            guard !overflow else { throw .overflow }
            commitments[code, default: [:]][posting.key] = rest
        }
        recordedCount += 1
        guard !isLater else { return }
        entryCount += 1
        postingCount += entry.postings.count
        lastDate = max(lastDate ?? entry.documentDate, entry.documentDate)
    }

    // What the rules ask.

    public func balances(of controlKeys: Set<BudgetKey>) throws -> BalanceCube {
        var cells: [BalanceCube.Cell: BalanceCube.Content] = [:]
        for part in [later] + months.values {
            for (cell, content) in part.cells where controlKeys.contains(cell.key.controlKey) {
                cells[cell] = try cells[cell, default: BalanceCube.Content()].adding(content)
            }
        }
        return BalanceCube(cells: cells)
    }

    public func openCommitment(_ code: CommitmentCode) -> [BudgetKey: Int64] {
        commitments[code] ?? [:]
    }

    /// Entries are not kept: one to be taken back is not found.
    public func entry(_ number: EntryNumber) -> Entry? { nil }
    public func reversal(of number: EntryNumber) -> EntryNumber? { nil }
    public func entry(idempotencyKey: String) -> Entry? { nil }
    public func hasDocument(_ code: DocumentCode) -> Bool { codes.contains(code) }
    public func nextNumber() -> EntryNumber { EntryNumber(Int64(recordedCount) + 1) }
}

extension FoldedLedger {
    /// The ledger as at the end of the day asked for. It has no journal to look into and no hash chain.
    /// Throws `.overflow`.
    public func snapshot(
        figures: [ReportedFigure] = [], checks: [CrossCheck] = []
    ) throws(LedgerError) -> LedgerSnapshot {
        let asOf = asOf ?? lastDate ?? chart.period?.asOf ?? CalendarDate(dayNumber: 0)
        var total = BalanceCube()
        for month in months.values { try total.add(month) }
        return LedgerSnapshot(
            chart: chart, asOf: asOf, balances: total, monthlyChanges: months,
            documents: documents, figures: figures, checks: checks,
            head: LedgerHead(count: Int64(entryCount), hash: String(repeating: "0", count: 64)),
            journal: Journal(entryCount: entryCount, postingCount: postingCount) { _ in })
    }
}

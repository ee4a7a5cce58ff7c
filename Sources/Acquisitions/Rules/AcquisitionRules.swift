import Languages
public import Ledger

/// The rules a paper of acquisitions must satisfy before it is recorded. They judge it by the book; the
/// ledger's own rules then judge the entries it makes, in the same transaction.
public struct AcquisitionRules: Sendable {
    public let chart: Chart
    public let policy: AcquisitionPolicy

    public init(chart: Chart, policy: AcquisitionPolicy = AcquisitionPolicy()) {
        self.chart = chart
        self.policy = policy
    }

    /// What the rules make of a paper, changing nothing. A paper recorded before makes nothing. Throws
    /// all that is wrong with it.
    public func admit(
        _ paper: AcquisitionPaper, to book: AcquisitionBook
    ) throws(AcquisitionRefusals) -> AcquisitionAdmission {
        if let known = book.records[paper.code] {
            guard paper.isSame(as: known) else {
                throw AcquisitionRefusals(
                    code: paper.code, refusals: [.paper(.codeReused(paper.code))])
            }
            return AcquisitionAdmission(paper: paper, drafts: [], warnings: [], repeats: known)
        }
        var proceeding = Proceeding(book, paper: paper, policy: policy)
        var refusals: [AcquisitionRefusal] = []
        if !paper.code.text.utf8.starts(with: "\(paper.event.kind.rawValue):".utf8) {
            refusals.append(.paper(.codeOfAnotherKind(paper.code, paper.event.kind)))
        }
        refusals += offChart(paper.event)
        do throws(AcquisitionRefusal) {
            try proceeding.apply(paper.event)
            refusals += proceeding.refusals
        } catch {
            refusals += proceeding.refusals + [error]
        }
        guard refusals.isEmpty else {
            throw AcquisitionRefusals(code: paper.code, refusals: refusals)
        }
        let drafts = proceeding.drafts.enumerated().map { place, movements in
            EntryDraft(
                documentDate: paper.date, document: paper.document.code,
                narrative: paper.document.title.ru, movements: movements,
                idempotencyKey: Self.key(of: paper.code, entry: place + 1))
        }
        return AcquisitionAdmission(paper: paper, drafts: drafts, warnings: proceeding.warnings)
    }

    /// The key the entries of a paper bear, so that each is known for its own.
    public static func key(of code: AcquisitionCode, entry: Int) -> String {
        "\(keyPrefix)\(code)/\(entry)"
    }

    /// What the keys of all entries made by papers of acquisitions begin with.
    public static let keyPrefix = "acquisitions/"

    /// The paper whose entry bears a key; nil for keys of other entries.
    public static func code(ofKey key: String) -> AcquisitionCode? {
        guard key.hasPrefix(keyPrefix), let slash = key.lastIndex(of: "/") else { return nil }
        let start = key.index(key.startIndex, offsetBy: keyPrefix.count)
        return start < slash ? AcquisitionCode(String(key[start..<slash])) : nil
    }

    /// Branches and programmes named outside the keys of budgets, which the ledger judges itself.
    private func offChart(_ event: AcquisitionEvent) -> [AcquisitionRefusal] {
        let branches: [BranchCode?]
        var programme: ProgrammeCode?
        switch event {
        case .suggestionMade(let suggestion): branches = [suggestion.branch]
        case .batchAccepted(let batch):
            branches = batch.lots.flatMap { $0.branches.map(\.branch) }
        case .copiesDistributed(let distribution): branches = distribution.rows.map(\.branch)
        case .copiesWithdrawn(let act): branches = [act.branch]
        case .copiesRelocated(let relocation): branches = [relocation.from, relocation.to]
        case .stockChecked(let check): branches = [check.branch]
        case .milestoneReached(let milestone):
            branches = [milestone.branch]
            programme = milestone.programme
        case .suggestionAnswered, .orderPlaced, .orderChanged, .orderCancelled, .orderClosed,
            .orderRenewed, .invoiceApproved, .invoiceCancelled, .creditNoteReceived, .copiesFound,
            .stockOpened, .taken:
            branches = []
        }
        let unknown = Set(branches.compactMap(\.self)).filter { chart.branch($0) == nil }
        return unknown.sorted().map { .paper(.unknownBranch($0)) }
            + (programme.map { chart.programme($0) == nil ? [.paper(.unknownProgramme($0))] : [] }
                ?? [])
    }
}

/// What the rules made of a paper.
public struct AcquisitionAdmission: Sendable, Hashable {
    public var paper: AcquisitionPaper
    /// What the ledger is asked to record, in order.
    public var drafts: [EntryDraft]
    public var warnings: [AcquisitionWarning]
    /// The record the paper repeats; nothing is added then.
    public var repeats: AcquisitionRecord?

    public init(
        paper: AcquisitionPaper, drafts: [EntryDraft], warnings: [AcquisitionWarning],
        repeats: AcquisitionRecord? = nil
    ) {
        self.paper = paper
        self.drafts = drafts
        self.warnings = warnings
        self.repeats = repeats
    }
}

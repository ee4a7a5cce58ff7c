import Ledger

/// Which reported figures and which entries stand behind the balances, gathered in one pass over the
/// entries that rest on figures.
struct Evidence {
    /// What a figure's entry touched.
    private struct Touch: Hashable {
        var line: LineCode
        var source: SourceCode
        var branch: BranchCode?
        var itemClass: ItemClass?
        var stage: Stage
    }

    private var figures: [Touch: Set<String>] = [:]
    private var entries: [String: [EntryNumber]] = [:]
    /// The place of each figure in the ledger's own order.
    private let order: [String: Int]

    init(_ snapshot: LedgerSnapshot) throws {
        order = Dictionary(
            snapshot.figures.enumerated().map { ($1.code, $0) },
            uniquingKeysWith: { first, _ in first })
        guard !order.isEmpty else { return }
        var figures: [Touch: Set<String>] = [:]
        var entries: [String: [EntryNumber]] = [:]
        try snapshot.journal.forEachOnFigures { entry in
            for code in entry.figures { entries[code, default: []].append(entry.number) }
            for posting in entry.postings {
                let touch = Touch(
                    line: posting.key.line, source: posting.key.source,
                    branch: posting.key.branch, itemClass: posting.items?.itemClass,
                    stage: posting.stage)
                figures[touch, default: []].formUnion(entry.figures)
            }
        }
        self.figures = figures
        self.entries = entries
    }

    /// The entries that rest on a figure, in the order of the journal.
    func entries(restingOn figure: String) -> [EntryNumber] { entries[figure] ?? [] }

    /// The figures behind the entries of a selection, in the ledger's order. Lines count exactly, without
    /// their parts.
    func figures(
        lines: [LineCode] = [], source: SourceCode? = nil, stages: Set<Stage>,
        where matches: (BranchCode?, ItemClass?) -> Bool = { _, _ in true }
    ) -> [String] {
        guard !figures.isEmpty else { return [] }
        var found: Set<String> = []
        for (touch, codes) in figures
        where stages.contains(touch.stage) && (lines.isEmpty || lines.contains(touch.line))
            && (source.map { $0 == touch.source } ?? true)
            && matches(touch.branch, touch.itemClass)
        {
            found.formUnion(codes)
        }
        return found.sorted { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }
    }
}

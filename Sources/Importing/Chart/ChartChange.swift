public import Ledger

/// What an edited chart changes: the codes that come, go, or are told in other words.
public struct ChartChange: Sendable, Hashable {
    /// A kind of thing a chart lists.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        case line, source, programme, branch
    }

    /// What became of one code.
    public enum Fate: Sendable, Hashable { case added, removed, changed }

    /// One code and what became of it.
    public struct Item: Sendable, Hashable {
        public var part: Part
        public var code: String
        public var fate: Fate
    }

    /// The codes in the order of their lists; those that go come last.
    public private(set) var items: [Item] = []
    /// Whether the name of the library, the limits, the order of a list or what documents tell differs.
    public private(set) var changesRest = false

    /// Whether the two charts are the same.
    public var isEmpty: Bool { items.isEmpty && !changesRest }

    /// What `new` changes in `old`.
    public init(from old: Chart, to new: Chart) {
        compare(.line, old.lines, new.lines, code: \.code.text)
        compare(.source, old.sources, new.sources, code: \.code.text)
        compare(.programme, old.programmes, new.programmes, code: \.code.text)
        compare(.branch, old.branches, new.branches, code: \.code.text)
        changesRest =
            old.organisation != new.organisation || old.limits != new.limits
            || old.coverage != new.coverage || (items.isEmpty && old != new)
    }

    private mutating func compare<Thing: Hashable>(
        _ part: Part, _ old: [Thing], _ new: [Thing], code: (Thing) -> String
    ) {
        let known = Dictionary(old.map { (code($0), $0) }, uniquingKeysWith: { first, _ in first })
        for thing in new {
            guard let before = known[code(thing)] else {
                items.append(Item(part: part, code: code(thing), fate: .added))
                continue
            }
            if before != thing {
                items.append(Item(part: part, code: code(thing), fate: .changed))
            }
        }
        let kept = Set(new.map(code))
        items += old.map(code).filter { !kept.contains($0) }
            .map { Item(part: part, code: $0, fate: .removed) }
    }
}

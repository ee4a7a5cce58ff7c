public import Ledger

/// The indices a plan may use, and which of them holds for a line in a year.
public struct GrowthIndices: Sendable, Hashable {
    /// In the order given. Where several speak for the same line and year the first one holds, so that a
    /// person's own list goes in front of a published one.
    public var all: [GrowthIndex]

    public init(_ all: [GrowthIndex]) { self.all = all }

    /// The index for `line` that leads to the prices of `year`: the line's own, else that of the nearest
    /// line it is a part of, else the general one (consumer prices); nil when there is none at all.
    public func index(for line: LineCode, year: FiscalYear) -> GrowthIndex? {
        var best: GrowthIndex?
        for index in all where index.year == year && index.covers(line) {
            guard let current = best else {
                best = index
                continue
            }
            if index.closeness > current.closeness { best = index }
        }
        return best
    }
}

extension GrowthIndex {
    /// Whether it may be used for a line: its own, one it is a part of, or any for a general index.
    public func covers(_ other: LineCode) -> Bool {
        line.map { other.isWithin($0) } ?? true
    }

    /// How closely it speaks of the lines it covers: deeper lines have longer codes, the general index
    /// speaks of none.
    fileprivate var closeness: Int { line?.text.utf8.count ?? -1 }
}

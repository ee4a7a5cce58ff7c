public import Ledger

/// What an inventory check found, held against the book.
public struct StockDifferences: Sendable, Hashable {
    /// Numbers seen that stand elsewhere in the book.
    public struct Misplaced: Sendable, Hashable {
        public let numbers: NumberedCopies
        /// Where the book has them.
        public let branch: BranchCode?
    }

    /// Copies of a class that are counted only.
    public struct Count: Sendable, Hashable {
        public let itemClass: ItemClass
        /// What the book has there.
        public let expected: Int64
        public let counted: Int64
    }

    /// Numbers the book has on these shelves that were not seen.
    public internal(set) var missing: [NumberedCopies] = []
    /// Numbers seen that the book has withdrawn.
    public internal(set) var found: [NumberedCopies] = []
    public internal(set) var misplaced: [Misplaced] = []
    /// Numbers seen that were never given, or were taken back.
    public internal(set) var unknown: [NumberedCopies] = []
    /// Classes of which another number was counted than the book has.
    public internal(set) var counts: [Count] = []
    /// Copies with numbers that stand where the book has them.
    public internal(set) var confirmed: Int64 = 0

    /// Whether the shelves are as the book has them.
    public var isNone: Bool {
        missing.isEmpty && found.isEmpty && misplaced.isEmpty && unknown.isEmpty && counts.isEmpty
    }
}

extension AcquisitionBook {
    /// What a check finds, changing nothing.
    public func differences(of check: StockCheck) -> StockDifferences {
        var differences = StockDifferences()
        let seen = Dictionary(grouping: check.numbers.filter { $0.count > 0 }, by: \.series)
        for code in Set(inventory.series.keys).union(seen.keys).sorted() {
            let ranges = Self.joined(seen[code] ?? [])
            for numbers in ranges {
                compare(numbers, at: check.branch, &differences)
            }
            for run in inventory.series[code]?.runs ?? []
            where run.state == .onShelf && run.key.branch == check.branch {
                differences.missing += Self.rest(of: run, without: ranges, in: code)
            }
        }
        differences.missing = Self.joined(differences.missing)
        compareCounts(check, &differences)
        return differences
    }

    /// Numbers that were seen, against what the book has of them.
    private func compare(
        _ numbers: NumberedCopies, at branch: BranchCode?, _ differences: inout StockDifferences
    ) {
        let series = inventory.series[numbers.series] ?? InventorySeries()
        var next = numbers.first
        for run in series.runs[series.place(of: numbers.first)...] where run.first <= numbers.last {
            let first = max(run.first, numbers.first)
            let part = NumberedCopies(
                series: numbers.series, first: first, last: min(run.last, numbers.last))
            if next < first {
                differences.unknown.append(
                    NumberedCopies(series: numbers.series, first: next, last: first - 1))
            }
            switch run.state {
            case .onShelf where run.key.branch == branch: differences.confirmed += part.count
            case .onShelf:
                differences.misplaced.append(.init(numbers: part, branch: run.key.branch))
            case .withdrawn: differences.found.append(part)
            case .void: differences.unknown.append(part)
            }
            next = part.last + 1
        }
        if next <= numbers.last {
            differences.unknown.append(
                NumberedCopies(series: numbers.series, first: next, last: numbers.last))
        }
    }

    private func compareCounts(_ check: StockCheck, _ differences: inout StockDifferences) {
        guard !check.counts.isEmpty else { return }
        var counted: [ItemClass: Int64] = [:]
        for count in check.counts { counted[count.itemClass, default: 0] += count.copies }
        var expected: [ItemClass: Int64] = [:]
        for (place, holding) in shelves.holdings where place.key.branch == check.branch {
            expected[place.itemClass, default: 0] += holding.copies
        }
        differences.counts = Set(counted.keys).union(expected.keys)
            .map {
                StockDifferences.Count(
                    itemClass: $0, expected: expected[$0] ?? 0, counted: counted[$0] ?? 0)
            }
            .filter { $0.expected != $0.counted }
            .sorted { $0.itemClass.order.lexicographicallyPrecedes($1.itemClass.order) }
    }

    /// Ranges in order, those that touch or overlap made one.
    static func joined(_ ranges: [NumberedCopies]) -> [NumberedCopies] {
        var joined: [NumberedCopies] = []
        for next in ranges.sorted(by: { ($0.series, $0.first) < ($1.series, $1.first) }) {
            if let last = joined.last, last.series == next.series,
                next.first <= last.last || next.first == last.last + 1
            {
                joined[joined.count - 1].last = max(last.last, next.last)
            } else {
                joined.append(next)
            }
        }
        return joined
    }

    /// What of a run lies in none of the ranges, which are in order and apart.
    private static func rest(
        of run: InventoryRun, without ranges: [NumberedCopies], in series: SeriesCode
    ) -> [NumberedCopies] {
        var rest: [NumberedCopies] = []
        var next = run.first
        for range in ranges where range.last >= next && range.first <= run.last {
            if next < range.first {
                rest.append(NumberedCopies(series: series, first: next, last: range.first - 1))
            }
            guard range.last < run.last else { return rest }
            next = range.last + 1
        }
        rest.append(NumberedCopies(series: series, first: next, last: run.last))
        return rest
    }
}

extension ItemClass {
    /// The dimensions as text, for listings that are the same everywhere.
    var order: [String] {
        [kind?.text ?? "", language?.text ?? "", content?.text ?? "", audience?.text ?? ""]
    }
}

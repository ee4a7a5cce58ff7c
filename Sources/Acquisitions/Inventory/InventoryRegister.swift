public import Ledger

/// A lot of the book: which record brought it, and its place there from 1.
public struct LotPlace: Sendable, Hashable {
    public var record: AcquisitionCode
    public var lot: Int

    public init(record: AcquisitionCode, lot: Int) {
        self.record = record
        self.lot = lot
    }
}

/// Copies with neighbouring inventory numbers that came in one lot and share their place and fate: a
/// million copies are as many runs as there are lots, not a million rows.
public struct InventoryRun: Sendable, Hashable {
    public enum State: Sendable, Hashable {
        case onShelf
        case withdrawn(AcquisitionCode)
        /// The batch was taken back: the number stays used, and says so.
        case void
    }

    public var first: Int64
    public var count: Int64
    public var lot: LotPlace
    /// How many copies of the lot come before the first, for what each came in at.
    public var offset: Int64
    /// Where the copies stand, or stood last.
    public var key: BudgetKey
    public var state: State

    public var last: Int64 { first + count - 1 }
}

/// The inventory numbers of one series.
public struct InventorySeries: Sendable, Hashable {
    /// The number the next copy gets.
    public internal(set) var next: Int64 = 1
    /// In the order of their numbers, without overlaps.
    public internal(set) var runs: [InventoryRun] = []

    /// The place of the first run that ends at `number` or after it.
    func place(of number: Int64) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].last < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Makes a run begin at `number` where one holds it.
    mutating func cut(at number: Int64) {
        let place = place(of: number)
        guard place < runs.count, runs[place].first < number else { return }
        var tail = runs[place]
        let head = number - tail.first
        runs[place].count = head
        tail.first = number
        tail.count -= head
        tail.offset += head
        runs.insert(tail, at: place + 1)
    }

    /// The runs that make up `first...last`, cut to it; nil where a number among them was never given.
    func pieces(_ first: Int64, _ last: Int64) -> [InventoryRun]? {
        var pieces: [InventoryRun] = []
        var expected = first
        var index = place(of: first)
        while expected <= last {
            guard index < runs.count, runs[index].first <= expected else { return nil }
            var piece = runs[index]
            piece.offset += expected - piece.first
            piece.count = min(last, piece.last) - expected + 1
            piece.first = expected
            expected = piece.last + 1
            pieces.append(piece)
            index += 1
        }
        return pieces
    }
}

/// The inventory book: every number given, in its series.
public struct InventoryRegister: Sendable, Hashable {
    public internal(set) var series: [SeriesCode: InventorySeries] = [:]

    /// The copies of these numbers, run by run. Throws `.copies(.unknownNumbers)` where one was never given.
    public func pieces(
        of numbers: NumberedCopies
    ) throws(AcquisitionRefusal) -> [InventoryRun] {
        guard numbers.count > 0 else { throw .paper(.impossibleCount(numbers.count)) }
        guard let pieces = series[numbers.series]?.pieces(numbers.first, numbers.last) else {
            throw .copies(.unknownNumbers(numbers))
        }
        return pieces
    }

    /// Changes the copies of these numbers, which were all given.
    mutating func change(_ numbers: NumberedCopies, _ change: (inout InventoryRun) -> Void) {
        guard var runs = series[numbers.series] else { return }
        series[numbers.series] = nil
        runs.cut(at: numbers.first)
        runs.cut(at: numbers.last + 1)
        var index = runs.place(of: numbers.first)
        while index < runs.runs.count, runs.runs[index].first <= numbers.last {
            change(&runs.runs[index])
            index += 1
        }
        series[numbers.series] = runs
    }

    /// Gives the next numbers of a series to the copies of a lot and returns the first.
    mutating func give(
        _ count: Int64, of code: SeriesCode, from first: Int64? = nil, to lot: LotPlace,
        standing slices: [(key: BudgetKey, copies: Int64)]
    ) throws(AcquisitionRefusal) -> NumberedCopies {
        var runs = series[code] ?? InventorySeries()
        let start = first ?? runs.next
        let (end, overflow) = start.addingReportingOverflow(count)
        guard !overflow, start > 0 else { throw .paper(.impossibleCount(start)) }
        var offset: Int64 = 0
        let place = runs.place(of: start)
        if place < runs.runs.count, runs.runs[place].first < end {
            throw .copies(.numbersUsed(NumberedCopies(series: code, first: start, last: end - 1)))
        }
        // Held in one place only, so that the runs are not copied.
        series[code] = nil
        var added: [InventoryRun] = []
        for slice in slices where slice.copies > 0 {
            added.append(
                InventoryRun(
                    first: start + offset, count: slice.copies, lot: lot, offset: offset,
                    key: slice.key, state: .onShelf))
            offset += slice.copies
        }
        runs.runs.insert(contentsOf: added, at: place)
        runs.next = max(runs.next, end)
        series[code] = runs
        return NumberedCopies(series: code, first: start, last: end - 1)
    }

    /// Every run with its series, in the order of series and numbers.
    public var all: [(series: SeriesCode, run: InventoryRun)] {
        series.keys.sorted().flatMap { code in
            (series[code]?.runs ?? []).map { (code, $0) }
        }
    }
}

/// What the copies of a lot came in at: a value that does not divide evenly gives its last copies one
/// smallest unit more.
public struct LotValue: Sendable, Hashable {
    /// Smallest units of all copies together.
    public let minorUnits: Int64
    /// Positive.
    public let copies: Int64

    /// The value of `count` copies after the first `offset`.
    public func value(of count: Int64, after offset: Int64) -> Int64 {
        let (base, extra) = minorUnits.quotientAndRemainder(dividingBy: copies)
        let firstDearer = copies - extra
        let dearer = max(0, offset + count - max(offset, firstDearer))
        return base * count + dearer
    }
}

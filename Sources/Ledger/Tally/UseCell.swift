/// The stages of use of one key in one month, and which of them were posted to at all: a stage that came
/// back to zero is not one that nothing happened on.
struct UseCell: Sendable {
    var uncommitted: Int64 = 0
    var committed: Int64 = 0
    var accrued: Int64 = 0
    var paid: Int64 = 0
    var refunded: Int64 = 0
    private var touched: UInt8 = 0

    /// Adds to a stage of use; the tally bounds all its amounts together, so that no sum can wrap.
    @inline(__always)
    mutating func add(_ minorUnits: Int64, _ mark: Mark) {
        switch mark {
        case .uncommitted: uncommitted &+= minorUnits
        case .committed: committed &+= minorUnits
        case .accrued: accrued &+= minorUnits
        case .paid: paid &+= minorUnits
        case .refunded: refunded &+= minorUnits
        }
        touched |= mark.rawValue
    }

    /// A stage as a bit.
    enum Mark: UInt8 {
        case uncommitted = 1
        case committed = 2
        case accrued = 4
        case paid = 8
        case refunded = 16
    }

    /// The stages that were posted to, with what stands there.
    var stages: [(stage: Stage, minorUnits: Int64)] {
        let all: [(Mark, Stage, Int64)] = [
            (.uncommitted, .uncommitted, uncommitted), (.committed, .committed, committed),
            (.accrued, .accrued, accrued), (.paid, .paid, paid), (.refunded, .refunded, refunded),
        ]
        return all.filter { touched & $0.0.rawValue != 0 }.map { ($0.1, $0.2) }
    }
}

/// What came into the collection and what left it on one key and class of item in one month.
struct LotCell: Sendable {
    private(set) var received = BalanceCube.Content()
    private(set) var withdrawn = BalanceCube.Content()
    private var isReceivedTo = false
    private var isWithdrawnFrom = false

    mutating func receive(_ lot: BalanceCube.Content) {
        received.join(lot)
        isReceivedTo = true
    }

    mutating func withdraw(_ lot: BalanceCube.Content) {
        withdrawn.join(lot)
        isWithdrawnFrom = true
    }

    /// The stages of the collection that were posted to, with what stands there.
    var stages: [(stage: Stage, content: BalanceCube.Content)] {
        guard isReceivedTo || isWithdrawnFrom else { return [] }
        var stock = received
        stock.join(withdrawn.opposite)
        return (isReceivedTo ? [(.outside, received.opposite)] : []) + [(.stock, stock)]
            + (isWithdrawnFrom ? [(.withdrawn, withdrawn)] : [])
    }
}

extension BalanceCube.Content {
    /// Adds a content; the tally bounds all its amounts together, so that no sum can wrap.
    fileprivate mutating func join(_ other: Self) {
        minorUnits &+= other.minorUnits
        copies &+= other.copies
        titles &+= other.titles
        copiesWithoutTitles &+= other.copiesWithoutTitles
        copiesWithoutPrice &+= other.copiesWithoutPrice
    }

    fileprivate var opposite: Self {
        var opposite = Self()
        opposite.minorUnits = 0 &- minorUnits
        opposite.copies = 0 &- copies
        opposite.titles = 0 &- titles
        opposite.copiesWithoutTitles = 0 &- copiesWithoutTitles
        opposite.copiesWithoutPrice = 0 &- copiesWithoutPrice
        return opposite
    }
}

/// Cells by month and place, in one array that grows as either becomes known.
struct MonthGrid<Cell: Sendable>: Sendable {
    private let empty: Cell
    private(set) var cells: [Cell] = []
    /// Places a month has room for.
    private var stride = 16

    init(empty: Cell) { self.empty = empty }

    /// Makes room for these months and places.
    mutating func reserve(months: Int, places: Int) {
        if places > stride {
            var wider = stride
            while wider < places { wider *= 2 }
            var grown: [Cell] = []
            grown.reserveCapacity(cells.count / stride * wider)
            for start in Swift.stride(from: 0, to: cells.count, by: stride) {
                grown += cells[start..<start + stride]
                grown += repeatElement(empty, count: wider - stride)
            }
            (cells, stride) = (grown, wider)
        }
        let needed = months * stride
        if cells.count < needed { cells += repeatElement(empty, count: needed - cells.count) }
    }

    subscript(month: Int, place: Int) -> Cell {
        @inline(__always) get { cells[month &* stride &+ place] }
        @inline(__always) _modify { yield &cells[month &* stride &+ place] }
    }
}

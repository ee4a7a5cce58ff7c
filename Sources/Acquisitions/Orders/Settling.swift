import Ledger
import Money

/// A part of an order line by its place.
struct PartPlace: Sendable, Hashable {
    var order: OrderCode
    /// The place of the line among the order's lines, and of the part among the line's.
    var line: Int
    var part: Int
}

extension Proceeding {
    /// The part of a line an origin names. Throws where there is none, or more than one to choose from.
    func part(
        _ number: Int, _ part: Int?, of code: OrderCode?
    ) throws(AcquisitionRefusal) -> PartPlace {
        guard let code else { throw .order(.orderNeeded) }
        guard let order = book.orders[code] else { throw .order(.unknownOrder(code)) }
        guard let line = order.place(of: number) else { throw .order(.unknownLine(code, number)) }
        let parts = order.lines[line].parts
        if let part {
            guard parts.indices.contains(part - 1) else {
                throw .line(.unknownPart(line: number, part: part))
            }
            return PartPlace(order: code, line: line, part: part - 1)
        }
        let open = parts.indices.filter {
            parts[$0].part.copies > 0 || parts[$0].part.amount.isPositive
        }
        guard let only = open.first, open.count == 1 else {
            throw .line(.partNeeded(line: number, parts: open.count))
        }
        return PartPlace(order: code, line: line, part: only)
    }

    subscript(place: PartPlace) -> OrderPartState? {
        book.orders[place.order]?.lines[place.line].parts[place.part]
    }

    /// Changes a part of an order line.
    mutating func change(
        _ place: PartPlace, _ change: (inout OrderPartState) throws(AcquisitionRefusal) -> Void
    ) throws(AcquisitionRefusal) {
        guard var order = book.orders[place.order] else { throw .order(.unknownOrder(place.order)) }
        try change(&order.lines[place.line].parts[place.part])
        book.orders.set(order, for: place.order)
    }

    /// Brings the commitments of an order to what its parts should hold. What a past year gave back
    /// stays given back: its plan is closed.
    mutating func settle(_ code: OrderCode?) throws(AcquisitionRefusal) {
        guard let code, let order = book.orders[code] else { return }
        for (line, state) in order.lines.enumerated() {
            for (part, standing) in state.parts.enumerated() {
                let wanted = OrderPartState.held(
                    ordered: standing.part.amount.minorUnits, billed: standing.billed,
                    credited: standing.credited,
                    isReleased: standing.isReleased || state.state != .open)
                let isPast = standing.part.key.year < fiscalYear
                let target = isPast ? min(wanted, standing.held) : wanted
                guard target != standing.held else { continue }
                settle(
                    standing, by: try target.minus(standing.held),
                    at: PartPlace(order: code, line: line, part: part))
                try change(PartPlace(order: code, line: line, part: part)) { part in
                    part.held = target
                    if target > 0 { part.isKnown = true }
                }
            }
        }
    }

    private mutating func settle(_ part: OrderPartState, by change: Int64, at place: PartPlace) {
        let key = part.part.key
        if change > 0 {
            move(.commitment(part.commitment, key, book.money(change)))
        } else {
            move(.release(part.commitment, key, book.money(0 - change)))
        }
    }

    /// Copies and their value that a bill brings to one branch.
    struct Slice {
        var key: BudgetKey
        var minorUnits: Int64
        var lots: [ItemLot]
    }

    /// Bills a part: each slice accrues what it costs, out of the commitment as far as that goes.
    /// Returns what was drawn of the commitment.
    mutating func bill(
        _ place: PartPlace, copies: Int64?, _ slices: [Slice]
    ) throws(AcquisitionRefusal) -> (drawn: Int64, entries: Set<Int>) {
        guard let standing = self[place] else { throw .order(.unknownOrder(place.order)) }
        var total: Int64 = 0
        var entries: Set<Int> = []
        for slice in slices {
            total = try total.plus(slice.minorUnits)
            entries.formUnion(
                accrue(slice, against: standing.isKnown ? standing.commitment : nil))
        }
        let drawn = min(standing.held, total)
        try change(place) { part throws(AcquisitionRefusal) in
            part.billed = try part.billed.plus(total)
            part.billedCopies = try part.billedCopies.plus(copies ?? 0)
            part.held -= drawn
        }
        return (drawn, entries)
    }

    /// Accrues a slice with its lots; what costs nothing only enters the stock.
    mutating func accrue(_ slice: Slice, against code: CommitmentCode?) -> [Int] {
        if slice.minorUnits > 0 {
            return [
                move(
                    .accrual(
                        slice.key, book.money(slice.minorUnits), against: code, lots: slice.lots))
            ]
        }
        return slice.lots.isEmpty ? [] : [move(.receipt(slice.key, slice.lots))]
    }

    /// Holds what was billed of a part against what was ordered.
    mutating func judgeBilling(_ place: PartPlace) {
        guard let policy, let part = self[place],
            let line = book.orders[place.order]?.lines[place.line].line.number,
            part.billedCopies > part.part.copies
        else { return }
        let refusal = (line: line, ordered: part.part.copies, billed: part.billedCopies)
        switch policy.overBilling {
        case .warn:
            warn(.overBilling(line: line, ordered: refusal.ordered, billed: refusal.billed))
        case .refuse:
            require(
                false,
                .line(.overBilling(line: line, ordered: refusal.ordered, billed: refusal.billed)))
        }
    }
}

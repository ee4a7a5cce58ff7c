import Ledger

/// A movement read back from the postings it made: what a row of a file of entries says of it.
struct RecordedMovement {
    var key: BudgetKey?
    var from: BudgetKey?
    /// Minor units; nil where no price was stated.
    var minorUnits: Int64?
    var plan: PlanCell?
    var commitment: CommitmentCode?
    var settles: Settlement?
    var closes = false
    var items: ItemCount?

    /// The movements of an entry in their order. A movement of several lots is as many movements, one
    /// for each: rows hold one lot. Nil for a reversal, which names an entry instead, and for postings
    /// that no movement makes.
    static func movements(of entry: Entry) -> [RecordedMovement]? {
        let postings = entry.postings
        switch entry.kind {
        case .appropriation, .amendment, .transfer, .rollover:
            return pairs(postings).map { from, to in
                // Funding from the authority has no other end.
                let isGranted = from.stage == .authority
                return RecordedMovement(
                    key: to.key, from: isGranted ? nil : from.key, minorUnits: to.minorUnits,
                    plan: to.plan)
            }
        case .commitment:
            return postings.filter { $0.stage == .committed }.map {
                RecordedMovement(
                    key: $0.key, minorUnits: $0.minorUnits, commitment: $0.commitment)
            }
        case .release:
            return postings.filter { $0.stage == .committed }.map {
                RecordedMovement(
                    key: $0.key, minorUnits: 0 &- $0.minorUnits, commitment: $0.commitment)
            }
        case .accrual: return accruals(postings)
        case .payment: return payments(postings)
        case .refund:
            return postings.filter { $0.stage == .refunded }.map {
                RecordedMovement(key: $0.key, minorUnits: 0 &- $0.minorUnits)
            }
        case .credit:
            return postings.filter { $0.stage == .accrued }.map {
                RecordedMovement(key: $0.key, minorUnits: 0 &- $0.minorUnits)
            }
        case .receiptInKind, .withdrawal, .receipt, .openingStock, .finding, .relocation:
            return pairs(postings).map { from, to in
                RecordedMovement(
                    key: to.key, from: from.key == to.key ? nil : from.key,
                    minorUnits: to.items?.isPriced == true ? to.minorUnits : nil,
                    items: to.items)
            }
        case .reversal: return nil
        }
    }

    /// Postings two by two, where the value comes from and where it goes.
    private static func pairs(_ postings: [Posting]) -> [(from: Posting, to: Posting)] {
        stride(from: 0, to: postings.count - 1, by: 2).map { (postings[$0], postings[$0 + 1]) }
    }

    /// A payment ends with what was paid; before it stands what that came out of.
    private static func payments(_ postings: [Posting]) -> [RecordedMovement] {
        var movements: [RecordedMovement] = []
        var origin: Posting?
        for posting in postings {
            guard posting.stage == .paid else {
                origin = posting
                continue
            }
            let settles: Settlement =
                switch origin?.stage {
                case .committed?: .commitment
                case .uncommitted?: .plan
                default: .accrued
                }
            movements.append(
                RecordedMovement(
                    key: posting.key, minorUnits: posting.minorUnits,
                    commitment: origin?.commitment, settles: settles))
        }
        return movements
    }

    /// A bill: what it is drawn from, the bill, what is given back of its commitment, and its lots.
    private static func accruals(_ postings: [Posting]) -> [RecordedMovement]? {
        var movements: [RecordedMovement] = []
        var index = 0
        while index < postings.count {
            var bill = RecordedMovement()
            while index < postings.count, postings[index].stage != .accrued {
                bill.commitment = bill.commitment ?? postings[index].commitment
                index += 1
            }
            guard index < postings.count else { return nil }
            bill.key = postings[index].key
            bill.minorUnits = postings[index].minorUnits
            index += 1
            while index + 1 < postings.count, postings[index].stage == .committed,
                postings[index + 1].stage == .uncommitted, postings[index + 1].minorUnits > 0
            {
                bill.commitment = bill.commitment ?? postings[index].commitment
                bill.closes = true
                index += 2
            }
            var lots: [Posting] = []
            while index + 1 < postings.count, postings[index].stage == .outside {
                lots.append(postings[index + 1])
                index += 2
            }
            movements += bill.split(by: lots)
        }
        return movements
    }

    /// The bill as one row for each of its lots; what the lots do not account for is a row without.
    private func split(by lots: [Posting]) -> [RecordedMovement] {
        guard let total = minorUnits, !lots.isEmpty else { return [self] }
        var rest = total
        var rows: [RecordedMovement] = []
        for lot in lots {
            // A lot without a price takes no part of the bill unless it is alone.
            let share = lots.count == 1 ? total : lot.minorUnits
            guard share > 0, share <= rest else { continue }
            var row = self
            row.minorUnits = share
            row.items = lot.items
            row.closes = false
            rest -= share
            rows.append(row)
        }
        if rest > 0 {
            var row = self
            row.minorUnits = rest
            row.closes = false
            rows.append(row)
        }
        if !rows.isEmpty { rows[rows.count - 1].closes = closes }
        return rows
    }
}

import Languages
import Money

// Movements of the collection: value and copies between the outside, the stock and what was withdrawn.
extension RunningLedger {
    /// Lots coming into the stock from outside.
    func receipt(_ key: BudgetKey, _ lots: [ItemLot]) throws -> [Posting] {
        try moveLots(lots, of: key, from: .outside, to: .stock)
    }

    /// Books leaving: never more copies of a class than stand on the key.
    func withdrawal(_ key: BudgetKey, _ lots: [ItemLot]) throws -> [Posting] {
        var asked: [ItemClass: Int128] = [:]
        for lot in lots { asked[lot.itemClass, default: 0] += Int128(lot.copies) }
        for lot in lots {
            let holds = copies(of: lot.itemClass, on: key)
            let wanted = asked[lot.itemClass] ?? 0
            guard wanted <= Int128(holds) else {
                throw PostingFault(
                    .stockExceeded(holds: holds, asked: Int64(clamping: wanted)))
            }
        }
        return try moveLots(lots, of: key, from: .stock, to: .withdrawn)
    }

    /// Both ends carry the counts, opposite in sign, so copies sum to zero like money.
    private func moveLots(
        _ lots: [ItemLot], of key: BudgetKey, from: Stage, to: Stage
    ) throws -> [Posting] {
        try lots.flatMap { lot in
            let arrival = Posting(
                key: key, stage: to,
                items: ItemCount(
                    itemClass: lot.itemClass, copies: lot.copies, titles: lot.titles,
                    isPriced: lot.value != nil),
                minorUnits: lot.value?.minorUnits ?? 0)
            return [try arrival.negated(at: from), arrival]
        }
    }

    /// Copies of a class that stand in the stock of a key.
    func copies(of itemClass: ItemClass, on key: BudgetKey) -> Int64 {
        cube[BalanceCube.Cell(key: key, stage: .stock, itemClass: itemClass)].copies
    }
}

extension Posting {
    /// The exact opposite of the posting, at its own stage or another. Throws `.overflow`.
    func negated(at stage: Stage? = nil) throws(LedgerError) -> Posting {
        var opposite = self
        opposite.stage = stage ?? self.stage
        opposite.minorUnits = try Ledger.opposite(minorUnits)
        if let items {
            opposite.items?.copies = try Ledger.opposite(items.copies)
            opposite.items?.titles = try items.titles.map(negatedCount)
        }
        return opposite
    }
}

private func negatedCount(_ count: Int64) throws(LedgerError) -> Int64 { try opposite(count) }

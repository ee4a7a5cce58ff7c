import Languages
import Money

// Movements of the collection: value and copies between the outside, the stock and what was withdrawn.
extension RunningLedger {
    /// Lots coming into the stock from outside.
    func receipt(_ key: BudgetKey, _ lots: [ItemLot]) throws -> [Posting] {
        try moveLots(lots, of: key, from: .outside, to: .stock)
    }

    /// What stood on the shelves when the ledger was begun.
    func openingStock(_ key: BudgetKey, _ lots: [ItemLot]) throws -> [Posting] {
        try moveLots(lots, of: key, from: .openingStock, to: .stock)
    }

    /// Books leaving: never more copies of a class than stand on the key.
    func withdrawal(_ key: BudgetKey, _ lots: [ItemLot]) throws -> [Posting] {
        try require(lots, on: key)
        return try moveLots(lots, of: key, from: .stock, to: .withdrawn)
    }

    /// Books moved to another branch: never more copies of a class than stand on the key.
    func relocation(
        from: BudgetKey, to: BudgetKey, _ lots: [ItemLot]
    ) throws -> [Posting] {
        try require(lots, on: from)
        return try lots.flatMap { lot in
            let arrival = lot.posting(on: to, at: .stock)
            var departure = try arrival.negated()
            departure.key = from
            return [departure, arrival]
        }
    }

    /// Books that turned up again: never more copies of a class than were withdrawn from the key.
    func finding(_ key: BudgetKey, _ lots: [ItemLot]) throws -> [Posting] {
        for (itemClass, wanted) in lots.copiesByClass {
            let cell = BalanceCube.Cell(key: key, stage: .withdrawn, itemClass: itemClass)
            let holds = cube[cell].copies
            guard wanted <= Int128(holds) else {
                throw PostingFault(
                    .withdrawnExceeded(holds: holds, asked: Int64(clamping: wanted)))
            }
        }
        return try moveLots(lots, of: key, from: .withdrawn, to: .stock)
    }

    private func require(_ lots: [ItemLot], on key: BudgetKey) throws {
        let asked = lots.copiesByClass
        for lot in lots {
            let holds = copies(of: lot.itemClass, on: key)
            let wanted = asked[lot.itemClass] ?? 0
            guard wanted <= Int128(holds) else {
                throw PostingFault(
                    .stockExceeded(holds: holds, asked: Int64(clamping: wanted)))
            }
        }
    }

    /// Both ends carry the counts, opposite in sign, so copies sum to zero like money.
    private func moveLots(
        _ lots: [ItemLot], of key: BudgetKey, from: Stage, to: Stage
    ) throws -> [Posting] {
        try lots.flatMap { lot in
            let arrival = lot.posting(on: key, at: to)
            return [try arrival.negated(at: from), arrival]
        }
    }

    /// Copies of a class that stand in the stock of a key.
    func copies(of itemClass: ItemClass, on key: BudgetKey) -> Int64 {
        cube[BalanceCube.Cell(key: key, stage: .stock, itemClass: itemClass)].copies
    }
}

extension ItemLot {
    /// The lot as it arrives on a key at a stage.
    fileprivate func posting(on key: BudgetKey, at stage: Stage) -> Posting {
        Posting(
            key: key, stage: stage,
            items: ItemCount(
                itemClass: itemClass, copies: copies, titles: titles, isPriced: value != nil),
            minorUnits: value?.minorUnits ?? 0)
    }
}

extension [ItemLot] {
    fileprivate var copiesByClass: [ItemClass: Int128] {
        reduce(into: [:]) { $0[$1.itemClass, default: 0] += Int128($1.copies) }
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

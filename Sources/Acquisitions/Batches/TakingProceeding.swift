import Ledger
import Money

extension Proceeding {
    /// Takes a record back whole while its copies are where it put them. Its row and its numbers stay
    /// and say that they are void: no number is ever given twice.
    mutating func take(_ taking: Taking) throws(AcquisitionRefusal) {
        require(!taking.reason.isBlank, .paper(.reasonNeeded))
        if let batch = book.batches.values.first(where: { $0.record == taking.record }) {
            try take(batch)
        } else if let place = book.openings.firstIndex(where: { $0.record == taking.record }) {
            try takeOpening(at: place)
        } else {
            throw .batch(.cannotTake(taking.record))
        }
    }

    private mutating func take(_ state: BatchState) throws(AcquisitionRefusal) {
        guard state.takenBy == nil else { throw .batch(.cannotTake(state.record)) }
        var batch = state
        for lot in batch.lots {
            try takeOff(lot)
            if let part = lot.part {
                try change(part) { part throws(AcquisitionRefusal) in
                    part.received = try part.received.minus(lot.lot.copies)
                    part.receivedValue = try part.receivedValue.minus(lot.minorUnits ?? 0)
                    guard state.batch.billing == .billed else { return }
                    part.billed = try part.billed.minus(lot.billed)
                    part.billedCopies = try part.billedCopies.minus(lot.lot.copies)
                    part.held = try part.held.plus(lot.drawn)
                }
            }
            try giveBack(lot, to: state.batch)
        }
        for entry in batch.entries { move(.reversal(of: entry)) }
        batch.takenBy = code
        book.batches.set(batch, for: batch.batch.code)
        try settle(batch.batch.order)
    }

    /// Takes a lot off the shelves it was put on.
    private mutating func takeOff(_ lot: BatchState.Lot) throws(AcquisitionRefusal) {
        var places = lot.lot.branches.map {
            (branch: BranchCode?.some($0.branch), copies: $0.copies)
        }
        let rest = lot.lot.copies - lot.lot.branches.reduce(0) { $0 + $1.copies }
        if rest > 0 { places.append((lot.key.branch, rest)) }
        guard let numbers = lot.numbers else {
            for slice in lotSlices(lot, at: places) {
                try takeOffShelf(slice.lot, of: slice.key)
            }
            return
        }
        var standing: [BudgetKey: Int64] = [:]
        for run in try book.inventory.pieces(of: numbers) {
            guard run.state == .onShelf else { throw .batch(.movedOn(code)) }
            standing[run.key, default: 0] += run.count
        }
        for place in places {
            var key = lot.key
            key.branch = place.branch
            guard standing[key] == place.copies else { throw .batch(.movedOn(code)) }
        }
        void(numbers)
    }

    private mutating func void(_ numbers: NumberedCopies) {
        book.inventory.change(numbers) { $0.state = .void }
        if let run = try? book.inventory.pieces(of: numbers).first {
            let titles = book.lots[run.lot]?.titles.map { _ in Int64(0) }
            book.lots[run.lot]?.copies = 0
            book.lots[run.lot]?.titles = titles
        }
    }

    /// A lot as it was shared out when it came.
    private func lotSlices(
        _ lot: BatchState.Lot, at places: [(branch: BranchCode?, copies: Int64)]
    ) -> [(key: BudgetKey, lot: ItemLot)] {
        var offset: Int64 = 0
        var titles = lot.lot.titles
        return places.map { place in
            var key = lot.key
            key.branch = place.branch
            let value = lot.minorUnits.map {
                LotValue(minorUnits: $0, copies: lot.lot.copies).value(
                    of: place.copies, after: offset)
            }
            let here = titles.map { min($0, place.copies) }
            titles = titles.map { $0 - (here ?? 0) }
            offset += place.copies
            return (
                key,
                ItemLot(
                    itemClass: lot.lot.itemClass, copies: place.copies, titles: here,
                    value: value.map(book.money))
            )
        }
    }

    private mutating func takeOffShelf(
        _ lot: ItemLot, of key: BudgetKey
    ) throws(AcquisitionRefusal) {
        let place = ShelfPlace(
            key: key, itemClass: lot.itemClass, isPriced: lot.value != nil,
            statesTitles: lot.titles != nil)
        let holding = book.shelves.holdings[place] ?? Holding()
        let value = lot.value?.minorUnits ?? 0
        guard holding.copies >= lot.copies, holding.titles >= lot.titles ?? 0,
            holding.minorUnits >= value,
            holding.copies > lot.copies || holding.minorUnits == value
        else { throw .batch(.movedOn(code)) }
        book.shelves.add(
            -lot.copies, titles: lot.titles.map { -$0 },
            minorUnits: lot.value.map { -$0.minorUnits },
            to: key, lot.itemClass)
    }

    /// A bill of before may be delivered again.
    private mutating func giveBack(
        _ lot: BatchState.Lot, to batch: Batch
    ) throws(AcquisitionRefusal) {
        guard case .billedBefore(let code) = batch.billing, var invoice = book.invoices[code],
            let place = invoice.lines.firstIndex(where: { $0.part == lot.part && $0.key == lot.key }
            )
        else { return }
        invoice.lines[place].receivedValue =
            try invoice.lines[place].receivedValue.minus(lot.minorUnits ?? 0)
        invoice.lines[place].receivedCopies =
            try invoice.lines[place].receivedCopies.minus(lot.lot.copies)
        book.invoices.set(invoice, for: code)
    }

    private mutating func takeOpening(at place: Int) throws(AcquisitionRefusal) {
        var opening = book.openings[place]
        guard opening.takenBy == nil else { throw .batch(.cannotTake(opening.record)) }
        for lot in opening.lots {
            guard let numbers = lot.numbers else {
                try takeOffShelf(
                    ItemLot(
                        itemClass: lot.lot.itemClass, copies: lot.lot.copies,
                        titles: lot.lot.titles, value: lot.lot.value),
                    of: lot.lot.key)
                continue
            }
            let isWhole = try book.inventory.pieces(of: numbers).allSatisfy {
                $0.state == .onShelf && $0.key == lot.lot.key
            }
            guard isWhole else { throw .batch(.movedOn(opening.record)) }
            void(numbers)
        }
        for entry in opening.entries { move(.reversal(of: entry)) }
        opening.takenBy = code
        book.openings[place] = opening
    }
}

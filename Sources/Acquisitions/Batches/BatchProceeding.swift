import Languages
import Ledger
import Money

extension Proceeding {
    mutating func accept(_ batch: Batch) throws(AcquisitionRefusal) {
        require(book.batches[batch.code] == nil, .batch(.batchExists(batch.code)))
        require(!batch.lots.isEmpty, .paper(.nothingToRecord))
        if batch.billing == .inKind {
            require(batch.order == nil && batch.charges.isEmpty, .batch(.inKindIsNotOrdered))
        }
        let values = try values(of: batch)
        var lots: [BatchState.Lot] = []
        var entries: Set<Int> = []
        for (place, lot) in batch.lots.enumerated() {
            try judge(lot, number: place + 1)
            let (state, made) = try accept(
                lot, number: place + 1, minorUnits: values[place], of: batch)
            entries.formUnion(made)
            lots.append(state)
        }
        if batch.billing == .billed { entries.formUnion(try accrueApart(batch.charges)) }
        let unpriced = batch.lots.reduce(Int64(0)) { $0 + ($1.value == nil ? $1.copies : 0) }
        if unpriced > 0 { warn(.withoutPrice(copies: unpriced)) }
        let row = book.receiptRows[date.year, default: 0] + 1
        book.receiptRows[date.year] = row
        var state = BatchState(
            batch: batch, record: code, document: document, date: date,
            rowNumber: row, lots: lots)
        state.entries = numbers(of: entries.sorted())
        book.batches.set(state, for: batch.code)
        try settle(batch.order)
    }

    /// What each lot comes in at, with its part of the charges.
    private mutating func values(of batch: Batch) throws(AcquisitionRefusal) -> [Int64?] {
        let values = try amounts(
            of: batch.lots.map { $0.value?.minorUnits ?? 0 }, with: batch.charges)
        return zip(batch.lots, values).map { $0.value == nil && $1 == 0 ? nil : $1 }
    }

    /// Throws what would make the lot's copies and value impossible to share out.
    private mutating func judge(_ lot: BatchLot, number: Int) throws(AcquisitionRefusal) {
        guard lot.copies > 0 else { throw .paper(.impossibleCount(lot.copies)) }
        if let titles = lot.titles {
            guard (0...lot.copies).contains(titles) else { throw .paper(.impossibleCount(titles)) }
        }
        if let value = lot.value {
            guard !value.isNegative else { throw .paper(.amountNotPositive(value)) }
            require(
                value.currency == book.currency,
                .paper(.foreignCurrency(value.currency, ledger: book.currency)))
        }
        let atBranches = lot.branches.reduce(Int128(0)) { $0 + Int128($1.copies) }
        guard atBranches <= Int128(lot.copies), lot.branches.allSatisfy({ $0.copies > 0 }) else {
            throw .batch(
                .copiesExceeded(
                    lot: number, holds: lot.copies, asked: Int64(clamping: atBranches)))
        }
        judge(lot.numbering, of: lot.itemClass)
    }

    /// Numbers go on without gaps, and only to kinds that get them.
    mutating func judge(_ numbering: Numbering, of itemClass: ItemClass) {
        guard let policy, case .series = numbering, let kind = itemClass.kind else { return }
        require(!policy.unnumberedKinds.contains(kind), .copies(.numberingNotForKind(kind)))
    }

    private mutating func accept(
        _ lot: BatchLot, number: Int, minorUnits: Int64?, of batch: Batch
    ) throws(AcquisitionRefusal) -> (BatchState.Lot, entries: Set<Int>) {
        let part: PartPlace?
        let key: BudgetKey
        switch lot.origin {
        case .fund(let fund): (part, key) = (nil, fund)
        case .orderLine(let line, let chosen):
            require(batch.billing != .inKind, .batch(.inKindIsNotOrdered))
            let place = try self.part(line, chosen, of: batch.order)
            guard let standing = self[place] else { throw .order(.unknownLine(place.order, line)) }
            (part, key) = (place, standing.part.key)
        }
        if !lot.branches.isEmpty, let branch = key.branch {
            require(false, .batch(.atBranchAlready(lot: number, branch)))
        }
        let slices = slices(of: lot, minorUnits: minorUnits, on: key)
        let (billed, drawn, entries) = try enter(
            slices, of: lot, at: part, minorUnits: minorUnits ?? 0, batch)
        if let part { try note(lot, minorUnits: minorUnits ?? 0, receivedAt: part) }
        if case .billedBefore(let invoice) = batch.billing {
            try receive(
                lot, number: number, minorUnits ?? 0, at: part, key, on: invoice, batch.code)
        }
        let numbers = try shelve(lot, number: number, minorUnits: minorUnits, slices)
        let atBranches = lot.branches.reduce(Int64(0)) { $0 &+ $1.copies }
        return (
            BatchState.Lot(
                lot: lot, key: key, minorUnits: minorUnits, numbers: numbers,
                undistributed: key.branch == nil ? lot.copies &- atBranches : 0, part: part,
                billed: billed, drawn: drawn), entries
        )
    }

    /// The lot's copies branch by branch with what they come in at. Titles are counted once, where the
    /// first copies go, so that they sum to those of the batch.
    private func slices(
        of lot: BatchLot, minorUnits: Int64?, on key: BudgetKey
    ) -> [Slice] {
        var places = lot.branches.map { (branch: BranchCode?.some($0.branch), copies: $0.copies) }
        let rest = lot.branches.reduce(lot.copies) { $0 &- $1.copies }
        if rest > 0 { places.append((key.branch, rest)) }
        var offset: Int64 = 0
        var titles = lot.titles
        return places.map { place in
            var standing = key
            standing.branch = place.branch
            let value = minorUnits.map {
                LotValue(minorUnits: $0, copies: max(lot.copies, 1))
                    .value(of: place.copies, after: offset)
            }
            let here = titles.map { min($0, place.copies) }
            titles = titles.map { $0 - (here ?? 0) }
            offset = offset &+ place.copies
            return Slice(
                key: standing, minorUnits: value ?? 0,
                lots: [
                    ItemLot(
                        itemClass: lot.itemClass, copies: place.copies, titles: here,
                        value: value.map(book.money))
                ])
        }
    }

    /// Lets the slices into the ledger the way the batch is paid for.
    private mutating func enter(
        _ slices: [Slice], of lot: BatchLot, at part: PartPlace?, minorUnits: Int64, _ batch: Batch
    ) throws(AcquisitionRefusal) -> (billed: Int64, drawn: Int64, entries: Set<Int>) {
        var entries: Set<Int> = []
        switch batch.billing {
        case .billed:
            guard let part else {
                for slice in slices { entries.formUnion(accrue(slice, against: nil)) }
                return (minorUnits, 0, entries)
            }
            let (drawn, made) = try bill(part, copies: lot.copies, slices)
            judgeBilling(part)
            return (minorUnits, drawn, made)
        case .billedBefore, .billFollows:
            for slice in slices { entries.insert(move(.receipt(slice.key, slice.lots))) }
        case .inKind:
            for slice in slices { entries.insert(move(.receiptInKind(slice.key, slice.lots))) }
        }
        return (0, 0, entries)
    }

    /// Notes what came of an order's part, and holds it against what was ordered.
    private mutating func note(
        _ lot: BatchLot, minorUnits: Int64, receivedAt place: PartPlace
    ) throws(AcquisitionRefusal) {
        try change(place) { part throws(AcquisitionRefusal) in
            part.received = try part.received.plus(lot.copies)
            part.receivedValue = try part.receivedValue.plus(minorUnits)
        }
        guard let policy, let part = self[place],
            let line = book.orders[place.order]?.lines[place.line]
        else { return }
        require(line.state == .open, .order(.lineEnded(place.order, line.line.number)))
        guard part.received > part.part.copies else {
            return judgePrice(lot, minorUnits, part, line)
        }
        switch policy.overDelivery {
        case .warn:
            warn(
                .overDelivery(
                    line: line.line.number, ordered: part.part.copies, received: part.received))
        case .refuse:
            require(
                false,
                .line(
                    .overDelivery(
                        line: line.line.number, ordered: part.part.copies, received: part.received))
            )
        }
    }

    /// Tells where a delivery's price is not the order's.
    private mutating func judgePrice(
        _ lot: BatchLot, _ minorUnits: Int64, _ part: OrderPartState, _ line: OrderLineState
    ) {
        guard lot.value != nil, part.part.copies > 0 else { return }
        let ordered = LotValue(
            minorUnits: part.part.amount.minorUnits, copies: part.part.copies
        ).value(of: lot.copies, after: part.received - lot.copies)
        // A tiyn for each copy is the rounding of a price.
        guard (ordered - minorUnits).magnitude > UInt64(lot.copies) else { return }
        warn(
            .billDiffers(
                line: line.line.number, ordered: book.money(ordered),
                billed: book.money(minorUnits)))
    }

    /// Takes a lot off what its bill of before paid for.
    private mutating func receive(
        _ lot: BatchLot, number: Int, _ minorUnits: Int64, at part: PartPlace?, _ key: BudgetKey,
        on code: InvoiceCode, _ batch: BatchCode
    ) throws(AcquisitionRefusal) {
        guard var invoice = book.invoices[code] else { throw .bill(.unknownInvoice(code)) }
        require(invoice.cancelledBy == nil, .bill(.invoiceIsCancelled(code)))
        guard
            let place = invoice.lines.firstIndex(where: { $0.part == part && $0.key == key })
        else { throw .bill(.notOnInvoice(code, lot: number)) }
        let left = invoice.lines[place].amount - invoice.lines[place].receivedValue
        require(
            minorUnits <= left,
            .bill(.invoiceExceeded(code, left: book.money(left), asked: book.money(minorUnits))))
        invoice.lines[place].receivedValue =
            try invoice.lines[place].receivedValue.plus(minorUnits)
        invoice.lines[place].receivedCopies =
            try invoice.lines[place].receivedCopies.plus(lot.copies)
        if invoice.batches.last != batch { invoice.batches.append(batch) }
        book.invoices.set(invoice, for: code)
    }

    /// Puts the copies on the shelves: under their numbers, or counted.
    private mutating func shelve(
        _ lot: BatchLot, number: Int, minorUnits: Int64?, _ slices: [Slice]
    ) throws(AcquisitionRefusal) -> NumberedCopies? {
        guard case .series(let series, let first) = lot.numbering else {
            for slice in slices {
                for part in slice.lots {
                    book.shelves.add(
                        part.copies, titles: part.titles, minorUnits: part.value?.minorUnits,
                        to: slice.key, part.itemClass)
                }
            }
            return nil
        }
        let next = book.inventory.series[series]?.next ?? 1
        if let first {
            require(
                first == next, .copies(.numberDoesNotFollow(series, expected: next, stated: first)))
        }
        return try self.number(
            NumberedLot(
                work: lot.work, itemClass: lot.itemClass, titles: lot.titles, copies: lot.copies,
                minorUnits: minorUnits),
            in: series, from: nil, lot: number,
            standing: slices.map { ($0.key, $0.lots.reduce(0) { $0 + $1.copies }) })
    }

    /// Gives inventory numbers to a lot of this record.
    mutating func number(
        _ lot: NumberedLot, in series: SeriesCode, from first: Int64?, lot number: Int,
        standing slices: [(key: BudgetKey, copies: Int64)]
    ) throws(AcquisitionRefusal) -> NumberedCopies {
        guard lot.copies > 0 else { throw .paper(.impossibleCount(lot.copies)) }
        let place = LotPlace(record: code, lot: number)
        let numbers = try book.inventory.give(
            lot.copies, of: series, from: first, to: place, standing: slices)
        book.lots[place] = LotLeft(lot: lot, copies: lot.copies, titles: lot.titles)
        return numbers
    }
}

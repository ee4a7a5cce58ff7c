import Ledger
import Money

extension Proceeding {
    mutating func open(_ stock: OpeningStock) throws(AcquisitionRefusal) {
        require(!stock.lots.isEmpty || !stock.series.isEmpty, .paper(.nothingToRecord))
        var lots: [OpeningState.Lot] = []
        var entries: Set<Int> = []
        for (place, lot) in stock.lots.enumerated() {
            guard lot.copies > 0 else { throw .paper(.impossibleCount(lot.copies)) }
            if let value = lot.value, value.isNegative { throw .paper(.amountNotPositive(value)) }
            judge(lot.numbering, of: lot.itemClass)
            let value = lot.value?.minorUnits
            var numbers: NumberedCopies?
            if case .series(let series, let first) = lot.numbering {
                numbers = try number(
                    NumberedLot(
                        work: lot.work, itemClass: lot.itemClass, titles: lot.titles,
                        copies: lot.copies, minorUnits: value),
                    in: series, from: first, lot: place + 1,
                    standing: [(lot.key, lot.copies)])
            } else {
                book.shelves.add(
                    lot.copies, titles: lot.titles, minorUnits: value, to: lot.key, lot.itemClass)
            }
            entries.insert(
                move(
                    .openingStock(
                        lot.key,
                        [
                            ItemLot(
                                itemClass: lot.itemClass, copies: lot.copies, titles: lot.titles,
                                value: lot.value)
                        ])))
            lots.append(OpeningState.Lot(lot: lot, numbers: numbers))
        }
        for start in stock.series { try begin(start) }
        var state = OpeningState(
            record: code, document: document, date: date, lots: lots)
        state.entries = numbers(of: entries.sorted())
        book.openings.append(state)
    }

    /// A series goes on with a number, never back to one before.
    private mutating func begin(_ start: OpeningStock.SeriesStart) throws(AcquisitionRefusal) {
        var series = book.inventory.series[start.series] ?? InventorySeries()
        require(start.next > 0, .paper(.impossibleCount(start.next)))
        require(
            start.next >= series.next,
            .copies(.numberDoesNotFollow(start.series, expected: series.next, stated: start.next)))
        series.next = max(series.next, start.next)
        book.inventory.series[start.series] = series
    }

    mutating func distribute(_ distribution: BatchDistribution) throws(AcquisitionRefusal) {
        guard var batch = book.batches[distribution.batch] else {
            throw .batch(.unknownBatch(distribution.batch))
        }
        require(batch.takenBy == nil, .batch(.batchTaken(distribution.batch)))
        require(!distribution.rows.isEmpty, .paper(.nothingToRecord))
        var arrivals: [RelocationState.Arrival] = []
        for row in distribution.rows {
            guard batch.lots.indices.contains(row.lot - 1) else {
                throw .batch(.unknownLot(distribution.batch, row.lot))
            }
            let lot = batch.lots[row.lot - 1]
            require(row.copies > 0, .paper(.impossibleCount(row.copies)))
            guard row.copies <= lot.undistributed else {
                throw .batch(
                    .copiesExceeded(
                        lot: row.lot, holds: lot.undistributed, asked: row.copies))
            }
            var key = lot.key
            key.branch = row.branch
            let moved =
                lot.numbers == nil
                ? try takeUndistributed(row.copies, of: lot)
                : try takeNumbers(row.copies, of: lot, to: key)
            batch.lots[row.lot - 1].undistributed -= row.copies
            for part in moved {
                arrivals.append(
                    .init(
                        to: row.branch, lot: part,
                        distributedFrom: LotPlace(record: batch.record, lot: row.lot)))
                arrive(part, at: row.branch)
            }
        }
        book.batches.set(batch, for: distribution.batch)
        book.relocations.append(
            RelocationState(
                record: code, document: document, date: date, from: nil, lots: arrivals))
    }

    private mutating func takeUndistributed(
        _ copies: Int64, of lot: BatchState.Lot
    ) throws(AcquisitionRefusal) -> [MovedLot] {
        let key = lot.key
        let holds = book.shelves.copies(of: lot.lot.itemClass) { $0 == key }
        guard
            let taken = book.shelves.take(
                copies, of: lot.lot.itemClass, titles: 0, where: { $0 == key })
        else { throw .copies(.notSoMany(asked: copies, holds: holds)) }
        return taken.map {
            MovedLot(
                key: key, itemClass: lot.lot.itemClass, copies: $0.copies, titles: $0.titles,
                minorUnits: $0.minorUnits, numbers: nil)
        }
    }

    /// The lot's first copies that stand at no branch, in the order of their numbers.
    private mutating func takeNumbers(
        _ copies: Int64, of lot: BatchState.Lot, to key: BudgetKey
    ) throws(AcquisitionRefusal) -> [MovedLot] {
        guard let numbers = lot.numbers else { return [] }
        var left = copies
        var moved: [MovedLot] = []
        for var run in try book.inventory.pieces(of: numbers)
        where left > 0 && run.state == .onShelf && run.key == lot.key {
            run.count = min(run.count, left)
            left -= run.count
            moved.append(movedLot(run, of: numbers.series, titles: lot.lot.titles.map { _ in 0 }))
        }
        guard left == 0 else { throw .copies(.notSoMany(asked: copies, holds: copies - left)) }
        for part in moved {
            if let numbers = part.numbers { book.inventory.change(numbers) { $0.key = key } }
        }
        return moved
    }

    mutating func relocate(_ relocation: Relocation) throws(AcquisitionRefusal) {
        require(
            !relocation.numbered.isEmpty || !relocation.counted.isEmpty, .paper(.nothingToRecord))
        require(relocation.from != relocation.to, .copies(.sameBranch))
        requireOnce(relocation.numbered)
        let from: BranchCode?? = .some(relocation.from)
        var lots: [MovedLot] = []
        for (series, run) in try pieces(of: relocation.numbered) {
            requireOnShelf(run, of: series, at: from)
            let titles = book.lots[run.lot]?.lot.titles.map { _ in Int64(0) }
            lots.append(movedLot(run, of: series, titles: titles))
        }
        for numbers in relocation.numbered {
            book.inventory.change(numbers) { run in
                if run.state == .onShelf { run.key.branch = relocation.to }
            }
        }
        for counted in relocation.counted { lots += try take(counted, at: from) }
        for lot in lots { arrive(lot, at: relocation.to) }
        noteDistributed(lots)
        book.relocations.append(
            RelocationState(
                record: code, document: document, date: date, from: relocation.from,
                lots: lots.map { .init(to: relocation.to, lot: $0, distributedFrom: nil) }))
    }

    /// Moves a lot to a branch in the ledger, and on the shelves where it is counted only.
    private mutating func arrive(_ lot: MovedLot, at branch: BranchCode?) {
        var key = lot.key
        key.branch = branch
        if lot.numbers == nil {
            book.shelves.add(
                lot.copies, titles: lot.titles, minorUnits: lot.minorUnits, to: key, lot.itemClass)
        }
        guard key != lot.key else { return }
        move(.relocation(from: lot.key, to: key, [itemLot(lot)]))
    }

    /// Copies relocated from no branch are distributed: their batches have fewer left to hand out.
    private mutating func noteDistributed(_ lots: [MovedLot]) {
        for lot in lots where lot.key.branch == nil {
            guard let numbers = lot.numbers,
                let run = try? book.inventory.pieces(of: numbers).first,
                let batch = book.batches.values.first(where: { $0.record == run.lot.record }),
                batch.lots.indices.contains(run.lot.lot - 1)
            else { continue }
            var changed = batch
            changed.lots[run.lot.lot - 1].undistributed -= lot.copies
            book.batches.set(changed, for: batch.batch.code)
        }
    }
}

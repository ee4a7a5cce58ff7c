import Ledger
import Money

// Copies that move: by their numbers, or counted.
extension Proceeding {
    /// The copies of these numbers as lots by key, cut where a key or a lot ends. Throws where a number
    /// was never given.
    func pieces(
        of numbered: [NumberedCopies]
    ) throws(AcquisitionRefusal) -> [(series: SeriesCode, run: InventoryRun)] {
        var pieces: [(SeriesCode, InventoryRun)] = []
        for numbers in numbered {
            for run in try book.inventory.pieces(of: numbers) {
                pieces.append((numbers.series, run))
            }
        }
        return pieces
    }

    /// Refuses numbers that stand twice in one paper.
    mutating func requireOnce(_ numbered: [NumberedCopies]) {
        guard policy != nil else { return }
        let inOrder = numbered.sorted { ($0.series, $0.first) < ($1.series, $1.first) }
        for (one, next) in zip(inOrder, inOrder.dropFirst())
        where one.series == next.series && next.first <= one.last {
            require(
                false,
                .copies(
                    .numberedTwice(
                        NumberedCopies(
                            series: one.series, first: next.first, last: min(one.last, next.last))))
            )
        }
    }

    /// Refuses a run that is not on the shelves, or on those of another branch.
    mutating func requireOnShelf(
        _ run: InventoryRun, of series: SeriesCode, at branch: BranchCode??
    ) {
        let numbers = NumberedCopies(series: series, first: run.first, last: run.last)
        switch run.state {
        case .onShelf: break
        case .withdrawn(let record): require(false, .copies(.notOnShelf(numbers, record)))
        case .void: require(false, .copies(.notOnShelf(numbers, nil)))
        }
        if let branch {
            require(run.key.branch == branch, .copies(.atAnotherBranch(numbers, run.key.branch)))
        }
    }

    /// A run as a lot that moves without leaving the collection: titles are counted where they came in.
    func movedLot(
        _ run: InventoryRun, of series: SeriesCode, titles: Int64?
    ) -> MovedLot {
        let lot = book.lots[run.lot]?.lot
        return MovedLot(
            key: run.key, itemClass: lot?.itemClass ?? ItemClass(), copies: run.count,
            titles: titles, minorUnits: lot?.value(of: run.count, after: run.offset),
            numbers: NumberedCopies(series: series, first: run.first, last: run.last))
    }

    /// Copies without numbers taken off the shelves, those longest there first. What no paper of
    /// acquisitions brought is known to the ledger alone: the paper must name its key, and its value
    /// stands as the paper states it.
    mutating func take(
        _ counted: CountedCopies, at branch: BranchCode??
    ) throws(AcquisitionRefusal) -> [MovedLot] {
        require(counted.copies > 0, .paper(.impossibleCount(counted.copies)))
        let isHere: (BudgetKey) -> Bool = { key in
            if let stated = counted.key { return key == stated }
            guard let branch else { return true }
            return key.branch == branch
        }
        let holds = book.shelves.copies(of: counted.itemClass, where: isHere)
        if let key = counted.key, holds == 0 {
            return [
                MovedLot(
                    key: key, itemClass: counted.itemClass, copies: counted.copies,
                    titles: counted.titles, minorUnits: counted.value?.minorUnits, numbers: nil)
            ]
        }
        guard
            let taken = book.shelves.take(
                counted.copies, of: counted.itemClass, titles: counted.titles, where: isHere)
        else { throw .copies(.notSoMany(asked: counted.copies, holds: holds)) }
        return taken.map {
            MovedLot(
                key: $0.place.key, itemClass: counted.itemClass, copies: $0.copies,
                titles: $0.titles, minorUnits: $0.minorUnits, numbers: nil)
        }
    }

    /// The lot as the ledger's movements take it.
    func itemLot(_ lot: MovedLot) -> ItemLot {
        ItemLot(
            itemClass: lot.itemClass, copies: lot.copies, titles: lot.titles,
            value: lot.minorUnits.map(book.money))
    }
}

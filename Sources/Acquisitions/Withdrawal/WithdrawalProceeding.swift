import Languages
import Ledger

extension Proceeding {
    mutating func withdraw(_ act: WithdrawalAct) throws(AcquisitionRefusal) {
        require(!act.numbered.isEmpty || !act.counted.isEmpty, .paper(.nothingToRecord))
        requireCheck(act.check)
        requireOnce(act.numbered)
        let branch: BranchCode?? = act.branch.map { .some(.some($0)) } ?? .none
        var lots: [MovedLot] = []
        for (series, run) in try pieces(of: act.numbered) {
            requireOnShelf(run, of: series, at: branch)
            lots.append(movedLot(run, of: series, titles: withdrawTitles(of: run)))
        }
        for numbers in act.numbered {
            let record = code
            book.inventory.change(numbers) { run in
                if run.state == .onShelf { run.state = .withdrawn(record) }
            }
        }
        for counted in act.counted { lots += try take(counted, at: branch) }
        for lot in lots { move(.withdrawal(lot.key, [itemLot(lot)])) }
        let row = book.withdrawalRows[date.year, default: 0] + 1
        book.withdrawalRows[date.year] = row
        book.withdrawals.append(
            WithdrawalState(
                act: act, record: code, document: document, date: date,
                rowNumber: row, lots: lots))
    }

    /// Copies withdrawn as lost come back where they stood.
    mutating func restore(_ act: FindingAct) throws(AcquisitionRefusal) {
        require(!act.numbered.isEmpty, .paper(.nothingToRecord))
        requireCheck(act.check)
        requireOnce(act.numbered)
        var lots: [MovedLot] = []
        for (series, run) in try pieces(of: act.numbered) {
            let numbers = NumberedCopies(series: series, first: run.first, last: run.last)
            if case .withdrawn = run.state {
            } else {
                require(false, .copies(.notWithdrawn(numbers)))
            }
            lots.append(movedLot(run, of: series, titles: restoreTitles(of: run)))
        }
        for numbers in act.numbered {
            book.inventory.change(numbers) { run in
                if case .withdrawn = run.state { run.state = .onShelf }
            }
        }
        for lot in lots { move(.finding(lot.key, [itemLot(lot)])) }
        book.findings.append(
            FindingState(record: code, document: document, date: date, lots: lots))
    }

    private mutating func requireCheck(_ check: AcquisitionCode?) {
        guard let check else { return }
        require(book.checks.contains { $0.record == check }, .copies(.unknownCheck(check)))
    }

    /// Titles that leave with copies of a lot: those that fewer copies than titles are left for.
    private mutating func withdrawTitles(of run: InventoryRun) -> Int64? {
        guard var left = book.lots[run.lot] else { return nil }
        left.copies -= run.count
        let leaving = left.titles.map { max(0, $0 - left.copies) }
        left.titles = left.titles.map { $0 - (leaving ?? 0) }
        book.lots[run.lot] = left
        return leaving
    }

    /// Titles that come back with copies of a lot.
    private mutating func restoreTitles(of run: InventoryRun) -> Int64? {
        guard var left = book.lots[run.lot] else { return nil }
        left.copies += run.count
        let coming = left.titles.map { titles in
            min((left.lot.titles ?? 0) - titles, run.count)
        }
        left.titles = left.titles.map { $0 + (coming ?? 0) }
        book.lots[run.lot] = left
        return coming
    }
}

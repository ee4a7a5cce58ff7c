public import Acquisitions
import Ledger

extension LedgerStore {
    /// Where the book of acquisitions and the ledger tell different things; empty while they agree.
    /// Reads the whole journal: what entries without papers brought into the stock is left aside.
    public func acquisitionDisagreements() throws -> [Disagreement] {
        let book = try acquisitionBook()
        let snapshot = try snapshot(asOf: nil)
        let tally = Tally()
        try snapshot.journal.forEach { entry in try tally.add(entry) }
        return book.stockDisagreements(with: snapshot.balances, beside: tally.beside)
            + book.receiptDisagreements(with: snapshot.balances, beside: tally.beside)
            + book.commitmentDisagreements { tally.held[$0] ?? [:] }
    }
}

/// What a pass over the journal gathers. A class, since the journal hands entries to an escaping body.
private final class Tally {
    /// Collection postings of entries that no paper made.
    private(set) var beside = BalanceCube()
    private(set) var held: [CommitmentCode: [BudgetKey: Int64]] = [:]

    func add(_ entry: Entry) throws {
        let isPaper =
            entry.idempotencyKey.flatMap { AcquisitionRules.code(ofKey: $0) } != nil
        for posting in entry.postings {
            if !isPaper, posting.stage.family == .collection { try beside.add(posting) }
            guard let code = posting.commitment else { continue }
            let (sum, overflow) = held[code, default: [:]][posting.key, default: 0]
                .addingReportingOverflow(posting.minorUnits)
            guard !overflow else { throw LedgerError.overflow }
            held[code, default: [:]][posting.key] = sum
        }
    }
}

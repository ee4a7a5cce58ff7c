import Acquisitions
import GRDB
import Ledger

// Papers of acquisitions on the chain of the ledger's records, with the entries they make.
extension SQLiteSession {
    func record(
        _ paper: AcquisitionPaper, policy: AcquisitionPolicy, at moment: Timestamp,
        by person: String
    ) throws -> AcquisitionReceipt {
        let chart = try currentChart()
        var book = try acquisitionBook(of: chart)
        let admission = try AcquisitionRules(chart: chart, policy: policy).admit(paper, to: book)
        if let known = admission.repeats {
            return AcquisitionReceipt(record: known, isRepeated: true)
        }
        var receipt: AcquisitionReceipt?
        try wholeOrNot {
            try record(documents: [paper.document])
            var entries: [EntryNumber] = []
            var limits: [LimitBreach] = []
            if !admission.drafts.isEmpty {
                let posted = try postUnguarded(
                    EntryBatch(admission.drafts, recordedAt: moment, recordedBy: person))
                entries = posted.entries.map(\.number)
                limits = posted.warnings
            }
            let record = paper.record(entries: entries)
            var log = try RecordLog(database)
            try log.add(.acquisition, code: record.code.text, record)
            acquisitions = nil
            try book.add(record)
            acquisitions = book
            receipt = AcquisitionReceipt(
                record: record, warnings: admission.warnings, limits: limits)
        }
        guard let receipt else { throw UnreadableRow(column: "acquisition_record") }
        return receipt
    }

    /// Refuses what would change behind the papers' back what they have recorded: the reversal of an
    /// entry that a paper made, movements on a commitment of an order, and copies leaving a place where
    /// papers put some.
    func requireApartFromAcquisitions(_ batch: EntryBatch) throws {
        let movements = batch.drafts.lazy.flatMap(\.movements)
        for case .reversal(let number) in movements {
            guard
                let key = try state.entry(number)?.idempotencyKey,
                let code = AcquisitionRules.code(ofKey: key),
                try RecordLog.record(.acquisition, code: code.text, in: database) != nil
            else { continue }
            throw StorageError.keptByAcquisitions(code: code.text)
        }
        let codes = Set(movements.compactMap(\.commitmentCode))
        let departures = movements.compactMap(\.departure)
        guard !codes.isEmpty || !departures.isEmpty, try hasAcquisitions() else { return }
        let book = try acquisitionBook(of: currentChart())
        let stock = departures.isEmpty ? [:] : book.standingStock()
        for (key, lots) in departures
        where lots.contains(where: { stock[key]?[$0.itemClass] != nil }) {
            throw StorageError.keptByAcquisitions(code: "\(key.line)/\(key.source)/\(key.year)")
        }
        for order in book.orders.values {
            let own = order.lines.flatMap(\.parts).map(\.commitment)
            guard let touched = own.first(where: codes.contains) else { continue }
            throw StorageError.keptByAcquisitions(code: touched.text)
        }
    }

    private func hasAcquisitions() throws -> Bool {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT 1 FROM acquisition_record LIMIT 1")) != nil
    }

    private func acquisitionBook(of chart: Chart) throws -> AcquisitionBook {
        if let acquisitions { return acquisitions }
        let records = try RecordLog.values(
            .acquisition, as: AcquisitionRecord.self, in: database)
        let book = try AcquisitionBook(records, of: chart.organisation)
        acquisitions = book
        return book
    }

    /// Runs `body` so that where it throws, nothing it recorded stays in the transaction.
    private func wholeOrNot(_ body: () throws -> Void) throws {
        do {
            try database.inSavepoint {
                try body()
                return .commit
            }
        } catch {
            // What the writer remembers may have been taken back with the rows.
            forget()
            throw error
        }
    }
}

extension Movement {
    /// Copies that leave the stock of a key, or come back to it; nil for other movements.
    fileprivate var departure: (key: BudgetKey, lots: [ItemLot])? {
        switch self {
        case .withdrawal(let key, let lots), .finding(let key, let lots),
            .relocation(let key, _, let lots):
            (key, lots)
        case .appropriation, .amendment, .reallocation, .transfer, .commitment, .release, .accrual,
            .credit, .payment, .refund, .receiptInKind, .receipt, .openingStock, .rollover,
            .reversal:
            nil
        }
    }

    /// The commitment the movement makes or draws on; nil where it names none.
    fileprivate var commitmentCode: CommitmentCode? {
        switch self {
        case .commitment(let code, _, _), .release(let code, _, _): code
        case .accrual(_, _, let code, _, _): code
        case .payment(_, _, .commitment(let code)): code
        case .payment(_, _, .accrued), .payment(_, _, .plan), .appropriation, .amendment,
            .reallocation, .transfer, .credit, .refund, .receiptInKind, .receipt, .openingStock,
            .relocation, .finding, .withdrawal, .rollover, .reversal:
            nil
        }
    }
}

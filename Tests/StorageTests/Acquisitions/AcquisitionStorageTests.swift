import Acquisitions
import Languages
import Ledger
import Money
import Storage
import Testing

@Suite("Papers of acquisitions are kept with the entries they make")
struct AcquisitionStorageTests {
    private let itemClass = ItemClass(
        language: "kk", kind: "book", content: "fiction", audience: "youth")

    private func paper(_ number: String, _ event: AcquisitionEvent) -> AcquisitionPaper {
        let code = event.kind.code(number)
        let day = SampleLedger.day(2021, 3, 1)
        return AcquisitionPaper(
            code: code,
            document: Document(
                code: DocumentCode(code.text), kind: .act, date: day,
                title: Phrase(same: code.text)),
            date: day, event: event)
    }

    private func order(_ price: Int64 = 100_00) throws -> AcquisitionPaper {
        let line = try OrderLine(
            number: 1, work: Work(title: "t"), itemClass: itemClass, copies: 10,
            price: LinePrice(list: .tiyn(price)), pricing: OrderPricing(), in: .kzt,
            splitting: [(SampleLedger.key("books"), .share(.whole))])
        return paper("14", .orderPlaced(Order(code: "14", vendor: "v", lines: [line])))
    }

    private func batch(_ number: String, copies: Int64) -> AcquisitionPaper {
        paper(
            number,
            .batchAccepted(
                Batch(
                    code: BatchCode(number), from: "v", order: "14", billing: .billed,
                    lots: [
                        BatchLot(
                            origin: .orderLine(1), itemClass: itemClass, titles: 1,
                            copies: copies, value: .tiyn(copies * 100_00),
                            branches: [BranchCopies(branch: "11д", copies: copies)],
                            numbering: .series(.main))
                    ])))
    }

    private func record(
        _ paper: AcquisitionPaper, in store: SQLiteLedgerStore
    ) throws -> AcquisitionReceipt {
        try store.record(paper, at: SampleLedger.moment, by: "accountant")
    }

    private func movement(_ movement: Movement) throws -> EntryBatch {
        SampleLedger.batch(
            SampleLedger.draft(movement, on: SampleLedger.day(2021, 4, 1)))
    }

    @Test("a paper, its document and its entries are one transaction, and outlive it")
    func together() throws {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        #expect(try record(order(), in: store).record.entries == [EntryNumber(1)])
        #expect(try record(batch("1", copies: 4), in: store).record.entries == [EntryNumber(2)])
        let book = try store.acquisitionBook()
        try store.close()

        let opened = try SQLiteLedgerStore.open(at: folder.file("sample.esep"))
        #expect(try opened.acquisitionBook() == book)
        #expect(try opened.acquisitions().map(\.code) == ["order:14", "batch:1"])
        #expect(try opened.verify().outcome == .intact)
        #expect(try opened.acquisitionDisagreements().isEmpty)
        let stock = try opened.snapshot(asOf: nil).balances[
            BalanceCube.Cell(
                key: SampleLedger.key("books", branch: "11д"), stage: .stock,
                itemClass: itemClass)]
        #expect(stock.copies == 4 && stock.minorUnits == 400_00)
        #expect(book.orders["14"]?.lines[0].parts[0].held == 600_00)
    }

    @Test("a paper handed in again adds nothing, not even a link of the chain") func retry() throws
    {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        try #expect(!record(order(), in: store).isRepeated)
        let head = try store.head()
        try #expect(record(order(), in: store).isRepeated)
        #expect(try store.head() == head)
        #expect(throws: AcquisitionRefusals.self) { try record(order(200_00), in: store) }
        #expect(try store.head() == head)
    }

    @Test("a refused paper leaves no document behind, and the session goes on") func refused()
        throws
    {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        var chart = SampleLedger.chart
        chart.limits = [Limit(.commitments, .stop)]
        try store.record(chart: chart)
        let head = try store.head()
        try store.together(.recording) { session in
            // No funding: the ledger's own rule refuses what the book admitted.
            #expect(throws: LedgerError.self) {
                try session.record(
                    order(), policy: AcquisitionPolicy(), at: SampleLedger.moment, by: "a")
            }
            #expect(throws: AcquisitionRefusals.self) {
                try session.record(
                    batch("1", copies: 1), policy: AcquisitionPolicy(), at: SampleLedger.moment,
                    by: "a")
            }
        }
        #expect(try store.head() == head)
        #expect(try store.snapshot(asOf: nil).documents.count == SampleLedger.documents.count)
        try store.together(.recording) { session in
            _ = try? session.record(
                order(), policy: AcquisitionPolicy(), at: SampleLedger.moment, by: "a")
            try session.post(
                SampleLedger.batch(
                    SampleLedger.draft(
                        .appropriation(SampleLedger.key("books"), .undated(.tiyn(2_000_00))))))
            try session.record(
                order(), policy: AcquisitionPolicy(), at: SampleLedger.moment, by: "a")
        }
        #expect(try store.acquisitions().map(\.code) == ["order:14"])
        #expect(try store.verify().outcome == .intact)
    }

    @Test("a rehearsal says what recording would, and keeps nothing") func rehearsal() throws {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        let head = try store.head()
        let receipt = try store.together(.rehearsal) { session in
            try session.record(
                order(), policy: AcquisitionPolicy(), at: SampleLedger.moment, by: "a")
            return try session.record(
                batch("1", copies: 4), policy: AcquisitionPolicy(), at: SampleLedger.moment,
                by: "a")
        }
        #expect(receipt.record.entries == [EntryNumber(2)])
        #expect(try store.head() == head)
        #expect(try store.acquisitions().isEmpty)
    }

    @Test("what papers recorded is changed by papers only") func guarded() throws {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        _ = try record(order(), in: store)
        _ = try record(batch("1", copies: 4), in: store)
        let key = SampleLedger.key("books", branch: "11д")
        let lot = ItemLot(itemClass: itemClass, copies: 1, value: .tiyn(100_00))
        for (change, code) in [
            (.reversal(of: EntryNumber(2)), "batch:1"),
            (.release("14#1", SampleLedger.key("books"), .tiyn(1)), "14#1"),
            (.payment(SampleLedger.key("books"), .tiyn(1), from: .commitment("14#1")), "14#1"),
            (.withdrawal(key, [lot]), "books/local-budget/2021"),
        ] as [(Movement, String)] {
            #expect(throws: StorageError.keptByAcquisitions(code: code)) {
                try store.post(movement(change))
            }
        }
        // A bill that a batch accrued is paid like any other.
        try store.post(movement(.payment(key, .tiyn(400_00), from: .accrued)))
        #expect(try store.acquisitionDisagreements().isEmpty)
    }

    @Test("a record edited behind the store's back is named") func tampering() throws {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        _ = try record(order(), in: store)
        try store.close()
        try RawDatabase.tamper(
            store.path,
            "UPDATE acquisition_record SET body = replace(body, '\"vendor\":\"v\"', '\"vendor\":\"w\"')"
        )
        let opened = try SQLiteLedgerStore.open(at: store.path, readOnly: true)
        #expect(
            try opened.verify().outcome
                == .recordDiffers(.acquisition, code: "order:14", .contentEdited))
    }

    @Test("stock that entries brought without papers is left aside") func beside() throws {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        try store.post(SampleLedger.fiveEntries)
        _ = try record(order(), in: store)
        _ = try record(batch("1", copies: 4), in: store)
        #expect(try store.acquisitionDisagreements().isEmpty)
    }
}

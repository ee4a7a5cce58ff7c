import Ledger
import Money
import Storage
import Testing

@Suite("Many entries at once")
struct LargeBatchTests {
    @Test("a batch of thousands is one transaction, its balances the sum worked by hand")
    func thousands() throws {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        let lines: [LineCode] = ["books", "utilities", "utilities.heating"]
        let drafts = (0..<3000).map { index in
            SampleLedger.draft(
                .commitment(
                    CommitmentCode("C-\(index % 500)"),
                    SampleLedger.key(lines[index % 3], branch: index.isMultiple(of: 2) ? "1" : nil),
                    .tiyn(Int64(index + 1))), on: SampleLedger.day(2021, index % 12 + 1, 15),
                idempotencyKey: "row-\(index)")
        }
        let batch = EntryBatch(
            drafts, recordedAt: SampleLedger.moment, recordedBy: "accountant")
        #expect(try store.post(batch).entries.count == 3000)
        let snapshot = try store.snapshot(asOf: nil)
        // 1 + 2 + … + 3000
        let committed = snapshot.balances.cells.filter { $0.key.stage == .committed }
        #expect(committed.values.reduce(0) { $0 + $1.minorUnits } == 3000 * 3001 / 2)
        #expect(committed.count == 6)
        #expect(snapshot.monthlyChanges.count == 12)
        #expect(snapshot.journal.entryCount == 3000)
        var expected: Int64 = 1
        try snapshot.journal.forEach { entry in
            #expect(entry.number.value == expected)
            expected += 1
        }
        #expect(try store.verify().isIntact)
        let again = try store.post(batch)
        #expect(again.entries.isEmpty)
        #expect(again.repeated.count == 3000)
    }
}

import TestSupport
import Languages
import Ledger
import Storage
import Testing

@Suite("Every store agrees with the ledger in memory")
struct ReferenceModelTests {
    @Test(
        "over random batches: the same admissions, refusals, balances and journals",
        arguments: StoreUnderTest.allCases, [1, 2, 3, 4] as [UInt64])
    func agrees(_ kind: StoreUnderTest, seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let store = try kind.make(in: folder)
        var reference = InMemoryLedger(
            chart: SampleLedger.chart, documents: SampleLedger.documents)
        var batches = RandomBatches(seed: seed)
        var (admitted, refused) = (0, 0)
        for _ in 0..<120 {
            let batch = batches.next(recorded: Int64(reference.entries.count))
            do {
                let expected = try reference.post(batch)
                #expect(try store.preview(batch) == expected)
                #expect(try store.post(batch) == expected)
                admitted += 1
            } catch let refusal as LedgerError {
                #expect(throws: refusal) { try store.post(batch) }
                refused += 1
            }
        }
        // A test in which one side is missing would prove nothing.
        #expect(admitted > 20 && refused > 5)
        #expect(try store.verify().outcome == .intact)
        var generator = SplitMix64(seed: seed)
        let days = (0..<12).map { _ in
            SampleLedger.day(
                2021, .random(in: 1...12, using: &generator),
                .random(in: 1...28, using: &generator))
        }
        for day in [nil, SampleLedger.day(2020, 12, 31), SampleLedger.day(2021, 6, 30)] + days {
            try expectSame(try store.snapshot(asOf: day), try reference.snapshot(asOf: day))
        }
    }

    private func expectSame(_ kept: LedgerSnapshot, _ expected: LedgerSnapshot) throws {
        #expect(kept.asOf == expected.asOf)
        #expect(kept.balances == expected.balances)
        #expect(kept.monthlyChanges == expected.monthlyChanges)
        #expect(kept.journal.entryCount == expected.journal.entryCount)
        #expect(kept.journal.postingCount == expected.journal.postingCount)
        #expect(try kept.journal.all() == expected.journal.all())
    }
}

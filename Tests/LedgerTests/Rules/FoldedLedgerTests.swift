import Languages
import Ledger
import Money
import TestSupport
import Testing

@Suite("A ledger that keeps balances only")
struct FoldedLedgerTests {
    @Test(
        "judges and folds as one that keeps every entry, but for what names an entry",
        arguments: [11, 12] as [UInt64])
    func reference(seed: UInt64) throws {
        var source = RandomOperations(seed: seed)
        var whole = Fixture.ledger(limits: [Limit(.commitments, .stop, at: .percent(110))])
        var folded = FoldedLedger(chart: whole.chart, documents: whole.documents)
        var (admitted, refused) = (0, 0)
        for _ in 0..<300 {
            var batch = try source.batch(after: whole.entries.count)
            batch.drafts.removeAll { $0.movements.contains { $0.kind == .reversal } }
            for index in batch.drafts.indices { batch.drafts[index].idempotencyKey = nil }
            let one = Result { try whole.post(batch) }
            let other = Result { try folded.post(batch) }
            switch (one, other) {
            case (.success(let one), .success(let other)):
                #expect(one == other)
                admitted += 1
            case (.failure(let one as LedgerError), .failure(let other as LedgerError)):
                #expect(one == other)
                refused += 1
            default: Issue.record("\(one) beside \(other)")
            }
        }
        #expect(admitted > 50 && refused > 20)
        let (expected, found) = (try whole.snapshot(), try folded.snapshot())
        #expect(found.balances == expected.balances)
        #expect(found.monthlyChanges == expected.monthlyChanges)
        #expect(found.asOf == expected.asOf)
        #expect(found.journal.entryCount == expected.journal.entryCount)
        #expect(found.journal.postingCount == expected.journal.postingCount)
    }
}

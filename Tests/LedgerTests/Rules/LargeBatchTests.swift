import Languages
import Ledger
import Money
import Testing

@Suite struct LargeBatchTests {
    @Test("a batch of thousands on one key is admitted in one pass and summed to the tiyn")
    func thousands() throws {
        var ledger = Fixture.ledger(limits: [Limit(.commitments, .stop)])
        let books = Fixture.key()
        let count: Int64 = 4_000
        var drafts = [try Fixture.draft(.appropriation(books, .undated(.tiyn(count * 3))))]
        for number in 0..<count {
            let code = CommitmentCode("K-\(number)")
            drafts.append(try Fixture.draft(.commitment(code, books, .tiyn(3))))
        }
        try ledger.post(
            EntryBatch(drafts, recordedAt: Timestamp(seconds: 0), recordedBy: "accountant"))
        #expect(try ledger.position().committed == .tiyn(count * 3))
        #expect(try ledger.position().available() == .tiyn(0))
        #expect(
            try ledger.reasons(against: .commitment("K-0", books, .tiyn(1))).map(\.code)
                == ["limit"])
    }
}

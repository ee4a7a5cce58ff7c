import GRDB
import Ledger
import Money
import Storage
import Testing

@Suite("Many entries at once leave the journal as protected as it was")
struct ReplacementGuardTests {
    private func drafts(_ count: Int) -> [EntryDraft] {
        (0..<count).map {
            SampleLedger.draft(
                .appropriation(SampleLedger.key("books"), .undated(.tiyn(Int64($0 + 1)))),
                idempotencyKey: "many-\($0)")
        }
    }

    private func batch(_ count: Int) -> EntryBatch {
        EntryBatch(drafts(count), recordedAt: SampleLedger.moment, recordedBy: "accountant")
    }

    @Test(
        "a row in place of another is refused to any tool",
        arguments: [
            "REPLACE INTO entry SELECT * FROM entry WHERE number = 7",
            "REPLACE INTO posting SELECT * FROM posting WHERE entry = 7 AND ordinal = 0",
        ])
    func replace(_ attack: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.closedLedger()
        let store = try SQLiteLedgerStore.open(at: path)
        #expect(try store.post(batch(1500)).entries.count == 1500)
        try store.close()
        #expect {
            try RawDatabase.run(path, attack)
        } throws: { error in
            (error as? DatabaseError)?.message?.contains("nothing recorded is replaced") == true
        }
        #expect(try SQLiteLedgerStore.open(at: path).verify().isIntact)
    }

    @Test("a session that fails after them leaves ledger and protections as they were")
    func failure() throws {
        struct Stopped: Error {}
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        let head = try store.head()
        #expect(throws: Stopped.self) {
            try store.together(.recording) { session in
                #expect(try session.post(batch(1500)).entries.count == 1500)
                throw Stopped()
            }
        }
        #expect(try store.head() == head)
        #expect(try store.verify().isIntact)
    }
}

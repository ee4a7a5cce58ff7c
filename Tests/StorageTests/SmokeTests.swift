import Ledger
import Storage
import Testing

@Suite struct Smoke {
    @Test("records and reads back") func roundTrip() throws {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        let admission = try store.post(SampleLedger.fiveEntries)
        #expect(admission.entries.count == 5)
        let snapshot = try store.snapshot(asOf: nil)
        var seen: [Entry] = []
        try snapshot.journal.forEach { seen.append($0) }
        #expect(seen == admission.entries)
        let verification = try store.verify()
        #expect(verification.outcome == .intact)
        #expect(verification.head == (try store.head()))
        try store.backUp(to: folder.file("copy.esep"))
        try store.close()
        #expect(try folder.names() == ["copy.esep", "sample.esep"])
    }
}

import Ledger
import Money
import Testing

@testable import Storage

@Suite("Every fault is named, not only the first")
struct SeveralFaultsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What verifying finds in the journal after these edits of the five entries, as text.
    private func faults(_ sql: String) throws -> [String] {
        let path = try folder.closedLedger()
        try RawDatabase.tamper(path, sql)
        return try SQLiteLedgerStore.open(at: path, readOnly: true).verify().faults
            .compactMap { fault in
                switch fault {
                case .entryDiffers(let number, let difference): "\(number) \(difference.code)"
                case .recordDiffers(_, let code, let difference): "\(code) \(difference.code)"
                default: nil
                }
            }
    }

    @Test("edits here and there are all named, and what lies between them is not")
    func edits() throws {
        #expect(
            try faults(
                """
                UPDATE entry SET recorded_by = 'x' WHERE number IN (1, 4);
                UPDATE reported_figure SET body = replace(body, '243165', '143165');
                """) == ["1 content-edited", "4 content-edited", "F001 content-edited"])
    }

    @Test("a row deleted, one edited after it and one with a hash of its own")
    func deletedAndEdited() throws {
        #expect(
            try faults(
                """
                DELETE FROM entry WHERE number = 2;
                UPDATE entry SET recorded_by = 'x' WHERE number = 4;
                UPDATE entry SET hash = zeroblob(32) WHERE number = 5;
                """
            ).filter { !$0.hasSuffix("stray-postings") }
                == ["2 missing", "4 content-edited", "5 content-edited"])
    }

    @Test("two rows exchanged are named both, and those between them are not")
    func exchanged() throws {
        let path = try folder.closedLedger()
        try RawDatabase.tamper(path, TamperingTests.swap)
        let faults = try SQLiteLedgerStore.open(at: path, readOnly: true).verify().faults
        #expect(
            Array(faults.prefix(2)) == [
                .entryDiffers(EntryNumber(2), .swapped(with: 4)),
                .entryDiffers(EntryNumber(4), .swapped(with: 2)),
            ])
        #expect(faults.dropFirst(2).allSatisfy { $0.code == "schema-differs" })
    }

    @Test("entries on an edited document are told as such")
    func editedDocument() throws {
        #expect(
            try faults("UPDATE document SET body = replace(body, 'Memo', 'Mime')")
                == ["memo content-edited"] + [2, 4, 5].map { "\($0) document-edited" })
    }

    @Test("the first twenty are named, the others counted")
    func many() throws {
        let store = try folder.ledger()
        let drafts = (1...50).map {
            SampleLedger.draft(
                .appropriation(SampleLedger.key("books"), .undated(.tiyn($0))))
        }
        try store.post(
            EntryBatch(drafts, recordedAt: SampleLedger.moment, recordedBy: "accountant"))
        let head = try store.head()
        try store.close()
        let whole = try SQLiteLedgerStore.open(at: store.path, readOnly: true)
        #expect(try whole.verify() == Verification(head: head))
        try whole.close()
        try RawDatabase.tamper(
            store.path, "UPDATE entry SET recorded_by = 'x' WHERE number > 10")
        let triggers = 27
        let found = try SQLiteLedgerStore.open(at: store.path, readOnly: true).verify()
        #expect(
            found.faults == (11...30).map { .entryDiffers(EntryNumber($0), .contentEdited) })
        #expect(found.unlistedFaults == Int64(20 + triggers))
        // The head is that of the part that is whole.
        #expect(found.head.count == 10)
    }

    @Test("numbers at the end of all numbers are faults like any other")
    func farNumbers() throws {
        #expect(
            try faults("UPDATE entry SET number = 9223372036854775807 WHERE number = 5").first
                == "5 missing")
        let other = try folder.closedLedger("other.esep")
        try RawDatabase.tamper(
            other, "UPDATE cross_check SET after_entry = 9223372036854775807")
        let found = try SQLiteLedgerStore.open(at: other, readOnly: true).verify()
        #expect(found.outcome == .entryDiffers(EntryNumber(6), .missing))
        #expect(found.unlistedFaults > 9_000_000_000_000_000_000)
    }
}

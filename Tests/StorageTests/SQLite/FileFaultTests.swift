import TestSupport
import Foundation
import GRDB
import Languages
import Ledger
import Money
import Testing

@testable import Storage

@Suite("Faults of files are told in words, and nothing is lost")
struct FileFaultTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Expects the error of this code, explained in three languages.
    private func expect(_ code: String, _ body: () throws -> Void) {
        #expect {
            try body()
        } throws: { error in
            guard let error = error as? StorageError, error.code == code else { return false }
            return Language.allCases.allSatisfy {
                let wording = error.explanation[$0]
                return !wording.isEmpty && !wording.contains("{")
            }
        }
    }

    @Test("a ledger is created once, and leaves nothing beside it when closed") func creation()
        throws
    {
        let store = try folder.ledger()
        try store.close()
        #expect(try folder.names() == ["sample.esep"])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: store.path))
        expect("file-exists") { _ = try folder.ledger() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: store.path)) == bytes)
        #expect(try folder.names() == ["sample.esep"])
    }

    @Test("no folder, no file") func missing() throws {
        let path = folder.file("none/sample.esep")
        expect("missing-folder") {
            _ = try SQLiteLedgerStore.create(at: path, chart: SampleLedger.chart)
        }
        expect("missing-folder") { _ = try SQLiteLedgerStore.open(at: path) }
        expect("no-such-file") { _ = try SQLiteLedgerStore.open(at: folder.file("sample.esep")) }
        expect("missing-folder") { try folder.ledger().backUp(to: path) }
        #expect(try folder.names().filter { !$0.hasPrefix("sample.esep") } == [])
    }

    @Test(
        "what is not a ledger is left as it was",
        arguments: [
            Data(), Data("a,b\n1,2\n".utf8), Data(repeating: 0x53, count: 5000),
            Data("SQLite format 3\0".utf8) + Data(repeating: 1, count: 4080),
        ])
    func notALedger(_ content: Data) throws {
        let path = folder.file("notes.esep")
        try content.write(to: URL(fileURLWithPath: path))
        for readOnly in [true, false] {
            expect("not-a-ledger") {
                _ = try SQLiteLedgerStore.open(at: path, readOnly: readOnly)
            }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == content)
        #expect(try folder.names() == ["notes.esep"])
    }

    @Test("another program's database is not so much as opened") func foreignDatabase() throws {
        let path = folder.file("other.db")
        try RawDatabase.run(path, "CREATE TABLE t (a); INSERT INTO t VALUES (1)")
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        expect("not-a-ledger") { _ = try SQLiteLedgerStore.open(at: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        expect("not-a-ledger") { _ = try SQLiteLedgerStore.open(at: folder.path) }
    }

    @Test("a newer ledger is refused and stays as it is") func newer() throws {
        let path = try folder.closedLedger()
        try RawDatabase.run(path, "PRAGMA user_version = 99")
        for readOnly in [true, false] {
            #expect(throws: StorageError.newerSchema(path: path, version: 99, supported: 1)) {
                try SQLiteLedgerStore.open(at: path, readOnly: readOnly)
            }
        }
        expect("newer-schema") { _ = try SQLiteLedgerStore.open(at: path) }
        try RawDatabase.run(path, "PRAGMA user_version = 1")
        #expect(try SQLiteLedgerStore.open(at: path).verify().isIntact)
    }

    @Test("opened for reading, a ledger tells everything and takes nothing") func readOnly() throws
    {
        let path = try folder.closedLedger()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let store = try SQLiteLedgerStore.open(at: path, readOnly: true)
        #expect(try store.entries().count == 5)
        #expect(try store.verify().isIntact)
        #expect(try store.preview(SampleLedger.batch()).entries.isEmpty)
        expect("read-only") { _ = try store.post(SampleLedger.fiveEntries) }
        expect("read-only") { try store.record(chart: SampleLedger.chart) }
        expect("read-only") { try store.record(documents: SampleLedger.documents) }
        expect("read-only") { try store.record(figures: [], checks: []) }
        #expect(throws: DatabaseError.self) {
            try store.database.writeWithoutTransaction {
                try $0.execute(sql: "INSERT INTO journal_month VALUES (1, 1, 1)")
            }
        }
        try store.backUp(to: folder.file("copy.esep"))
        try store.close()
        #expect(try folder.names() == ["copy.esep", "sample.esep"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test(
        "where nothing can be written, a ledger is read as it lies; the system lets root write anyway",
        .enabled(if: geteuid() != 0), arguments: ["plain.esep", "a b?c%20#ә.esep"])
    func withoutRights(_ name: String) throws {
        let path = try folder.closedLedger(name)
        chmod(path, 0o444)
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        expect("read-only") { _ = try SQLiteLedgerStore.open(at: path) }
        expect("read-only") { _ = try folder.ledger("other.esep") }
        let store = try SQLiteLedgerStore.open(at: path, readOnly: true)
        #expect(try store.verify().isIntact)
        #expect(try store.entries().count == 5)
        expect("read-only") { _ = try store.post(SampleLedger.fiveEntries) }
        expect("read-only") { try store.backUp(to: folder.file("copy.esep")) }
        try store.close()
        chmod(folder.path, 0o755)
        chmod(path, 0)
        expect("not-permitted") { _ = try SQLiteLedgerStore.open(at: path, readOnly: true) }
        #expect(try folder.names() == [name])
    }

    @Test("while another program writes, a writer waits, then says so; readers read")
    func locked() throws {
        let path = try folder.closedLedger()
        let store = try SQLiteLedgerStore(
            LedgerFile(path), isReadOnly: false, patience: .init(timeout: 0.05, retries: 2))
        let other = try RawDatabase.open(path)
        try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let batch = SampleLedger.batch(
            SampleLedger.draft(.appropriation(SampleLedger.key("books"), .undated(.tiyn(1)))))
        expect("locked") { _ = try store.post(batch) }
        #expect(try store.entries().count == 5)
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try store.post(batch)
        #expect(try store.entries().count == 6)
        #expect(try store.verify().isIntact)
    }

    @Test("a program that holds the whole file is waited for at opening, too")
    func lockedWhole() throws {
        let path = try folder.closedLedger()
        let other = try RawDatabase.open(path)
        try other.inDatabase {
            try $0.execute(
                sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
        }
        for isReadOnly in [true, false] {
            expect("locked") {
                _ = try SQLiteLedgerStore(
                    LedgerFile(path), isReadOnly: isReadOnly,
                    patience: .init(timeout: 0.05, retries: 0))
            }
        }
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try other.close()
        #expect(try SQLiteLedgerStore.open(at: path).verify().isIntact)
    }

    @Test("a full disk loses nothing, and work goes on once there is room") func diskFull() throws {
        let store = try folder.ledger()
        try store.post(SampleLedger.fiveEntries)
        let head = try store.head()
        try store.database.writeWithoutTransaction { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages + 2)")
        }
        let drafts = (0..<400).map { index in
            SampleLedger.draft(
                .appropriation(SampleLedger.key("books"), .undated(.tiyn(1))),
                narrative: "row \(index)")
        }
        let batch = EntryBatch(
            drafts, recordedAt: SampleLedger.moment, recordedBy: "accountant")
        expect("disk-full") { _ = try store.post(batch) }
        #expect(try store.head() == head)
        #expect(try store.verify().isIntact)
        try store.database.writeWithoutTransaction {
            _ = try Int.fetchOne($0, sql: "PRAGMA max_page_count = 100000")
        }
        try store.post(batch)
        #expect(try store.head().count == 405)
        #expect(try store.verify(expecting: head).isIntact)
    }

    @Test("a truncated ledger is told as damaged") func truncated() throws {
        let path = try folder.closedLedger()
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
        expect("damaged") {
            let store = try SQLiteLedgerStore.open(at: path, readOnly: true)
            let outcome = try store.verify().outcome
            #expect(outcome.code == "damaged")
            throw StorageError.damaged(path: path, detail: "\(outcome)")
        }
    }

    @Test("bytes that were flipped are noticed, or harm nothing", arguments: 1...25)
    func flippedBytes(_ seed: Int) throws {
        let path = try folder.closedLedger()
        let expected = try SQLiteLedgerStore.open(at: path, readOnly: true).snapshot(asOf: nil)
        var content = try Data(contentsOf: URL(fileURLWithPath: path))
        var generator = SplitMix64(seed: UInt64(seed))
        for _ in 0..<20 {
            let place = Int.random(in: 100..<content.count, using: &generator)
            content[place] ^= UInt8.random(in: 1...255, using: &generator)
        }
        try content.write(to: URL(fileURLWithPath: path))
        do {
            let store = try SQLiteLedgerStore.open(at: path, readOnly: true)
            guard try store.verify().isIntact else { return }
            let snapshot = try store.snapshot(asOf: nil)
            #expect(snapshot.balances == expected.balances)
            #expect(try snapshot.journal.all() == expected.journal.all())
            #expect(snapshot.documents == expected.documents)
            #expect(snapshot.chart == expected.chart)
        } catch let error as StorageError {
            #expect(["damaged", "failed"].contains(error.code))
        }
    }
}

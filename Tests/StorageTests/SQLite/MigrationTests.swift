import GRDB
import Ledger
import Testing

@testable import Storage

@Suite("A ledger is brought forward whole or not at all")
struct MigrationTests {
    private static let next = Migration(
        version: 2, sql: "CREATE TABLE remark (entry INTEGER PRIMARY KEY, body TEXT) STRICT;")

    @Test("steps are numbered in order, without gaps") func order() {
        #expect(Migration.all.map(\.version) == Array(1...Migration.all.count))
    }

    @Test("an older ledger opened for writing gets the steps it lacks, and keeps what it holds")
    func forward() throws {
        let folder = try TemporaryFolder()
        let path = try folder.closedLedger()
        let steps = Migration.all + [Self.next]
        #expect(throws: StorageError.olderSchema(path: path, version: 1, supported: 2)) {
            try SQLiteLedgerStore(LedgerFile(path), isReadOnly: true, migrations: steps)
        }
        let store = try SQLiteLedgerStore(LedgerFile(path), isReadOnly: false, migrations: steps)
        #expect(try store.head().count == 5)
        let outcome = try store.reading { database in
            #expect(try Migration.version(of: database) == 2)
            #expect(try database.tableExists("remark"))
            var verifier = try LedgerVerifier(database, expecting: nil, migrations: steps)
            return try verifier.verify { _, _ in }.outcome
        }
        #expect(outcome == .intact)
        try store.close()
        #expect(throws: StorageError.newerSchema(path: path, version: 2, supported: 1)) {
            try SQLiteLedgerStore.open(at: path)
        }
    }

    @Test("a step that fails leaves the version before it") func failure() throws {
        let folder = try TemporaryFolder()
        let path = try folder.closedLedger()
        let broken = Migration(version: 3, sql: "INSERT INTO nowhere VALUES (1)")
        #expect(throws: StorageError.self) {
            try SQLiteLedgerStore(
                LedgerFile(path), isReadOnly: false,
                migrations: Migration.all + [Self.next, broken])
        }
        let store = try SQLiteLedgerStore.open(at: path)
        #expect(try store.verify().outcome == .intact)
        #expect(try store.reading { try $0.tableExists("remark") } == false)
    }
}

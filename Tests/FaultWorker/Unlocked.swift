import Foundation
import GRDB
import Storage

#if DEBUG
    @testable import Storage
#endif

/// What the product cannot do and a test of the tests must: a ledger with less durable commits, and a
/// schema that is not yet there. Only a build for testing has it.
enum Unlocked {
    /// The ledger opened for writing, its commits as durable as `ESEP_WORKER_SYNCHRONOUS` says.
    static func open(_ path: String) throws -> SQLiteLedgerStore {
        let store = try SQLiteLedgerStore.open(at: path)
        #if DEBUG
            if let lowered = ProcessInfo.processInfo.environment["ESEP_WORKER_SYNCHRONOUS"] {
                try store.database.writeWithoutTransaction {
                    try $0.execute(sql: "PRAGMA synchronous = \(lowered)")
                }
            }
        #endif
        return store
    }

    /// Brings a ledger forward by a step that writes much, so that there is time to be killed in.
    static func migrate(_ path: String) throws {
        #if DEBUG
            let step = Migration(
                version: Migration.all.count + 1,
                sql: """
                    CREATE TABLE fault_remark (entry INTEGER PRIMARY KEY, body TEXT) STRICT;
                    INSERT INTO fault_remark
                        WITH RECURSIVE n (i) AS
                            (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
                        SELECT i, hex(randomblob(100)) FROM n;
                    CREATE INDEX fault_remark_body ON fault_remark (body);
                    """)
            let store = try SQLiteLedgerStore(
                LedgerFile(path), isReadOnly: false, migrations: Migration.all + [step])
            say("ACK migration 0 0")
            try store.close()
        #else
            say("END built-without-testing")
        #endif
    }
}

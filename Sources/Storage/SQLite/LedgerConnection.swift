import Foundation
import GRDB

/// Opens databases of ledgers with the settings durability rests on.
struct LedgerConnection {
    /// How long another program's writing is waited for.
    struct Patience: Sendable {
        /// Seconds one attempt waits.
        var timeout: Double
        /// How many times a batch is tried again after that.
        var retries: Int

        static let usual = Patience(timeout: 5, retries: 3)
    }

    /// Opens an existing ledger for reading and writing, brought forward to the last migration.
    static func writable(
        _ file: LedgerFile, patience: Patience, migrations: [Migration]
    ) throws -> DatabasePool {
        let pool = try DatabasePool(path: file.path, configuration: configuration(patience))
        try pool.writeWithoutTransaction { database in
            try makeDurable(database, file)
            let version = try Migration.version(of: database)
            let supported = migrations.last?.version ?? 0
            guard version <= supported else {
                throw StorageError.newerSchema(
                    path: file.path, version: version, supported: supported)
            }
            if version < supported {
                try database.inTransaction(.immediate) {
                    try Migration.run(migrations, on: database)
                    return .commit
                }
            }
            // The rules judge what is recorded by the kept balances. They are read as of one moment:
            // another program may be writing.
            try database.inTransaction(.deferred) {
                try BalanceSeal.check(database)
                return .commit
            }
        }
        return pool
    }

    /// Opens an existing ledger for reading only.
    ///
    /// Where the place can be written, the connection could write, too, and is forbidden to: only so
    /// can it tidy away, on closing, the files that reading a write-ahead log makes. On a medium that
    /// cannot be written, a ledger that was closed cleanly is opened as a file that does not change.
    static func readOnly(
        _ file: LedgerFile, patience: Patience, migrations: [Migration]
    ) throws -> DatabaseQueue {
        var configuration = configuration(patience)
        configuration.prepareDatabase { database in
            // Who only reads goes through the pages in order, once.
            try database.execute(sql: "PRAGMA cache_size = -8192")
        }
        do {
            try file.requireWriting()
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA query_only = ON")
            }
            return try current(file.path, configuration, of: file, migrations)
        } catch StorageError.readOnly {
            configuration.readonly = true
        }
        let journal = LedgerFile(file.path + "-wal")
        let address =
            journal.exists
            ? file.path : URL(fileURLWithPath: file.path).absoluteString + "?immutable=1"
        return try current(address, configuration, of: file, migrations)
    }

    /// Opens a ledger that must be of the last version.
    private static func current(
        _ address: String, _ configuration: Configuration, of file: LedgerFile,
        _ migrations: [Migration]
    ) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: address, configuration: configuration)
        let version = try queue.inDatabase { try Migration.version(of: $0) }
        let supported = migrations.last?.version ?? 0
        guard version <= supported else {
            throw StorageError.newerSchema(path: file.path, version: version, supported: supported)
        }
        guard version == supported else {
            throw StorageError.olderSchema(path: file.path, version: version, supported: supported)
        }
        return queue
    }

    /// Makes a new file into an empty ledger, in the rollback journal mode a fresh file has, and
    /// leaves it closed.
    static func initialise(_ file: LedgerFile, migrations: [Migration]) throws {
        let queue = try DatabaseQueue(path: file.path)
        try queue.inDatabase { database in
            try database.execute(sql: "PRAGMA application_id = \(Migration.applicationID)")
            try database.inTransaction(.immediate) {
                try Migration.run(migrations, on: database)
                return .commit
            }
        }
        try queue.close()
    }

    private static func configuration(_ patience: Patience) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience.timeout)
        configuration.prepareDatabase { database in
            // A ledger may come from anywhere: what its schema says is run with no more rights than
            // tables need, and a damaged page is noticed when it is read.
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
            // Room for the indexes of some million entries, so that adding to them in no order does
            // not write the same page many times; taken only as far as it is used.
            try database.execute(sql: "PRAGMA cache_size = -65536")
        }
        return configuration
    }

    /// Sets what a commit's durability rests on, and asks back. It is set after opening because the
    /// pool, in switching the write-ahead log on, lowers `synchronous` to NORMAL, under which a power
    /// cut loses commits that were reported as done.
    private static func makeDurable(_ database: Database, _ file: LedgerFile) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON")
        guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2,
            try Int.fetchOne(database, sql: "PRAGMA recursive_triggers") == 1,
            try Int.fetchOne(database, sql: "PRAGMA foreign_keys") == 1,
            try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal"
        else { throw StorageError.notDurable(path: file.path) }
    }
}

public import Acquisitions
import Foundation
import GRDB
public import Languages
public import Ledger

/// A ledger in one SQLite file, `NAME.esep`.
///
/// Promises: a batch that `post` returned from survives a power cut; a batch that threw left nothing;
/// nothing recorded is changed or deleted, and what is changed behind the store's back `verify` names.
/// Any number of threads may use one store, and several programs one file: writers wait for each
/// other, readers wait for nobody and see the ledger as of one moment.
public struct SQLiteLedgerStore: LedgerStore {
    let file: LedgerFile
    let database: any DatabaseWriter
    private let patience: LedgerConnection.Patience
    public let isReadOnly: Bool

    /// Where the ledger is kept.
    public var path: String { file.path }

    /// Creates a ledger of this chart, with what `fill` records in it. The file appears whole or not
    /// at all. Throws `StorageError`: `.fileExists`, `.missingFolder`, `.readOnly`, `.diskFull`; and
    /// what `fill` throws.
    public static func create(
        at path: String, chart: Chart, fill: (any LedgerSession) throws -> Void = { _ in }
    ) throws -> SQLiteLedgerStore {
        let file = LedgerFile(path)
        try file.requireFolder()
        guard !file.exists else { throw StorageError.fileExists(path: path) }
        guard access(file.folder, W_OK) == 0 else { throw StorageError.readOnly(path: path) }
        let draft = file.temporaryNeighbour()
        defer { draft.remove() }
        try StorageError.explaining(path) {
            try LedgerConnection.initialise(draft, migrations: Migration.all)
            let store = try SQLiteLedgerStore(draft, isReadOnly: false)
            try store.together(.recording) { session in
                try session.record(chart: chart)
                try fill(session)
            }
            try store.close()
            guard !draft.hasJournal else { throw StorageError.notDurable(path: path) }
        }
        try draft.publish(as: file, overwriting: false)
        return try SQLiteLedgerStore(file, isReadOnly: false)
    }

    /// Opens a ledger; one of an older version is brought forward first, unless it is opened for
    /// reading only. Throws `StorageError`, and leaves a file that is no ledger as it was.
    public static func open(at path: String, readOnly: Bool = false) throws -> SQLiteLedgerStore {
        try SQLiteLedgerStore(LedgerFile(path), isReadOnly: readOnly)
    }

    init(
        _ file: LedgerFile, isReadOnly: Bool, patience: LedgerConnection.Patience = .usual,
        migrations: [Migration] = Migration.all
    ) throws {
        try file.requireLedger()
        if !isReadOnly { try file.requireWriting() }
        database = try StorageError.explaining(file.path) { () -> any DatabaseWriter in
            if isReadOnly {
                return try LedgerConnection.readOnly(
                    file, patience: patience, migrations: migrations)
            }
            return try LedgerConnection.writable(file, patience: patience, migrations: migrations)
        }
        self.file = file
        self.isReadOnly = isReadOnly
        self.patience = patience
    }

    /// Closes the file. The store is not used after; one that is let go of closes by itself.
    public func close() throws {
        try StorageError.explaining(path) {
            // The writer closes last: it alone may bring the log home and remove it.
            (database as? DatabasePool)?.invalidateReadOnlyConnections()
            try database.close()
        }
    }
}

// Records beside the entries.
extension SQLiteLedgerStore {
    public func chart() throws -> Chart {
        try reading { try RecordLog.chart(in: $0) }
    }

    public func together<Result>(
        _ purpose: SessionPurpose, _ body: (any LedgerSession) throws -> Result
    ) throws -> Result {
        try writing(purpose) { database in
            let session = SQLiteSession(database)
            let result = try body(session)
            try session.finish()
            return result
        }
    }
}

// Entries and what they come to.
extension SQLiteLedgerStore {
    public func preview(_ batch: EntryBatch) throws -> Admission {
        try reading { database in
            try Rulebook(chart: RecordLog.chart(in: database))
                .admit(batch, to: StoredState(database))
        }
    }

    public func snapshot(asOf: CalendarDate?) throws -> LedgerSnapshot {
        try reading { database in
            let chart = try RecordLog.chart(in: database)
            var reader = try SnapshotReader(database, chart: chart, asOf: asOf)
            return try reader.snapshot(chart: chart) { head, asOf, tally in
                journal(through: head.count, asOf: asOf, tally)
            }
        }
    }

    public func acquisitions() throws -> [AcquisitionRecord] {
        try reading {
            try RecordLog.values(.acquisition, as: AcquisitionRecord.self, in: $0)
        }
    }

    public func head() throws -> LedgerHead {
        try reading { try ChainHead($0).ledgerHead }
    }

    /// The entries numbered up to `last` and dated up to `asOf`. Read in portions, each in a
    /// transaction of its own, so that a long listing neither keeps a writer's log from shrinking nor
    /// holds more than a portion; entries recorded meanwhile have higher numbers and are not seen.
    private func journal(
        through last: Int64, asOf: CalendarDate, _ tally: BalanceChange.Tally
    ) -> Journal {
        Journal(
            entryCount: Int(tally.entries), postingCount: Int(tally.postings),
            onFigures: { body in
                var after: Int64 = 0
                while true {
                    let portion = try reading { database in
                        try JournalReader.entriesOnFigures(
                            .init(after: after, through: last, asOf: asOf, limit: 500),
                            in: database)
                    }
                    guard let end = portion.last?.number.value else { return }
                    for entry in portion { try body(entry) }
                    after = end
                }
            }
        ) { body in
            var after: Int64 = 0
            var catalogue = Catalogue()
            var seen: Int64 = 0
            while true {
                let portion = try reading { database in
                    var reader = try JournalReader(
                        database,
                        .init(after: after, through: last, asOf: asOf, limit: 500))
                    var entries: [Entry] = []
                    while let stored = try reader.next(&catalogue) { entries.append(stored.entry) }
                    return entries
                }
                guard let end = portion.last?.number.value else { break }
                for entry in portion { try body(entry) }
                after = end
                seen += Int64(portion.count)
            }
            guard seen == tally.entries else {
                throw StorageError.damaged(path: path, detail: "entry: \(seen)/\(tally.entries)")
            }
        }
    }
}

// Transactions.
extension SQLiteLedgerStore {
    /// Reads the ledger as of one moment. Re-entrant, since who is told of progress may ask for more.
    func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try StorageError.explaining(path) {
            try database.unsafeReentrantRead { database in
                if database.isInsideTransaction { return try body(database) }
                return try transaction(.deferred, in: database, body)
            }
        }
    }

    /// Writes in one transaction that begins as the only writer: what it reads stays true until it
    /// commits. Where another program writes, waits and tries again, each time a little differently
    /// so that two that collided do not collide again.
    func writing<Result>(
        _ purpose: SessionPurpose = .recording, _ body: (Database) throws -> Result
    ) throws -> Result {
        guard !isReadOnly else { throw StorageError.readOnly(path: path) }
        var retriesLeft = patience.retries
        while true {
            do {
                return try StorageError.explaining(path) {
                    try database.writeWithoutTransaction { database in
                        try transaction(.immediate, purpose, in: database, body)
                    }
                }
            } catch StorageError.locked where retriesLeft > 0 {
                retriesLeft -= 1
                Thread.sleep(forTimeInterval: .random(in: 0.01...0.1))
            }
        }
    }

    private func transaction<Result>(
        _ kind: Database.TransactionKind, _ purpose: SessionPurpose = .recording,
        in database: Database, _ body: (Database) throws -> Result
    ) throws -> Result {
        var outcome: Result?
        try database.inTransaction(kind) {
            outcome = try body(database)
            switch purpose {
            case .recording: return .commit
            case .rehearsal: return .rollback
            }
        }
        guard let outcome else { throw StorageError.notDurable(path: path) }
        return outcome
    }
}

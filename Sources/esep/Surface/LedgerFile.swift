import Importing
import Languages
import Ledger
import Statements
import Storage

/// A ledger's file as the commands use it.
enum LedgerFile {
    /// The ledger opened for reading.
    static func reading(_ path: String) throws -> SQLiteLedgerStore {
        try SQLiteLedgerStore.open(at: path, readOnly: true)
    }

    /// The ledger opened for recording.
    static func recording(_ path: String) throws -> SQLiteLedgerStore {
        try SQLiteLedgerStore.open(at: path)
    }

    /// All statements of a ledger as at the end of a day; nil means the period it tells of.
    static func book(_ path: String, asOf: CalendarDate?) throws -> StatementBook {
        let reference = try ReferenceData.load(Installation.reference())
        return try StatementBook.make(
            from: reading(path).snapshot(asOf: asOf),
            StatementRequest(indices: reference.growth, version: Release.version))
    }
}

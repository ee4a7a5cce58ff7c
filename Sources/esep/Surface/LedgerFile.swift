import Foundation
import Importing
import Languages
import Ledger
import Statements
import Storage

/// A ledger's file as the commands use it.
enum LedgerFile {
    /// The ledger opened for reading.
    static func reading(_ path: String) throws -> SQLiteLedgerStore {
        try existing(path) { try SQLiteLedgerStore.open(at: path, readOnly: true) }
    }

    /// The ledger opened for recording.
    static func recording(_ path: String) throws -> SQLiteLedgerStore {
        try existing(path) { try SQLiteLedgerStore.open(at: path) }
    }

    /// A ledger that should be there: without its folder it is not there either.
    private static func existing(
        _ path: String, _ open: () throws -> SQLiteLedgerStore
    ) throws -> SQLiteLedgerStore {
        do { return try open() } catch StorageError.missingFolder {
            throw StorageError.noSuchFile(path: path)
        }
    }

    /// All statements of a ledger as at the end of a day; nil means the period it tells of.
    static func book(_ path: String, asOf: CalendarDate?) throws -> StatementBook {
        let reference = try ReferenceData.load(Installation.reference())
        let store = try reading(path)
        return try StatementBook.make(
            from: store.snapshot(asOf: day(asOf, of: store)),
            StatementRequest(indices: reference.growth, version: Release.version))
    }

    /// The day figures are asked for. A ledger made of documents knows nothing of the days before the
    /// one they speak of; one that is still empty is shown as it stands today.
    private static func day(
        _ asked: CalendarDate?, of store: SQLiteLedgerStore
    ) throws -> CalendarDate? {
        let period = try store.chart().period
        if let asked, let period, asked < period.asOf {
            throw Stop(.badData, SurfaceWording.beforePeriod(asked, period.asOf))
        }
        guard asked == nil, period == nil, try store.head().count == 0 else { return asked }
        return CalendarDate(dayNumber: Int32(Date().timeIntervalSince1970 / 86_400))
    }
}

import GRDB
import GRDBSQLite

/// A prepared statement whose values are bound and read as they are, with nothing boxed on the way:
/// for statements run by the million.
///
/// A ledger's file may have been edited by anything: a column that does not hold what the schema says
/// is an error here, never a crash.
final class RawStatement {
    private let database: Database
    /// Keeps the handle alive.
    private let statement: Statement
    private let handle: OpaquePointer

    init(_ database: Database, _ sql: String) throws {
        self.database = database
        statement = try database.makeStatement(sql: sql)
        handle = statement.sqliteStatement
    }

    /// Prepares for another run with the same statement.
    func restart() { sqlite3_reset(handle) }

    /// Runs a statement that gives no rows.
    func run() throws {
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
    }

    /// Goes to the next row; false after the last.
    func next() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let failure = failure(code)
            sqlite3_reset(handle)
            throw failure
        }
    }

    private func failure(_ code: CInt) -> DatabaseError {
        let connection = sqlite3_db_handle(handle)
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) },
            sql: statement.sql)
    }
}

// Binding, by place from 1.
extension RawStatement {
    func bind(_ place: CInt, _ number: Int64) { sqlite3_bind_int64(handle, place, number) }

    func bind(_ place: CInt, _ number: Int64?) {
        guard let number else { return bindNull(place) }
        sqlite3_bind_int64(handle, place, number)
    }

    func bind(_ place: CInt, _ text: String?) {
        guard var text else { return bindNull(place) }
        text.withUTF8 { bytes in
            // An empty text has no address, and without one it would be NULL.
            guard let start = bytes.baseAddress else {
                sqlite3_bind_text(handle, place, "", 0, Self.copied)
                return
            }
            start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                _ = sqlite3_bind_text(handle, place, $0, CInt(clamping: bytes.count), Self.copied)
            }
        }
    }

    func bind(_ place: CInt, blob bytes: [UInt8]) {
        bytes.withUnsafeBytes {
            _ = sqlite3_bind_blob(
                handle, place, $0.baseAddress, CInt(clamping: $0.count), Self.copied)
        }
    }

    private func bindNull(_ place: CInt) { sqlite3_bind_null(handle, place) }

    /// SQLITE_TRANSIENT, a macro: the database copies what it is given.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

// Reading the columns of the row the statement stands on, by place from 0.
extension RawStatement {
    func integer(_ place: CInt, _ column: String) throws -> Int64 {
        guard sqlite3_column_type(handle, place) == SQLITE_INTEGER else {
            throw UnreadableRow(column: column)
        }
        return sqlite3_column_int64(handle, place)
    }

    func optionalInteger(_ place: CInt, _ column: String) throws -> Int64? {
        isNull(place) ? nil : try integer(place, column)
    }

    /// An integer in the range of a narrower type.
    func narrow<Number: FixedWidthInteger>(_ place: CInt, _ column: String) throws -> Number {
        guard let number = Number(exactly: try integer(place, column)) else {
            throw UnreadableRow(column: column)
        }
        return number
    }

    func text(_ place: CInt, _ column: String) throws -> String {
        guard sqlite3_column_type(handle, place) == SQLITE_TEXT,
            let start = sqlite3_column_text(handle, place)
        else { throw UnreadableRow(column: column) }
        let count = Int(sqlite3_column_bytes(handle, place))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func optionalText(_ place: CInt, _ column: String) throws -> String? {
        isNull(place) ? nil : try text(place, column)
    }

    func bytes(_ place: CInt, _ column: String) throws -> [UInt8] {
        guard sqlite3_column_type(handle, place) == SQLITE_BLOB else {
            throw UnreadableRow(column: column)
        }
        let count = Int(sqlite3_column_bytes(handle, place))
        return [UInt8](
            UnsafeRawBufferPointer(start: sqlite3_column_blob(handle, place), count: count))
    }

    private func isNull(_ place: CInt) -> Bool { sqlite3_column_type(handle, place) == SQLITE_NULL }
}

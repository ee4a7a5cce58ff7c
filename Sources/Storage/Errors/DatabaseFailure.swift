import Foundation
import GRDB

/// A row that does not hold what its column says.
struct UnreadableRow: Error {
    var column: String
}

extension StorageError {
    /// What a failure of the database means to a person.
    init(_ failure: DatabaseError, path: String) {
        let detail = failure.message ?? "\(failure.resultCode)"
        // Room for the index of the write-ahead log is asked for in a way of its own.
        guard failure.extendedResultCode != .SQLITE_IOERR_SHMSIZE else {
            self = .diskFull(path: path)
            return
        }
        switch failure.resultCode.primaryResultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        // A file is opened as a database only after it bore the mark of a ledger.
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, detail: detail)
        case .SQLITE_PERM, .SQLITE_AUTH: self = .notPermitted(path: path)
        case .SQLITE_CANTOPEN: self = .notPermitted(path: path)
        case .SQLITE_IOERR: self = .diskError(path: path, detail: detail)
        default: self = .failed(path: path, detail: detail)
        }
    }

    /// What a failure of the system means to a person.
    init(errno number: Int32, path: String) {
        switch number {
        case ENOENT, ENOTDIR: self = .missingFolder(path: path)
        case EEXIST: self = .fileExists(path: path)
        case EACCES, EPERM: self = .notPermitted(path: path)
        case EROFS: self = .readOnly(path: path)
        case ENOSPC, EDQUOT: self = .diskFull(path: path)
        case EISDIR: self = .notALedger(path: path)
        case EIO: self = .diskError(path: path, detail: String(cString: strerror(number)))
        default: self = .failed(path: path, detail: String(cString: strerror(number)))
        }
    }

    /// Does what `body` does; failures of the database come out in words.
    static func explaining<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let failure as DatabaseError {
            throw StorageError(failure, path: path)
        } catch let row as UnreadableRow {
            throw StorageError.damaged(path: path, detail: row.column)
        } catch is ChangedBalances {
            throw StorageError.balancesChanged(path: path)
        }
    }
}

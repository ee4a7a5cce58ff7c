import Foundation
import GRDB
import Languages
public import Ledger

// Verification and copies.
extension SQLiteLedgerStore {
    public func verify(
        expecting head: LedgerHead?, progress: (_ done: Int64, _ of: Int64) -> Void
    ) throws -> Verification {
        try reading { database in
            var verifier = try LedgerVerifier(database, expecting: head)
            return try verifier.verify(progress: progress)
        }
    }

    public func backUp(to path: String, overwriting: Bool) throws {
        let target = LedgerFile(path)
        try target.requireFolder()
        guard access(target.folder, W_OK) == 0 else { throw StorageError.readOnly(path: path) }
        if target.exists {
            guard overwriting, !target.isSame(as: file) else {
                throw StorageError.fileExists(path: path)
            }
            // Writing journals beside the target would be taken for the copy's own.
            guard !target.hasJournal else { throw StorageError.locked(path: path) }
        }
        let copy = target.temporaryNeighbour()
        defer { copy.remove() }
        try StorageError.explaining(path) { try fill(copy) }
        try copy.publish(as: target, overwriting: overwriting)
    }

    /// Copies the ledger as of one moment into a new file and verifies the copy.
    func fill(_ copy: LedgerFile) throws {
        let queue = try DatabaseQueue(path: copy.path)
        try database.backup(to: queue)
        let verification = try queue.inDatabase { database in
            // The copy keeps no log beside it: it is one file, and stays one until it is opened.
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
            var verifier = try LedgerVerifier(database, expecting: nil)
            return try verifier.verify { _, _ in }
        }
        try queue.close()
        guard verification.isIntact else {
            throw StorageError.notIntact(path: path, verification.outcome)
        }
    }
}

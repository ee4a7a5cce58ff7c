import Foundation
import GRDB
public import Ledger

// Saving what a damaged file still holds.
extension SQLiteLedgerStore {
    /// Reads all that can still be read of a ledger, damaged or not. The ledger itself is only read:
    /// the work is done on a copy of its files, kept in `folder` meanwhile.
    ///
    /// `begin` is told of the records first, then `body` of every entry that is readable and balances,
    /// in the order of numbers. Throws `StorageError` where not even the file's first page can be read,
    /// and what the bodies throw.
    public static func salvage(
        _ path: String, workingIn folder: String,
        begin: (Salvage) throws -> Void = { _ in }, _ body: (Entry) throws -> Void
    ) throws -> Salvage {
        let damaged = LedgerFile(path)
        try damaged.requireLedger()
        let copy = LedgerFile(LedgerFile(folder).path + "/.salvage").temporaryNeighbour()
        defer { copy.remove() }
        for suffix in ["", "-wal"] where LedgerFile(damaged.path + suffix).exists {
            do {
                try FileManager.default.copyItem(
                    atPath: damaged.path + suffix, toPath: copy.path + suffix)
            } catch let error as CocoaError {
                switch error.code {
                case .fileWriteOutOfSpace: throw StorageError.diskFull(path: folder)
                case .fileReadNoPermission: throw StorageError.notPermitted(path: path)
                case .fileWriteNoPermission, .fileWriteVolumeReadOnly:
                    throw StorageError.readOnly(path: folder)
                default: throw StorageError.failed(path: folder, detail: error.localizedDescription)
                }
            }
        }
        // A file that could only be read is made into a copy that could only be read.
        chmod(copy.path, 0o600)
        let size = (try FileManager.default.attributesOfItem(atPath: copy.path))[.size]
        return try StorageError.explaining(path) {
            let store = try SQLiteLedgerStore(copy, isReadOnly: true)
            defer { try? store.close() }
            let outcome = (try? store.verify().outcome) ?? .damaged("")
            return try store.database.unsafeReentrantRead { database in
                var reader = SalvageReader(
                    database, fileSize: (size as? NSNumber)?.int64Value ?? 0, outcome: outcome)
                return try reader.read(begin, body)
            }
        }
    }
}

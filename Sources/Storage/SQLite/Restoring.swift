import Foundation
public import Ledger

// Putting a copy back in a ledger's place.
extension SQLiteLedgerStore {
    /// Puts a verified copy in the place of a ledger and returns its head. The ledger appears whole or
    /// not at all; one that is there is refused unless `overwriting`, and one that a program has open
    /// always is. Where the one that was there left a writing journal, it is kept with its journal as
    /// `NAME.replaced`, since the journal may hold entries the file does not.
    ///
    /// Throws `StorageError`: `.damaged` for a copy that does not verify, `.fileExists`, `.locked`,
    /// `.missingFolder`, `.readOnly`, `.diskFull`.
    public static func restore(
        from copy: String, to path: String, overwriting: Bool = false
    ) throws -> LedgerHead {
        let source = try open(at: copy, readOnly: true)
        let target = LedgerFile(path)
        try target.requireFolder()
        guard access(target.folder, W_OK) == 0 else { throw StorageError.readOnly(path: path) }
        if target.exists {
            guard overwriting, !target.isSame(as: source.file) else {
                throw StorageError.fileExists(path: path)
            }
            guard try !target.isOpenElsewhere() else { throw StorageError.locked(path: path) }
        }
        let draft = target.temporaryNeighbour()
        defer { draft.remove() }
        let head = try StorageError.explaining(path) {
            try source.fill(draft)
            return try source.head()
        }
        try target.setJournalAside()
        try draft.publish(as: target, overwriting: overwriting)
        return head
    }
}

extension LedgerFile {
    /// Whether another program has the ledger open: every connection holds a lock on the bytes SQLite
    /// sets aside for locks (file format, section 1.3.1: the gigabyte's first 512 bytes).
    fileprivate func isOpenElsewhere() throws(StorageError) -> Bool {
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError(errno: errno, path: path) }
        defer { close(descriptor) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = 0x4000_0000
        lock.l_len = 512
        guard fcntl(descriptor, F_GETLK, &lock) == 0 else {
            throw StorageError(errno: errno, path: path)
        }
        return lock.l_type != Int16(F_UNLCK)
    }

    /// Moves a journal that lies beside the file out of the way of another file of this name, and the
    /// file's content with it: apart, neither of them is the ledger.
    fileprivate func setJournalAside() throws(StorageError) {
        guard hasJournal else { return }
        let aside = LedgerFile(path + ".replaced")
        guard !aside.exists, !aside.hasJournal else { throw .fileExists(path: aside.path) }
        if exists, link(path, aside.path) != 0 {
            throw StorageError(errno: errno, path: aside.path)
        }
        for suffix in ["-wal", "-journal"] where LedgerFile(path + suffix).exists {
            guard rename(path + suffix, aside.path + suffix) == 0 else {
                throw StorageError(errno: errno, path: aside.path + suffix)
            }
        }
        unlink(path + "-shm")
    }
}

import Foundation
import Ledger

/// A path that a ledger is kept under, and what can be told of it without opening a database.
struct LedgerFile: Sendable, Hashable {
    /// The path from the root, so that no database takes it for an address.
    let path: String

    init(_ path: String) {
        self.path =
            path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }

    var folder: String { (path as NSString).deletingLastPathComponent }
    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// Whether a database left, or keeps, a journal beside the file.
    var hasJournal: Bool {
        ["-wal", "-journal"].contains { LedgerFile(path + $0).exists }
    }

    /// Whether both paths lead to one file.
    func isSame(as other: LedgerFile) -> Bool {
        var (mine, others) = (stat(), stat())
        guard stat(path, &mine) == 0, stat(other.path, &others) == 0 else { return false }
        return mine.st_dev == others.st_dev && mine.st_ino == others.st_ino
    }

    /// The path of a file beside this one that nobody else uses.
    func temporaryNeighbour() -> LedgerFile {
        LedgerFile(path + ".\(UInt32.random(in: 0...UInt32.max)).new")
    }

    /// Throws unless the folder is there.
    func requireFolder() throws(StorageError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw .missingFolder(path: path) }
    }

    /// Throws unless the file can be written, and files made beside it, as a journal needs.
    func requireWriting() throws(StorageError) {
        guard access(path, W_OK) == 0, access(folder, W_OK) == 0 else {
            throw .readOnly(path: path)
        }
    }

    /// Throws unless the file is one of Esep's, judged by its first hundred bytes: a foreign database
    /// is not so much as opened.
    func requireLedger() throws(StorageError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let number = errno
            try requireFolder()
            throw number == ENOENT
                ? .noSuchFile(path: path) : StorageError(errno: number, path: path)
        }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: 100)
        let count = read(descriptor, &header, header.count)
        guard count >= 0 else { throw StorageError(errno: errno, path: path) }
        guard count == header.count, header.starts(with: Array("SQLite format 3\0".utf8)),
            header[68..<72].reduce(0, { $0 << 8 | Int32($1) }) == Migration.applicationID
        else { throw .notALedger(path: path) }
    }

    /// Gives this file the name of `target` at once and durably: `target` is never half there.
    /// Throws `.fileExists` where the name is taken and may not be.
    func publish(as target: LedgerFile, overwriting: Bool) throws(StorageError) {
        try Self.synchronise(path)
        if overwriting {
            guard rename(path, target.path) == 0 else {
                throw StorageError(errno: errno, path: target.path)
            }
        } else if link(path, target.path) == 0 {
            unlink(path)
        } else {
            let number = errno
            // Some file systems know no second name for a file; there a look must do.
            let hasNoLinks = [EPERM, ENOTSUP, EMLINK, ENOSYS].contains(number)
            guard hasNoLinks, !target.exists, rename(path, target.path) == 0 else {
                throw target.exists
                    ? .fileExists(path: target.path)
                    : StorageError(errno: number, path: target.path)
            }
        }
        try Self.synchronise(target.folder)
    }

    /// Removes the file and the journal files a database leaves beside it.
    func remove() {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
    }

    /// Makes a file or folder itself durable, not only what the system holds of it in memory.
    private static func synchronise(_ path: String) throws(StorageError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError(errno: errno, path: path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StorageError(errno: errno, path: path) }
    }
}

import Foundation

/// A file written beside its target under another name, which takes the target's place when it is
/// known to be good, and disappears when it is not.
struct PendingFile {
    let path: String
    private let target: String
    let folder: String

    /// Claims a new name in the target's folder. Throws `.noFolder`, `.isFolder` or `.refused`.
    init(for target: String) throws(WorkbookError) {
        let (folder, name) = Self.split(target)
        var record = stat()
        guard stat(folder, &record) == 0, record.st_mode & S_IFMT == S_IFDIR else {
            throw .noFolder(folder)
        }
        if stat(target, &record) == 0, record.st_mode & S_IFMT == S_IFDIR {
            throw .isFolder(target)
        }
        self.target = target
        self.folder = folder
        var attempt = 0
        while true {
            let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
            // Names of files are limited in bytes, and letters of ours take two.
            let path = folder + "/." + String(name.prefix(60)) + "." + random + ".tmp"
            let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
            if descriptor >= 0 {
                close(descriptor)
                self.path = path
                return
            }
            attempt += 1
            guard errno == EEXIST, attempt < 10 else {
                throw .refused(path: folder, reason: systemReason())
            }
        }
    }

    /// Puts the file in the target's place, so that after a power cut either the old or the new file
    /// stands there whole.
    func take() throws(WorkbookError) {
        try synchronise(path)
        var record = stat()
        if stat(target, &record) == 0 { chmod(path, record.st_mode & 0o7777) }
        guard rename(path, target) == 0 else {
            throw .refused(path: target, reason: systemReason())
        }
        // Some file systems cannot synchronise a folder; the file itself is safe by then.
        try? synchronise(folder)
    }

    /// Removes the file; nothing happens where it is gone.
    func discard() { unlink(path) }

    private func synchronise(_ path: String) throws(WorkbookError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .refused(path: path, reason: systemReason()) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw .refused(path: path, reason: systemReason())
        }
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return (folder, String(path[path.index(after: slash)...]))
    }
}

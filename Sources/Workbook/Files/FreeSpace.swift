import Foundation

/// How much room folders have. The writing library does not notice when the folder for temporary
/// files is full: it reports success and leaves a truncated file. So the room is looked at before.
struct FreeSpace: Sendable {
    /// Free bytes of the file system a folder is on, for an ordinary user; nil where it does not tell.
    var ofFolder: @Sendable (_ path: String) -> Int64?

    static let system = FreeSpace { path in
        var record = statvfs()
        guard statvfs(path, &record) == 0 else { return nil }
        let (bytes, overflow) = Int64(clamping: record.f_bavail)
            .multipliedReportingOverflow(by: Int64(clamping: record.f_frsize))
        return overflow ? .max : bytes
    }

    /// Throws `.noSpace` where a folder has less than `needed` bytes free.
    func require(_ needed: Int64, in folder: String) throws(WorkbookError) {
        guard let free = ofFolder(folder), free < needed else { return }
        throw .noSpace(folder: folder, needed: needed, free: free)
    }

    /// The folder for temporary files, as the writing library would find it.
    static var temporaryFolder: String {
        for name in ["TMPDIR", "TMP", "TEMP"] {
            if let value = getenv(name), value[0] != 0 { return String(cString: value) }
        }
        return "/tmp"
    }
}

import Foundation
import Languages

/// A file that is to be written. What stands there may be replaced only where it is an ordinary file and
/// neither a ledger nor what the command reads: a slip of the finger must not cost a year's books.
enum OutputTarget {
    /// The path to write to: that of the file itself where `path` is a link to it.
    /// Throws `Stop` for a device, a pipe, a ledger, or one of `inputs`.
    static func checked(_ path: String, inputs: [String] = []) throws -> String {
        let real = URL(filePath: path).resolvingSymlinksInPath().path
        var status = stat()
        guard stat(real, &status) == 0 else { return real }
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFREG || kind == S_IFDIR else {
            throw Stop(.cannotCreate, notOrdinary(path))
        }
        for input in inputs where isSame(input, status) {
            throw Stop(.cannotCreate, isInput(path))
        }
        guard !isDatabase(real) else { throw Stop(.cannotCreate, isLedger(path)) }
        return real
    }

    /// Throws `Stop` where something else than an ordinary file stands at `path`.
    static func requireOrdinary(_ path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Stop(.cannotCreate, notOrdinary(path))
        }
    }

    private static func isSame(_ input: String, _ status: stat) -> Bool {
        var other = stat()
        return stat(input, &other) == 0 && other.st_dev == status.st_dev
            && other.st_ino == status.st_ino
    }

    /// Whether the file begins as every SQLite database does.
    private static func isDatabase(_ path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        let start = try? handle.read(upToCount: 16)
        return start == Data("SQLite format 3\0".utf8)
    }

    private static func notOrdinary(_ path: String) -> Phrase {
        Phrase(
            kk: "{path} кәдімгі файл емес; басқа атау беріңіз. Ештеңе жазылған жоқ.",
            ru: "{path} — не обычный файл; укажите другое имя. Ничего не записано.",
            en: "{path} is no ordinary file; give another name. Nothing was written."
        ).filled(["path": path])
    }

    private static func isInput(_ path: String) -> Phrase {
        Phrase(
            kk: "{path} файлының өзі оқылады, оның үстінен жазылмайды; басқа атау беріңіз.",
            ru: "{path} читается этой же командой и не перезаписывается; укажите другое имя.",
            en: "{path} is what the command reads and is not written over; give another name."
        ).filled(["path": path])
    }

    private static func isLedger(_ path: String) -> Phrase {
        Phrase(
            kk: "{path} — есеп кітабы (дерекқор), оның үстінен жазылмайды; басқа атау беріңіз.",
            ru: "{path} — книга учёта (база данных), она не перезаписывается; укажите другое имя.",
            en: "{path} is a ledger (a database) and is not written over; give another name."
        ).filled(["path": path])
    }
}

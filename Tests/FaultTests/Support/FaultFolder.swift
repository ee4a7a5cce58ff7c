import Foundation

/// A folder of one round's own, removed when the round lets go of it.
final class FaultFolder {
    let path: String

    init() throws {
        path =
            NSTemporaryDirectory().trimmedSlash + "/esep-fault-"
            + String(UInt64.random(in: 0...UInt64.max), radix: 16)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A folder within.
    func folder(_ name: String) throws -> String {
        let inner = path + "/" + name
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
        return inner
    }

    func file(_ name: String) -> String { path + "/" + name }
}

extension String {
    fileprivate var trimmedSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}

/// Names of the files in a folder, in order.
func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
}

import Foundation
import TestSupport

/// What a disk holds after the power failed, put together from what the shim kept: bytes that were
/// synced are there; of bytes that were only written, nothing is, or some sectors are.
struct PowerCut {
    /// The folder as it is in the system's memory.
    let live: String
    /// What the shim kept of it.
    let synced: String

    /// Lays the image out in a folder. With a generator some of the unsynced sectors, and at times the
    /// unsynced names, have reached the disk as well.
    func lay(out image: String, torn: SplitMix64?) throws {
        var generator = torn ?? SplitMix64(seed: 0)
        let files = FileManager.default
        try? files.removeItem(atPath: image)
        try files.createDirectory(atPath: image, withIntermediateDirectories: true)
        let written = try liveFiles()
        var names = try syncedNames()
        if torn != nil, Bool.random(using: &generator) { names = written.mapValues(\.inode) }
        let byInode = Dictionary(
            written.map { ($1.inode, $1.path) }, uniquingKeysWith: { first, _ in first })
        for (name, inode) in names.sorted(by: { $0.key < $1.key }) where !name.hasSuffix("-shm") {
            var bytes = [UInt8](files.contents(atPath: synced + "/\(inode)") ?? Data())
            if torn != nil, let path = byInode[inode], let data = files.contents(atPath: path) {
                Self.keepSectors(of: [UInt8](data), in: &bytes, &generator)
            }
            try Data(bytes).write(to: URL(filePath: image + "/" + name))
        }
    }

    /// Half of the sectors that differ have reached the disk.
    private static func keepSectors(
        of written: [UInt8], in bytes: inout [UInt8], _ generator: inout SplitMix64
    ) {
        for start in stride(from: 0, to: written.count, by: 512) {
            let end = min(start + 512, written.count)
            let isSynced = end <= bytes.count && bytes[start..<end] == written[start..<end]
            guard !isSynced, Bool.random(using: &generator) else { continue }
            if bytes.count < end {
                bytes += [UInt8](repeating: 0, count: end - bytes.count)
            }
            bytes.replaceSubrange(start..<end, with: written[start..<end])
        }
    }

    private func liveFiles() throws -> [String: (inode: UInt64, path: String)] {
        var found: [String: (inode: UInt64, path: String)] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: live) {
            var status = stat()
            guard stat(live + "/" + name, &status) == 0 else { continue }
            found[name] = (UInt64(status.st_ino), live + "/" + name)
        }
        return found
    }

    private func syncedNames() throws -> [String: UInt64] {
        var names: [String: UInt64] = [:]
        for line in try String(contentsOfFile: synced + "/names", encoding: .utf8)
            .split(separator: "\n")
        {
            guard let space = line.firstIndex(of: " "), let inode = UInt64(line[..<space]) else {
                continue
            }
            names[String(line[line.index(after: space)...])] = inode
        }
        return names
    }
}

import Foundation
import Storage
import Testing

/// The disk reports errors, or is full.
@Suite("A write that fails is no acknowledgement")
struct WriteErrorTests {
    @Test("the Nth write or sync fails once", .enabled(if: Shim.isThere, Shim.absence))
    func everyWrite() async throws {
        let last = Scale.rounds(60, long: 400)
        var acknowledged = 0
        var errors = 0
        for number in stride(from: 1, through: last, by: Scale.rounds(4, long: 1)) {
            var place = try await Workplace()
            let worker = try place.poster(
                "a", batches: 12,
                environment: Shim.environment(
                    place.room, ["NTH": "\(number)", "ERRNO": "\(EIO)"]))
            try await worker.ended()
            place.acknowledged.add(worker.text)
            let outcome = try place.acknowledged.outcome(at: place.ledger)
            #expect(outcome.isSound, "write \(number): \(outcome)")
            // The error was met once: what failed was tried again, and is there.
            #expect(place.acknowledged.batches.count == 12, "write \(number): \(worker.text)")
            acknowledged += place.acknowledged.batches.count
            errors += place.acknowledged.errors.count
        }
        #expect(errors > 0)
        Scale.tell(
            "I/O error at the Nth write, N = 1…\(last)",
            "\(errors) batches failed first, \(acknowledged) acknowledged, 0 false")
    }

    @Test(
        "a full disk, as the system tells it, then room again",
        .enabled(if: Shim.isThere, Shim.absence), arguments: [1, 9, 40, 77])
    func noSpace(_ number: Int) async throws {
        var place = try await Workplace()
        let freed = place.folder.file("freed")
        let worker = try place.poster(
            "a", batches: 30,
            environment: Shim.environment(
                place.room,
                ["NTH": "\(number)", "STICKY": "1", "ERRNO": "\(ENOSPC)", "FREED": freed]))
        while !worker.text.contains("ERR"), worker.status() == nil {
            try await Task.sleep(for: .milliseconds(5))
        }
        _ = FileManager.default.createFile(atPath: freed, contents: nil)
        #expect(try await worker.ended() == 0, "\(worker.text)\(worker.errors)")
        place.acknowledged.add(worker.text)
        #expect(place.acknowledged.errors.allSatisfy { $0.code == "disk-full" })
        #expect(!place.acknowledged.errors.isEmpty)
        #expect(place.acknowledged.batches.count == 30)
        let outcome = try place.acknowledged.outcome(at: place.ledger)
        #expect(outcome.isSound, "\(outcome)")
    }

    @Test(
        "a disk that is really full: ledger, copy and workbook stay as they were, then go on",
        .enabled(if: SmallDisk.isPossible, "a small disk can be made by the superuser only"))
    func fullDisk() async throws {
        var place = try await Workplace()
        let disk = try SmallDisk(at: place.folder.folder("disk"), kilobytes: 2500)
        let ledger = disk.path + "/worked.esep"
        try FileManager.default.copyItem(atPath: place.ledger, toPath: ledger)
        let book = disk.path + "/book.xlsx"
        let copy = disk.path + "/copy.esep"
        #expect(try await place.run(.worker, ["post", ledger, "a", "5"]).ended() == 0)
        #expect(try await place.run(.esep, ["workbook", ledger, "-o", book]).ended() == 0)
        #expect(try await place.run(.esep, ["backup", ledger, copy]).ended() == 0)
        let before = try [book, copy].map { try Data(contentsOf: URL(filePath: $0)) }
        let rows = place.folder.file("rows.csv")
        try Rows.text(400).write(toFile: rows, atomically: true, encoding: .utf8)
        try disk.fill()
        let imported = try place.run(.esep, ["import", ledger, rows, "--language", "en"])
        #expect(try await imported.ended() == 73, "\(imported.text)\(imported.errors)")
        #expect(imported.errors.contains("full"), "\(imported.errors)")
        let worker = try place.run(.worker, ["post", ledger, "b", "40"])
        while !worker.text.contains("ERR"), worker.status() == nil {
            try await Task.sleep(for: .milliseconds(5))
        }
        for (arguments, path) in [
            (["workbook", ledger, "-o", book], book),
            (["backup", ledger, copy, "--overwrite"], copy),
        ] {
            let files = names(in: disk.path)
            let run = try place.run(.esep, arguments + ["--language", "en"])
            #expect(try await run.ended() == 73, "\(run.text)\(run.errors)")
            #expect(run.errors.contains("full"), "\(run.errors)")
            #expect(try Data(contentsOf: URL(filePath: path)) == before[path == book ? 0 : 1])
            #expect(names(in: disk.path) == files)
        }
        try disk.free()
        #expect(try await worker.ended() == 0, "\(worker.text)\(worker.errors)")
        place.acknowledged.add(worker.text)
        #expect(place.acknowledged.batches.count == 40)
        #expect(place.acknowledged.errors.allSatisfy { $0.code == "disk-full" })
        let outcome = try place.acknowledged.outcome(at: ledger)
        #expect(outcome.isSound, "\(outcome)")
        for arguments in [
            ["import", ledger, rows], ["workbook", ledger, "-o", book],
            ["backup", ledger, copy, "--overwrite"],
        ] {
            let run = try place.run(.esep, arguments)
            #expect(try await run.ended() == 0, "\(run.errors)")
        }
        #expect(try SQLiteLedgerStore.open(at: copy).verify().isIntact)
    }
}

/// A disk of a few megabytes in memory.
final class SmallDisk {
    let path: String
    private var ballast: String { path + "/ballast" }

    init(at path: String, kilobytes: Int) throws {
        self.path = path
        guard Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path]) else {
            throw CocoaError(.fileWriteUnknown)
        }
    }

    deinit { _ = Self.run("umount", ["-l", path]) }

    /// Whether this user may mount one.
    static let isPossible: Bool = {
        guard geteuid() == 0, let folder = try? FaultFolder() else { return false }
        return (try? SmallDisk(at: folder.path, kilobytes: 64)) != nil
    }()

    /// Takes all the room there is.
    func fill() throws {
        let descriptor = open(ballast, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { close(descriptor) }
        let block = [UInt8](repeating: 7, count: 4096)
        while write(descriptor, block, block.count) > 0 {}
    }

    func free() throws { try FileManager.default.removeItem(atPath: ballast) }

    private static func run(_ tool: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

import Foundation
import Storage
import Testing

/// Several programs on one ledger at once.
@Suite("Writers wait for each other, readers see one moment, copies are whole")
struct ContentionTests {
    @Test(
        "writers, twenty readers and copies in between; every copy can be put back",
        arguments: [2, 4])
    func together(_ writerCount: Int) async throws {
        var place = try await Workplace()
        let batches = Scale.rounds(8, long: 2500)
        let stop = place.folder.file("stop")
        let began = ContinuousClock.now
        let writers = try (0..<writerCount).map { try place.poster("w\($0)", batches: batches) }
        let readers = try (0..<20).map { _ in
            try place.run(.worker, ["read", place.ledger, stop])
        }
        var longestWait = 0
        var copies: [String] = []
        for number in 0..<Scale.rounds(3, long: 20) {
            let copy = place.folder.file("copy-\(number).esep")
            let run = try place.run(.esep, ["backup", place.ledger, copy])
            #expect(try await run.ended() == 0, "\(run.errors)")
            copies.append(copy)
        }
        for writer in writers {
            #expect(try await writer.ended() == 0, "\(writer.text)\(writer.errors)")
            place.acknowledged.add(writer.text)
            longestWait = max(longestWait, Self.longestWait(writer.text))
        }
        let took = ContinuousClock.now - began
        // Readers come and go, so the log is brought home meanwhile and does not grow without end.
        let log = try Self.size(place.ledger + "-wal")
        #expect(log <= 64 << 20)
        _ = FileManager.default.createFile(atPath: stop, contents: nil)
        var readings = 0
        for reader in readers {
            #expect(try await reader.ended() == 0, "\(reader.text)\(reader.errors)")
            readings += Int(reader.text.split(separator: " ").last?.dropLast() ?? "") ?? 0
        }
        // Whoever could not wait longer was told so, tried again, and is there once.
        #expect(place.acknowledged.errors.allSatisfy { $0.code == "locked" })
        #expect(place.acknowledged.batches.count == writerCount * batches)
        let outcome = try place.acknowledged.outcome(at: place.ledger)
        #expect(outcome.isSound, "\(outcome)")
        let store = try SQLiteLedgerStore.open(at: place.ledger, readOnly: true)
        for copy in copies {
            let restored = copy + ".restored"
            let run = try place.run(.esep, ["restore", copy, restored])
            #expect(try await run.ended() == 0, "\(run.errors)")
            let head = try SQLiteLedgerStore.open(at: restored, readOnly: true).head()
            #expect(try store.verify(expecting: head).isIntact)
        }
        Scale.tell(
            "\(writerCount) writers, 20 readers, \(copies.count) copies meanwhile",
            "\(took.components.seconds) s, \(writerCount * batches) batches posted, "
                + "\(place.acknowledged.errors.count) told to wait and repeated, longest wait "
                + "\(longestWait) ms, \(readings) readings, log \(log >> 10) KiB, "
                + "0 lost updates, 0 torn readings")
    }

    /// What a worker says of the longest time a batch took it, in milliseconds.
    private static func longestWait(_ text: String) -> Int {
        let line = text.split(separator: "\n").last { $0.hasPrefix("LONGEST ") }
        return line.flatMap { Int($0.dropFirst(8)) } ?? 0
    }

    private static func size(_ path: String) throws -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }
}

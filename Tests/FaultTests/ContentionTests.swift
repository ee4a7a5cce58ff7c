import Foundation
import Storage
import Testing

/// Several programs on one ledger at once.
@Suite("Writers wait for each other, readers see one moment, copies are whole")
struct ContentionTests {
    @Test("four writers, twenty readers and copies in between; every copy can be put back")
    func together() async throws {
        var place = try await Workplace()
        let batches = Scale.rounds(15, long: 1500)
        let stop = place.folder.file("stop")
        let writers = try (0..<4).map { try place.poster("w\($0)", batches: batches) }
        let readers = try (0..<20).map { _ in
            try place.run(.worker, ["read", place.ledger, stop])
        }
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
        }
        _ = FileManager.default.createFile(atPath: stop, contents: nil)
        var readings = 0
        for reader in readers {
            #expect(try await reader.ended() == 0, "\(reader.text)\(reader.errors)")
            readings += Int(reader.text.split(separator: " ").last?.dropLast() ?? "") ?? 0
        }
        // Whoever could not wait longer was told so, tried again, and is there once.
        #expect(place.acknowledged.errors.allSatisfy { $0.code == "locked" })
        #expect(place.acknowledged.batches.count == 4 * batches)
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
            "4 writers, 20 readers, \(copies.count) copies meanwhile",
            "\(4 * batches) batches posted, \(place.acknowledged.errors.count) told to wait and "
                + "repeated, \(readings) readings, 0 lost updates, 0 torn readings")
    }
}

import Foundation
import Storage
import TestSupport
import Testing

/// The power fails at seeded random moments: only what was synced is on the disk, at times with some of
/// what was not.
@Suite("A power cut loses nothing that was acknowledged", .enabled(if: Shim.isThere, Shim.absence))
struct PowerCutTests {
    /// What a number of cuts came to.
    private struct Tally {
        var acknowledged = 0
        var lost = 0
        var unsound = 0
    }

    /// Lets a worker post, cuts the power, and holds what is on the disk to what was acknowledged.
    private func cut(
        _ cuts: Int, seed: UInt64, torn: Bool, synchronous: String? = nil
    ) async throws -> Tally {
        var moments = SplitMix64(seed: seed)
        var tally = Tally()
        var place = try await Workplace()
        for round in 0..<cuts {
            if round % 5 == 0 { place = try await Workplace() }
            let synced = try place.folder.folder("synced-\(round)")
            var environment = Shim.environment(place.room, ["SYNCED": synced])
            environment["ESEP_WORKER_SYNCHRONOUS"] = synchronous
            let worker = try place.poster("r\(round)", batches: 5000, environment: environment)
            try await worker.said("ACK")
            try await Task.sleep(for: .microseconds(.random(in: 0...250_000, using: &moments)))
            worker.kill()
            place.acknowledged.add(worker.text)
            let image = place.folder.file("image")
            try PowerCut(live: place.room, synced: synced)
                .lay(out: image, torn: torn ? SplitMix64(seed: moments.next()) : nil)
            try? FileManager.default.removeItem(atPath: place.room)
            try FileManager.default.moveItem(atPath: image, toPath: place.room)
            let before = place.acknowledged.batches.count
            do {
                let outcome = try place.acknowledged.outcome(at: place.ledger)
                tally.lost += outcome.lost
                if !outcome.isSound { tally.unsound += 1 }
            } catch is StorageError {
                tally.lost += before
                tally.unsound += 1
            }
            if tally.unsound > 0 || round % 5 == 4 || round == cuts - 1 {
                tally.acknowledged += before
                // What was lost once is not held against the rounds that follow.
                if tally.unsound > 0 { place = try await Workplace() }
            }
        }
        return tally
    }

    @Test("only synced bytes are left", arguments: [11])
    func plain(_ seed: UInt64) async throws {
        let cuts = Scale.rounds(10, long: 200)
        let tally = try await cut(cuts, seed: seed, torn: false)
        #expect(tally.lost == 0 && tally.unsound == 0, "\(tally)")
        #expect(tally.acknowledged > cuts)
        Scale.tell(
            "power cuts", "\(cuts) cuts, \(tally.acknowledged) acknowledged, \(tally.lost) lost")
    }

    @Test("some unsynced sectors are left as well", arguments: [12])
    func torn(_ seed: UInt64) async throws {
        let cuts = Scale.rounds(10, long: 100)
        let tally = try await cut(cuts, seed: seed, torn: true)
        #expect(tally.lost == 0 && tally.unsound == 0, "\(tally)")
        #expect(tally.acknowledged > cuts)
        Scale.tell(
            "power cuts with torn writes",
            "\(cuts) cuts, \(tally.acknowledged) acknowledged, \(tally.lost) lost")
    }

    @Test("this test sees losses where commits are less durable", arguments: ["NORMAL", "OFF"])
    func lowered(_ synchronous: String) async throws {
        let cuts = Scale.rounds(3, long: 30)
        let tally = try await cut(cuts, seed: 13, torn: false, synchronous: synchronous)
        #expect(tally.lost > 0, "\(tally)")
        Scale.tell(
            "power cuts, synchronous lowered to \(synchronous)",
            "\(cuts) cuts, \(tally.acknowledged) acknowledged, \(tally.lost) lost (as it must)")
    }

    @Test("a copy and a new ledger that were told as made are on the disk", arguments: [14])
    func published(_ seed: UInt64) async throws {
        var moments = SplitMix64(seed: seed)
        for round in 0..<Scale.rounds(4, long: 40) {
            let place = try await Workplace()
            #expect(try await place.poster("a", batches: 20).ended() == 0)
            let synced = try place.folder.folder("synced")
            let environment = Shim.environment(place.room, ["SYNCED": synced])
            let copy = "/copy.esep"
            let work =
                round % 2 == 0
                ? try place.run(
                    .esep, ["backup", place.ledger, place.room + copy], environment: environment)
                : try place.run(
                    .worker, ["create", place.room + copy], environment: environment)
            let isWaitedFor = round < 2 || Bool.random(using: &moments)
            if isWaitedFor {
                #expect(try await work.ended() == 0, "\(work.text)\(work.errors)")
            } else {
                try await Task.sleep(for: .microseconds(.random(in: 0...300_000, using: &moments)))
            }
            let isAcknowledged = work.status() == 0
            work.kill()
            guard names(in: synced).contains("names") else { continue }
            let image = place.folder.file("image")
            try PowerCut(live: place.room, synced: synced)
                .lay(out: image, torn: SplitMix64(seed: moments.next()))
            if FileManager.default.fileExists(atPath: image + copy) {
                #expect(try SQLiteLedgerStore.open(at: image + copy).verify().isIntact)
            } else {
                #expect(!isAcknowledged)
            }
            #expect(try SQLiteLedgerStore.open(at: image + "/worked.esep").verify().isIntact)
        }
    }
}

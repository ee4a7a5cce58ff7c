import Foundation
import Storage
import TestSupport
import Testing

/// Programs are killed at seeded random moments: what they had acknowledged is there, nothing is half
/// there, and doing the same again adds nothing twice.
@Suite("A program that is killed loses nothing it acknowledged")
struct KillTests {
    @Test("while it posts; repeating what may not have been heard adds nothing twice")
    func posting() async throws {
        let kills = Scale.rounds(12, long: 300)
        var moments = SplitMix64(seed: 1)
        var (acknowledged, entries) = (0, 0)
        for group in 0..<(kills / 6) {
            var place = try await Workplace()
            for _ in 0..<6 {
                // The same batches from the first on, as by somebody who does not know what was heard.
                let worker = try place.poster("w\(group)", batches: 5000)
                // Mostly amid the work, at times while the ledger is being opened.
                if Int.random(in: 0..<6, using: &moments) > 0 { try await worker.said("ACK") }
                try await Task.sleep(for: .microseconds(.random(in: 0...160_000, using: &moments)))
                worker.kill()
                place.acknowledged.add(worker.text)
                let outcome = try place.acknowledged.outcome(at: place.ledger)
                #expect(outcome.isSound, "\(outcome)")
                entries += outcome.entries
            }
            acknowledged += place.acknowledged.batches.count
        }
        #expect(acknowledged > kills)
        Scale.tell(
            "kill -9 while posting",
            "\(kills) kills, \(acknowledged) acknowledged, 0 lost, 0 partial")
    }

    @Test("while it imports a file: all rows or none, and the second time the rest")
    func importing() async throws {
        let kills = Scale.rounds(6, long: 300)
        let rows = 400
        var moments = SplitMix64(seed: 2)
        var found: [Int: Int] = [:]
        var usual = Duration.seconds(60)
        for round in 0...kills {
            let place = try await Workplace()
            let file = place.folder.file("rows.csv")
            try Rows.text(rows)
                .write(toFile: file, atomically: true, encoding: .utf8)
            let first = try place.run(.esep, ["import", place.ledger, file, "--language", "en"])
            // The first is let be, to see how long it takes.
            guard round > 0 else {
                usual = try await ContinuousClock().measure { _ = try await first.ended() }
                continue
            }
            try await first.kill(within: &usual, &moments)
            let isAcknowledged = !first.text.isEmpty
            let cut = try place.acknowledged.outcome(at: place.ledger)
            #expect(cut.verification == "intact")
            #expect(cut.entries == rows || (cut.entries == 0 && !isAcknowledged), "\(first.text)")
            found[cut.entries, default: 0] += 1
            let again = try place.run(.esep, ["import", place.ledger, file, "--language", "en"])
            #expect(try await again.ended() == 0, "\(again.errors)")
            let whole = try place.acknowledged.outcome(at: place.ledger)
            #expect(whole.entries == rows && whole.verification == "intact")
        }
        Scale.tell(
            "kill -9 while importing \(rows) rows",
            "\(kills) kills, whole \(found[rows] ?? 0), nothing \(found[0] ?? 0), partial 0")
    }

    @Test("while it copies: the copy that was there stays, or the new one is whole")
    func copying() async throws {
        let kills = Scale.rounds(6, long: 300)
        var moments = SplitMix64(seed: 3)
        let place = try await Workplace()
        let copy = place.room + "/copy.esep"
        #expect(try await place.poster("a", batches: 20).ended() == 0)
        #expect(try await place.run(.esep, ["backup", place.ledger, copy]).ended() == 0)
        let old = place.folder.file("old.esep")
        try FileManager.default.copyItem(atPath: copy, toPath: old)
        let before = try SQLiteLedgerStore.open(at: copy, readOnly: true).head()
        #expect(try await place.poster("b", batches: 200).ended() == 0)
        let after = try SQLiteLedgerStore.open(at: place.ledger, readOnly: true).head()
        let other = place.folder.file("other.esep")
        let whole = try place.run(.esep, ["backup", place.ledger, other])
        var usual = try await ContinuousClock().measure { _ = try await whole.ended() }
        #expect(whole.status() == 0)
        var replaced = 0
        for _ in 0..<kills {
            try FileManager.default.removeItem(atPath: copy)
            try FileManager.default.copyItem(atPath: old, toPath: copy)
            let backup = try place.run(.esep, ["backup", place.ledger, copy, "--overwrite"])
            try await backup.kill(within: &usual, &moments)
            let isAcknowledged = !backup.errors.isEmpty
            let store = try SQLiteLedgerStore.open(at: copy, readOnly: true)
            let head = try store.head()
            #expect(head == after || (head == before && !isAcknowledged))
            #expect(try store.verify().isIntact)
            try store.close()
            if head == after { replaced += 1 }
        }
        #expect(try SQLiteLedgerStore.open(at: place.ledger).verify().isIntact)
        Scale.tell(
            "kill -9 while copying", "\(kills) kills, \(replaced) times the new copy, 0 broken")
    }

    @Test("while it brings a ledger forward: the old version or the new one, with all entries")
    func migrating() async throws {
        let kills = Scale.rounds(6, long: 300)
        var moments = SplitMix64(seed: 4)
        var (old, new) = (0, 0)
        var usual = Duration.seconds(60)
        for round in 0...kills {
            let place = try await Workplace()
            #expect(try await place.poster("a", batches: 5).ended() == 0)
            let head = try SQLiteLedgerStore.open(at: place.ledger, readOnly: true).head()
            let worker = try place.run(.worker, ["migrate", place.ledger])
            try await worker.said("READY")
            guard round > 0 else {
                usual = try await ContinuousClock().measure { _ = try await worker.ended() }
                continue
            }
            try await worker.kill(within: &usual, &moments)
            do {
                let store = try SQLiteLedgerStore.open(at: place.ledger)
                #expect(!worker.text.contains("ACK"))
                #expect(try store.verify(expecting: head).isIntact)
                try store.close()
                old += 1
                // Nothing stands in the way of the step the next time.
                let next = try place.run(.worker, ["migrate", place.ledger])
                #expect(try await next.ended() == 0, "\(next.text)\(next.errors)")
            } catch let error as StorageError where error.code == "newer-schema" {
                new += 1
            }
        }
        #expect(old + new == kills)
        Scale.tell(
            "kill -9 while migrating", "\(kills) kills, old version \(old), new version \(new)")
    }
}

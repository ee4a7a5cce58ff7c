import Foundation
import Ledger
import Storage
import TestSupport
import Testing

/// Bits rot in the file: what is read is what was recorded, or somebody is told. (Edits by hand are in
/// the tests of the store.)
@Suite("A flipped byte is noticed, or changes no total")
struct FlippedByteTests {
    @Test("single bytes and scattered ones", arguments: [1, 200])
    func flipped(_ bytes: Int) async throws {
        let place = try await Workplace()
        #expect(try await place.poster("a", batches: 40).ended() == 0)
        let whole = try Data(contentsOf: URL(filePath: place.ledger))
        let expected = try SQLiteLedgerStore.open(at: place.ledger, readOnly: true)
            .snapshot(asOf: nil)
        let expectedEntries = try entries(of: expected)
        var generator = SplitMix64(seed: UInt64(bytes))
        var (refused, detected, harmless) = (0, 0, 0)
        let rounds = Scale.rounds(40, long: 1000)
        for round in 0..<rounds {
            var content = whole
            for _ in 0..<bytes {
                let at = Int.random(in: 100..<content.count, using: &generator)
                content[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            }
            let path = place.folder.file("flipped-\(round).esep")
            try content.write(to: URL(filePath: path))
            defer { try? FileManager.default.removeItem(atPath: path) }
            do {
                let store = try SQLiteLedgerStore.open(at: path, readOnly: true)
                let isIntact = try store.verify().isIntact
                let snapshot = try? store.snapshot(asOf: nil)
                // Whoever does not verify gets no other totals either.
                if let snapshot { #expect(snapshot.balances == expected.balances) }
                guard isIntact else {
                    detected += 1
                    continue
                }
                harmless += 1
                #expect(snapshot != nil)
                #expect(try snapshot.map(entries) == expectedEntries)
                #expect(snapshot?.documents == expected.documents)
            } catch is StorageError {
                refused += 1
            }
        }
        #expect(refused + detected + harmless == rounds)
        Scale.tell(
            "\(bytes) flipped bits",
            "\(rounds) files: \(refused) refused at opening, \(detected) told by verify, "
                + "\(harmless) harmless, 0 unnoticed, 0 wrong totals")
    }

    private func entries(of snapshot: LedgerSnapshot) throws -> [Entry] {
        var entries: [Entry] = []
        try snapshot.journal.forEach { entries.append($0) }
        return entries
    }
}

import Foundation
import Storage
import TestSupport
import Testing

/// Somebody records an entry, never hears whether it is recorded, and records it again.
@Suite("An acknowledgement that was lost leads to no second entry")
struct RetryTests {
    private func post(_ ledger: String, key: String) -> [String] {
        [
            "post", ledger, "--kind", "appropriation", "--date", "2025-01-10", "--document", "D-1",
            "--line", "utilities.water", "--source", "local-budget", "--amount", "1", "--key", key,
            "--language", "en",
        ]
    }

    @Test("an entry posted again under its key after a kill at any moment is there once")
    func byKey() async throws {
        let rounds = Scale.rounds(6, long: 100)
        var moments = SplitMix64(seed: 30)
        let place = try await Workplace()
        let whole = try place.run(.esep, post(place.ledger, key: "0"))
        var usual = try await ContinuousClock().measure { _ = try await whole.ended() }
        #expect(whole.status() == 0, "\(whole.errors)")
        var unheard = 0
        for round in 1...rounds {
            let first = try place.run(.esep, post(place.ledger, key: "\(round)"))
            try await first.kill(within: &usual, &moments)
            let second = try place.run(.esep, post(place.ledger, key: "\(round)"))
            #expect(try await second.ended() == 0, "\(second.errors)")
            let wasThere = second.text.contains("already there: 1")
            #expect(wasThere || second.text.contains("already there: 0"), "\(second.text)")
            if wasThere, first.text.isEmpty { unheard += 1 }
            // What was heard the first time was not recorded the second time.
            #expect(wasThere || first.text.isEmpty)
        }
        let outcome = try place.acknowledged.outcome(at: place.ledger)
        #expect(outcome.verification == "intact")
        #expect(outcome.entries == rounds + 1 && outcome.doubled == 0)
        Scale.tell(
            "an entry posted again after a kill",
            "\(rounds) kills, \(unheard) recorded unheard, \(outcome.entries - 1) entries, "
                + "0 twice")
    }

    @Test("the same key for something else is refused, and nothing is added")
    func otherContent() async throws {
        let place = try await Workplace()
        #expect(try await place.run(.esep, post(place.ledger, key: "a")).ended() == 0)
        var other = post(place.ledger, key: "a")
        other[other.firstIndex(of: "1") ?? 0] = "2"
        let run = try place.run(.esep, other)
        #expect(try await run.ended() == 65, "\(run.text)")
        #expect(try place.acknowledged.outcome(at: place.ledger).entries == 1)
    }

    @Test(
        "a file imported again under another name rests on the documents it names: nothing is added"
    )
    func byDocument() async throws {
        let place = try await Workplace()
        for name in ["a.csv", "b.csv", "a.csv"] {
            let file = place.folder.file(name)
            try Rows.text(50).write(toFile: file, atomically: true, encoding: .utf8)
            let run = try place.run(.esep, ["import", place.ledger, file])
            #expect(try await run.ended() == 0, "\(run.errors)")
        }
        #expect(try place.acknowledged.outcome(at: place.ledger).entries == 50)
    }
}

import Foundation
import Ledger
import Storage
import Testing

/// The machine's clock is years ahead, years behind, and set back between entries.
@Suite(
    "A wrong clock changes neither order nor totals, and is told",
    .enabled(if: Shim.isThere, Shim.absence))
struct ClockTests {
    private func ledger(clocks: [Int]) async throws -> Workplace {
        let place = try await Workplace()
        for (index, seconds) in clocks.enumerated() {
            let run = try place.run(
                .esep,
                [
                    "post", place.ledger, "--kind", "appropriation", "--date", "2025-01-1\(index)",
                    "--document", "D-1", "--line", "utilities.water", "--source", "local-budget",
                    "--amount", "\(index + 1)", "--narrative", "entry \(index + 1)",
                ], environment: Shim.environment(place.room, ["CLOCK": "\(seconds)"]))
            #expect(try await run.ended() == 0, "\(run.errors)")
        }
        return place
    }

    private func output(_ place: Workplace, _ arguments: [String]) async throws -> String {
        let run = try place.run(.esep, arguments + ["--language", "en"])
        #expect(try await run.ended() == 0, "\(run.errors)")
        return run.text
    }

    @Test(
        "ten years back and forth: entries stand in the order of recording, verify names the jumps")
    func setBack() async throws {
        let decade = 10 * 365 * 86_400
        let wrong = try await ledger(clocks: [0, -decade, decade, 0])
        let right = try await ledger(clocks: [0, 0, 0, 0])
        let told = try await output(wrong, ["verify", wrong.ledger])
        #expect(told.contains("intact"))
        #expect(told.contains("Entry 2") && told.contains("Entry 4"), "\(told)")
        #expect(told.contains("the clock was set back"))
        #expect(try await !output(right, ["verify", right.ledger]).contains("clock"))
        var narratives: [String] = []
        try SQLiteLedgerStore.open(at: wrong.ledger, readOnly: true).snapshot(asOf: nil)
            .journal.forEach { narratives.append($0.narrative) }
        #expect(narratives == (1...4).map { "entry \($0)" })
        let report = ["report", "execution", "--format", "csv", "--as-of", "2025-12-31"]
        #expect(
            try await output(wrong, report + [wrong.ledger])
                == output(right, report + [right.ledger]))
    }
}

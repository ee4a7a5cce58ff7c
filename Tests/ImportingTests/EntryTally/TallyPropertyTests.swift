import Importing
import Languages
import Ledger
import Money
import TestSupport
import Testing

@Suite("A tally of a file is what reading it row by row comes to")
struct TallyPropertyTests {
    private static let stops = [Limit(.commitments, .stop), Limit(.spending, .stop)]
    private static let days = [nil, CalendarDate(year: 2021, month: 6, day: 15)]

    /// How many files were told alike, and how many of them could be recorded.
    private struct Outcome {
        var tallied = 0
        var recorded = 0
    }

    /// Holds the two readings of random files against each other.
    private func compare(
        seeds: ClosedRange<UInt64>, faults: RandomRows.Faults = RandomRows.Faults(),
        limits: [Limit] = []
    ) -> Outcome {
        var outcome = Outcome()
        for seed in seeds {
            var random = RandomRows(seed: seed, faults: faults)
            let bytes = random.file(rows: random.pick([1, 10, 40, 80]))
            let csv = Sample.csv(
                bytes, pieceSize: random.pick([7, 64, 1000, 1 << 18]), limits: limits
            ) {
                $0.chunkSize = random.pick([1, 5, 20_000])
                $0.csv.limits.fieldBytes = 256
            }
            let day = random.pick(Self.days)
            let (tallied, folded) = (csv.tallied(asOf: day), csv.folded(asOf: day))
            if folded != nil { outcome.recorded += 1 }
            guard let tallied else { continue }
            outcome.tallied += 1
            #expect(tallied == folded, "seed \(seed)")
        }
        return outcome
    }

    @Test("files that can be recorded are tallied, every one")
    func sound() {
        let outcome = compare(seeds: 1...80)
        #expect(outcome.recorded == 80)
        #expect(outcome.tallied == 80)
    }

    @Test("files the rules refuse are never tallied")
    func refused() {
        let outcome = compare(seeds: 1001...1080, faults: .init(rules: 500))
        #expect(outcome.recorded > 15 && outcome.recorded < 70)
        #expect(outcome.tallied == outcome.recorded)
    }

    @Test("files with a damaged cell here and there are tallied alike or not at all")
    func damaged() {
        let outcome = compare(seeds: 2001...2100, faults: .init(cells: 8))
        #expect(outcome.recorded > 15 && outcome.recorded < 95)
        #expect(outcome.tallied > 12 && outcome.tallied <= outcome.recorded)
    }

    @Test("limits that stop hold after every batch")
    func limited() {
        let outcome = compare(seeds: 3001...3080, limits: Self.stops)
        #expect(outcome.recorded > 2 && outcome.recorded < 78)
        #expect(outcome.tallied == outcome.recorded)
    }
}

import TestSupport
import Money
import Testing

@Suite("Prorating an invoice's adjustment")
struct ProrationTests {
    private func shares(
        _ whole: Int64, _ code: String, over measures: [Int64]
    ) throws -> [Int64] {
        let currency = try #require(Currency(isoCode: code))
        return try Money(minorUnits: whole, currency: currency).prorated(over: measures)
            .map(\.minorUnits)
    }

    @Test("F50: 5 over subtotals 50, 15 and -5 by their size")
    func f50() throws {
        #expect(try shares(5_00, "USD", over: [50_00, 15_00, -5_00]) == [3_57, 1_07, 36])
    }

    @Test("F51: 5 over 5, 20 and -25")
    func f51() throws {
        #expect(try shares(5_00, "USD", over: [5_00, 20_00, -25_00]) == [50, 2_00, 2_50])
    }

    @Test("F52: 5.001 dinars over 25, 25 and 0 leave the missing unit on the last line")
    func f52() throws {
        #expect(try shares(5_001, "JOD", over: [25_000, 25_000, 0]) == [2_500, 2_500, 1])
        // The largest remainder gives it to a line that measures something.
        let dinar = try #require(Currency(isoCode: "JOD"))
        let fair = try Money(minorUnits: 5_001, currency: dinar).split(byWeights: [25, 25, 0])
        #expect(fair.map(\.minorUnits) == [2_500, 2_501, 0])
    }

    @Test("F55: 5 yen by quantities 4, 6 and 1; 10.00 by 275 and 725")
    func f55() throws {
        #expect(try shares(5, "JPY", over: [4, 6, 1]) == [2, 3, 0])
        #expect(try shares(10_00, "USD", over: [275, 725]) == [2_75, 7_25])
    }

    @Test("units too many are taken from the first line that has any")
    func surplus() throws {
        // 5 by 0/3/3/4: 0, 1.5, 1.5, 2 round to 0, 2, 2, 2; one too many.
        #expect(try shares(5, "JPY", over: [0, 3, 3, 4]) == [0, 1, 2, 2])
    }

    @Test("a discount spreads like a charge with every sign turned")
    func negative() throws {
        #expect(try shares(-5_00, "USD", over: [50, 15, 5]) == [-3_57, -1_07, -36])
    }

    @Test("nothing to measure by is refused")
    func unusable() {
        #expect(throws: MoneyError.unusableWeights) {
            try Money.tiyn(5).prorated(over: [0, 0])
        }
        #expect(throws: MoneyError.unusableWeights) { try Money.tiyn(5).prorated(over: []) }
    }

    @Test("the shares always sum to the adjustment, each within a unit and a half")
    func properties() throws {
        var generator = SplitMix64(seed: 3)
        for _ in 0..<2000 {
            let whole = Int64.random(in: -1_000_000...1_000_000, using: &generator)
            let measures = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                Int64.random(in: -40...40, using: &generator)
            }
            let total = measures.reduce(0) { $0 + abs($1) }
            guard total > 0 else { continue }
            let parts = try shares(whole, "KZT", over: measures)
            #expect(parts.reduce(0, +) == whole)
            for (part, measure) in zip(parts, measures) {
                #expect(2 * abs(part * total - whole * abs(measure)) <= 3 * total)
            }
        }
        #expect(try shares(.max, "KZT", over: [.min, .max]).reduce(0, +) == .max)
    }
}

import TestSupport
import Money
import Testing

@Suite("Splitting an amount by weights")
struct SplitTests {
    private static let splits: [(Int64, [Int64], [Int64])] = [
        // F44: 100.03 by halves, 100.01 by 30/30/40.
        (Int64(100_03), [Int64(50), 50], [Int64(50_01), 50_02]),
        (100_01, [30, 30, 40], [30_00, 30_00, 40_01]),
        // F45: 1.94 by 30/30/30/10.
        (1_94, [30, 30, 30, 10], [58, 58, 58, 20]),
        // E06: tax of 10.00 over 30 and 60.
        (10_00, [30, 60], [3_33, 6_67]),
        // F55: 10.00 by quantities.
        (10_00, [275, 725], [2_75, 7_25]),
        // Two units over three equal parts: the last two get them.
        (2, [1, 1, 1], [0, 1, 1]),
        (-2, [1, 1, 1], [0, -1, -1]),
        (-100_03, [50, 50], [-50_01, -50_02]),
        (1, [0, 1, 0], [0, 1, 0]),
        (0, [3, 4], [0, 0]),
        (.max, [1, 1], [4_611_686_018_427_387_903, 4_611_686_018_427_387_904]),
        (.min, [1], [.min]),
        (.max, [.max, .max], [4_611_686_018_427_387_903, 4_611_686_018_427_387_904]),
    ]

    @Test(
        "the parts sum to the whole, the later part first among equal losses",
        arguments: splits)
    func parts(whole: Int64, weights: [Int64], expected: [Int64]) throws {
        #expect(try Money.tiyn(whole).split(byWeights: weights).map(\.minorUnits) == expected)
    }

    @Test(
        "weights that are all zero, negative or missing are refused",
        arguments: [[], [0, 0], [1, -1]])
    func unusable(weights: [Int64]) {
        #expect(throws: MoneyError.unusableWeights) {
            try Money.tiyn(100).split(byWeights: weights)
        }
    }

    @Test("split is whole, within a unit of the exact share, and symmetric in sign")
    func properties() throws {
        var generator = SplitMix64(seed: 2)
        for _ in 0..<2000 {
            let whole = Money.tiyn(.random(in: -1_000_000_000...1_000_000_000, using: &generator))
            let weights = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                Bool.random(using: &generator)
                    ? Int64.random(in: 0...5, using: &generator)
                    : Int64.random(in: 0...1_000_000, using: &generator)
            }
            guard weights.contains(where: { $0 > 0 }) else { continue }
            let parts = try whole.split(byWeights: weights)
            #expect(try parts.sum(in: .kzt) == whole)
            let total = weights.reduce(0, +)
            for (part, weight) in zip(parts, weights) {
                let error = part.minorUnits * total - whole.minorUnits * weight
                #expect(error.magnitude < total.magnitude)
                if weight == 0 { #expect(part.isZero) }
            }
            let turned = try whole.negated().split(byWeights: weights)
            #expect(try turned.map { try $0.negated() } == parts)
        }
    }
}

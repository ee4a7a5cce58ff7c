import Money
import Testing

@Suite("From floating point to money")
struct EstimationTests {
    private static let growths: [(Int64, Double, Int64)] = [
        (100_00, 0.08, 108_00), (1_00, 0.085, 1_09), (1_00, 0.084, 1_08), (-1_00, 0.085, -1_09),
        (3_132_000_00, 0.33, 4_165_560_00), (3_132_000_00, -0.125, 2_740_500_00),
        // 962,000.55 × 1.29 = 1,240,980.7095; the binary 0.29 lies below itself.
        (962_000_55, 0.29, 1_240_980_71), (50, 0.29, 65), (0, 0.5, 0), (1_00, -1, 0),
        (.max, 0, .max),
    ]

    @Test("growth is taken as written and rounded half away from zero", arguments: growths)
    func growth(units: Int64, growth: Double, expected: Int64) throws {
        #expect(try Money.tiyn(units).grown(by: growth) == .tiyn(expected))
    }

    @Test("absurd growth is an overflow", arguments: [Double.nan, .infinity, 1e6, -1e6])
    func absurdGrowth(growth: Double) {
        #expect(throws: MoneyError.overflow(.kzt)) { try Money.tiyn(1).grown(by: growth) }
        #expect(throws: MoneyError.overflow(.kzt)) { try Money.tiyn(.max).grown(by: 0.01) }
    }

    @Test("an estimate is the nearest amount")
    func estimates() throws {
        #expect(try Money(estimate: 129.125, currency: .kzt) == .tiyn(129_13))
        #expect(try Money(estimate: -0.004, currency: .kzt) == .tiyn(0))
        #expect(throws: MoneyError.overflow(.kzt)) { try Money(estimate: .nan, currency: .kzt) }
        #expect(throws: MoneyError.overflow(.kzt)) { try Money(estimate: 1e18, currency: .kzt) }
        #expect(Money.tiyn(150).estimatedWholeUnits == 1.5)
    }
}

import Languages
import Ledger
import Planning
import Testing

@Suite("Which index holds for a line")
struct GrowthIndicesTests {
    private let indices = GrowthIndices([
        .sample(nil, 2022, 0.15), .sample("utilities", 2022, 0.087),
        .sample("utilities.heating", 2022, -0.023), .sample("utilities.heating", 2022, 0.5),
        .sample(nil, 2023, 0.147),
    ])

    @Test(
        "the line's own, else that of the nearest line above, else the general one",
        arguments: [
            ("utilities.heating", 2022, -0.023), ("utilities.heating.boiler", 2022, -0.023),
            ("utilities.water", 2022, 0.087), ("utilities", 2022, 0.087), ("books", 2022, 0.15),
            ("utilitiesx", 2022, 0.15), ("utilities.heating", 2023, 0.147),
        ])
    func choice(line: String, year: Int, growth: Double) {
        #expect(indices.index(for: LineCode(line), year: FiscalYear(year))?.growth == growth)
    }

    @Test("a year no index leads to has none")
    func missing() {
        #expect(indices.index(for: "books", year: FiscalYear(2024)) == nil)
        #expect(GrowthIndices([]).index(for: "books", year: FiscalYear(2022)) == nil)
    }
}

extension GrowthIndex {
    /// An index whose range is two points to either side, unless told.
    static func sample(
        _ line: LineCode?, _ year: Int, _ growth: Double, low: Double? = nil, high: Double? = nil,
        isConfirmed: Bool = true
    ) -> GrowthIndex {
        GrowthIndex(
            line: line, year: FiscalYear(year), kind: line == nil ? .consumerPrices : .tariff,
            growth: growth, low: low ?? growth - 0.02, high: high ?? growth + 0.02,
            source: Phrase(same: "sample"), isConfirmed: isConfirmed)
    }
}

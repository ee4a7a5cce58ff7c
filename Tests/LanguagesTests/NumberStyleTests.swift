import Languages
import Testing

@Suite("How a language writes numbers")
struct NumberStyleTests {
    private static let wholeNumbers: [(Int64, String, String)] = [
        (Int64(0), "0", "0"), (7, "7", "7"), (999, "999", "999"),
        (1000, "1\u{A0}000", "1,000"), (-1_234_567, "-1\u{A0}234\u{A0}567", "-1,234,567"),
        (
            .min, "-9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}808",
            "-9,223,372,036,854,775,808"
        ),
    ]

    @Test(
        "whole numbers stand in groups of three",
        arguments: wholeNumbers)
    func integers(number: Int64, spaced: String, english: String) {
        #expect(NumberStyle(.kazakh).integer(number) == spaced)
        #expect(NumberStyle(.russian).integer(number) == spaced)
        #expect(NumberStyle(.english).integer(number) == english)
    }

    private static let roundings: [(Double, Int, String)] = [
        (2.675, 2, "2,68"), (-2.675, 2, "-2,68"), (0.125, 2, "0,13"), (1.005, 2, "1,01"),
        (2.674, 2, "2,67"), (9.995, 2, "10,00"), (999.95, 1, "1\u{A0}000,0"),
        (1234.5, 0, "1\u{A0}235"), (-0.004, 2, "0,00"), (-0.005, 2, "-0,01"),
        (1e-7, 3, "0,000"), (1.5e-5, 5, "0,00002"),
        (1e21, 0, "1" + String(repeating: "\u{A0}000", count: 7)),
        (0.05, 1, "0,1"), (0.5, 0, "1"), (0.4, 0, "0"),
    ]

    @Test(
        "decimals are rounded half away from zero as on paper",
        arguments: roundings)
    func decimals(number: Double, decimals: Int, expected: String) {
        #expect(NumberStyle(.russian).decimal(number, decimals: decimals) == expected)
    }

    @Test("a percentage keeps its sign beside the number where the language puts it")
    func percent() {
        #expect(NumberStyle(.kazakh).percent(0.125) == "12,5\u{A0}%")
        #expect(NumberStyle(.russian).percent(0.125, decimals: 2) == "12,50\u{A0}%")
        #expect(NumberStyle(.english).percent(0.125) == "12.5%")
        // 0.615 × 100 is 61.5 on paper although the binary product is 61.49999999999999.
        #expect(NumberStyle(.english).percent(0.615, decimals: 0) == "62%")
        #expect(NumberStyle(.english).percent(-0.00004) == "0.0%")
    }

    @Test("what is no number is a dash", arguments: [Double.nan, .infinity, -.infinity])
    func noNumber(value: Double) {
        for language in Language.allCases {
            #expect(NumberStyle(language).decimal(value, decimals: 2) == "—")
            #expect(NumberStyle(language).percent(value) == "—")
        }
    }
}

import Testing

@testable import Importing

@Suite("Numbers in data files")
struct ExactDecimalTests {
    @Test(
        "digits, groups of three and a decimal point are read exactly",
        arguments: [
            ("243165000.00", 24_316_500_000), ("243 165 000.00", 24_316_500_000),
            ("1\u{A0}987\u{202F}836.2", 198_783_620), ("400", 40_000), ("-2.3", -230),
            ("−2.3", -230), ("0.07", 7), ("007", 700),
        ] as [(String, Int64)])
    func reads(text: String, hundredths: Int64) throws {
        #expect(try ExactDecimal(text, decimals: 2).scaled == hundredths)
    }

    @Test(
        "a comma, odd groups, and anything else are refused",
        arguments: [
            "", " ", "1,5", "1,000", "12 34", "1 00", "1000 000", "1.", ".5", "1.2.3", "1e3", "+5",
            "٣", "1 000 .5", "--1", "5 тыс",
        ])
    func refuses(text: String) {
        #expect(throws: ExactDecimal.Failure.notANumber) { try ExactDecimal(text, decimals: 2) }
    }

    @Test("more decimals than the number may have are refused, not rounded")
    func decimals() {
        #expect(throws: ExactDecimal.Failure.tooManyDecimals) {
            try ExactDecimal("1.000", decimals: 2)
        }
    }

    @Test("what does not fit is refused")
    func tooLarge() throws {
        #expect(try ExactDecimal("92233720368547758.07", decimals: 2).scaled == Int64.max)
        #expect(throws: ExactDecimal.Failure.tooLarge) {
            try ExactDecimal("92233720368547758.08", decimals: 2)
        }
    }
}

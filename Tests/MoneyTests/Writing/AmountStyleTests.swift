import TestSupport
import Languages
import Money
import Testing

@Suite("Writing amounts")
struct AmountStyleTests {
    private static let labelledAmounts: [(Int64, Language, MoneyUnit, String)] = [
        (Int64(5_311_000_00), Language.russian, MoneyUnit.thousand, "5 311,0 тыс. тенге"),
        (5_311_050_00, .kazakh, .thousand, "5 311,1 мың теңге"),
        (5_311_049_99, .english, .thousand, "5,311.0 thousand tenge"),
        (-5_311_050_00, .english, .thousand, "-5,311.1 thousand tenge"),
        (1_987_836_20, .russian, .whole, "1 987 836,20 тенге"),
        (243_165_000_00, .english, .million, "243.17 million tenge"),
        (243_165_000_00, .kazakh, .million, "243,17 млн теңге"),
        (5, .russian, .whole, "0,05 тенге"), (-49_99, .russian, .thousand, "0,0 тыс. тенге"),
        (.max, .english, .whole, "92,233,720,368,547,758.07 tenge"),
        (.min, .english, .million, "-92,233,720,368.55 million tenge"),
    ]

    @Test(
        "in the language and unit of the reader, rounded half away from zero",
        arguments: labelledAmounts)
    func written(units: Int64, language: Language, unit: MoneyUnit, expected: String) {
        let text = AmountStyle(language: language, unit: unit).labelled(.tiyn(units))
        #expect(text.replacing("\u{A0}", with: " ") == expected)
    }

    @Test("decimals can be chosen, but never beyond the smallest unit")
    func decimals() throws {
        func text(_ decimals: Int, _ unit: MoneyUnit) -> String {
            AmountStyle(language: .english, unit: unit, decimals: decimals).string(.tiyn(1_234_50))
        }
        #expect(text(0, .whole) == "1,235")
        #expect(text(9, .whole) == "1,234.50")
        #expect(text(9, .thousand) == "1.23450")
        #expect(text(-1, .thousand) == "1")
        let yen = try #require(Currency(isoCode: "JPY"))
        let amount = Money(minorUnits: 1234, currency: yen)
        #expect(AmountStyle(language: .english).labelled(amount) == "1,234\u{A0}JPY")
    }

    @Test("reading what was written in whole units gives the amount back")
    func roundTrip() throws {
        var generator = SplitMix64(seed: 5)
        for language in Language.allCases {
            let style = AmountStyle(language: language)
            let reader = MoneyReader(language: language)
            for _ in 0..<1500 {
                let shift = Int64.random(in: 0..<64, using: &generator)
                let units = Int64.random(in: .min ... .max, using: &generator) >> shift
                let amount = Money.tiyn(units)
                #expect(try reader.amount(style.string(amount)) == amount)
                #expect(try reader.amount(style.labelled(amount)) == amount)
            }
        }
    }

    @Test("in larger units what was written is the amount to the decimals shown")
    func roundedRoundTrip() throws {
        var generator = SplitMix64(seed: 6)
        for language in Language.allCases {
            let style = AmountStyle(language: language, unit: .thousand)
            let reader = MoneyReader(language: language)
            for _ in 0..<500 {
                let units = Int64.random(
                    in: -1_000_000_000_000...1_000_000_000_000, using: &generator)
                let back = try reader.amount(style.labelled(.tiyn(units)))
                #expect(abs(back.minorUnits - units) <= 50_00)
            }
        }
    }
}

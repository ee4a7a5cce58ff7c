import Languages
import Money
import Testing

@Suite("Amounts")
struct MoneyTests {
    @Test("sums and differences are exact and throw on overflow")
    func arithmetic() throws {
        #expect(try Money.tiyn(10) + Money.tiyn(20) == .tiyn(30))
        #expect(try Money.tiyn(10) - Money.tiyn(20) == .tiyn(-10))
        #expect(throws: MoneyError.overflow(.kzt)) { try Money.tiyn(.max) + .tiyn(1) }
        #expect(throws: MoneyError.overflow(.kzt)) { try Money.tiyn(.min).negated() }
        #expect(throws: MoneyError.overflow(.kzt)) { try Money.tiyn(.max).times(2) }
    }

    @Test("amounts of two currencies are not combined or compared")
    func currencies() throws {
        let yen = try #require(Currency(isoCode: "JPY"))
        let other = Money(minorUnits: 1, currency: yen)
        #expect(throws: MoneyError.mixedCurrencies(.kzt, yen)) { try Money.tiyn(1) + other }
        #expect(throws: MoneyError.mixedCurrencies(.kzt, yen)) {
            try Money.tiyn(1).isLess(than: other)
        }
    }

    @Test(
        "currencies have their own decimals",
        arguments: [("KZT", 2), ("JPY", 0), ("JOD", 3), ("USD", 2)])
    func decimals(code: String, digits: UInt8) throws {
        let currency = try #require(Currency(isoCode: code))
        #expect(currency.digits == digits)
        #expect(currency.description == code)
    }

    @Test("what is no code of a currency is none", arguments: ["", "kzt", "XX", "XYZ", "КЗТ"])
    func noCurrency(code: String) {
        #expect(Currency(isoCode: code) == nil)
    }

    @Test(
        "plain digits for machines",
        arguments: [
            (Int64(-5), "-0.05"), (123_450, "1234.50"), (0, "0.00"),
            (.min, "-92233720368547758.08"),
        ])
    func plainDigits(units: Int64, text: String) {
        #expect(Money.tiyn(units).plainDigits == text)
    }

    @Test(
        "a share of an amount is rounded half to even",
        arguments: [
            (Int64(5), Int64(500_000), Int64(2)), (15, 500_000, 8), (-5, 500_000, -2),
            (-15, 500_000, -8), (100_00, 165_000, 16_50),
        ])
    func shares(units: Int64, partsPerMillion: Int64, expected: Int64) throws {
        let share = Share(partsPerMillion: partsPerMillion)
        #expect(try Money.tiyn(units).taking(share) == .tiyn(expected))
    }

    @Test("every error explains itself in every language without gaps")
    func explanations() {
        let errors: [MoneyError] = [
            .overflow(.kzt), .mixedCurrencies(.kzt, .kzt), .tooManyDecimals(text: "1,234", .kzt),
            .notAnAmount(text: "x"), .ambiguous(text: "1,000", readings: [.tiyn(1), .tiyn(2)]),
            .unusableWeights, .unusableShares, .portionsDoNotMeet(.tiyn(5), remaining: .tiyn(1)),
        ]
        for phrase in errors.map(\.explanation) {
            #expect(Set([phrase.kk, phrase.ru, phrase.en]).count == 3)
            #expect(![phrase.kk, phrase.ru, phrase.en].contains { $0.contains("{") })
        }
        let long = MoneyError.notAnAmount(text: String(repeating: "9a", count: 5000))
        #expect(long.explanation.en.count < 200)
    }
}

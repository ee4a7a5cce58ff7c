import Languages
import Marc
import Money
import Testing

@Suite("Prices as records state them")
struct PriceTests {
    private func stated(_ text: String, year: String = "2021") -> StatedPrice? {
        var record = SmallRecord(
            [("200", "1 |aT"), ("210", "  |d\(year)"), ("010", "  |d\(text)")],
            leader: "00000nam0 2200000 i 450 ")
        record.separator = 0x7C
        return SmallRecord.only(record.bytes).flatMap { BookRecord($0) }?.prices.first
    }

    @Test(
        "an amount and the currency it names",
        arguments: [
            ("45 р. 00 к.", 4500, "RUB"), ("20 р.", 2000, "RUB"), ("45р.50к.", 4550, "RUB"),
            ("1 200,00 тг", 120_000, "KZT"), ("1200 тенге", 120_000, "KZT"),
            ("2\u{A0}350,5 теңге", 235_050, "KZT"), ("₸ 5 000", 500_000, "KZT"),
            ("12.50 USD", 1250, "USD"), ("£4.99", 499, "GBP"), ("$29.95 (pbk.)", 2995, "USD"),
            ("CAN$19.99", 1999, "CAD"), ("€ 7,50", 750, "EUR"), ("JPY 1200", 1200, "JPY"),
            ("150-00 руб.", 15_000, "RUB"), ("1.200,50 EUR", 120_050, "EUR"),
            ("10 тг 50 тиын", 1050, "KZT"), ("1,234,567.89 KZT", 123_456_789, "KZT"),
            ("Цена: 300 руб. за том", 30_000, "RUB"), ("$7.99 ($9.99 Can.)", 799, "USD"),
        ])
    func known(text: String, minorUnits: Int64, code: String) throws {
        let price = try #require(stated(text))
        #expect(price.text == text.replacing("\u{A0}", with: " "))
        let money = try #require(try price.money())
        #expect(money.minorUnits == minorUnits && money.currency.code.description == code)
    }

    @Test("an amount without a currency is of the one assumed, and of none otherwise")
    func unstated() throws {
        let price = try #require(stated("1380.00"))
        #expect(price.currency == .unstated)
        #expect(try price.money() == nil)
        #expect(try price.money(assuming: .kzt) == .tiyn(138_000))
    }

    @Test("«Б. ц.» is no price, and free of charge is nothing paid")
    func none() throws {
        for text in ["Б. ц.", "б.ц.", "без цены", "Бағасыз"] {
            let price = try #require(stated(text))
            #expect(price.amount == .none)
            #expect(try price.money(assuming: .kzt) == nil)
        }
        let free = try #require(stated("бесплатно 0"))
        #expect(try free.money(assuming: .kzt) == .zero(.kzt))
    }

    @Test(
        "what can be read in more than one way stays unread",
        arguments: ["12 34 567", "45 р. 120 к.", "1.2.3", "10-20 30 40", "99999999999999999999 тг"])
    func unreadable(text: String) throws {
        let price = try #require(stated(text))
        #expect(price.amount == .unreadable)
        #expect(try price.money(assuming: .kzt) == nil)
    }

    @Test("roubles of before 1998 are not those of today")
    func formerRoubles() throws {
        let old = try #require(stated("1 р. 20 к.", year: "1987"))
        #expect(old.amount == .number(WrittenDecimal(unscaled: 120, decimals: 2)))
        #expect(old.currency == .unsettled("RUB"))
        #expect(try old.money(assuming: .kzt) == nil)
        #expect(try stated("1 р. 20 к.", year: "1998")?.money()?.minorUnits == 120)
    }

    @Test("more decimals than the currency has are an error, not a rounding")
    func decimals() throws {
        let number = WrittenDecimal(unscaled: 12_345, decimals: 3)
        #expect(throws: MoneyError.self) { try number.money(in: .kzt) }
        #expect(try WrittenDecimal(unscaled: 12_340, decimals: 3).money(in: .kzt) == .tiyn(1234))
        #expect(WrittenDecimal(unscaled: -5, decimals: 2).description == "-0.05")
        #expect(throws: MoneyError.self) {
            try WrittenDecimal(unscaled: .max, decimals: 0).money(in: .kzt)
        }
        #expect(WrittenDecimal(whole: "", fraction: "5") == nil)
        #expect(WrittenDecimal(whole: "1a", fraction: "") == nil)
    }
}

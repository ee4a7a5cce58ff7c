import TestSupport
import Languages
import Money
import Testing

@Suite("Amounts in running text")
struct MoneyMentionTests {
    @Test("a sentence gives its amounts in order, with their places")
    func sentence() throws {
        let text =
            "По госзаказу поступило 741 экз. книг на сумму 1987836,20 тенге, "
            + "с бюджета 1277 экз. книг на сумму 3318197,69 тенге."
        let mentions = MoneyReader(language: .russian).mentions(in: text)
        #expect(mentions.map(\.amount) == [.tiyn(1_987_836_20), .tiyn(3_318_197_69)])
        #expect(
            mentions.map { String(text[$0.range]) } == ["1987836,20 тенге", "3318197,69 тенге"])
        #expect(mentions.allSatisfy { $0.count == 1 })
    }

    private static let qualified: [(String, MoneyMention.Qualifier)] = [
        ("около 5 млн тенге", MoneyMention.Qualifier.about), ("шамамен 5 млн теңге", .about),
        ("5 млн теңгеге жуық", .about), ("about 5 million tenge", .about),
        ("свыше 5 млн тенге", .moreThan), ("5 млн теңгеден астам", .moreThan),
        ("5 млн-нан астам теңге", .moreThan), ("at least 5 million tenge", .moreThan),
        ("не более 5 млн тенге", .lessThan), ("не менее 5 млн тенге", .moreThan),
        ("up to 5 million tenge", .lessThan), ("5 млн теңгеге дейін", .lessThan),
        ("no more than 5 million tenge", .lessThan), ("ровно 5 млн тенге", .exact),
    ]

    @Test(
        "qualifiers stand before or behind",
        arguments: qualified)
    func qualifiers(text: String, qualifier: MoneyMention.Qualifier) {
        let mentions = MoneyReader().mentions(in: text)
        #expect(mentions.map(\.amount) == [.tiyn(5_000_000_00)])
        #expect(mentions.map(\.qualifier) == [qualifier])
    }

    private static let countedAmounts: [(String, Int64, Int64)] = [
        ("2 сертификата по 60 тыс. тенге", Int64(2), Int64(120_000_00)),
        ("3 certificates of 20 thousand tenge", 3, 60_000_00),
        ("3 prizes of 20 thousand tenge each", 3, 60_000_00),
        ("12 мероприятий на 100 тыс. тенге", 1, 100_000_00),
        ("за 2021 год по 60 тыс. тенге", 1, 60_000_00),
        ("741 экз. книг на сумму 100 тенге", 1, 100_00),
        ("5 книг по 1 500,50 тенге", 5, 7_502_50),
    ]

    @Test(
        "counts multiply only what is said of each",
        arguments: countedAmounts)
    func counts(text: String, count: Int64, value: Int64) {
        let mentions = MoneyReader(language: .russian).mentions(in: text)
        #expect(mentions.map(\.count) == [count])
        #expect(mentions.map(\.amount) == [.tiyn(value)])
    }

    @Test("a sign or code may stand in front")
    func inFront() {
        #expect(
            MoneyReader().mentions(in: "цена ₸5 000, было KZT 6000").map(\.amount)
                == [.tiyn(5_000_00), .tiyn(6_000_00)])
        #expect(MoneyReader().mentions(in: "in all 5000 tenge").map(\.amount) == [.tiyn(5_000_00)])
    }

    @Test("the end of a range is no amount, and a dash is no minus")
    func dashes() {
        #expect(MoneyReader().mentions(in: "от 12-15 тыс. тенге").isEmpty)
        #expect(
            MoneyReader().mentions(in: "услуги - 15 тыс. тенге").map(\.amount)
                == [.tiyn(15_000_00)])
    }

    @Test("other currencies are left to their own readers")
    func otherCurrencies() throws {
        let text = "500 долларов, 300 евро и 1000 тенге"
        #expect(MoneyReader().mentions(in: text).map(\.amount) == [.tiyn(1000_00)])
        let dollar = try #require(Currency(isoCode: "USD"))
        #expect(
            MoneyReader(currency: dollar).mentions(in: text).compactMap(\.amount)
                == [Money(minorUnits: 500_00, currency: dollar)])
    }

    @Test("what cannot be settled is reported with its reason and not dropped")
    func unsettled() {
        let mentions = MoneyReader().mentions(in: "потрачено 5.000 млн тенге и 1,2345 тенге")
        #expect(
            mentions.map(\.reading) == [
                .failure(
                    .ambiguous(
                        text: "5.000 млн тенге",
                        readings: [.tiyn(500_000_000_000), .tiyn(500_000_000)])),
                .failure(.tooManyDecimals(text: "1,2345 тенге", .kzt)),
            ])
    }

    @Test("bare numbers in brackets are amounts only when large and no year")
    func brackets() {
        #expect(
            MoneyReader().mentions(in: "(60 000) (2021) (12) (1999)").map(\.amount)
                == [.tiyn(60_000_00)])
    }

    @Test("any scalars whatever are read without a trap")
    func hostileText() {
        let pieces = [
            "1", "23", "456", "7890", " ", "\u{A0}", ",", ".", "-", "(", ")", "тыс", "млн", "тенге",
            "т", "₸", "по", "на", "2 сертификата", "\u{301}", "\u{200D}", "٣", "٬", "ﬁ", "👩‍👩‍👧",
            "\r\n",
            "более", "астам", "KZT", "USD", "тиын", "99999999999999999999999999999999999999999",
        ]
        var generator = SplitMix64(seed: 4)
        for _ in 0..<4000 {
            let text = (0..<Int.random(in: 1...14, using: &generator))
                .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            for mention in MoneyReader().mentions(in: text) {
                #expect(text.startIndex <= mention.range.lowerBound)
                #expect(!text.unicodeScalars[mention.range].isEmpty)
            }
            if let amount = try? MoneyReader(language: .russian).amount(text) {
                #expect(amount.currency == .kzt)
            }
        }
    }
}

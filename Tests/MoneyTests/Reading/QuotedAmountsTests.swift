import Languages
import Money
import Testing

/// Phrases as libraries' memos and news write them, with what they amount to. `…` stands where a
/// person was named.
@Suite("Amounts quoted in the sources")
struct QuotedAmountsTests {
    struct Quote: CustomTestStringConvertible, Sendable {
        var code: String
        var language: Language
        var text: String
        /// In tiyn.
        var value: Int64
        var qualifier: MoneyMention.Qualifier = .exact
        var count: Int64 = 1

        var testDescription: String { "\(code): \(text)" }
    }

    static let quotes: [Quote] = [
        Quote(
            code: "F004", language: .russian, text: "были выделены средства 243165,0 тысяч тенге",
            value: 243_165_000_00),
        Quote(
            code: "F005", language: .russian, text: "на коммунальные услуги – 5 311 тыс тенге",
            value: 5_311_000_00),
        Quote(code: "F006", language: .russian, text: "на воду – 962 тыс тенге", value: 962_000_00),
        Quote(
            code: "F007", language: .russian, text: "теплоэнергию – 3 132 тыс. тенге",
            value: 3_132_000_00),
        Quote(
            code: "F008", language: .russian, text: "услуги Интернета 7015 тыс. тенге",
            value: 7_015_000_00),
        Quote(
            code: "F009", language: .russian, text: "на коммунальные услуги - 9742,00 тыс.тенге",
            value: 9_742_000_00),
        Quote(
            code: "F010", language: .russian, text: "было выделено 269,44 тыс тенге",
            value: 269_440_00),
        Quote(
            code: "F011", language: .russian,
            text: "на соблюдение противопожарной безопасности 980,8 тысяч тенге", value: 980_800_00),
        Quote(
            code: "F012", language: .russian,
            text: "На ремонт выделено 11 миллионов 200 тысяч тенге", value: 11_200_000_00),
        Quote(
            code: "F016", language: .russian, text: "на сумму 1987836,20 тенге", value: 1_987_836_20
        ),
        Quote(
            code: "F018", language: .russian, text: "на сумму 3318197,69 тенге", value: 3_318_197_69
        ),
        Quote(
            code: "F052", language: .russian, text: "первое место получил … (100.000 тенге)",
            value: 100_000_00),
        Quote(
            code: "F053", language: .russian, text: "второе место получила … (60000 тенге)",
            value: 60_000_00),
        Quote(code: "F054", language: .russian, text: "… (35000)", value: 35_000_00),
        Quote(code: "F055", language: .russian, text: "… (35000 тенге)", value: 35_000_00),
        Quote(
            code: "F056", language: .russian, text: "2 сертификата по 60 тыс. тенге каждому",
            value: 120_000_00, count: 2),
        Quote(
            code: "F057", language: .russian, text: "сертификатом на 40 тыс. тенге",
            value: 40_000_00),
        Quote(
            code: "F058", language: .russian, text: "2 сертификата на 35 тысяч тенге",
            value: 70_000_00, count: 2),
        Quote(
            code: "F059", language: .russian, text: "(сертификат на 100000 тенге)",
            value: 100_000_00),
        Quote(
            code: "F060", language: .russian, text: "(сертификат на 70000 тенге)", value: 70_000_00),
        Quote(
            code: "F061", language: .russian, text: "(сертификат на 60000 тенге)", value: 60_000_00),
        Quote(
            code: "F092", language: .english,
            text:
                "More than 120 million tenge was spent on the acquisition of the library fund (books and periodicals)",
            value: 120_000_000_00, qualifier: .moreThan),
        Quote(
            code: "F108", language: .russian, text: "на сумму 5,000 млн. т.", value: 5_000_000_00),
        Quote(
            code: "F109", language: .kazakh, text: "5,000 млн.т. сомаға толығымен жөндеді",
            value: 5_000_000_00),
        Quote(
            code: "F110", language: .russian, text: "на сумму более 8,000 млн.т.",
            value: 8_000_000_00, qualifier: .moreThan),
        Quote(
            code: "F111", language: .kazakh, text: "8,000 млн. т астам сомаға", value: 8_000_000_00,
            qualifier: .moreThan),
    ]

    @Test("each is read to its value", arguments: quotes)
    func inItsLanguage(quote: Quote) throws {
        let mentions = MoneyReader(language: quote.language).mentions(in: quote.text)
        #expect(mentions.count == 1)
        let mention = try #require(mentions.first)
        #expect(mention.amount == .tiyn(quote.value))
        #expect(mention.qualifier == quote.qualifier)
        #expect(mention.count == quote.count)
        #expect(mention.isCurrencyStated == (quote.code != "F054"))
    }

    @Test("each is read to its value where nobody says which language it is in", arguments: quotes)
    func withoutLanguage(quote: Quote) {
        let mentions = MoneyReader().mentions(in: quote.text)
        #expect(mentions.map(\.amount) == [.tiyn(quote.value)])
    }

    @Test(
        "spaces of all widths group digits",
        arguments: quotes, ["\u{A0}", "\u{2009}", "\u{202F}"])
    func spaces(quote: Quote, space: String) {
        let text = quote.text.replacing(" ", with: space)
        let mentions = MoneyReader(language: quote.language).mentions(in: text)
        #expect(mentions.map(\.amount) == [.tiyn(quote.value)])
    }

    @Test(
        "what is counted, numbered or dated is no money",
        arguments: [
            "В 2021 году поступило 2018 экз.книг", "с бюджета 1277 экз. книг",
            "книговыдача составила 601342 экземпляров книг", "около 307 офлайн мероприятий",
            "(10 взрослых и 5 детских)", "к 30-летию Независимости – 30 книг",
            "24 889 посетителей", "посещение - 30 018", "14 чел ф.№ 12д",
            "В 2019 году ЦБС приобрел книжный сканер Fujitsu ScanSnap SV600",
            "an increase in the number of readers by 0.5%", "more than 360 thousand users",
            "more than 7 million documents", "more than 12,000", "computers-110", "GAZ 2705-260",
            "the 350th anniversary of Kazybek bi", "8 778 436 36 01", "… 1347",
            "более 31 тысячи читателей", "в возрасте от 14 до 29 лет",
            "№ 12, № 6 , № 8, № 9 кітапханалардан", "1977 жылдан бері",
            "Кітапханалардың кітап қоры – 647659 дана", "(2021)", "(№ 5)", "5 т угля",
            "в тенге 2018 экз", "30.09.2021 тенге", "ф12 тенге", "12\u{301} тенге", "١٢ тенге",
        ])
    func noMoney(text: String) {
        for language in [nil] + Language.allCases.map(Optional.some) {
            #expect(MoneyReader(language: language).mentions(in: text).isEmpty)
        }
    }
}

import Languages
import Money
import Testing

@Suite("A text that is one amount")
struct MoneyReaderTests {
    private static let cells: [(String, Int64)] = [
        ("5 311", Int64(5_311_00)), (" 5\u{202F}311,50 ", 5_311_50), ("0", 0), ("0,05", 5),
        ("-5,5", -5_50), ("\u{2212}5", -5_00), ("(1 234,50)", -1_234_50), ("-₸ 500", -500_00),
        ("₸500", 500_00), ("500₸", 500_00), ("KZT 500", 500_00), ("500 KZT", 500_00),
        ("500 тг", 500_00), ("500 тг.", 500_00), ("500 т.", 500_00), ("500 теңге", 500_00),
        ("500 tenge", 500_00), ("500 тенге 20 тиын", 500_20), ("60тыс.тенге", 60_000_00),
        ("5 мың теңге", 5_000_00), ("1,5 млрд", 1_500_000_000_00), ("2 миллиона", 2_000_000_00),
        ("3 billion tenge", 3_000_000_000_00), ("2 thousand", 2_000_00),
        ("11 миллионов 200 тысяч тенге", 11_200_000_00), ("5 млн 300 тенге", 5_000_300_00),
        ("1 млрд 2 млн 3 тыс. 4 тенге", 1_002_003_004_00), ("1.234.567,89", 1_234_567_89),
        ("1,234,567.89", 1_234_567_89), ("1.234.567", 1_234_567_00),
        ("1234,567 тыс", 1_234_567_00),
        ("0,500 млн", 500_000_00), ("007", 7_00), ("5,000 млн.т", 5_000_000_00),
        ("92233720368547758,07", .max), ("-92233720368547758,08", .min),
    ]

    @Test(
        "is read with its scale and currency",
        arguments: cells)
    func amounts(text: String, value: Int64) throws {
        #expect(try MoneyReader(language: .russian).amount(text) == .tiyn(value))
    }

    @Test("a comma before three digits is settled by the language")
    func language() throws {
        #expect(try MoneyReader(language: .russian).amount("12,000") == .tiyn(12_00))
        #expect(try MoneyReader(language: .kazakh).amount("12,000") == .tiyn(12_00))
        #expect(try MoneyReader(language: .english).amount("12,000") == .tiyn(12_000_00))
        #expect(try MoneyReader(language: .english).amount("12.000") == .tiyn(12_00))
        #expect(try MoneyReader(language: .russian).amount("100.000 тенге") == .tiyn(100_000_00))
    }

    @Test("without language, unit or column it has two readings", arguments: ["12,000", "12.000"])
    func ambiguous(text: String) {
        #expect(
            throws: MoneyError.ambiguous(text: text, readings: [.tiyn(12_000_00), .tiyn(12_00)])
        ) { try MoneyReader().amount(text) }
    }

    @Test("a stated unit settles what its decimals can")
    func unit() throws {
        #expect(try MoneyReader().amount("12,000 тенге") == .tiyn(12_000_00))
        #expect(try MoneyReader(unit: .whole).amount("12,000") == .tiyn(12_000_00))
        #expect(
            throws: MoneyError.ambiguous(
                text: "12,000", readings: [.tiyn(12_000_000_00), .tiyn(12_000_00)])
        ) { try MoneyReader(unit: .thousand).amount("12,000") }
        // The decimal reading of 12,345 has no place in tiyn, so only one is left.
        #expect(try MoneyReader().amount("12,345") == .tiyn(12_345_00))
    }

    @Test("a word of scale speaks for its language")
    func scaleWords() throws {
        #expect(try MoneyReader().amount("5,000 млн") == .tiyn(5_000_000_00))
        #expect(try MoneyReader().amount("5,000 million") == .tiyn(5_000_000_000_00))
        #expect(throws: MoneyError.self) { try MoneyReader().amount("5,000 mln") }
    }

    @Test("a column in thousands multiplies bare numbers only")
    func columns() throws {
        let reader = MoneyReader(language: .russian, unit: .thousand)
        #expect(try reader.amount("5 311,5") == .tiyn(5_311_500_00))
        #expect(try reader.amount("5 млн тенге") == .tiyn(5_000_000_00))
        #expect(try reader.amount("11 млн 200 тенге") == .tiyn(11_000_200_00))
        #expect(
            throws: MoneyError.ambiguous(text: "5 тенге", readings: [.tiyn(5_00), .tiyn(5_000_00)])
        ) { try reader.amount("5 тенге") }
    }

    @Test("more decimals than the currency has are refused, never rounded")
    func decimals() throws {
        let reader = MoneyReader(language: .russian)
        #expect(throws: MoneyError.tooManyDecimals(text: "1,234", .kzt)) {
            try reader.amount("1,234")
        }
        #expect(throws: MoneyError.tooManyDecimals(text: "1,234567 тыс.", .kzt)) {
            try reader.amount("1,234567 тыс.")
        }
        #expect(try reader.amount("1,23456 тыс.") == .tiyn(1_234_56))
        #expect(try reader.amount("1,2300000") == .tiyn(1_23))
        let yen = try #require(Currency(isoCode: "JPY"))
        #expect(throws: MoneyError.tooManyDecimals(text: "1,5", yen)) {
            try MoneyReader(currency: yen, language: .russian).amount("1,5")
        }
    }

    @Test(
        "what exceeds exact amounts is an overflow",
        arguments: [
            "92233720368547758,08", "99999999999 млрд", String(repeating: "9", count: 5000),
            "-92233720368547758,09",
        ])
    func overflow(text: String) {
        #expect(throws: MoneyError.overflow(.kzt)) {
            try MoneyReader(language: .russian).amount(text)
        }
    }

    @Test("another currency than the reader's is named, not converted")
    func otherCurrency() throws {
        let dollar = try #require(Currency(isoCode: "USD"))
        for text in ["$5", "5 долларов", "5 USD"] {
            #expect(throws: MoneyError.mixedCurrencies(.kzt, dollar)) {
                try MoneyReader().amount(text)
            }
        }
    }

    @Test(
        "what is no amount is refused",
        arguments: [
            "", " ", "12abc", "1,2,3", "--5", "1 23 456", "1 2345", "12 34", "NaN", "inf", "1e5",
            "0x1F", "5.", ".5", ",5", "5,", "1..2", "1,,2", "1 234 ,50", "1'234", "10%", "5 экз",
            "тенге", "₸", "-", "()", "(-5)", "5-", "+5", "1/2", "30.09.2021", "12:30", "2018 экз",
            "1\u{301}2", "12\u{301}", "1\u{200B}2", "١٢٣", "12٣", "１２", "½", "5 5", "5 тыс 6 тыс",
            "1,5 млн 200 тыс", "тысяча", "5 тeнге", "5 млн 300", "=1+1", "500 тенге 120 тиын",
        ])
    func hostileCells(text: String) {
        for language in [nil] + Language.allCases.map(Optional.some) {
            #expect(throws: MoneyError.notAnAmount(text: text)) {
                try MoneyReader(language: language).amount(text)
            }
        }
    }
}

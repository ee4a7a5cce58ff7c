import TestSupport
import Languages
import Money
import Testing

@testable import Importing

/// What a reader makes of a text.
private func value<Value>(
    _ text: String, _ read: (UnsafeBufferPointer<UInt8>) -> Reading<Value>
) -> Value? {
    let reading = Array(text.utf8).withUnsafeBufferPointer { read($0.withoutOuterSpaces) }
    if case .value(let value) = reading { return value }
    return nil
}

private func expected<Value>(
    _ text: String, _ read: (UnsafeBufferPointer<UInt8>) -> Reading<Value>
) -> String? {
    let reading = Array(text.utf8).withUnsafeBufferPointer { read($0.withoutOuterSpaces) }
    if case .unreadable(let phrase) = reading { return phrase.en }
    return nil
}

@Suite("Dates in cells")
struct DateCellTests {
    @Test(
        "dates are read as documents write them",
        arguments: [
            "2021-03-05", "05.03.2021", "5.3.2021", "05/03/2021", "2021-03-05T00:00:00",
            "2021/03/05",
            "5 наурыз 2021", "2021 жылғы 5 наурыз", "5 марта 2021 г.", "5 March 2021",
            "March 5, 2021", " 05.03.2021\u{A0}", "05.03.2021 00:00:00", "5 НАУРЫЗ 2021 ж.",
        ])
    func forms(text: String) {
        #expect(value(text, DateReader(language: .russian).read)?.iso == "2021-03-05")
    }

    @Test("days and months that do not exist are named")
    func impossible() {
        let read = DateReader(language: nil).read
        #expect(
            expected("31.02.2021", read) == "there is no such day: month 2 of 2021 has 28 days.")
        #expect(expected("29.02.2020", read) == nil)
        #expect(expected("2021-13-05", read) == "there is no month 13; months run from 1 to 12.")
        #expect(expected("00.01.2021", read)?.hasPrefix("there is no such day") == true)
    }

    @Test("with slashes English has two habits, Kazakh and Russian one")
    func slashes() {
        #expect(value("05/03/2021", DateReader(language: .kazakh).read)?.iso == "2021-03-05")
        #expect(
            expected("05/03/2021", DateReader(language: .english).read)?.contains("told apart")
                == true)
        #expect(value("05/13/2021", DateReader(language: .english).read)?.iso == "2021-05-13")
        #expect(value("13/05/2021", DateReader(language: .english).read)?.iso == "2021-05-13")
        #expect(value("05/05/2021", DateReader(language: .english).read)?.iso == "2021-05-05")
    }

    @Test(
        "what is no date is refused",
        arguments: [
            "", "-", "2021", "05.03.21", "5 foo 2021", "2021-03-05x", "0x5.03.2021", "٠٥.٠٣.٢٠٢١",
        ])
    func refused(text: String) {
        #expect(value(text, DateReader(language: nil).read) == nil)
    }

    @Test("a spreadsheet's day number is recognised, not taken")
    func serial() {
        // 44,260 days after 1899-12-30 is 2021-03-05.
        #expect(expected("44260", DateReader(language: nil).read)?.contains("2021-03-05") == true)
    }
}

@Suite("Amounts in cells")
struct AmountCellTests {
    private func tiyn(_ text: String, _ language: Language? = nil, _ unit: MoneyUnit? = nil)
        -> Int64?
    {
        value(text, AmountReader(currency: .kzt, language: language, unit: unit).read)?.minorUnits
    }

    @Test(
        "plain and written amounts are read to the tiyn",
        arguments: [
            ("1234.56", 123_456), ("1234,56", 123_456), ("1234,5", 123_450), ("-5", -500), ("0", 0),
            ("1 234 567,89", 123_456_789), ("1\u{A0}234,5", 123_450), ("1,234.50", 123_450),
            ("1.234.567,5", 123_456_750), ("007", 700), ("1234 тенге", 123_400),
        ])
    func forms(text: String, tiyn expected: Int64) {
        #expect(tiyn(text) == expected)
    }

    @Test("the fast way and the general reader agree", arguments: UInt64(1)...8)
    func agreement(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let whole = Int64.random(in: 0...999_999_999, using: &random)
            let decimals = Int.random(in: 0...2, using: &random)
            let fraction = (0..<decimals).map { _ in "\(Int.random(in: 0...9, using: &random))" }
                .joined()
            let mark = Bool.random(using: &random) ? "." : ","
            let sign = Bool.random(using: &random) ? "-" : ""
            let text = "\(sign)\(whole)" + (fraction.isEmpty ? "" : mark + fraction)
            let unit: MoneyUnit? = Bool.random(using: &random) ? .thousand : nil
            let general = try MoneyReader(currency: .kzt, language: .russian, unit: unit).amount(
                text)
            #expect(tiyn(text, .russian, unit) == general.minorUnits, "\(text)")
        }
    }

    @Test("too many decimals, two readings and overflow are refused")
    func refused() {
        #expect(tiyn("1234.567") == nil)
        #expect(tiyn("1.2345") == nil)
        #expect(tiyn("99999999999999999999") == nil)
        #expect(tiyn("92233720368547758.07") == Int64.max)
        #expect(tiyn("92233720368547758.08") == nil)
        #expect(tiyn("abc") == nil)
        #expect(tiyn("=1+1") == nil)
        #expect(tiyn("5 USD") == nil)
    }
}

@Suite("Counts in cells")
struct CountCellTests {
    @Test("whole numbers are read, anything else refused")
    func numbers() {
        #expect(value("2 018", WholeNumber.read) == 2018)
        #expect(value("1\u{2009}237", WholeNumber.read) == 1237)
        #expect(value("12,0", WholeNumber.read) == nil)
        #expect(value("-3", WholeNumber.read) == nil)
        #expect(value("9999999999999999999", WholeNumber.read) == nil)
        #expect(value("21", WholeNumber.readYear) == nil)
    }
}

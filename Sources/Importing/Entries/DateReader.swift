import Languages
import Ledger

/// Reads dates as documents write them: `2021-03-05`, `05.03.2021`, `05/03/2021`, `5 наурыз 2021`,
/// `5 марта 2021 г.`, `March 5, 2021`.
struct DateReader: Sendable {
    /// The language of the file; in English a date with slashes has two habits.
    let language: Language?

    func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<CalendarDate> {
        Self.plain(bytes).map(Self.checked)
            ?? readWritten(String(decoding: bytes, as: UTF8.self))
    }

    private typealias Parts = (year: Int, month: Int, day: Int)

    /// `YYYY-MM-DD` and `DD.MM.YYYY`, the forms nearly all files use; a time after the first is passed
    /// over.
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Parts? {
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                guard (0x30...0x39).contains(bytes[index]) else { return nil }
                value = value * 10 + Int(bytes[index] - 0x30)
            }
            return value
        }
        let isTimed =
            bytes.count > 10 && (bytes[10] == 0x54 || bytes[10] == 0x20)
            && bytes[11...].allSatisfy { (0x30...0x3A).contains($0) || $0 == 0x2E || $0 == 0x5A }
        guard bytes.count == 10 || isTimed else { return nil }
        if bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(0..<4), let month = number(5..<7),
            let day = number(8..<10)
        {
            return (year, month, day)
        }
        if bytes[2] == 0x2E, bytes[5] == 0x2E, let day = number(0..<2),
            let month = number(3..<5), let year = number(6..<10)
        {
            return (year, month, day)
        }
        return nil
    }

    private static func checked(_ parts: Parts) -> Reading<CalendarDate> {
        if let date = CalendarDate(year: parts.year, month: parts.month, day: parts.day) {
            return FiscalYear.recordableDays.contains(date) ? .value(date) : .unreadable(outside)
        }
        guard (1...12).contains(parts.month), (1...9999).contains(parts.year) else {
            return .unreadable(
                Phrase(
                    kk: "{m}-ай деген жоқ; ай 1–12 аралығында болады.",
                    ru: "месяца {m} не бывает; месяц — от 1 до 12.",
                    en: "there is no month {m}; months run from 1 to 12."
                ).filled(["m": "\(parts.month)"]))
        }
        let last = CalendarDate.days(in: parts.month, of: parts.year)
        return .unreadable(
            Phrase(
                kk: "мұндай күн жоқ: {y} жылғы {m}-айда {n} күн бар.",
                ru: "такого дня нет: в {m}-м месяце {y} года {n} дн.",
                en: "there is no such day: month {m} of {y} has {n} days."
            ).filled(["m": "\(parts.month)", "y": "\(parts.year)", "n": "\(last)"]))
    }

    private static let outside = Phrase(
        kk: "кітап {first}–{last} жылдарға жүргізіледі; құжаттың жылын тексеріңіз.",
        ru: "книга ведётся за {first}–{last} годы; проверьте год документа.",
        en: "a ledger is kept for the years {first} to {last}; check the document's year."
    ).filled([
        "first": "\(FiscalYear.recordable.lowerBound)",
        "last": "\(FiscalYear.recordable.upperBound)",
    ])

    private static let expected = Phrase(
        kk: "күн 2021-03-05 не 05.03.2021 түрінде жазылады.",
        ru: "дата пишется как 2021-03-05 или 05.03.2021.",
        en: "a date is written as 2021-03-05 or 05.03.2021.")

    /// Any other way of writing: numbers and at most one name of a month.
    private func readWritten(_ text: String) -> Reading<CalendarDate> {
        let tokens = Self.tokens(of: text)
        let numbers = tokens.compactMap { token in Int(token).map { ($0, token.utf8.count) } }
        let months = tokens.compactMap { EntryVocabulary.monthIndex[$0] }
        let others = tokens.filter {
            Int($0) == nil && EntryVocabulary.monthIndex[$0] == nil && !Self.fillers.contains($0)
        }
        guard others.isEmpty else { return .unreadable(Self.expected) }
        if months.count == 1, numbers.count == 2 {
            return Self.named(month: months[0], numbers)
        }
        if months.isEmpty, numbers.count == 3 { return readNumbers(numbers, in: text) }
        if months.isEmpty, numbers.count == 1, numbers[0].1 == 5 {
            return Self.serial(numbers[0].0)
        }
        return .unreadable(Self.expected)
    }

    private static func named(month: Int, _ numbers: [(Int, Int)]) -> Reading<CalendarDate> {
        let years = numbers.filter { $0.1 == 4 }
        let days = numbers.filter { $0.1 <= 2 }
        guard years.count == 1, days.count == 1 else { return .unreadable(expected) }
        return checked((years[0].0, month, days[0].0))
    }

    /// Three numbers: the year has four digits; of the other two the day comes first, as in Kazakh and
    /// Russian, and in English only where no other reading is possible.
    private func readNumbers(_ numbers: [(Int, Int)], in text: String) -> Reading<CalendarDate> {
        if numbers[0].1 == 4 { return Self.checked((numbers[0].0, numbers[1].0, numbers[2].0)) }
        guard numbers[2].1 == 4 else {
            return .unreadable(
                Phrase(
                    kk: "жыл төрт цифрмен жазылады: 05.03.2021.",
                    ru: "год пишется четырьмя цифрами: 05.03.2021.",
                    en: "the year is written with four digits: 05.03.2021."))
        }
        let (first, second, year) = (numbers[0].0, numbers[1].0, numbers[2].0)
        guard language == .english, text.utf8.contains(0x2F), first != second,
            second <= 12 || first <= 12
        else { return Self.checked((year, second, first)) }
        if second > 12 { return Self.checked((year, first, second)) }
        if first > 12 { return Self.checked((year, second, first)) }
        return .unreadable(
            Phrase(
                kk: "қайсысы күн, қайсысы ай екені белгісіз; 2021-03-05 түрінде жазыңыз.",
                ru: "неясно, где день, а где месяц; пишите 2021-03-05.",
                en: "day and month cannot be told apart; write 2021-03-05."))
    }

    /// A day number of a spreadsheet, which a cell without a date format shows.
    private static func serial(_ number: Int) -> Reading<CalendarDate> {
        // Day 25,569 of the 1900 date system is 1970-01-01.
        let date = CalendarDate(dayNumber: Int32(number - 25_569))
        return .unreadable(
            Phrase(
                kk: "бұл кестелік процессордың күн нөмірі болуы мүмкін ({d}); ",
                ru: "похоже на порядковый номер дня из электронной таблицы ({d}); ",
                en: "this looks like a spreadsheet's day number ({d}); "
            ).filled(["d": date.iso]).joined(expected))
    }

    /// Words around dates that say nothing more: year and day marks.
    private static let fillers: Set<String> = ["г", "год", "года", "ж", "жыл", "жылғы", "жылы"]

    /// Runs of digits and runs of letters, in lower case.
    private static func tokens(of text: String) -> [String] {
        var tokens: [String] = []
        var current = ""
        var wasDigit = false
        for scalar in text.lowercased().unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            let isLetter = scalar.properties.isAlphabetic
            if !current.isEmpty && (isDigit != wasDigit || !(isDigit || isLetter)) {
                tokens.append(current)
                current = ""
            }
            if isDigit || isLetter { current.unicodeScalars.append(scalar) }
            wasDigit = isDigit
        }
        return current.isEmpty ? tokens : tokens + [current]
    }
}

import Languages
import Testing

@Suite("How a language writes dates")
struct DateStyleTests {
    @Test("a day in tables and in running text")
    func days() throws {
        let day = try #require(CalendarDate(year: 2021, month: 9, day: 30))
        #expect(DateStyle(.kazakh).numeric(day) == "30.09.2021")
        #expect(DateStyle(.russian).numeric(day) == "30.09.2021")
        #expect(DateStyle(.english).numeric(day) == "30 Sep 2021")
        #expect(DateStyle(.kazakh).long(day) == "2021 жылғы 30 қыркүйек")
        #expect(DateStyle(.russian).long(day) == "30 сентября 2021 года")
        #expect(DateStyle(.english).long(day) == "30 September 2021")
    }

    @Test("the state at a date")
    func asAt() throws {
        let day = try #require(CalendarDate(year: 2022, month: 1, day: 1))
        #expect(DateStyle(.kazakh).asAt(day) == "2022 жылғы 1 қаңтардағы жағдай бойынша")
        #expect(DateStyle(.russian).asAt(day) == "по состоянию на 1 января 2022 года")
        #expect(DateStyle(.english).asAt(day) == "as at 1 January 2022")
    }

    @Test(
        "periods from the start of a year",
        arguments: [
            (1, "2021 жылғы 1 ай", "1 месяц 2021 года", "1 month of 2021"),
            (3, "2021 жылғы 3 ай", "3 месяца 2021 года", "3 months of 2021"),
            (9, "2021 жылғы 9 ай", "9 месяцев 2021 года", "9 months of 2021"),
            (12, "2021 жыл", "2021 год", "2021"),
        ])
    func periods(months: Int, kk: String, ru: String, en: String) {
        func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
        #expect(plain(DateStyle(.kazakh).firstMonths(months, of: 2021)) == kk)
        #expect(plain(DateStyle(.russian).firstMonths(months, of: 2021)) == ru)
        #expect(plain(DateStyle(.english).firstMonths(months, of: 2021)) == en)
    }

    @Test("every month has its own name in every language", arguments: Language.allCases)
    func months(language: Language) {
        let names = (1...12).map { DateStyle(language).monthName($0) }
        #expect(Set(names).count == 12)
        #expect(DateStyle(language).month(5, of: 2021).contains(names[4]))
    }

    @Test("a month outside the calendar shows itself and stops nothing")
    func damagedMonth() {
        #expect(DateStyle(.russian).monthName(13) == "13")
        #expect(DateStyle(.kazakh).monthName(0) == "0")
    }
}

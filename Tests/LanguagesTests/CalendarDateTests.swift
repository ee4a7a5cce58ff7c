import TestSupport
import Languages
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test(
        "leap years follow the Gregorian rule",
        arguments: [(2000, 29), (1900, 28), (2020, 29), (2021, 28), (2400, 29), (2100, 28)])
    func leapYears(year: Int, days: Int) {
        #expect(CalendarDate.days(in: 2, of: year) == days)
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == (days == 29))
        #expect(CalendarDate.lastDay(ofMonth: 2, year: year)?.day == days)
    }

    @Test("days are numbered from 1 January 1970")
    func dayNumbers() {
        #expect(CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
        #expect(CalendarDate(year: 1969, month: 12, day: 31)?.dayNumber == -1)
        #expect(CalendarDate(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
    }

    @Test("year, month and day come back for any day")
    func roundTrip() throws {
        var generator = SplitMix64(seed: 1)
        let first = try #require(CalendarDate(year: 1, month: 1, day: 1)).dayNumber
        let last = try #require(CalendarDate(year: 9999, month: 12, day: 31)).dayNumber
        for _ in 0..<5000 {
            let date = CalendarDate(dayNumber: .random(in: first...last, using: &generator))
            let (year, month, day) = date.components
            #expect(CalendarDate(year: year, month: month, day: day) == date)
            #expect(CalendarDate(iso: date.iso) == date)
        }
    }

    @Test("each day follows the one before it")
    func succession() throws {
        let start = try #require(CalendarDate(year: 1999, month: 12, day: 1)).dayNumber
        for number in start..<start + 900 {
            let today = CalendarDate(dayNumber: number)
            let tomorrow = CalendarDate(dayNumber: number + 1)
            #expect(today < tomorrow)
            let isNextDay = tomorrow.day == today.day + 1 && tomorrow.month == today.month
            let isFirst =
                tomorrow.day == 1 && today.day == CalendarDate.days(in: today.month, of: today.year)
            #expect(isNextDay || isFirst)
        }
    }

    @Test(
        "text that is no ISO date is refused",
        arguments: [
            "", "2021", "2021-9-30", "2021-09-31", "2021-02-29", "2021-13-01", "2021-00-10",
            "0000-01-01", "-021-01-01", "2021-09-30 ", " 2021-09-30", "2021/09/30", "20210930",
            "2021-09-30-", "+021-01-01", "２０２１-09-30", "2021-09-3\u{301}0", "٢٠٢١-09-30",
            "2021-09-30\u{301}", "2021-٠٩-30", "99999-01-01",
        ])
    func hostileText(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test("a year outside 1 to 9999 has no days")
    func yearsOutside() {
        #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: .max, month: 1, day: 1) == nil)
        #expect(CalendarDate.lastDay(ofMonth: 13, year: 2021) == nil)
    }

    @Test("the most distant day numbers still have components", arguments: [Int32.min, .max])
    func distantDays(number: Int32) {
        let (_, month, day) = CalendarDate(dayNumber: number).components
        #expect((1...12).contains(month))
        #expect((1...31).contains(day))
    }
}

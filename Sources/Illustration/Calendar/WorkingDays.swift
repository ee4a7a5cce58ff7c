import Languages
import Ledger

// Days on which an office works and books are kept.
extension CalendarDate {
    /// 0 for Monday … 6 for Sunday. Day 0 of the count, 1 January 1970, was a Thursday.
    var weekday: Int { ((Int(dayNumber) + 3) % 7 + 7) % 7 }

    var isWeekend: Bool { weekday >= 5 }

    /// Whether offices work: no weekend and none of the holidays whose date is fixed.
    var isWorkingDay: Bool {
        let (_, month, day) = components
        return !isWeekend && !Self.holidays.contains(month * 100 + day)
    }

    private static let holidays: Set<Int> = [
        101, 102, 107, 308, 321, 322, 323, 501, 507, 509, 706, 830, 1216,
    ]

    func adding(_ days: Int) -> CalendarDate {
        CalendarDate(dayNumber: dayNumber + Int32(days))
    }

    /// This day or the first working day after it.
    var workingDay: CalendarDate {
        var day = self
        while !day.isWorkingDay { day = day.adding(1) }
        return day
    }

    /// This day or the last working day before it.
    var workingDayBefore: CalendarDate {
        var day = self
        while !day.isWorkingDay { day = day.adding(-1) }
        return day
    }

    /// The Friday on or after this day: the example's books are kept week by week.
    var friday: CalendarDate { adding((4 - weekday + 7) % 7) }

    /// A working day of a month, near its `day`: never in another month.
    static func working(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        let last = days(in: month, of: year)
        let wanted =
            CalendarDate(year: year, month: month, day: min(max(day, 1), last))
            ?? CalendarDate(dayNumber: 0)
        let forward = wanted.workingDay
        return forward.month == month ? forward : wanted.workingDayBefore
    }
}

extension YearMonth {
    var lastDay: CalendarDate {
        CalendarDate.lastDay(ofMonth: month, year: year) ?? CalendarDate(dayNumber: 0)
    }
}

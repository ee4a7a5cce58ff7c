import Languages

/// What the numbers of days count from.
enum DateSystem: Hashable, Sendable {
    /// Day 1 is 1900-01-01, and day 60 a 29 February 1900 that never was (ECMA-376, 18.17.4.1).
    case from1900
    /// Day 0 is 1904-01-01.
    case from1904

    /// What a cell formatted as a date, time or length of time holds. A number for which the calendar
    /// has no day stays the number it is.
    func value(of serial: SheetNumber, shownAs form: DateForm) -> SheetValue {
        let days = serial.double
        guard days < 3_000_000, days >= 0 || form == .duration, days > -3_000_000 else {
            return .number(serial)
        }
        let milliseconds = Int64((days * 86_400_000).rounded(.toNearestOrAwayFromZero))
        switch form {
        case .duration: return .time(SheetTime(milliseconds: milliseconds))
        case .time where days < 1: return .time(SheetTime(milliseconds: milliseconds))
        case .date, .time:
            guard let day = day(Int(milliseconds / 86_400_000)) else { return .number(serial) }
            let time = SheetTime(milliseconds: milliseconds % 86_400_000)
            return .date(SheetDate(day: day, time: time, serial: serial))
        }
    }

    private func day(_ number: Int) -> CalendarDate? {
        let sinceEpoch: Int
        switch self {
        case .from1900:
            guard number > 0, number != 60 else { return nil }
            sinceEpoch = number < 60 ? number - 25_568 : number - 25_569
        case .from1904: sinceEpoch = number - 24_107
        }
        let last = 2_932_896  // 9999-12-31
        return sinceEpoch <= last ? CalendarDate(dayNumber: Int32(sinceEpoch)) : nil
    }
}

/// How a number format shows a number that stands for time.
enum DateForm: Hashable, Sendable {
    /// With a day, month or year.
    case date
    /// A time of day.
    case time
    /// Hours, minutes or seconds beyond a day: `[h]:mm`.
    case duration
}

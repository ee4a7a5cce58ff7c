public import Languages

/// A budget year by the calendar year it is named after.
public struct FiscalYear: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let year: Int
    public init(_ year: Int) { self.year = year }

    public var description: String { "\(year)" }
    public static func < (left: Self, right: Self) -> Bool { left.year < right.year }

    /// The years a ledger is kept for: what lies outside them is a slip of the pen, not a plan.
    public static let recordable = FiscalYear(1990)...FiscalYear(2100)

    /// The days documents of a ledger may bear: those of the recordable years.
    public static let recordableDays: ClosedRange<CalendarDate> = {
        let first = CalendarDate(year: recordable.lowerBound.year, month: 1, day: 1)
        let last = CalendarDate(year: recordable.upperBound.year, month: 12, day: 31)
        let epoch = CalendarDate(dayNumber: 0)
        return (first ?? epoch)...(last ?? epoch)
    }()

    /// The year after.
    public var next: FiscalYear { FiscalYear(year + 1) }

    /// The fiscal year a day falls in, for years that start in month `start` (1...12) and are named
    /// after the calendar year they start in.
    public static func containing(_ date: CalendarDate, start: Int) -> FiscalYear {
        let (year, month, _) = date.components
        return FiscalYear(month >= start ? year : year - 1)
    }
}

/// A calendar month of a year, the grain of plans and of the balances.
public struct YearMonth: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Months since year 0: `year × 12 + month − 1`.
    public let index: Int32

    public init(index: Int32) { self.index = index }
    public init(year: Int, month: Int) { index = Int32(year * 12 + month - 1) }
    public init(_ date: CalendarDate) { self.init(year: date.year, month: date.month) }

    public var year: Int { Int(index) / 12 }
    public var month: Int { Int(index) % 12 + 1 }
    public var next: YearMonth { YearMonth(index: index + 1) }
    public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
    public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

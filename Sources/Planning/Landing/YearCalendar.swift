import Languages
import Ledger

/// The months of fiscal years that start in a given month.
struct YearCalendar {
    /// First month of the fiscal year, 1...12.
    let start: Int

    /// The place of a month in a fiscal year, 0...11. What falls outside, such as a payment booked after
    /// the year's end, counts to its nearest month.
    func place(of month: YearMonth, in year: FiscalYear) -> Int {
        let first = YearMonth(year: year.year, month: start)
        return min(max(Int(month.index) - Int(first.index), 0), 11)
    }

    /// How many months of `year` are over at the end of `date`.
    func monthsOver(of year: FiscalYear, at date: CalendarDate) -> Int {
        let first = YearMonth(year: year.year, month: start)
        let isMonthOver = date.day == CalendarDate.days(in: date.month, of: date.year)
        let over = Int(YearMonth(date).index) - Int(first.index) + (isMonthOver ? 1 : 0)
        return min(max(over, 0), 12)
    }
}

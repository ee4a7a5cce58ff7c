public import Languages
public import Money

extension BalanceCube {
    /// The revised plan of one basis up to and including the month of `date`, counting the keys that
    /// `isIncluded` admits. Fiscal years before that of `date` count whole, later ones not at all.
    ///
    /// Nil when any key's plan stands without a month: how much of it was meant for the time up to
    /// `date` is unknown, and an equal share of months would be invented. Throws `.overflow`.
    public func planToDate(
        _ date: CalendarDate, basis: PlanBasis, in currency: Currency, fiscalYearStart: Int = 1,
        where isIncluded: (BudgetKey) -> Bool = { _ in true }
    ) throws(MoneyError) -> Money? {
        let year = FiscalYear.containing(date, start: fiscalYearStart)
        let due = Self.place(of: date.month, start: fiscalYearStart)
        var sum: Int128 = 0
        var undated: [BudgetKey: Int128] = [:]
        for (cell, content) in cells {
            guard let plan = cell.plan, plan.basis == basis, cell.stage != .authority,
                cell.key.year <= year, isIncluded(cell.key)
            else { continue }
            let amount = Int128(content.minorUnits)
            if let month = plan.month {
                let isDue =
                    cell.key.year < year || Self.place(of: month, start: fiscalYearStart) <= due
                if isDue { sum += amount }
            } else if cell.key.year < year {
                sum += amount
            } else {
                undated[cell.key.controlKey, default: 0] += amount
            }
        }
        guard undated.values.allSatisfy({ $0 == 0 }) else { return nil }
        return try Money(exactly: sum, in: currency)
    }

    /// The place of a calendar month in a fiscal year, from 0.
    private static func place(of month: Int, start: Int) -> Int { (month - start + 12) % 12 }
}

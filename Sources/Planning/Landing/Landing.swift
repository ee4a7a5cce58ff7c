import Forecasting
import Ledger
import Money

/// Year's ends from the year to date.
public enum Landing {
    /// Where the payments of a line will end its year.
    ///
    /// The share of the year that is over comes from earlier years by month; without them the line lands
    /// only if it is said to be even. The end is never less than what was paid already.
    public static func landing(of outturn: LineOutturn) -> LineLanding {
        func landing(_ outcome: LineLanding.Outcome, _ toDate: Money?) -> LineLanding {
            LineLanding(
                line: outturn.line, year: outturn.year, months: outturn.months.count,
                toDate: toDate, outcome: outcome)
        }
        guard outturn.isRecorded else { return landing(.unavailable(.paymentsNotRecorded), nil) }
        do throws(MoneyError) {
            let toDate = try (outturn.months + [outturn.runningMonth])
                .sum(in: outturn.runningMonth.currency)
            guard outturn.months.count < 12 else {
                return landing(closed(outturn, toDate: toDate), toDate)
            }
            switch outlook(of: outturn) {
            case .unavailable(let reason):
                return landing(.unavailable(.forecast(reason)), toDate)
            case .forecast(let forecast):
                guard let period = forecast.periods.first else {
                    return landing(.unavailable(.forecast(.unusableData)), toDate)
                }
                let amounts = try amounts(of: period, notBelow: toDate)
                return landing(.landing(amounts, forecast.method, forecast.basis), toDate)
            }
        } catch {
            return landing(.unavailable(.overflow), nil)
        }
    }

    private static func outlook(of outturn: LineOutturn) -> Outlook {
        let earlier = outturn.earlierYears.map { $0.map(\.estimatedWholeUnits) }
        let profile = SeasonalProfile(earlierYears: earlier) ?? (outturn.isEven ? .even : nil)
        return YearEnd(profile: profile)
            .outlook(toDate: outturn.months.map(\.estimatedWholeUnits))
    }

    /// A year that is over needs no estimate: its sum stays exact.
    private static func closed(_ outturn: LineOutturn, toDate: Money) -> LineLanding.Outcome {
        .landing(
            YearEndAmounts(
                amount: toDate, low80: toDate, high80: toDate, low95: toDate, high95: toDate),
            .closedYear, .init(years: outturn.earlierYears.count, monthsToDate: 12))
    }

    private static func amounts(
        of period: Forecast.Period, notBelow toDate: Money
    ) throws(MoneyError) -> YearEndAmounts {
        func amount(_ estimate: Double) throws(MoneyError) -> Money {
            try Money.larger(Money(estimate: estimate, currency: toDate.currency), toDate)
        }
        return YearEndAmounts(
            amount: try amount(period.point), low80: try amount(period.range80.low),
            high80: try amount(period.range80.high), low95: try amount(period.range95.low),
            high95: try amount(period.range95.high))
    }
}

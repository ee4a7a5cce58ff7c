public import Forecasting
public import Languages
public import Ledger
public import Money

/// Where a line's payments will end the year, or why nobody can say.
public struct LineLanding: Sendable, Hashable {
    public var line: LineCode
    public var year: FiscalYear
    /// Whole months of the year that are over, 0...12.
    public var months: Int
    /// Paid so far less what came back, the running month included; nil where payments are not recorded.
    public var toDate: Money?
    public var outcome: Outcome

    /// What the year's end looks like.
    public enum Outcome: Sendable, Hashable {
        case landing(YearEndAmounts, Forecast.Method, Forecast.Basis)
        case unavailable(Gap)
    }

    /// Why there is no landing.
    public enum Gap: Sendable, Hashable {
        /// The documents tell what was allocated and nothing of what was paid.
        case paymentsNotRecorded
        case forecast(Outlook.Unavailable)
        /// An amount leaves the range of exact amounts.
        case overflow
    }

    public init(
        line: LineCode, year: FiscalYear, months: Int, toDate: Money?, outcome: Outcome
    ) {
        self.line = line
        self.year = year
        self.months = months
        self.toDate = toDate
        self.outcome = outcome
    }

    /// The amounts at the year's end; nil where there are none.
    public var yearEnd: YearEndAmounts? {
        switch outcome {
        case .landing(let amounts, _, _): amounts
        case .unavailable: nil
        }
    }

    /// The method, or the reason there is none, as it stands beside the figures.
    public var method: Phrase {
        switch outcome {
        case .landing(_, let method, _): method.name
        case .unavailable(let gap): gap.explanation
        }
    }
}

/// A year's end: the likeliest amount with the ranges that hold it in four cases of five and in
/// nineteen of twenty.
public struct YearEndAmounts: Sendable, Hashable {
    public var amount: Money
    public var low80, high80: Money
    public var low95, high95: Money

    public init(amount: Money, low80: Money, high80: Money, low95: Money, high95: Money) {
        self.amount = amount
        self.low80 = low80
        self.high80 = high80
        self.low95 = low95
        self.high95 = high95
    }
}

extension LineLanding.Gap: Explained {
    public var explanation: Phrase {
        switch self {
        case .paymentsNotRecorded:
            Phrase(
                kk: "болжам жоқ: тек бөлінген қаражат белгілі, төлемдер туралы дерек жоқ",
                ru: "прогноза нет: известны только выделенные средства, о выплатах данных нет",
                en: "no forecast: only what was allocated is known, nothing of what was paid")
        case .forecast(let reason): reason.explanation
        case .overflow:
            Phrase(
                kk: "болжам жоқ: сома дәл есептеу шегінен асады",
                ru: "прогноза нет: сумма превышает предел точного счёта",
                en: "no forecast: the amount exceeds the range of exact amounts")
        }
    }
}

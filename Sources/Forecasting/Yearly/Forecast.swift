/// What a model says of the future of one series: never a number alone, always with how far it may be
/// off, how it was found and what it rests on.
public struct Forecast: Sendable, Hashable {
    /// Between which values the truth lies with a stated probability, if the future resembles the past.
    public struct Range: Sendable, Hashable {
        public var low: Double
        public var high: Double

        public init(low: Double, high: Double) {
            self.low = low
            self.high = high
        }
    }

    /// One period ahead.
    public struct Period: Sendable, Hashable {
        /// Periods after the last one observed: 1 is the next. For the end of a running year, 0.
        public var ahead: Int
        public var point: Double
        /// Holds the truth in four cases of five.
        public var range80: Range
        /// Holds the truth in nineteen cases of twenty.
        public var range95: Range

        public init(ahead: Int, point: Double, range80: Range, range95: Range) {
            self.ahead = ahead
            self.point = point
            self.range80 = range80
            self.range95 = range95
        }
    }

    /// How the values were found.
    public enum Method: String, Sendable, Hashable, Codable, CaseIterable {
        /// A straight line through the median of all slopes, which flattens out ahead.
        case dampedTrend
        /// The last value goes on.
        case lastValue
        /// The year to date over the share of the year that earlier years had reached by then.
        case seasonalShares
        /// The year to date over the share of months gone, for what is paid evenly.
        case evenShares
        /// The year is over: the sum of its months.
        case closedYear
    }

    /// What a forecast rests on.
    public struct Basis: Sendable, Hashable {
        /// Whole years observed.
        public var years: Int
        /// Months of the running year observed.
        public var monthsToDate: Int

        public init(years: Int, monthsToDate: Int = 0) {
            self.years = years
            self.monthsToDate = monthsToDate
        }
    }

    /// The periods ahead, nearest first.
    public var periods: [Period]
    public var method: Method
    public var basis: Basis

    public init(periods: [Period], method: Method, basis: Basis) {
        self.periods = periods
        self.method = method
        self.basis = basis
    }
}

/// A forecast, or why the data do not carry one.
public enum Outlook: Sendable, Hashable {
    case forecast(Forecast)
    case unavailable(Unavailable)

    /// Why there is no forecast.
    public enum Unavailable: Error, Sendable, Hashable {
        /// Fewer years than the method needs.
        case tooFewYears(have: Int, need: Int)
        /// Fewer months of the running year than a range can be found from.
        case tooFewMonths(have: Int, need: Int)
        /// No earlier year shows how the months share a year, and nobody says they share it evenly.
        case noProfile
        /// Nothing was recorded so far this year: any landing divides nothing by something.
        case nothingToDate
        /// By now earlier years had reached too small a share of their total to conclude from.
        case tooEarly(share: Double)
        /// The same year twice, thirteen months, or values that are no finite numbers.
        case unusableData
    }

    /// The forecast; nil where there is none.
    public var forecast: Forecast? {
        switch self {
        case .forecast(let forecast): forecast
        case .unavailable: nil
        }
    }
}

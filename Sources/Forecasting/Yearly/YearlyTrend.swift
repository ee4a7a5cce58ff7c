/// A robust, damped line through at least three yearly values; for two, the last value goes on.
///
/// The slope is the median of the slopes between all pairs of years (Theil and Sen), so that one year
/// with a one-off expense does not bend it. Ahead, each year adds `damping` times what the year before
/// added: on short yearly series damped trends beat straight ones in every published comparison
/// (M3, M4). The range is the prediction interval of the line from its residuals, by Student's t, and
/// never narrower than from "it stops here" to "it goes on undamped" at 95 %.
public struct YearlyTrend: YearlyForecaster, Hashable {
    /// What each year ahead keeps of the growth of the year before it, 0...1.
    public var damping: Double
    /// The smallest value possible, e.g. 0 for expenses; nil for none.
    public var floor: Double?

    /// The least number of years a line is drawn through.
    public static let leastYears = 3

    public init(damping: Double = 0.9, floor: Double? = nil) {
        self.damping = min(max(damping, 0), 1)
        self.floor = floor
    }

    public func outlook(of history: [YearlyObservation], years: Int) -> Outlook {
        guard let history = history.inOrder() else { return .unavailable(.unusableData) }
        guard history.count >= Self.leastYears, let line = RobustLine(history) else {
            return LastValue(floor: floor).outlook(of: history, years: years)
        }
        var added = line.slope
        var point = line.lastFitted
        let periods = (0..<max(0, years)).map { step in
            added *= damping
            point += added
            return period(ahead: step + 1, point: point, line: line)
        }
        return .forecast(
            Forecast(
                periods: periods, method: .dampedTrend, basis: .init(years: history.count)))
    }

    private func period(ahead: Int, point: Double, line: RobustLine) -> Forecast.Period {
        let spread = line.spread(yearsAhead: ahead)
        let undamped = line.lastFitted + line.slope * Double(ahead)
        // The same two futures, drawn in for the narrower range as its normal quantile is narrower.
        let closer = 1.282 / 1.960
        func nearer(_ value: Double) -> Double { point + (value - point) * closer }
        return Forecast.Period(
            ahead: ahead, point: max(point, floor ?? point),
            range80: .init(around: point, half: spread.half80)
                .including(nearer(line.lastFitted), nearer(undamped)).raised(to: floor),
            range95: .init(around: point, half: spread.half95)
                .including(line.lastFitted, undamped).raised(to: floor))
    }
}

/// The line through the median slope, with its residuals.
private struct RobustLine {
    let slope: Double
    /// The value of the line in the last year observed.
    let lastFitted: Double
    private let residualScale: Double
    private let count: Int
    private let lastYear: Double
    private let meanYear: Double
    /// Sum of squared distances of the years from their mean.
    private let yearSpread: Double

    /// Nil for fewer than three observations.
    init?(_ history: [YearlyObservation]) {
        guard history.count > 2, let last = history.last else { return nil }
        count = history.count
        let years = history.map { Double($0.year) }
        let values = history.map(\.value)
        var slopes: [Double] = []
        for left in history.indices {
            for right in history.indices where right > left {
                slopes.append((values[right] - values[left]) / (years[right] - years[left]))
            }
        }
        let slope = slopes.median
        // Heights are taken relative to the last year, so that no precision is lost to year numbers.
        let lastYear = Double(last.year)
        let level = zip(years, values).map { $1 - slope * ($0 - lastYear) }.median
        let squares = zip(years, values).map { year, value in
            let residual = value - (level + slope * (year - lastYear))
            return residual * residual
        }
        let meanYear = years.reduce(0, +) / Double(count)
        self.slope = slope
        self.lastYear = lastYear
        self.meanYear = meanYear
        lastFitted = level
        residualScale = (squares.reduce(0, +) / Double(count - 2)).squareRoot()
        yearSpread = years.reduce(0) { $0 + ($1 - meanYear) * ($1 - meanYear) }
    }

    /// The standard error of a new value so many years ahead, as for a fitted straight line.
    func spread(yearsAhead: Int) -> Spread {
        let distance = lastYear + Double(yearsAhead) - meanYear
        let factor = 1 + 1 / Double(count) + distance * distance / yearSpread
        return Spread(
            standardError: residualScale * factor.squareRoot(), degreesOfFreedom: count - 2)
    }
}

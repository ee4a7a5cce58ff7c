/// The last value goes on: what remains where two years are all there is, and what any better method
/// must beat. The range is that of a random walk: past yearly changes, widening with the square root
/// of the years ahead.
public struct LastValue: YearlyForecaster, Hashable {
    /// The smallest value possible; nil for none.
    public var floor: Double?

    public init(floor: Double? = nil) { self.floor = floor }

    public func outlook(of history: [YearlyObservation], years: Int) -> Outlook {
        guard let history = history.inOrder() else { return .unavailable(.unusableData) }
        guard history.count >= 2, let last = history.last else {
            return .unavailable(.tooFewYears(have: history.count, need: 2))
        }
        // A change over several years counts as that many smaller ones.
        let squares = zip(history, history.dropFirst()).map { earlier, later in
            let change = later.value - earlier.value
            return change * change / Double(later.year - earlier.year)
        }
        let scale = (squares.reduce(0, +) / Double(squares.count)).squareRoot()
        let periods = (0..<max(0, years)).map { step in
            let spread = Spread(
                standardError: scale * Double(step + 1).squareRoot(),
                degreesOfFreedom: squares.count)
            return Forecast.Period(
                ahead: step + 1, point: max(last.value, floor ?? last.value),
                range80: .init(around: last.value, half: spread.half80).raised(to: floor),
                range95: .init(around: last.value, half: spread.half95).raised(to: floor))
        }
        return .forecast(
            Forecast(periods: periods, method: .lastValue, basis: .init(years: history.count)))
    }
}

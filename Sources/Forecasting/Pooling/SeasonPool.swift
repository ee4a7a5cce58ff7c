import CMath

/// The season that like series share, for those too short to show their own: branches of one library,
/// lines of one kind.
public struct SeasonPool: Sendable, Hashable {
    /// Ratios to a mean of one, by place in the year: the first belongs to place 0.
    public let profile: [Double]
    /// Series that had two seasons or more and lent their own.
    public let lenders: Int

    /// - Parameter group: series with the place in the season of their first value.
    /// Nil where no series of the group is positive and at least two seasons long.
    public init?(_ group: [(series: Series, firstPlace: Int)], period: Int) {
        guard period > 1 else { return nil }
        var byPlace = [[Double]](repeating: [], count: period)
        var weights: [Double] = []
        for (series, firstPlace) in group where series.period == period {
            let values = PreparedSeries(series)
            let season = SeasonalAdjustment(values.values, period: period)
            let isLong = values.values.count >= 2 * period
            guard isLong, !values.values.contains(where: { $0 <= 0 }) else { continue }
            for place in 0..<period {
                let own = ((place - firstPlace - values.offset) % period + period) % period
                byPlace[place].append(season.period > 1 ? season.factor(at: own) : 1)
            }
            weights.append(Double(values.values.count))
        }
        guard !weights.isEmpty else { return nil }
        // The median over lenders, so that one odd branch does not lend its oddity to all.
        let medians = byPlace.map(\.median)
        let mean = medians.reduce(0, +) / Double(period)
        profile = medians.map { $0 / mean }
        lenders = weights.count
    }

    /// The profile turned so that it starts where a series does.
    public func profile(startingAt firstPlace: Int) -> [Double] {
        let period = profile.count
        return (0..<period).map { profile[(($0 + firstPlace) % period + period) % period] }
    }

    /// The yearly growth that like series share, as a share: the median of their mean changes from
    /// season to season, and the spread of those, for series of a single value.
    public static func growth(of group: [Series]) -> (growth: Double, deviation: Double)? {
        let rates = group.compactMap { series -> Double? in
            let values = PreparedSeries(series).values
            let lag = series.period
            guard values.count > lag, !values.contains(where: { $0 <= 0 }) else { return nil }
            let early = values.prefix(lag).reduce(0, +)
            let late = values.suffix(lag).reduce(0, +)
            let years = Double(values.count - lag) / Double(lag)
            return power(late / early, 1 / years) - 1
        }
        guard !rates.isEmpty else { return nil }
        let middle = rates.median
        // The median absolute deviation, scaled as for the normal; never under a twentieth.
        let spread = 1.4826 * rates.map { abs($0 - middle) }.median
        return (middle, max(0.05, spread))
    }
}

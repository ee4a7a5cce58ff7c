import CMath

/// How much each model's word counts.
enum Weighing {
    /// Before any back-test. Few numbers, found on the M3 and checked on the M4 series and the other
    /// way round: without a season, six different views count alike; with one, the models of season
    /// count for more and the last value for less. Complex smoothing without a season and the mean take
    /// no part; where growth by percentages is impossible, the averaged trend stands in for it.
    static func prior(_ model: ModelName, isSeasonal: Bool, isPositive: Bool) -> Double {
        switch model {
        case .lastValue: isSeasonal ? 0.7 : 1
        case .drift: 1
        case .averagedTrend: isPositive ? 0 : 1
        case .averagedGrowth, .optimisedTheta, .growthTheta, .arima: 1
        case .smoothing: isSeasonal ? 2 : 1
        case .complexSmoothing: isSeasonal ? 1 : 0
        case .mean, .intermittent: 0
        }
    }

    /// Where a series of seasons is shorter than two of them and none is lent, a rise may be the season
    /// as well as a trend, so levels count and trends hardly do.
    static func unseasonedPrior(_ model: ModelName) -> Double {
        switch model {
        case .lastValue, .smoothing, .mean: 1
        case .growthTheta, .averagedTrend, .averagedGrowth, .optimisedTheta, .drift,
            .complexSmoothing, .arima, .intermittent:
            0
        }
    }

    /// The power of relative errors by which weights fall: none up to forty values, for on short
    /// histories the better past is chance, then more, three at most.
    static func power(count: Int) -> Double {
        3 * max(0, Double(count - 40) / Double(count))
    }

    /// The middle half of a weighed set of values: their mean without the outer quarters on each side,
    /// between a mean and a median.
    static func centre(_ values: [Double], weights: [Double]) -> Double {
        let order = values.indices.sorted { values[$0] < values[$1] }
        let total = weights.reduce(0, +)
        var reached = 0.0
        var sum = 0.0
        var mass = 0.0
        for index in order {
            let weight = weights[index] / total
            let inside = min(max(reached + weight, 0.25), 0.75) - min(max(reached, 0.25), 0.75)
            reached += weight
            sum += inside * values[index]
            mass += inside
        }
        return mass > 0 ? sum / mass : values.reduce(0, +) / Double(values.count)
    }
}

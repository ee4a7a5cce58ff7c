import CMath

/// The season taken out of a series and put back into its forecast. The indices are shrunk towards none
/// by how much of their spread is chance, which beats both taking and leaving them whole: James and
/// Stein's estimator as Miller and Williams use it ("Shrinkage estimators of time series seasonal
/// factors and their effect on forecasting accuracy", IJF 19, 2003).
struct SeasonalAdjustment: Sendable {
    let period: Int
    let isRatio: Bool
    /// By place in the season, the first belonging to the first value.
    let indices: [Double]
    /// The share of the indices' spread that was kept, 0 to 1.
    let kept: Double

    /// Nothing taken out.
    static let none = SeasonalAdjustment(period: 1, isRatio: false, indices: [0], kept: 0)

    private init(period: Int, isRatio: Bool, indices: [Double], kept: Double) {
        self.period = period
        self.isRatio = isRatio
        self.indices = indices
        self.kept = kept
    }

    /// Ratios for positive series, differences for others. Fewer than two seasons have no season of
    /// their own; a profile of like series may stand in for it.
    init(_ series: [Double], period: Int) {
        let isRatio = !series.contains { $0 <= 0 }
        guard period > 1, series.count >= 2 * period else {
            self = .none
            return
        }
        let logs = isRatio ? series.map { logarithm($0) } : series
        let trend = Self.trend(of: logs, period: period)
        var sums = [Double](repeating: 0, count: period)
        var counts = [Double](repeating: 0, count: period)
        for (index, level) in trend {
            sums[index % period] += logs[index] - level
            counts[index % period] += 1
        }
        var means = zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
        let centre = means.reduce(0, +) / Double(period)
        for season in means.indices { means[season] -= centre }
        var within = 0.0
        for (index, level) in trend {
            let rest = logs[index] - level - centre - means[index % period]
            within += rest * rest
        }
        let seasons = Double(trend.count) / Double(period)
        let freedom = max(1, Double(trend.count - period))
        let between = means.reduce(0) { $0 + $1 * $1 } / Double(period - 1)
        let chance = within / freedom / seasons
        let share = Double(period - 3) / Double(period - 1)
        let kept = between > 0 ? max(0, 1 - max(share, 0.3) * chance / between) : 0
        guard kept > 0 else {
            self = .none
            return
        }
        self.init(
            period: period, isRatio: isRatio,
            indices: means.map { isRatio ? exponential($0 * kept) : $0 * kept }, kept: kept)
    }

    /// A profile from elsewhere, in ratios to a mean of one, the first belonging to the first value.
    init(profile: [Double], keeping kept: Double) {
        self.init(
            period: profile.count, isRatio: true,
            indices: profile.map { 1 + (max($0, 1e-6) - 1) * kept }, kept: kept)
    }

    /// The level under each value: a centred average over a season where there are three seasons, a
    /// straight line fitted beside the seasons where there are only two.
    private static func trend(of series: [Double], period: Int) -> [(index: Int, level: Double)] {
        if series.count >= 3 * period {
            return ClassicalDecomposition.movingAverages(series, period: period)
                .map { ($0.index, $0.average) }
        }
        // The slope from differences over whole seasons knows nothing of the season.
        let changes = zip(series, series.dropFirst(period)).map { $1 - $0 }
        let slope = changes.reduce(0, +) / Double(changes.count * period)
        return series.indices.map { ($0, slope * Double($0)) }
    }

    func removed(from series: [Double]) -> [Double] {
        guard period > 1 else { return series }
        return series.enumerated().map { index, value in
            isRatio ? value / indices[index % period] : value - indices[index % period]
        }
    }

    /// The season's factor of the value `index` places after the first; 1 where seasons are added.
    func factor(at index: Int) -> Double {
        isRatio ? indices[index % period] : 1
    }

    func restored(_ points: [Double], after count: Int) -> [Double] {
        guard period > 1 else { return points }
        return points.enumerated().map { step, value in
            let index = indices[(count + step) % period]
            return isRatio ? value * index : value + index
        }
    }
}

import CMath

/// Forecasts series by combining models, with ranges calibrated on the series' own past.
public struct ForecastEngine: Sendable {
    /// How much work a forecast is worth.
    public enum Effort: String, Sendable, Hashable, CaseIterable {
        /// All models, three origins of back-test.
        case full
        /// The cheaper models, one origin: a tenth of the time.
        case fast
    }

    public var effort: Effort
    /// By how much a single value grows in a year, as a share, and the standard deviation of that: what
    /// is used where there is no second value.
    public var index: (growth: Double, deviation: Double)
    /// Shares of a season lent by like series, of a mean of one, the first belonging to the first value
    /// of the series; used where the history has fewer than two seasons.
    public var lentSeason: [Double]?

    public init(
        effort: Effort = .full, index: (growth: Double, deviation: Double) = (0, 0.1),
        lentSeason: [Double]? = nil
    ) {
        self.effort = effort
        self.index = index
        self.lentSeason = lentSeason
    }

    /// The periods ahead, from the one after the last whole one. There is always a forecast.
    public func forecast(_ series: Series, ahead: Int) -> SeriesForecast {
        let prepared = PreparedSeries(series)
        var raw = estimate(prepared, series: series, ahead: max(1, ahead))
        raw.finish(series: series, prepared: prepared)
        return raw.forecast(ahead: max(0, ahead))
    }

    private func estimate(
        _ prepared: PreparedSeries, series: Series, ahead: Int
    ) -> RawForecast {
        let values = prepared.values
        let season = season(of: values[...], period: series.period)
        var raw = RawForecast(values: values, filled: prepared.filled, floor: series.floor)
        raw.seasonKept = season.kept
        raw.isSeasonLent = values.count < 2 * series.period && season.period > 1
        let adjusted = season.removed(from: values)
        raw.residuals = Self.changes(of: adjusted)
        guard let last = adjusted.last, values.count >= 2 else {
            raw.index(
                from: adjusted.last ?? 0, index: index, period: series.period, season: season,
                ahead: ahead)
            return raw
        }
        guard adjusted.contains(where: { abs($0 - last) > abs(last) * 1e-12 }) else {
            raw.repeatConstant(last, season: season, ahead: ahead)
            return raw
        }
        combine(&raw, series: series, season: season, ahead: ahead)
        return raw
    }

    /// The season of what is known by then, or the one that was lent.
    private func season(of values: ArraySlice<Double>, period: Int) -> SeasonalAdjustment {
        if let lentSeason, lentSeason.count == period, period > 1, values.count < 2 * period {
            return SeasonalAdjustment(profile: lentSeason, keeping: 1)
        }
        return SeasonalAdjustment(Array(values), period: period)
    }

    private func combine(
        _ raw: inout RawForecast, series: Series, season: SeasonalAdjustment, ahead: Int
    ) {
        let values = raw.values
        let isPositive = !values.contains { $0 <= 0 }
        let isRare = Double(values.count { $0 == 0 }) > 0.3 * Double(values.count)
        let isSeasonal = series.period > 1
        let isUnseasoned = isSeasonal && values.count < 2 * series.period && season.period == 1
        var priors: [ModelName: Double] = [:]
        for model in ModelName.allCases {
            priors[model] =
                isRare
                ? Self.rarePrior(model)
                : isUnseasoned
                    ? Weighing.unseasonedPrior(model)
                    : Weighing.prior(model, isSeasonal: isSeasonal, isPositive: isPositive)
        }
        if effort == .fast {
            for model in [ModelName.arima, .complexSmoothing] { priors[model] = 0 }
        }
        let models = ModelName.allCases.filter { (priors[$0] ?? 0) > 0 }
        let thorough = Roster(
            models: models, patience: effort == .full ? .standard : .hasty)
        let quick = Roster(models: models, patience: effort == .full ? .quick : .hasty)
        let candidates = thorough.candidates(
            values, period: series.period, ahead: ahead, season: season)
        guard !candidates.isEmpty else {
            raw.repeatConstant(values.median, season: .none, ahead: ahead)
            return
        }
        let test = BackTest(
            values, period: series.period, ahead: ahead, roster: quick,
            origins: effort == .full ? 3 : 1
        ) { self.season(of: $0, period: series.period) }
        let errors = test.relativeErrors()
        let power = Weighing.power(count: values.count)
        var weights: [ModelName: Double] = [:]
        for candidate in candidates {
            let error = max(errors[candidate.model] ?? 1, 0.02)
            weights[candidate.model] = (priors[candidate.model] ?? 0) * CMath.power(error, -power)
        }
        raw.combine(
            candidates, weights: weights, errors: errors, isLearned: power > 0,
            spreadRatio: test.spreadRatio(weights: weights))
    }

    /// Where three values in ten are zero, levels and trends mean little.
    private static func rarePrior(_ model: ModelName) -> Double {
        switch model {
        case .intermittent: 2
        case .mean, .smoothing: 1
        case .lastValue, .drift, .averagedTrend, .averagedGrowth, .optimisedTheta, .growthTheta,
            .complexSmoothing, .arima:
            0
        }
    }

    private static func changes(of adjusted: [Double]) -> [Double] {
        let changes = zip(adjusted, adjusted.dropFirst()).map { $1 - $0 }
        let mean = changes.reduce(0, +) / Double(max(1, changes.count))
        return changes.map { $0 - mean }
    }
}

extension NelderMead.Patience {
    /// For one full forecast.
    static let standard = NelderMead.Patience(evaluations: 300, tolerance: 1e-5)
    /// For one in three milliseconds.
    static let hasty = NelderMead.Patience(evaluations: 70, tolerance: 1e-3)
}

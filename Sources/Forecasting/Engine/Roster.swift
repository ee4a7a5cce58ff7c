import CMath

/// Fits the models that suit a series.
struct Roster {
    /// Which models take part and how long their searches go on.
    var models: [ModelName]
    var patience: NelderMead.Patience
    var arima = ArimaSearch()

    /// The candidates of a series of at least three values, not all alike.
    func candidates(_ series: [Double], period: Int, ahead: Int, season: SeasonalAdjustment)
        -> [Candidate]
    {
        let adjusted = season.removed(from: series)
        let logs = adjusted.contains { $0 <= 0 } ? nil : adjusted.map { logarithm($0) }
        return models.compactMap { model in
            switch model {
            case .smoothing:
                return smoothing(series, period: period, ahead: ahead)
            case .complexSmoothing:
                return complex(series, period: period, ahead: ahead)
            case .arima:
                return arima(series, period: period, ahead: ahead)
            case .lastValue, .drift, .averagedTrend, .averagedGrowth, .optimisedTheta,
                .growthTheta, .mean, .intermittent:
                return plain(model, adjusted, logs: logs, ahead: ahead).map {
                    restored($0, season, after: series.count)
                }
            }
        }.filter { $0.points.allSatisfy(\.isFinite) && $0.deviations.allSatisfy(\.isFinite) }
    }

    private func restored(
        _ candidate: Candidate, _ season: SeasonalAdjustment, after count: Int
    ) -> Candidate {
        Candidate(
            model: candidate.model, points: season.restored(candidate.points, after: count),
            deviations: candidate.deviations.enumerated().map {
                $1 * season.factor(at: count + $0)
            })
    }

    /// The models that know no season.
    private func plain(
        _ model: ModelName, _ series: [Double], logs: [Double]?, ahead: Int
    ) -> Candidate? {
        switch model {
        case .lastValue:
            return SimpleModels.lastValue(series, ahead: ahead)
        case .drift:
            return SimpleModels.drift(series, ahead: ahead)
        case .mean:
            return SimpleModels.mean(series, ahead: ahead)
        case .averagedTrend:
            let average = TrendAverage(series, shapes: TrendGrid.standard)
            let moments = average.moments(ahead: ahead)
            return Candidate(
                model: model, points: moments.means,
                deviations: moments.variances.map { $0.squareRoot() })
        case .averagedGrowth:
            guard let logs else { return nil }
            let moments = TrendAverage(logs, shapes: TrendGrid.standard).moments(ahead: ahead)
            return Self.growth(
                model, logs: moments.means, deviations: moments.variances.map { $0.squareRoot() })
        case .optimisedTheta:
            guard let theta = DynamicTheta(series, patience: patience) else { return nil }
            return Candidate(
                model: model, points: theta.points(ahead: ahead), error: theta.error,
                response: Array(repeating: theta.alpha, count: ahead))
        case .growthTheta:
            guard let logs, let theta = DynamicTheta(logs, fixedTheta: 2, patience: patience)
            else { return nil }
            return Self.growth(
                model, logs: theta.points(ahead: ahead),
                deviations: Candidate.deviations(
                    error: theta.error, response: Array(repeating: theta.alpha, count: ahead),
                    count: ahead))
        case .intermittent:
            return Intermittent(series)?.candidate(ahead: ahead)
        case .smoothing, .complexSmoothing, .arima:
            return nil
        }
    }

    /// From logarithms back: the median, and the deviation that a share of it makes.
    private static func growth(
        _ model: ModelName, logs: [Double], deviations: [Double]
    ) -> Candidate {
        let points = logs.map { exponential($0) }
        return Candidate(
            model: model, points: points,
            deviations: zip(points, deviations).map { $0 * min($1, 2) })
    }

    private func smoothing(_ series: [Double], period: Int, ahead: Int) -> Candidate? {
        let forms = SmoothingForm.candidates(
            isPositive: !series.contains { $0 <= 0 },
            isSeasonal: period > 1 && series.count > 2 * period)
        let fits = forms.compactMap {
            ExponentialSmoothing(series, period: period, form: $0, patience: patience)
        }
        guard let least = fits.map(\.criterion).min() else { return nil }
        let weights = fits.map { exponential(-($0.criterion - least) / 2) }
        let parts = fits.map { $0.candidate(ahead: ahead) }
        return Mixture.collapsed(parts, weights: weights, model: .smoothing)
    }

    private func complex(_ series: [Double], period: Int, ahead: Int) -> Candidate? {
        guard
            let fit = ComplexSmoothing.best(
                series, period: period, isSeasonal: period > 1 && series.count > 2 * period,
                patience: patience)
        else { return nil }
        let freedom = max(1, fit.residuals.count - fit.kind.parameterCount - 1)
        let squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
        return Candidate(
            model: .complexSmoothing, points: fit.points(ahead: ahead),
            error: (squares / Double(freedom)).squareRoot(), response: fit.response(ahead: ahead))
    }

    private func arima(_ series: [Double], period: Int, ahead: Int) -> Candidate? {
        guard let fit = arima.best(series, period: period) else { return nil }
        return Candidate(
            model: .arima, points: fit.points(ahead: ahead), error: fit.variance.squareRoot(),
            response: fit.response(ahead: ahead))
    }
}

import CMath

/// One exponential smoothing model fitted to one series by maximum likelihood, as in Hyndman, Koehler,
/// Snyder and Grose, "A state space framework for automatic forecasting" (IJF 18, 2002). The starting
/// seasons come from a decomposition of the whole series, the other starting states are estimated with
/// the weights. Weights stay in the usual admissible region: 0 < β < α < 1, 0 < γ < 1 − α, and
/// damping between 0.8 and 0.98.
struct ExponentialSmoothing {
    let form: SmoothingForm
    let period: Int
    let count: Int
    private(set) var start: SmoothingFilter.Start
    let end: SmoothingFilter.Outcome
    let seasons: [Double]
    /// One period ahead, over the series; relative where the form says so.
    let residuals: [Double]
    let fitted: [Double]
    /// Akaike's criterion with the correction for short series; infinite where there are too few values.
    let criterion: Double

    init?(_ series: [Double], period: Int, form: SmoothingForm, patience: NelderMead.Patience) {
        guard let guess = SmoothingGuess(series, period: period, season: form.season) else {
            return nil
        }
        self.form = form
        self.period = period
        count = series.count
        let parameters = Double(form.parameterCount(period: period) + 1)
        guard Double(count) - parameters - 1 > 0 || count <= 6 else { return nil }
        var filter = SmoothingFilter(
            form: form, period: period, startingSeasons: guess.seasons)
        let (start, cost) = series.withUnsafeBufferPointer { buffer in
            Self.search(buffer, filter: filter, guess: guess, patience: patience)
        }
        guard cost < .infinity else { return nil }
        self.start = start
        var residuals = [Double](repeating: 0, count: series.count)
        var fitted = residuals
        end = series.withUnsafeBufferPointer { buffer in
            filter.run(buffer, start) { index, value, error in
                fitted[index] = value
                residuals[index] = form.isErrorRelative ? error / value : error
            }
        }
        self.residuals = residuals
        self.fitted = fitted
        seasons = filter.seasons
        let room = max(1, Double(count) - parameters - 1)
        criterion = cost + 2 * parameters + 2 * parameters * (parameters + 1) / room
    }

    private static func search(
        _ series: UnsafeBufferPointer<Double>, filter: SmoothingFilter, guess: SmoothingGuess,
        patience: NelderMead.Patience
    ) -> (SmoothingFilter.Start, Double) {
        let form = filter.form
        var objective = SmoothingLikelihood(series: series, filter: filter)
        var axes: [(start: Double, step: Double, lower: Double, upper: Double)] = [
            (0.4, 0.3, 0.0001, 0.9999), (guess.level, guess.scale, -.infinity, .infinity),
        ]
        if form.trend != .none {
            axes.append((0.1, 0.15, 0.0001, 0.9999))
            axes.append((guess.slope, guess.scale / 3, -.infinity, .infinity))
        }
        if form.season != .none { axes.append((0.1, 0.15, 0.0001, 0.9999)) }
        if form.trend == .damped { axes.append((0.95, -0.06, 0.8, 0.98)) }
        var simplex = NelderMead()
        simplex.minimise(
            &objective, start: axes.map(\.start), steps: axes.map(\.step),
            lower: axes.map(\.lower), upper: axes.map(\.upper), patience: patience)
        let start = simplex.best.withUnsafeBufferPointer { best in
            best.baseAddress.map { objective.start(at: $0) } ?? .init()
        }
        return (start, simplex.bestValue)
    }

    /// The points ahead.
    func points(ahead: Int) -> [Double] {
        var slope = end.slope
        var base = end.level
        return (0..<ahead).map { step in
            slope *= start.phi
            base += slope
            switch form.season {
            case .none: return base
            case .additive: return base + seasons[(count + step) % period]
            case .multiplicative: return base * seasons[(count + step) % period]
            }
        }
    }

    /// Points with their deviations. A relative error makes a share of each point.
    func candidate(ahead: Int) -> Candidate {
        let points = points(ahead: ahead)
        let freedom = max(1, count - form.parameterCount(period: 1))
        let squares = residuals.reduce(0) { $0 + $1 * $1 }
        let error = (squares / Double(freedom)).squareRoot()
        let deviations = Candidate.deviations(
            error: error, response: response(ahead: ahead), count: ahead)
        return Candidate(
            model: .smoothing, points: points,
            deviations: form.isErrorRelative
                ? zip(points, deviations).map { abs($0) * min($1, 2) } : deviations)
    }

    /// What one error of 1 now adds to each period after it: the first is the next.
    func response(ahead: Int) -> [Double] {
        var slope = start.beta
        var effect = start.alpha
        return (1...max(1, ahead)).prefix(ahead).map { step in
            slope *= start.phi
            effect += slope
            return effect + (form.season != .none && step % period == 0 ? start.gamma : 0)
        }
    }
}

/// Minus twice the logarithm of the likelihood, the error's variance concentrated out.
private struct SmoothingLikelihood: Objective {
    let series: UnsafeBufferPointer<Double>
    var filter: SmoothingFilter

    /// The coordinates: α, level, then β as a share of α and slope, then γ as a share of 1 − α, then φ.
    func start(at point: UnsafePointer<Double>) -> SmoothingFilter.Start {
        var start = SmoothingFilter.Start()
        start.alpha = point[0]
        start.level = point[1]
        var next = 2
        if filter.form.trend != .none {
            start.beta = point[2] * start.alpha
            start.slope = point[3]
            next = 4
        }
        if filter.form.season != .none {
            start.gamma = point[next] * (1 - start.alpha)
            next += 1
        }
        if filter.form.trend == .damped { start.phi = point[next] }
        return start
    }

    @inline(__always)
    mutating func value(at point: UnsafePointer<Double>) -> Double {
        let outcome = filter.run(series, start(at: point))
        let count = Double(series.count)
        guard outcome.sumOfSquares.isFinite else { return .infinity }
        let variance = max(outcome.sumOfSquares, .leastNormalMagnitude)
        return count * logarithm(variance) + 2 * outcome.sumOfLogarithms
    }
}

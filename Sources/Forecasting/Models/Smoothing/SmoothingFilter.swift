import CMath

/// The recursion of exponential smoothing over one series, on buffers that serve every evaluation of
/// the likelihood.
struct SmoothingFilter {
    /// Weights and starting states.
    struct Start {
        var alpha = 0.0
        var beta = 0.0
        var gamma = 0.0
        var phi = 1.0
        var level = 0.0
        var slope = 0.0
    }

    /// What a pass over the series comes to.
    struct Outcome {
        /// Of the errors, or of the relative errors where the form has them.
        var sumOfSquares = 0.0
        /// Of the absolute fitted values: the Jacobian of relative errors.
        var sumOfLogarithms = 0.0
        var level = 0.0
        var slope = 0.0
    }

    let form: SmoothingForm
    let period: Int
    let startingSeasons: [Double]
    /// The seasons after a pass, by place in the season.
    private(set) var seasons: [Double]

    init(form: SmoothingForm, period: Int, startingSeasons: [Double]) {
        self.form = form
        self.period = period
        self.startingSeasons = startingSeasons
        seasons = startingSeasons
    }

    /// Runs over the series; `record` gets place, fitted value and error of each period.
    @inline(__always)
    mutating func run(
        _ series: UnsafeBufferPointer<Double>, _ start: Start,
        record: (Int, Double, Double) -> Void = { _, _, _ in }
    ) -> Outcome {
        for index in seasons.indices { seasons[index] = startingSeasons[index] }
        let form = form
        return seasons.withUnsafeMutableBufferPointer { seasons in
            switch form.season {
            case .none: Self.plain(series, start, form, record)
            case .additive: Self.additive(series, start, seasons, form, record)
            case .multiplicative: Self.multiplicative(series, start, seasons, form, record)
            }
        }
    }

    @inline(__always)
    private static func plain(
        _ series: UnsafeBufferPointer<Double>, _ start: Start, _ form: SmoothingForm,
        _ record: (Int, Double, Double) -> Void
    ) -> Outcome {
        var sum = Tally(isRelative: form.isErrorRelative)
        var level = start.level
        var slope = start.slope
        for index in 0..<series.count {
            let fitted = level + start.phi * slope
            let error = series[index] - fitted
            sum.add(error, fitted)
            record(index, fitted, error)
            level = fitted + start.alpha * error
            slope = start.phi * slope + start.beta * error
        }
        return sum.outcome(level: level, slope: slope)
    }

    @inline(__always)
    private static func additive(
        _ series: UnsafeBufferPointer<Double>, _ start: Start,
        _ seasons: UnsafeMutableBufferPointer<Double>, _ form: SmoothingForm,
        _ record: (Int, Double, Double) -> Void
    ) -> Outcome {
        var sum = Tally(isRelative: form.isErrorRelative)
        var level = start.level
        var slope = start.slope
        var season = 0
        for index in 0..<series.count {
            let base = level + start.phi * slope
            let fitted = base + seasons[season]
            let error = series[index] - fitted
            sum.add(error, fitted)
            record(index, fitted, error)
            level = base + start.alpha * error
            slope = start.phi * slope + start.beta * error
            seasons[season] += start.gamma * error
            season += 1
            if season == seasons.count { season = 0 }
        }
        return sum.outcome(level: level, slope: slope)
    }

    @inline(__always)
    private static func multiplicative(
        _ series: UnsafeBufferPointer<Double>, _ start: Start,
        _ seasons: UnsafeMutableBufferPointer<Double>, _ form: SmoothingForm,
        _ record: (Int, Double, Double) -> Void
    ) -> Outcome {
        var sum = Tally(isRelative: form.isErrorRelative)
        var level = start.level
        var slope = start.slope
        var season = 0
        for index in 0..<series.count {
            let base = level + start.phi * slope
            let fitted = base * seasons[season]
            let error = series[index] - fitted
            sum.add(error, fitted)
            record(index, fitted, error)
            let share = error / seasons[season]
            level = base + start.alpha * share
            slope = start.phi * slope + start.beta * share
            seasons[season] += start.gamma * error / base
            season += 1
            if season == seasons.count { season = 0 }
        }
        return sum.outcome(level: level, slope: slope)
    }
}

/// Sums squared errors, and the logarithms of fitted values as products, a logarithm in eight.
private struct Tally {
    let isRelative: Bool
    var squares = 0.0
    var logarithms = 0.0
    var product = 1.0
    var factors = 0

    @inline(__always)
    init(isRelative: Bool) { self.isRelative = isRelative }

    @inline(__always)
    mutating func add(_ error: Double, _ fitted: Double) {
        guard isRelative else {
            squares += error * error
            return
        }
        let share = error / fitted
        squares += share * share
        product *= abs(fitted)
        factors += 1
        if factors == 8 {
            logarithms += logarithm(product)
            product = 1
            factors = 0
        }
    }

    @inline(__always)
    func outcome(level: Double, slope: Double) -> SmoothingFilter.Outcome {
        .init(
            sumOfSquares: squares,
            sumOfLogarithms: isRelative ? logarithms + logarithm(product) : 0,
            level: level, slope: slope)
    }
}

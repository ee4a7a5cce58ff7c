/// The dynamic optimised Theta model of Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler, "Models
/// for optimising the theta method and their relationship to state space models" (IJF 32, 2016): the
/// line of θ = 0 is fitted anew each period, θ ≥ 1, the weight and the starting level are estimated.
/// With θ fixed at 2 it is the dynamic standard Theta model.
///
/// The series is one without season.
struct DynamicTheta {
    private(set) var alpha = 0.5
    private(set) var theta = 2.0
    private(set) var level = 0.0
    /// One period ahead, from the third value on.
    private(set) var residuals: [Double] = []
    private var last = ThetaState()

    init?(_ series: [Double], fixedTheta: Double? = nil, patience: NelderMead.Patience) {
        guard series.count >= 3 else { return nil }
        let first = series[0]
        let scale =
            zip(series, series.dropFirst()).map { abs($1 - $0) }.reduce(0, +)
            / Double(series.count - 1)
        series.withUnsafeBufferPointer { buffer in
            var objective = ThetaErrors(series: buffer, fixedTheta: fixedTheta)
            var simplex = NelderMead()
            let isFixed = fixedTheta != nil
            simplex.minimise(
                &objective, start: [0.5, first / 2] + (isFixed ? [] : [2]),
                steps: [0.2, max(scale, abs(first) * 0.1, 1e-9)] + (isFixed ? [] : [1]),
                lower: [0.05, -.infinity] + (isFixed ? [] : [1]),
                upper: [0.99, .infinity] + (isFixed ? [] : [1e6]), patience: patience)
            alpha = simplex.best[0]
            level = simplex.best[1]
            theta = fixedTheta ?? simplex.best[2]
        }
        var state = ThetaState(level: level, alpha: alpha)
        for value in series {
            let fitted = state.fitted(theta: theta)
            if state.count >= 2 { residuals.append(value - fitted) }
            state.take(value, alpha: alpha)
        }
        last = state
    }

    /// The standard error of one period ahead.
    var error: Double {
        let squares = residuals.reduce(0) { $0 + $1 * $1 }
        return (squares / Double(max(1, residuals.count - 1))).squareRoot()
    }

    /// The points ahead: each is taken for the truth when the next is formed.
    func points(ahead: Int) -> [Double] {
        var state = last
        return (0..<ahead).map { _ in
            let value = state.fitted(theta: theta)
            state.take(value, alpha: alpha)
            return value
        }
    }
}

/// The smoothed level and the line of least squares through all values so far.
private struct ThetaState {
    var count = 0.0
    var level = 0.0
    var mean = 0.0
    var intercept = 0.0
    var slope = 0.0
    /// (1 − α) to the number of values so far.
    var decay = 1.0
    var alpha = 1.0

    init() {}

    init(level: Double, alpha: Double) {
        self.level = level
        self.alpha = alpha
    }

    @inline(__always)
    func fitted(theta: Double) -> Double {
        let line = decay * intercept + (1 - decay * (1 - alpha)) / alpha * slope
        return level + (1 - 1 / theta) * line
    }

    @inline(__always)
    mutating func take(_ value: Double, alpha: Double) {
        let place = count + 1
        level += alpha * (value - level)
        if place > 1 {
            slope = ((place - 2) * slope + 6 * (value - mean) / place) / (place + 1)
        }
        mean += (value - mean) / place
        intercept = mean - slope * (place + 1) / 2
        decay *= 1 - alpha
        count = place
    }
}

private struct ThetaErrors: Objective {
    let series: UnsafeBufferPointer<Double>
    let fixedTheta: Double?

    @inline(__always)
    mutating func value(at point: UnsafePointer<Double>) -> Double {
        var state = ThetaState(level: point[1], alpha: point[0])
        let theta = fixedTheta ?? point[2]
        var sum = 0.0
        for index in 0..<series.count {
            let error = series[index] - state.fitted(theta: theta)
            if index >= 2 { sum += error * error }
            state.take(series[index], alpha: point[0])
        }
        return sum
    }
}

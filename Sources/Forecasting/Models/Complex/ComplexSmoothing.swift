import CMath

/// Complex exponential smoothing of Svetunkov and Kourentzes ("Complex exponential smoothing", Naval
/// Research Logistics 69, 2022; kinds with seasons in Svetunkov, Kourentzes and Ord, 2022): level and
/// information potential are smoothed as one complex number, which covers growth and its absence
/// without choosing between them. Starting states come from backcasting; the kind is chosen by AICc.
struct ComplexSmoothing {
    /// How the season enters.
    enum Kind: CaseIterable, Sendable, Hashable {
        case none, simple, partial, full

        var parameterCount: Int {
            switch self {
            case .none, .simple: 2
            case .partial: 3
            case .full: 4
            }
        }
    }

    let kind: Kind
    let criterion: Double
    let residuals: [Double]
    private let period: Int
    private let count: Int
    private let weights: ComplexStates.Weights
    private let states: ComplexStates

    /// The kind with the least criterion; nil for fewer than five values.
    static func best(
        _ series: [Double], period: Int, isSeasonal: Bool, patience: NelderMead.Patience
    ) -> ComplexSmoothing? {
        let kinds = isSeasonal ? Kind.allCases : [.none]
        return kinds.compactMap {
            ComplexSmoothing(series, period: period, kind: $0, patience: patience)
        }.min { $0.criterion < $1.criterion }
    }

    init?(_ series: [Double], period: Int, kind: Kind, patience: NelderMead.Patience) {
        guard series.count >= max(5, kind == .none ? 5 : 2 * period) else { return nil }
        guard let initial = ComplexStates(series, period: period, kind: kind) else { return nil }
        self.kind = kind
        self.period = period
        count = series.count
        var start = [1.3, 1.0]
        var steps = [0.25, 0.1]
        var lower = [0.01, 0.01]
        var upper = [1.9, 1.9]
        switch kind {
        case .none, .simple: break
        case .partial:
            (start, steps) = (start + [0.1], steps + [0.1])
            (lower, upper) = (lower + [0.0001], upper + [0.9999])
        case .full:
            (start, steps) = (start + [1.3, 1.0], steps + [0.25, 0.1])
            (lower, upper) = (lower + lower, upper + upper)
        }
        var simplex = NelderMead()
        series.withUnsafeBufferPointer { buffer in
            var objective = ComplexErrors(series: buffer, initial: initial, states: initial)
            simplex.minimise(
                &objective, start: start, steps: steps, lower: lower, upper: upper,
                patience: patience)
        }
        guard simplex.bestValue.isFinite else { return nil }
        let weights = ComplexStates.Weights(simplex.best, kind: kind)
        var states = initial
        var residuals: [Double] = []
        residuals.reserveCapacity(series.count)
        series.withUnsafeBufferPointer { buffer in
            states.backcast(buffer, weights)
            _ = states.run(buffer, weights) { residuals.append($0) }
        }
        self.weights = weights
        self.states = states
        self.residuals = residuals
        let parameters = Double(kind.parameterCount + 1)
        let room = max(1, Double(series.count) - parameters - 1)
        criterion =
            Double(series.count) * logarithm(max(simplex.bestValue, .leastNormalMagnitude))
            + 2 * parameters * (1 + (parameters + 1) / room)
    }

    /// The points ahead.
    func points(ahead: Int) -> [Double] {
        var states = states
        return (0..<ahead).map { states.step(at: count + $0, value: nil, weights).fitted }
    }

    /// What one error of 1 now adds to each period after it: the first is the next.
    func response(ahead: Int) -> [Double] {
        var states = ComplexStates(blank: kind, period: period)
        _ = states.step(at: 0, value: 1, weights)
        return (0..<ahead).map { states.step(at: $0 + 1, value: nil, weights).fitted }
    }
}

/// The level, its potential, and those of the seasons.
struct ComplexStates {
    struct Weights {
        var a0, a1, b0, b1: Double

        init(_ values: [Double], kind: ComplexSmoothing.Kind) {
            a0 = values[0]
            a1 = values[1]
            b0 = kind == .partial || kind == .full ? values[2] : 0
            b1 = kind == .full ? values[3] : 0
        }

        init(_ point: UnsafePointer<Double>, kind: ComplexSmoothing.Kind) {
            a0 = point[0]
            a1 = point[1]
            b0 = kind == .partial || kind == .full ? point[2] : 0
            b1 = kind == .full ? point[3] : 0
        }
    }

    let kind: ComplexSmoothing.Kind
    let period: Int
    var level = 0.0
    var potential = 0.0
    var seasons: [Double]
    var potentials: [Double]

    init(blank kind: ComplexSmoothing.Kind, period: Int) {
        self.kind = kind
        self.period = period
        let count = kind == .none ? 1 : period
        seasons = Array(repeating: 0, count: count)
        potentials = seasons
    }

    init?(_ series: [Double], period: Int, kind: ComplexSmoothing.Kind) {
        self.init(blank: kind, period: period)
        let head = series.prefix(max(period, 3))
        level = head.reduce(0, +) / Double(head.count)
        potential = level / 1.1
        switch kind {
        case .none: break
        case .simple:
            seasons = Array(series.prefix(period))
            potentials = seasons.map { $0 / 1.1 }
        case .partial, .full:
            guard let found = ClassicalDecomposition.additiveIndices(series, period: period)
            else { return nil }
            seasons = found
            potentials = found.map { $0 / 1.1 }
        }
    }

    /// One period: without a value, the fitted one goes on.
    @inline(__always)
    mutating func step(
        at index: Int, value: Double?, _ weights: Weights
    ) -> (fitted: Double, error: Double) {
        let place = kind == .none ? 0 : index % period
        let fitted: Double
        switch kind {
        case .none: fitted = level
        case .simple: fitted = seasons[place]
        case .partial, .full: fitted = level + seasons[place]
        }
        let error = (value ?? fitted) - fitted
        if kind != .simple {
            let old = level
            level += (weights.a1 - 1) * potential + (weights.a0 - weights.a1) * error
            potential = old + (1 - weights.a0) * potential + (weights.a0 + weights.a1) * error
        }
        switch kind {
        case .none: break
        case .partial: seasons[place] += weights.b0 * error
        case .simple: turn(place, weights.a0, weights.a1, error)
        case .full: turn(place, weights.b0, weights.b1, error)
        }
        return (fitted, error)
    }

    @inline(__always)
    private mutating func turn(_ place: Int, _ real: Double, _ imaginary: Double, _ error: Double) {
        let old = seasons[place]
        seasons[place] += (imaginary - 1) * potentials[place] + (real - imaginary) * error
        potentials[place] = old + (1 - real) * potentials[place] + (real + imaginary) * error
    }

    /// The sum of squared errors over the series, from the states as they are.
    @inline(__always)
    mutating func run(
        _ series: UnsafeBufferPointer<Double>, _ weights: Weights,
        record: (Double) -> Void = { _ in }
    ) -> Double {
        var sum = 0.0
        for index in 0..<series.count {
            let error = step(at: index, value: series[index], weights).error
            record(error)
            sum += error * error
        }
        return sum
    }

    /// Finds the states before the first value by running forth and back.
    @inline(__always)
    mutating func backcast(_ series: UnsafeBufferPointer<Double>, _ weights: Weights) {
        for index in 0..<series.count {
            _ = step(at: index, value: series[index], weights)
        }
        for index in (0..<series.count).reversed() {
            _ = step(at: index, value: series[index], weights)
        }
    }
}

private struct ComplexErrors: Objective {
    let series: UnsafeBufferPointer<Double>
    let initial: ComplexStates
    var states: ComplexStates

    @inline(__always)
    mutating func value(at point: UnsafePointer<Double>) -> Double {
        let weights = ComplexStates.Weights(point, kind: initial.kind)
        states.level = initial.level
        states.potential = initial.potential
        for index in states.seasons.indices {
            states.seasons[index] = initial.seasons[index]
            states.potentials[index] = initial.potentials[index]
        }
        states.backcast(series, weights)
        let sum = states.run(series, weights)
        return sum.isFinite ? sum : .infinity
    }
}

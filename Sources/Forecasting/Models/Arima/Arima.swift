import CMath

/// A seasonal ARIMA model fitted to one series.
struct Arima {
    let order: ArimaOrder
    let period: Int
    /// AICc; comparable between models of the same differences.
    let criterion: Double
    /// One period ahead, of the differenced series.
    let residuals: [Double]
    /// σ² of the errors, in the square of the series' unit.
    let variance: Double
    let autoregressive: [Double]
    let movingAverage: [Double]
    let mean: Double
    private let series: [Double]
    /// The point of the search.
    let point: [Double]

    init?(
        _ series: [Double], differenced: [Double], order: ArimaOrder, period: Int,
        start: [Double]? = nil, patience: NelderMead.Patience
    ) {
        let count = differenced.count
        let parameters = Double(order.parameterCount + 1)
        guard Double(count) - parameters - 1 > 0 else { return nil }
        let centre = differenced.reduce(0, +) / Double(count)
        let squares = differenced.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
        let spread = max((squares / Double(count)).squareRoot(), abs(centre) * 1e-9, 1e-300)
        self.order = order
        self.period = period
        self.series = series
        var from = [Double](repeating: 0.1, count: order.weightCount)
        if order.hasConstant { from.append(centre / spread) }
        if let start, start.count == from.count { from = start }
        var steps = [Double](repeating: 0.3, count: order.weightCount)
        if order.hasConstant { steps.append(0.3) }
        var simplex = NelderMead()
        let fit = differenced.withUnsafeBufferPointer { buffer in
            var objective = ConditionalSum(buffer, order: order, period: period, meanScale: spread)
            simplex.minimise(
                &objective, start: from, steps: steps,
                lower: Array(repeating: -6, count: from.count),
                upper: Array(repeating: 6, count: from.count), patience: patience)
            // One coordinate more than read, so that there is one where nothing is estimated.
            let best = (simplex.best + [0]).withUnsafeBufferPointer { best -> (Double, Double) in
                guard let base = best.baseAddress else { return (.infinity, 0) }
                return (objective.value(at: base), objective.mean(at: base))
            }
            return (
                sum: best.0, mean: best.1, errors: objective.errors,
                ar: objective.weights.expandedAutoregressive(period: period),
                ma: objective.weights.expandedMovingAverage(period: period)
            )
        }
        guard fit.sum.isFinite else { return nil }
        point = simplex.best
        mean = fit.mean
        residuals = fit.errors
        autoregressive = fit.ar
        movingAverage = fit.ma
        variance = fit.sum / max(1, Double(count) - parameters + 1)
        criterion =
            Double(count) * logarithm(max(fit.sum, .leastNormalMagnitude)) + 2 * parameters
            * (1 + (parameters + 1) / (Double(count) - parameters - 1))
    }

    /// The weights of earlier values of the series itself, differences multiplied out.
    private var full: [Double] {
        var result = autoregressive.map { -$0 }
        for _ in 0..<order.differences {
            result = ArimaWeights.product(result, [], period: 1)
            result = Self.multiply(result, lag: 1)
        }
        for _ in 0..<order.seasonalDifferences { result = Self.multiply(result, lag: period) }
        return result.map { -$0 }
    }

    /// (1 + Σ a Bⁱ)(1 − Bˡ) − 1.
    private static func multiply(_ weights: [Double], lag: Int) -> [Double] {
        var result = weights + [Double](repeating: 0, count: lag)
        result[lag - 1] -= 1
        for (power, weight) in weights.enumerated() { result[power + lag] -= weight }
        return result
    }

    /// The points ahead.
    func points(ahead: Int) -> [Double] {
        let weights = full
        let constant = mean * (1 - autoregressive.reduce(0, +))
        var values = series
        for step in 0..<ahead {
            var value = constant
            for (index, weight) in weights.enumerated() where values.count - 1 - index >= 0 {
                value += weight * values[values.count - 1 - index]
            }
            for (index, weight) in movingAverage.enumerated() where index >= step {
                let place = residuals.count - 1 - (index - step)
                if place >= 0 { value += weight * residuals[place] }
            }
            values.append(value)
        }
        return Array(values.suffix(ahead))
    }

    /// What one error of 1 now adds to each period after it.
    func response(ahead: Int) -> [Double] {
        let weights = full
        var effects = [1.0]
        for step in 1...max(1, ahead) {
            var value = step <= movingAverage.count ? movingAverage[step - 1] : 0
            for index in 0..<min(step, weights.count) {
                value += weights[index] * effects[step - 1 - index]
            }
            effects.append(value)
        }
        return Array(effects.dropFirst().prefix(ahead))
    }
}

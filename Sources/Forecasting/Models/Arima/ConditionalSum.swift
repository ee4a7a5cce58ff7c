/// The conditional sum of squares of a seasonal ARMA model over a differenced series: errors and values
/// before the first are taken as zero and the mean (Box and Jenkins, "Time Series Analysis", 1970).
struct ConditionalSum: Objective {
    let series: UnsafeBufferPointer<Double>
    let order: ArimaOrder
    let period: Int
    let meanScale: Double
    var weights: ArimaWeights
    /// The errors of the last evaluation.
    private(set) var errors: [Double]
    private var stage: [Double]

    init(_ series: UnsafeBufferPointer<Double>, order: ArimaOrder, period: Int, meanScale: Double) {
        self.series = series
        self.order = order
        self.period = period
        self.meanScale = meanScale
        weights = ArimaWeights(order: order)
        errors = Array(repeating: 0, count: series.count)
        stage = errors
    }

    /// The mean of the series as the point has it: its last coordinate, in the unit of `meanScale`.
    func mean(at point: UnsafePointer<Double>) -> Double {
        order.hasConstant ? point[order.weightCount] * meanScale : 0
    }

    mutating func value(at point: UnsafePointer<Double>) -> Double {
        weights.read(point)
        let mean = mean(at: point)
        for index in 0..<series.count { stage[index] = series[index] - mean }
        return stage.withUnsafeMutableBufferPointer { stage in
            errors.withUnsafeMutableBufferPointer { errors in
                Self.subtract(weights.autoregressive, lag: 1, from: stage, into: errors)
                Self.subtract(
                    weights.seasonalAutoregressive, lag: period, from: errors, into: stage)
                Self.invert(weights.seasonalMovingAverage, lag: period, stage)
                Self.invert(weights.movingAverage, lag: 1, stage)
                var sum = 0.0
                for index in 0..<stage.count {
                    errors[index] = stage[index]
                    sum += stage[index] * stage[index]
                }
                return sum.isFinite ? sum : .infinity
            }
        }
    }

    @inline(__always)
    private static func subtract(
        _ weights: [Double], lag: Int, from source: UnsafeMutableBufferPointer<Double>,
        into target: UnsafeMutableBufferPointer<Double>
    ) {
        for index in 0..<source.count { target[index] = source[index] }
        for (order, weight) in weights.enumerated() {
            let distance = (order + 1) * lag
            guard distance < source.count else { continue }
            for index in distance..<source.count {
                target[index] -= weight * source[index - distance]
            }
        }
    }

    @inline(__always)
    private static func invert(
        _ weights: [Double], lag: Int, _ values: UnsafeMutableBufferPointer<Double>
    ) {
        guard !weights.isEmpty else { return }
        for index in lag..<max(lag, values.count) {
            var value = values[index]
            for order in 0..<weights.count {
                let distance = (order + 1) * lag
                if distance <= index { value -= weights[order] * values[index - distance] }
            }
            values[index] = value
        }
    }
}

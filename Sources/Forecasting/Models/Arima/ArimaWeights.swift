import CMath

/// The weights of a seasonal ARIMA model: stationary and invertible by construction, since they are
/// searched as partial autocorrelations between −1 and 1 (Monahan, Biometrika 71, 1984).
struct ArimaWeights {
    private(set) var autoregressive: [Double] = []
    private(set) var seasonalAutoregressive: [Double] = []
    private(set) var movingAverage: [Double] = []
    private(set) var seasonalMovingAverage: [Double] = []
    private var scratch: [Double] = []

    init(order: ArimaOrder) {
        autoregressive = Array(repeating: 0, count: order.autoregressive)
        seasonalAutoregressive = Array(repeating: 0, count: order.seasonalAutoregressive)
        movingAverage = Array(repeating: 0, count: order.movingAverage)
        seasonalMovingAverage = Array(repeating: 0, count: order.seasonalMovingAverage)
        scratch = Array(repeating: 0, count: 8)
    }

    /// Reads the coordinates of a search: AR, seasonal AR, MA, seasonal MA.
    mutating func read(_ point: UnsafePointer<Double>) {
        var next = point
        Self.read(&next, into: &autoregressive, &scratch, sign: 1)
        Self.read(&next, into: &seasonalAutoregressive, &scratch, sign: 1)
        Self.read(&next, into: &movingAverage, &scratch, sign: -1)
        Self.read(&next, into: &seasonalMovingAverage, &scratch, sign: -1)
    }

    private static func read(
        _ point: inout UnsafePointer<Double>, into weights: inout [Double],
        _ scratch: inout [Double], sign: Double
    ) {
        for order in weights.indices {
            let partial = hyperbolicTangent(point[order])
            for earlier in 0..<order { scratch[earlier] = weights[earlier] }
            for earlier in 0..<order {
                weights[earlier] = scratch[earlier] - partial * scratch[order - 1 - earlier]
            }
            weights[order] = partial
        }
        if sign < 0 { for order in weights.indices { weights[order] = -weights[order] } }
        point += weights.count
    }

    /// φ(B)Φ(Bᵐ) written out: the weights of earlier values, the first of the one before.
    func expandedAutoregressive(period: Int) -> [Double] {
        Self.product(autoregressive.map { -$0 }, seasonalAutoregressive.map { -$0 }, period: period)
            .map { -$0 }
    }

    /// θ(B)Θ(Bᵐ) written out: the weights of earlier errors.
    func expandedMovingAverage(period: Int) -> [Double] {
        Self.product(movingAverage, seasonalMovingAverage, period: period)
    }

    /// (1 + Σ a Bⁱ)(1 + Σ b Bᵐʲ) − 1, by powers from the first.
    static func product(_ plain: [Double], _ seasonal: [Double], period: Int) -> [Double] {
        let outer = [1] + plain
        var result = [Double](repeating: 0, count: plain.count + seasonal.count * period + 1)
        for (power, weight) in outer.enumerated() { result[power] += weight }
        for (index, factor) in seasonal.enumerated() {
            for (power, weight) in outer.enumerated() {
                result[power + (index + 1) * period] += factor * weight
            }
        }
        return Array(result.dropFirst())
    }
}

/// How well one series was forecast. The measures are those of the M competitions (Makridakis,
/// Spiliotis and Assimakopoulos, "The M4 Competition", IJF 36, 2020).
public struct SeriesScore: Sendable, Hashable {
    /// Mean of 200·|y − f| / (|y| + |f|); zero over zero counts as no error.
    public let smape: Double
    /// The mean absolute error over the mean absolute seasonal difference of the history; nil for a
    /// history that never changes.
    public let mase: Double?
    /// The root of the mean squared error over the mean squared seasonal difference.
    public let rmsse: Double?
    /// Both again for `Naive2`.
    public let naiveSmape: Double
    public let naiveMase: Double?
    /// Shares of the truth inside the ranges, 0 to 1.
    public let coverage50, coverage80, coverage95: Double
    /// The mean scaled interval score of the 95 % range.
    public let msis: Double?
    /// The mean error, forecast less truth, in the unit of `mase`.
    public let bias: Double?
    /// Whether a point or range is not finite, not in order, or negative though no value ever was.
    public let isFailure: Bool

    /// - Parameter truth: the periods after `history`, as many as forecast or fewer.
    public init(_ forecast: SeriesForecast, truth: [Double], history: [Double], period: Int) {
        let steps = Array(forecast.steps.prefix(truth.count))
        let scale = Self.scale(of: history, period: period) { abs($0) }
        let square = Self.scale(of: history, period: period) { $0 * $0 }
        let points = steps.map(\.point)
        let naive = Naive2.points(after: history, period: period, ahead: truth.count)
        smape = Self.smape(points, truth)
        naiveSmape = Self.smape(naive, truth)
        let count = Double(max(1, steps.count))
        func error(_ points: [Double]) -> Double {
            zip(points, truth).reduce(0) { $0 + abs($1.0 - $1.1) } / count
        }
        mase = scale.map { error(points) / $0 }
        naiveMase = scale.map { error(naive) / $0 }
        rmsse = square.map { square in
            let squares = zip(points, truth).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            return (squares / count / square).squareRoot()
        }
        bias = scale.map { scale in
            zip(points, truth).reduce(0) { $0 + $1.0 - $1.1 } / count / scale
        }
        func share(_ range: (SeriesForecast.Step) -> Forecast.Range) -> Double {
            let inside = zip(steps, truth).count {
                range($0).low <= $1 && $1 <= range($0).high
            }
            return Double(inside) / count
        }
        coverage50 = share(\.range50)
        coverage80 = share(\.range80)
        coverage95 = share(\.range95)
        msis = scale.map { scale in
            zip(steps, truth).reduce(0) { sum, pair in
                let range = pair.0.range95
                let misses = max(0, range.low - pair.1) + max(0, pair.1 - range.high)
                return sum + range.high - range.low + 2 / 0.05 * misses
            } / count / scale
        }
        let isNonNegative = history.allSatisfy { $0 >= 0 }
        isFailure =
            steps.count < truth.count
            || steps.contains { step in
                let values = [
                    step.range95.low, step.range80.low, step.range50.low, step.point,
                    step.range50.high, step.range80.high, step.range95.high,
                ]
                return !values.allSatisfy(\.isFinite) || values.sorted() != values
                    || (isNonNegative && step.range95.low < 0)
            }
    }

    private static func smape(_ points: [Double], _ truth: [Double]) -> Double {
        let sum = zip(points, truth).reduce(0.0) { sum, pair in
            let size = abs(pair.0) + abs(pair.1)
            return size > 0 ? sum + 200 * abs(pair.0 - pair.1) / size : sum
        }
        return sum / Double(max(1, truth.count))
    }

    /// The mean of a measure of the seasonal differences; of plain ones where the history has no more
    /// than one season. Nil where it is zero.
    private static func scale(
        of history: [Double], period: Int, _ measure: (Double) -> Double
    ) -> Double? {
        let lag = history.count > period ? period : 1
        guard history.count > lag else { return nil }
        let sum = zip(history, history.dropFirst(lag)).reduce(0) { $0 + measure($1.1 - $1.0) }
        let mean = sum / Double(history.count - lag)
        return mean > 0 ? mean : nil
    }
}

/// The scores of a set of series, as means. Adding in the same order gives the same digits.
public struct Scoreboard: Sendable, Hashable {
    public private(set) var count = 0
    public private(set) var failures = 0
    private var sums = [Double](repeating: 0, count: 10)
    private var scaled = 0

    public init() {}

    public mutating func add(_ score: SeriesScore) {
        count += 1
        if score.isFailure { failures += 1 }
        let plain = [
            score.smape, score.naiveSmape, score.coverage50, score.coverage80, score.coverage95,
        ]
        for (place, value) in plain.enumerated() { sums[place] += value }
        guard let mase = score.mase, let naive = score.naiveMase, let rmsse = score.rmsse,
            let msis = score.msis, let bias = score.bias
        else { return }
        scaled += 1
        for (place, value) in [mase, naive, rmsse, msis, bias].enumerated() {
            sums[place + 5] += value
        }
    }

    private func mean(_ place: Int) -> Double { sums[place] / Double(max(1, count)) }
    private func scaledMean(_ place: Int) -> Double? {
        scaled > 0 ? sums[place] / Double(scaled) : nil
    }

    public var smape: Double { mean(0) }
    public var naiveSmape: Double { mean(1) }
    /// Shares, 0 to 1.
    public var coverage50: Double { mean(2) }
    public var coverage80: Double { mean(3) }
    public var coverage95: Double { mean(4) }
    /// Over the series whose history changes; nil where none does.
    public var mase: Double? { scaledMean(5) }
    public var naiveMase: Double? { scaledMean(6) }
    public var rmsse: Double? { scaledMean(7) }
    public var msis: Double? { scaledMean(8) }
    public var bias: Double? { scaledMean(9) }

    /// The mean of sMAPE and MASE, each relative to that of Naive2.
    public var owa: Double? {
        guard let mase, let naiveMase, naiveMase > 0, naiveSmape > 0 else { return nil }
        return (smape / naiveSmape + mase / naiveMase) / 2
    }
}

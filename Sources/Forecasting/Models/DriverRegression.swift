import CMath

/// A series explained by drivers known ahead (tariff, volume, opening hours), with errors that follow
/// the one before: regression by Prais and Winsten (1954), the correlation chosen by the likelihood of
/// Beach and MacKinnon (Econometrica 46, 1978), which keeps the errors stationary.
public struct DriverRegression: Sendable, Hashable {
    /// The constant, then one coefficient per driver.
    public let coefficients: [Double]
    /// The correlation of each error with the one before, between −1 and 1.
    public let correlation: Double
    /// The standard deviation of what is new in an error.
    public let deviation: Double
    private let lastError: Double
    private let freedom: Int

    /// - Parameter drivers: one array per driver, as long as the history.
    /// Nil where there are fewer than two more values than coefficients, or drivers do not differ.
    public init?(_ history: [Double], drivers: [[Double]]) {
        let width = drivers.count + 1
        guard history.count >= width + 2, drivers.allSatisfy({ $0.count == history.count }),
            (history + drivers.joined()).allSatisfy(\.isFinite)
        else { return nil }
        let columns = [[Double](repeating: 1, count: history.count)] + drivers
        var best: (score: Double, correlation: Double, fit: Fit)?
        for step in -19...19 {
            let correlation = Double(step) / 20
            guard let fit = Fit(history, columns, correlation: correlation) else { return nil }
            let count = Double(history.count)
            let score =
                count * logarithm(max(fit.squares, .leastNormalMagnitude))
                - logarithm(1 - correlation * correlation)
            if score < best?.score ?? .infinity { best = (score, correlation, fit) }
        }
        guard let best else { return nil }
        correlation = best.correlation
        coefficients = best.fit.coefficients
        freedom = max(1, history.count - width - 1)
        deviation = (best.fit.squares / Double(freedom)).squareRoot()
        let last = history.count - 1
        let fitted = zip(coefficients, columns).reduce(0) { $0 + $1.0 * $1.1[last] }
        lastError = history[last] - fitted
    }

    /// The periods ahead for the drivers' values there, one array per driver. The spread grows as the
    /// errors run on, and by a share for coefficients known from few values.
    public func steps(drivers: [[Double]], floor: Double? = nil) -> [SeriesForecast.Step] {
        guard drivers.count == coefficients.count - 1 else { return [] }
        let ahead = drivers.map(\.count).min() ?? 0
        var error = lastError
        var variance = 0.0
        let width = 1 + Double(coefficients.count) / Double(freedom)
        return (0..<ahead).map { step in
            error *= correlation
            variance = variance * correlation * correlation + deviation * deviation
            let fitted = zip(coefficients.dropFirst(), drivers).reduce(coefficients[0]) {
                $0 + $1.0 * $1.1[step]
            }
            let distribution = StepDistribution(
                point: max(fitted + error, floor ?? -.infinity),
                scale: (variance * width).squareRoot() * 0.8, floor: floor, isPositive: false)
            return SeriesForecast.Step(ahead: step + 1, distribution: distribution)
        }
    }

    /// Least squares of the transformed values.
    private struct Fit {
        let coefficients: [Double]
        let squares: Double

        init?(_ history: [Double], _ columns: [[Double]], correlation: Double) {
            let first = (1 - correlation * correlation).squareRoot()
            func transformed(_ values: [Double]) -> [Double] {
                values.indices.map {
                    $0 == 0 ? values[0] * first : values[$0] - correlation * values[$0 - 1]
                }
            }
            let target = transformed(history)
            let regressors = columns.map(transformed)
            let size = regressors.count
            var normal = SymmetricMatrix(size: size)
            for left in 0..<size {
                for right in 0..<size {
                    normal[left, right] = zip(regressors[left], regressors[right])
                        .reduce(0) { $0 + $1.0 * $1.1 }
                }
            }
            let side = regressors.map { zip($0, target).reduce(0) { $0 + $1.0 * $1.1 } }
            guard let solved = normal.solve([side]).first, solved.allSatisfy(\.isFinite) else {
                return nil
            }
            coefficients = solved
            squares = target.indices.reduce(0) { sum, place in
                let fitted = zip(solved, regressors).reduce(0) { $0 + $1.0 * $1.1[place] }
                return sum + (target[place] - fitted) * (target[place] - fitted)
            }
        }
    }
}

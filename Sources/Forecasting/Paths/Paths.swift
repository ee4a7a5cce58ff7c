import CMath

/// Possible futures of one series: what sums over periods are read from, since the errors of periods
/// near each other go the same way.
public struct Paths: Sendable, Hashable {
    /// Each a value per period ahead.
    public let values: [[Double]]

    /// Median and ranges of what `measure` makes of each future, such as a year's sum.
    public func range(
        of measure: ([Double]) -> Double
    ) -> (median: Double, range50: Forecast.Range, range80: Forecast.Range, range95: Forecast.Range)
    {
        let sorted = values.map(measure).sorted()
        func at(_ probability: Double) -> Double { sorted.quantile(probability) }
        return (
            at(0.5), Forecast.Range(low: at(0.25), high: at(0.75)),
            Forecast.Range(low: at(0.1), high: at(0.9)),
            Forecast.Range(low: at(0.025), high: at(0.975))
        )
    }

    /// The sum over periods ahead, counted from 0.
    public func total(
        of periods: Range<Int>
    ) -> (median: Double, range50: Forecast.Range, range80: Forecast.Range, range95: Forecast.Range)
    {
        range { path in path[periods.clamped(to: path.indices)].reduce(0, +) }
    }
}

extension [Double] {
    /// The quantile of sorted values, between neighbours where it falls between them; 0 for none.
    func quantile(_ probability: Double) -> Double {
        guard let first, let last else { return 0 }
        let place = probability * Double(count - 1)
        let below = Int(place)
        guard below + 1 < count else { return place <= 0 ? first : last }
        return self[below] + (place - Double(below)) * (self[below + 1] - self[below])
    }
}

extension SeriesForecast {
    /// Draws futures whose single periods are spread as the ranges say. How errors go on is read from
    /// how the ranges widen: if an error of 1 adds a to every later period, the variance h periods
    /// ahead is 1 + (h − 1)a² times that of one.
    public func paths(_ count: Int, seed: UInt64) -> Paths {
        var random = SplitMix(seed: seed)
        let weight = persistence
        let table = ScoreTable.standard
        let values = (0..<max(1, count)).map { _ -> [Double] in
            var carried = 0.0
            return steps.enumerated().map { place, step in
                let shock = random.normal()
                let spread = (1 + Double(place) * weight * weight).squareRoot()
                let score = (carried + shock) / spread
                carried += weight * shock
                return step.distribution.value(at: table.score(ofNormal: score))
            }
        }
        return Paths(values: values)
    }

    /// What an error adds to later periods, 0 to 1.
    var persistence: Double {
        guard let first = steps.first, let last = steps.last, steps.count > 1,
            first.distribution.scale > 0
        else { return 0 }
        let level = abs(first.point) > 0 && abs(last.point) > 0 ? abs(last.point / first.point) : 1
        let growth = last.distribution.scale / first.distribution.scale / max(level, 1e-9)
        let weight = max(0, growth * growth - 1) / Double(steps.count - 1)
        return min(1, weight.squareRoot())
    }
}

/// From standard normal scores to those of Student's t with five degrees of freedom.
struct ScoreTable: Sendable {
    private let scores: [Double]
    private static let reach = 6.0
    private static let density = 64.0

    static let standard = ScoreTable()

    private init() {
        let count = Int(2 * Self.reach * Self.density) + 1
        scores = (0..<count).map {
            StudentFive.quantile(
                Normal.probability(below: Double($0) / Self.density - Self.reach))
        }
    }

    func score(ofNormal value: Double) -> Double {
        let place = (min(max(value, -Self.reach), Self.reach) + Self.reach) * Self.density
        let below = min(Int(place), scores.count - 2)
        return scores[below] + (place - Double(below)) * (scores[below + 1] - scores[below])
    }
}

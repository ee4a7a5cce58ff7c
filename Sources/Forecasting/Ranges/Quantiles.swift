import CMath

/// Student's t of five degrees of freedom: the shape of standardised errors of combined forecasts, whose
/// tails are heavier than the normal's.
enum StudentFive {
    static let at75 = 0.726687
    static let at90 = 1.475884
    static let at975 = 2.570582

    /// The quantile of a probability between 0 and 1, both excluded.
    static func quantile(_ probability: Double) -> Double {
        let wanted = 3.141592653589793 * (min(max(probability, 1e-9), 1 - 1e-9) - 0.5)
        var low = -1.5707963267948966
        var high = 1.5707963267948966
        // The distribution function is elementary in the angle whose tangent is t/√5.
        for _ in 0..<52 {
            let middle = (low + high) / 2
            let cosine = cosine(middle)
            let reached = middle + sine(middle) * (cosine + 2 / 3 * cosine * cosine * cosine)
            if reached < wanted { low = middle } else { high = middle }
        }
        let angle = (low + high) / 2
        return 5.0.squareRoot() * sine(angle) / cosine(angle)
    }
}

/// The standard normal distribution.
enum Normal {
    static func probability(below value: Double) -> Double {
        complementaryError(-value / 2.0.squareRoot()) / 2
    }
}

/// What may come of one period ahead.
public struct StepDistribution: Sendable, Hashable {
    /// The median.
    public let point: Double
    /// The unit of the spread: of Student's t with five degrees of freedom.
    public let scale: Double
    /// The smallest value possible; nil for none.
    public let floor: Double?
    /// Whether all values seen were positive, so that a spread is partly one of shares.
    public let isPositive: Bool

    /// The value below which the truth lies with this probability.
    public func quantile(_ probability: Double) -> Double {
        value(at: StudentFive.quantile(probability))
    }

    /// Half of the spread is added, half multiplied where values are positive: ranges of money are
    /// neither even nor as lopsided as shares alone make them.
    func value(at score: Double) -> Double {
        var value = point + score * scale
        if isPositive, point > 0 {
            let share = min(scale / point, 1)
            value = (value + point * exponential(min(score * share, 4))) / 2
        }
        return max(value, floor ?? value)
    }

    func range(_ score: Double) -> Forecast.Range {
        Forecast.Range(low: value(at: -score), high: value(at: score))
    }
}

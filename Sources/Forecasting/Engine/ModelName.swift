/// The models the engine combines.
public enum ModelName: String, Sendable, Hashable, Codable, CaseIterable {
    /// The last value goes on, its season put back.
    case lastValue
    /// The line from the first value to the last goes on.
    case drift
    /// The damped trend, averaged over its smoothing weights.
    case averagedTrend
    /// The same for growth by percentages.
    case averagedGrowth
    /// The dynamic optimised Theta.
    case optimisedTheta
    /// The dynamic standard Theta for growth by percentages.
    case growthTheta
    /// The exponential smoothing family, its forms weighed by AICc.
    case smoothing
    /// Complex exponential smoothing.
    case complexSmoothing
    /// Seasonal ARIMA of the order chosen by AICc.
    case arima
    /// The mean of the whole series.
    case mean
    /// The size of rare amounts over the time between them.
    case intermittent
}

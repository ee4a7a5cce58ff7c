/// Which states an exponential smoothing model keeps and how its error enters: the taxonomy of Hyndman,
/// Koehler, Ord and Snyder, "Forecasting with Exponential Smoothing" (Springer, 2008).
struct SmoothingForm: Sendable, Hashable {
    enum Trend: Sendable, Hashable { case none, additive, damped }
    enum Season: Sendable, Hashable { case none, additive, multiplicative }

    /// Whether the error is a share of the value rather than an amount.
    var isErrorRelative: Bool
    var trend: Trend
    var season: Season

    /// The name used in that book: error, trend, season.
    var name: String {
        let trendName =
            switch trend {
            case .none: "N"
            case .additive: "A"
            case .damped: "Ad"
            }
        let seasonName =
            switch season {
            case .none: "N"
            case .additive: "A"
            case .multiplicative: "M"
            }
        return "ETS(\(isErrorRelative ? "M" : "A"),\(trendName),\(seasonName))"
    }

    /// The smoothing weights, the starting level and slope, and the starting seasons, of which one
    /// follows from the others.
    func parameterCount(period: Int) -> Int {
        let trendCount =
            switch trend {
            case .none: 0
            case .additive: 2
            case .damped: 3
            }
        return 2 + trendCount + (season == .none ? 0 : period)
    }

    /// The forms that a series allows: relative errors and seasons need positive values, and additive
    /// errors with multiplicative seasons are left out as numerically unstable, as is usual.
    static func candidates(isPositive: Bool, isSeasonal: Bool) -> [SmoothingForm] {
        let seasons: [Season] = isSeasonal ? [.none, .additive, .multiplicative] : [.none]
        var forms: [SmoothingForm] = []
        for season in seasons {
            for trend in [Trend.none, .additive, .damped] {
                for isErrorRelative in [false, true] {
                    let needsPositive = isErrorRelative || season == .multiplicative
                    let isUnstable = !isErrorRelative && season == .multiplicative
                    if (needsPositive && !isPositive) || isUnstable { continue }
                    forms.append(
                        SmoothingForm(
                            isErrorRelative: isErrorRelative, trend: trend, season: season))
                }
            }
        }
        return forms
    }
}

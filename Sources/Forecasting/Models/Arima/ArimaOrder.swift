/// The order of a seasonal ARIMA model, (p, d, q)(P, D, Q) with or without a constant.
struct ArimaOrder: Sendable, Hashable {
    var autoregressive = 0
    var differences = 0
    var movingAverage = 0
    var seasonalAutoregressive = 0
    var seasonalDifferences = 0
    var seasonalMovingAverage = 0
    /// The mean of the differenced series: with one difference a drift.
    var hasConstant = false

    /// The weights estimated besides the constant.
    var weightCount: Int {
        autoregressive + movingAverage + seasonalAutoregressive + seasonalMovingAverage
    }

    var parameterCount: Int { weightCount + (hasConstant ? 1 : 0) }

    /// The name as the literature writes it.
    var name: String {
        var text = "ARIMA(\(autoregressive),\(differences),\(movingAverage))"
        if seasonalAutoregressive + seasonalDifferences + seasonalMovingAverage > 0 {
            text +=
                "(\(seasonalAutoregressive),\(seasonalDifferences),\(seasonalMovingAverage))"
        }
        return hasConstant ? text + " + c" : text
    }
}

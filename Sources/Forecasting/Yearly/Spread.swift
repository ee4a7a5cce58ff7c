/// How far a forecast may be off: a standard error with the number of observations behind it.
struct Spread {
    /// In the unit of the forecast.
    var standardError: Double
    var degreesOfFreedom: Int

    /// Half the width of the range that holds four of five.
    var half80: Double { standardError * quantile(of: Self.quantiles80, beyond: 1.282) }
    /// Half the width of the range that holds nineteen of twenty.
    var half95: Double { standardError * quantile(of: Self.quantiles95, beyond: 1.960) }

    /// With few observations the normal quantile is too small, since the spread itself is uncertain:
    /// Student's t. Beyond the table the normal quantile is within 4 %.
    private func quantile(of table: [Double], beyond: Double) -> Double {
        guard degreesOfFreedom >= 1 else { return .infinity }
        return degreesOfFreedom <= table.count ? table[degreesOfFreedom - 1] : beyond
    }

    /// The 90 % quantile of Student's t by degrees of freedom, from 1.
    private static let quantiles80 = [
        3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350,
        1.345, 1.341, 1.337, 1.333, 1.330, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315,
        1.314, 1.313, 1.311, 1.310,
    ]
    /// The 97.5 % quantile of Student's t by degrees of freedom, from 1.
    private static let quantiles95 = [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
        2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
        2.052, 2.048, 2.045, 2.042,
    ]
}

extension Forecast.Range {
    /// The range around `point`.
    init(around point: Double, half: Double) {
        self.init(low: point - half, high: point + half)
    }

    /// The smallest range that holds this one and every value given.
    func including(_ values: Double...) -> Self {
        values.reduce(self) { Self(low: min($0.low, $1), high: max($0.high, $1)) }
    }

    /// The range with nothing below `floor`.
    func raised(to floor: Double?) -> Self {
        guard let floor else { return self }
        return Self(low: max(low, floor), high: max(high, floor))
    }
}

/// How a series resembles itself some periods earlier.
enum Autocorrelation {
    /// The autocorrelations at lags 1 to `lags`; all zero for a constant series.
    static func values(of series: [Double], lags: Int) -> [Double] {
        let count = series.count
        let mean = series.reduce(0, +) / Double(max(1, count))
        let variance = series.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        guard variance > 0 else { return Array(repeating: 0, count: lags) }
        return (1...max(1, lags)).prefix(lags).map { lag in
            guard lag < count else { return 0 }
            var sum = 0.0
            for index in lag..<count {
                sum += (series[index] - mean) * (series[index - lag] - mean)
            }
            return sum / variance
        }
    }

    /// Whether the autocorrelation at the season's lag is significant at 90 % under Bartlett's
    /// formula: the test of Assimakopoulos and Nikolopoulos (2000) that the M competitions use. Fewer
    /// than three seasons are never called seasonal.
    static func isSeasonal(_ series: [Double], period: Int) -> Bool {
        guard period > 1, series.count >= 3 * period else { return false }
        let values = values(of: series, lags: period)
        let noise = values.dropLast().reduce(1) { $0 + 2 * $1 * $1 }
        let limit = 1.645 * (noise / Double(series.count)).squareRoot()
        return abs(values[period - 1]) > limit
    }
}

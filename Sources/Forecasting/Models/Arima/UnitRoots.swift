/// How often a series must be differenced before an ARMA model fits it.
enum UnitRoots {
    /// The seasonal differences, 0 or 1: one where the season explains most of what the trend leaves,
    /// its strength 1 − Var(remainder)/Var(detrended) above 0.64 (Wang, Smith and Hyndman, Data Mining
    /// and Knowledge Discovery 13, 2006; the limit of the R package forecast).
    static func seasonalDifferences(of series: [Double], period: Int) -> Int {
        guard period > 1, series.count >= 2 * period + 5 else { return 0 }
        return seasonalStrength(of: series, period: period) > 0.64 ? 1 : 0
    }

    /// Between 0, no season, and 1, nothing but trend and season.
    static func seasonalStrength(of series: [Double], period: Int) -> Double {
        let averages = ClassicalDecomposition.movingAverages(series, period: period)
        guard let indices = ClassicalDecomposition.additiveIndices(series, period: period),
            !averages.isEmpty
        else { return 0 }
        let detrended = averages.map { series[$0.index] - $0.average }
        let remainder = zip(averages, detrended).map { $1 - indices[$0.index % period] }
        let all = variance(detrended)
        guard all > 0 else { return 0 }
        // Indices fitted to few seasons explain by chance; correct for their number.
        let seasons = Double(averages.count) / Double(period)
        let correction = seasons > 1 ? seasons / (seasons - 1) : 4
        return max(0, 1 - variance(remainder) * correction / all)
    }

    /// The ordinary differences, 0 to 2, by the KPSS test of level stationarity at 5 % (Kwiatkowski,
    /// Phillips, Schmidt and Shin, Journal of Econometrics 54, 1992).
    static func differences(of series: [Double]) -> Int {
        var current = series
        for count in 0..<2 {
            if current.count < 6 || kpss(current) < 0.463 { return count }
            current = zip(current, current.dropFirst()).map { $1 - $0 }
        }
        return 2
    }

    /// The KPSS statistic with Bartlett weights over 3√n/13 lags.
    static func kpss(_ series: [Double]) -> Double {
        let count = Double(series.count)
        let mean = series.reduce(0, +) / count
        let errors = series.map { $0 - mean }
        var cumulative = 0.0
        var sum = 0.0
        for error in errors {
            cumulative += error
            sum += cumulative * cumulative
        }
        let lags = Int(3 * count.squareRoot() / 13)
        var longRun = errors.reduce(0) { $0 + $1 * $1 } / count
        for lag in 1...max(1, lags) where lag <= lags && lag < errors.count {
            var product = 0.0
            for index in lag..<errors.count { product += errors[index] * errors[index - lag] }
            longRun += 2 * (1 - Double(lag) / Double(lags + 1)) * product / count
        }
        return longRun > 0 ? sum / (count * count * longRun) : 0
    }

    private static func variance(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(max(1, values.count))
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    /// The series less itself `lag` periods earlier, `times` times.
    static func difference(_ series: [Double], lag: Int, times: Int) -> [Double] {
        var current = series
        for _ in 0..<times {
            current = zip(current, current.dropFirst(lag)).map { $1 - $0 }
        }
        return current
    }
}

/// Ratio to moving average, the decomposition of the M competitions: a centred average over one season,
/// the mean ratio by season, scaled to a mean of one.
enum ClassicalDecomposition {
    /// The multiplicative index of each season, the first belonging to the first value; nil where the
    /// series is too short, or a moving average or an index is not positive.
    static func multiplicativeIndices(_ series: [Double], period: Int) -> [Double]? {
        indices(series, period: period, isRatio: true)
    }

    /// The additive index of each season, summing to zero; nil where the series is too short.
    static func additiveIndices(_ series: [Double], period: Int) -> [Double]? {
        indices(series, period: period, isRatio: false)
    }

    private static func indices(_ series: [Double], period: Int, isRatio: Bool) -> [Double]? {
        guard period > 1, series.count >= 2 * period else { return nil }
        var sums = [Double](repeating: 0, count: period)
        var counts = [Int](repeating: 0, count: period)
        for (index, average) in movingAverages(series, period: period) {
            if isRatio, average <= 0 { return nil }
            sums[index % period] += isRatio ? series[index] / average : series[index] - average
            counts[index % period] += 1
        }
        var indices = zip(sums, counts).map { $1 > 0 ? $0 / Double($1) : (isRatio ? 1 : 0) }
        let mean = indices.reduce(0, +) / Double(period)
        guard !isRatio || mean > 0 else { return nil }
        for season in indices.indices {
            if isRatio { indices[season] /= mean } else { indices[season] -= mean }
        }
        return isRatio && indices.contains { $0 <= 0 } ? nil : indices
    }

    /// The centred moving averages over one season, with the place each belongs to.
    static func movingAverages(_ series: [Double], period: Int) -> [(index: Int, average: Double)] {
        let half = period / 2
        guard series.count > 2 * half else { return [] }
        return (half..<series.count - half).map { index in
            var sum = series[index - half + 1..<index + half].reduce(0, +)
            if period % 2 == 0 {
                sum += (series[index - half] + series[index + half]) / 2
            } else {
                sum += series[index - half] + series[index + half]
            }
            return (index, sum / Double(period))
        }
    }
}

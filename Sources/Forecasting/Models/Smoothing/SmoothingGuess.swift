/// Where the search for an exponential smoothing model starts: seasons from a decomposition, level and
/// slope from a straight line through the first ten seasonally adjusted values.
struct SmoothingGuess {
    var seasons: [Double]
    var level: Double
    var slope: Double
    /// How much the adjusted series moves from period to period.
    var scale: Double

    init?(_ series: [Double], period: Int, season: SmoothingForm.Season) {
        guard series.count >= 2 else { return nil }
        var adjusted = series
        switch season {
        case .none:
            seasons = []
        case .additive:
            guard let found = ClassicalDecomposition.additiveIndices(series, period: period)
            else { return nil }
            seasons = found
            for index in adjusted.indices { adjusted[index] -= found[index % period] }
        case .multiplicative:
            guard let found = ClassicalDecomposition.multiplicativeIndices(series, period: period)
            else { return nil }
            seasons = found
            for index in adjusted.indices { adjusted[index] /= found[index % period] }
        }
        let head = Array(adjusted.prefix(10))
        let line = StraightLine(head)
        slope = line.slope
        level = line.level(at: -1)
        let moves = zip(adjusted, adjusted.dropFirst()).map { abs($1 - $0) }
        let mean = moves.reduce(0, +) / Double(moves.count)
        scale = max(mean, abs(level) * 1e-4, .leastNormalMagnitude)
    }
}

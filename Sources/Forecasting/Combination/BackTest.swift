/// Forecasts of periods already known from what was known before them, model by model, from up to three
/// origins.
struct BackTest {
    /// By model and origin.
    private(set) var errors: [ModelName: [[Double]]] = [:]
    private(set) var deviations: [ModelName: [[Double]]] = [:]
    private(set) var origins: [Int] = []

    init(
        _ series: [Double], period: Int, ahead: Int, roster: Roster, origins wanted: Int,
        season: (ArraySlice<Double>) -> SeasonalAdjustment
    ) {
        let least = max(6, period > 1 ? 2 * period + 1 : 0)
        let longest = min(ahead, max(1, series.count - least), series.count / 2)
        let offsets =
            wanted == 1
            ? [longest] : [max(1, longest / 3), max(1, 2 * longest / 3), longest]
        for offset in Set(offsets).sorted() where series.count - offset >= 5 {
            let known = series.dropLast(offset)
            let truth = series.suffix(offset)
            guard known.contains(where: { $0 != known.first }) else { continue }
            let candidates = roster.candidates(
                Array(known), period: period, ahead: offset, season: season(known))
            origins.append(offset)
            for candidate in candidates {
                errors[candidate.model, default: []].append(zip(truth, candidate.points).map(-))
                deviations[candidate.model, default: []].append(candidate.deviations)
            }
        }
    }

    /// The mean absolute error of each model, distant periods counted for less, relative to the mean of
    /// the models. Models that were not there at every origin are left out.
    func relativeErrors() -> [ModelName: Double] {
        var means: [ModelName: Double] = [:]
        for (model, byOrigin) in errors where byOrigin.count == origins.count {
            var sum = 0.0
            var count = 0
            for error in byOrigin {
                for (step, value) in error.enumerated() {
                    sum += abs(value) / Double(step + 1).squareRoot()
                    count += 1
                }
            }
            means[model] = sum / Double(max(1, count))
        }
        // Summed in one order, so that the last digit never depends on a dictionary's.
        let mean =
            ModelName.allCases.compactMap { means[$0] }.reduce(0, +) / Double(max(1, means.count))
        return mean > 0 ? means.mapValues { $0 / mean } : means.mapValues { _ in 1 }
    }

    /// The mean squared ratio of the combined error to the combined deviation, each origin counted for
    /// at most `cap`; nil without origins.
    func spreadRatio(weights: [ModelName: Double], cap: Double = 4) -> Double? {
        let models = ModelName.allCases.filter { model in
            (weights[model] ?? 0) > 0 && errors[model]?.count == origins.count
        }
        guard !origins.isEmpty, !models.isEmpty else { return nil }
        let shares = models.map { weights[$0] ?? 0 }
        let total = shares.reduce(0, +)
        var sum = 0.0
        for origin in origins.indices {
            var ratio = 0.0
            let steps = origins[origin]
            for step in 0..<steps {
                let misses = models.map { errors[$0]?[origin][step] ?? 0 }
                let centre = Weighing.centre(misses, weights: shares)
                var variance = 0.0
                for (index, model) in models.enumerated() {
                    let inside = deviations[model]?[origin][step] ?? 0
                    let apart = misses[index] - centre
                    variance += shares[index] / total * (inside * inside + apart * apart)
                }
                ratio += variance > 0 ? centre * centre / variance : (centre == 0 ? 0 : cap)
            }
            sum += min(cap, ratio / Double(steps))
        }
        return sum / Double(origins.count)
    }
}

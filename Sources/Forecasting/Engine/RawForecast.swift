import CMath

/// A forecast in the making: medians and scales, before floors, the calendar and the begun period.
struct RawForecast {
    let values: [Double]
    let filled: Int
    let floor: Double?
    var seasonKept = 0.0
    var isSeasonLent = false
    var residuals: [Double] = []
    private var points: [Double] = []
    private var scales: [Double] = []
    private var floors: [Double?] = []
    private var method = SeriesForecast.Method.constant
    private var parts: [SeriesForecast.Part] = []
    private var calibration = 1.0

    init(values: [Double], filled: Int, floor: Double?) {
        self.values = values
        self.filled = filled
        self.floor = floor
    }

    /// From a model's deviation to the unit of Student's t: the mixture's deviation is a little wide.
    private static let unit = 0.795
    /// How wide a period's change is taken to be, as a share, where few values tell: the weight of two
    /// values, up to the tenth.
    private static let priorShare = 0.1

    mutating func index(
        from level: Double, index: (growth: Double, deviation: Double), period: Int,
        season: SeasonalAdjustment, ahead: Int
    ) {
        let step = power(1 + max(index.growth, -0.99), 1 / Double(period))
        var point = level
        var plain: [Double] = []
        for _ in 0..<ahead {
            point *= step
            plain.append(point)
        }
        points = season.restored(plain, after: values.count)
        scales = points.enumerated().map { place, point in
            let years = Double(place + 1) / Double(period)
            return abs(point) * index.deviation * max(years, 0.25).squareRoot() * Self.unit
        }
        method = .indexation(yearly: index.growth)
    }

    /// What never changed may change: the longer it did not, the less.
    mutating func repeatConstant(_ level: Double, season: SeasonalAdjustment, ahead: Int) {
        points = season.restored(Array(repeating: level, count: ahead), after: values.count)
        let share = Self.priorShare / Double(values.count).squareRoot()
        scales = points.enumerated().map { abs($1) * share * Double($0 + 1).squareRoot() }
        method = .constant
    }

    mutating func combine(
        _ candidates: [Candidate], weights: [ModelName: Double], errors: [ModelName: Double],
        isLearned: Bool, spreadRatio: Double?
    ) {
        let shares = candidates.map { weights[$0.model] ?? 0 }
        let total = shares.reduce(0, +)
        let count = Double(values.count)
        // The prior ratio is 1 with the weight of the whole back-test.
        let ratio = spreadRatio.map { ((1 + $0) / 2).squareRoot() } ?? 1
        calibration = ratio * (1 + 2 / count)
        for step in 0..<(candidates.first?.points.count ?? 0) {
            let views = candidates.map { $0.points[step] }
            let centre = Weighing.centre(views, weights: shares)
            var variance = 0.0
            for (index, candidate) in candidates.enumerated() {
                let apart = views[index] - centre
                let inside = candidate.deviations[step]
                variance += shares[index] / total * (inside * inside + apart * apart)
            }
            if count < 10 {
                let prior = Self.priorShare * abs(centre)
                variance = (2 * prior * prior * Double(step + 1) + count * variance) / (count + 2)
            }
            points.append(centre)
            scales.append(variance.squareRoot() * calibration * Self.unit)
        }
        method = .combination(isLearned: isLearned)
        parts = candidates.map { candidate in
            SeriesForecast.Part(
                model: candidate.model, weight: (weights[candidate.model] ?? 0) / total,
                backTestError: errors[candidate.model], points: candidate.points)
        }.sorted { ($1.weight, $0.model.rawValue) < ($0.weight, $1.model.rawValue) }
    }

    /// Keeps points where the series can go, puts the calendar back and adds what the begun period has.
    mutating func finish(series: Series, prepared: PreparedSeries) {
        let low = values.min() ?? 0
        let high = values.max() ?? 0
        for step in points.indices {
            // Nobody's budget line falls or rises tenfold beyond all it ever was.
            if low > 0 { points[step] = min(max(points[step], low / 10), high * 10) }
            if let floor { points[step] = max(points[step], floor) }
        }
        floors = Array(repeating: low >= 0 ? max(floor ?? 0, 0) : floor, count: points.count)
        if !series.calendar.isEmpty {
            let first = series.values.count - (prepared.begun == nil ? 0 : 1)
            let usual = series.calendar.reduce(0, +) / Double(series.calendar.count)
            for step in points.indices {
                let place = first + step
                let weight = place < series.calendar.count ? series.calendar[place] : usual
                points[step] *= weight
                scales[step] *= weight
            }
        }
        guard let begun = prepared.begun, !points.isEmpty else { return }
        let usualValue =
            series.calendar.isEmpty
            ? begun.value : begun.value * series.calendar[series.values.count - 1]
        let rest = 1 - begun.share
        points[0] = usualValue + points[0] * rest
        scales[0] *= rest.squareRoot()
        if let least = floors[0] { floors[0] = max(least, usualValue) }
    }

    func forecast(ahead: Int) -> SeriesForecast {
        let isPositive = !values.contains { $0 <= 0 }
        let steps = points.indices.prefix(ahead).map { step in
            SeriesForecast.Step(
                ahead: step + 1,
                distribution: StepDistribution(
                    point: points[step], scale: scales[step], floor: floors[step],
                    isPositive: isPositive))
        }
        return SeriesForecast(
            steps: steps, method: method, parts: parts,
            basis: .init(
                periods: values.count, filled: filled, seasonKept: seasonKept,
                isSeasonLent: isSeasonLent, calibration: calibration),
            residuals: residuals)
    }
}

/// Rare amounts: their size and the time between them, smoothed apart. Croston (Operational Research
/// Quarterly 23, 1972), the correction of its bias by Syntetos and Boylan (IJF 21, 2005), and the
/// smoothing of their probability instead of the time between them, which dies out with the demand, by
/// Teunter, Syntetos and Babai (EJOR 214, 2011).
struct Intermittent {
    /// The mean amount per period by each method.
    let croston, syntetosBoylan, teunterSyntetosBabai: Double
    /// The standard deviation of the amounts about the last.
    let deviation: Double

    /// Nil where nothing was ever recorded.
    init?(_ series: [Double], alpha: Double = 0.1, beta: Double = 0.1) {
        guard let first = series.firstIndex(where: { $0 != 0 }) else { return nil }
        var size = series[first]
        var interval = Double(first + 1)
        var probability = Double(series.count { $0 != 0 }) / Double(series.count)
        var smoothedSize = series[first]
        var since = 1.0
        for value in series[(first + 1)...] {
            if value != 0 {
                size += alpha * (value - size)
                interval += alpha * (since - interval)
                since = 1
                probability += beta * (1 - probability)
                smoothedSize += alpha * (value - smoothedSize)
            } else {
                since += 1
                probability -= beta * probability
            }
        }
        croston = size / interval
        syntetosBoylan = (1 - alpha / 2) * croston
        teunterSyntetosBabai = probability * smoothedSize
        let centre = teunterSyntetosBabai
        let squares = series.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
        deviation = (squares / Double(max(1, series.count - 1))).squareRoot()
    }

    func candidate(ahead: Int) -> Candidate {
        let point = (syntetosBoylan + teunterSyntetosBabai) / 2
        return Candidate(
            model: .intermittent, points: Array(repeating: point, count: ahead),
            deviations: Array(repeating: deviation, count: ahead))
    }
}

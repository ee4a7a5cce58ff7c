/// The models every other one must beat.
enum SimpleModels {
    /// The last value goes on; past changes add up.
    static func lastValue(_ series: [Double], ahead: Int) -> Candidate? {
        guard let last = series.last, series.count >= 2 else { return nil }
        let squares = zip(series, series.dropFirst()).reduce(0) {
            $0 + ($1.1 - $1.0) * ($1.1 - $1.0)
        }
        let error = (squares / Double(series.count - 1)).squareRoot()
        return Candidate(
            model: .lastValue, points: Array(repeating: last, count: ahead),
            deviations: (0..<ahead).map { error * Double($0 + 1).squareRoot() })
    }

    /// The mean change goes on, itself known only as well as so many changes tell.
    static func drift(_ series: [Double], ahead: Int) -> Candidate? {
        guard let last = series.last, let first = series.first, series.count >= 3 else {
            return nil
        }
        let count = Double(series.count - 1)
        let slope = (last - first) / count
        let squares = zip(series, series.dropFirst()).reduce(0) {
            $0 + ($1.1 - $1.0 - slope) * ($1.1 - $1.0 - slope)
        }
        let error = (squares / (count - 1)).squareRoot()
        return Candidate(
            model: .drift,
            points: (1...max(1, ahead)).prefix(ahead).map { last + slope * Double($0) },
            deviations: (1...max(1, ahead)).prefix(ahead).map {
                error * (Double($0) * (1 + Double($0) / count)).squareRoot()
            })
    }

    /// The mean of all values.
    static func mean(_ series: [Double], ahead: Int) -> Candidate? {
        guard series.count >= 2 else { return nil }
        let count = Double(series.count)
        let mean = series.reduce(0, +) / count
        let squares = series.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let error = (squares / (count - 1) * (1 + 1 / count)).squareRoot()
        return Candidate(
            model: .mean, points: Array(repeating: mean, count: ahead),
            deviations: Array(repeating: error, count: ahead))
    }
}

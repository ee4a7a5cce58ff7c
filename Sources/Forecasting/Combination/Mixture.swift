/// Many models' distributions as one.
enum Mixture {
    /// Mean and standard deviation of the mixture: what the models see inside, and how far they are
    /// apart.
    static func collapsed(
        _ parts: [Candidate], weights: [Double], model: ModelName
    ) -> Candidate? {
        guard let ahead = parts.first?.points.count else { return nil }
        let total = weights.reduce(0, +)
        var points = [Double](repeating: 0, count: ahead)
        var variances = points
        for (part, weight) in zip(parts, weights) {
            for step in 0..<ahead { points[step] += weight / total * part.points[step] }
        }
        for (part, weight) in zip(parts, weights) {
            for step in 0..<ahead {
                let apart = part.points[step] - points[step]
                let inside = part.deviations[step]
                variances[step] += weight / total * (inside * inside + apart * apart)
            }
        }
        return Candidate(
            model: model, points: points, deviations: variances.map { $0.squareRoot() })
    }
}

/// One damped-trend smoothing model with its weights given: level, slope and error of a single source.
struct TrendShape: Sendable, Hashable {
    var alpha: Double
    var beta: Double
    /// What the slope keeps from period to period; 0 where there is none.
    var phi: Double
    /// Before any value is seen, relative to the other shapes.
    var prior: Double
}

/// The shapes that are averaged over.
enum TrendGrid {
    /// Eight weights of the level, alone or with a slope that keeps 80 to 100 % of itself and that moves
    /// with up to 60 % of the level. A slope as such is as likely as the weights make it; within the
    /// slopes, one that never moves is as likely as not.
    static let standard: [TrendShape] = {
        var shapes: [TrendShape] = []
        for alpha in [0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1] {
            shapes.append(TrendShape(alpha: alpha, beta: 0, phi: 0, prior: 3))
            for phi in [0.8, 0.9, 0.95, 0.98, 1] {
                for (share, prior) in [
                    (0.0, 0.4), (0.05, 0.15), (0.15, 0.15), (0.3, 0.15), (0.6, 0.15),
                ] {
                    shapes.append(
                        TrendShape(alpha: alpha, beta: alpha * share, phi: phi, prior: prior))
                }
            }
        }
        return shapes
    }()
}

/// What the engine says of a series' future, and why.
public struct SeriesForecast: Sendable, Hashable {
    /// One period ahead.
    public struct Step: Sendable, Hashable {
        /// Periods after the last whole one: 1 is the next, or the one that has begun.
        public let ahead: Int
        /// The median.
        public let point: Double
        public let range50, range80, range95: Forecast.Range
        public let distribution: StepDistribution

        init(ahead: Int, distribution: StepDistribution) {
            self.ahead = ahead
            self.distribution = distribution
            point = distribution.value(at: 0)
            range50 = distribution.range(StudentFive.at75)
            range80 = distribution.range(StudentFive.at90)
            range95 = distribution.range(StudentFive.at975)
        }
    }

    /// One model's part in a combination.
    public struct Part: Sendable, Hashable {
        public let model: ModelName
        /// The parts sum to 1.
        public let weight: Double
        /// Its mean error when earlier periods were forecast from what was known before them, relative
        /// to the mean of all models: below 1 is better. Nil where the history is too short for that.
        public let backTestError: Double?
        /// Its own points.
        public let points: [Double]
    }

    /// How the points came about.
    public enum Method: Sendable, Hashable {
        /// Several models; by their priors alone where the history is too short to tell them apart.
        case combination(isLearned: Bool)
        /// One value and a stated index.
        case indexation(yearly: Double)
        /// All values are alike and go on.
        case constant
    }

    /// What it rests on.
    public struct Basis: Sendable, Hashable {
        /// Whole periods, gaps included.
        public let periods: Int
        /// Gaps that were filled.
        public let filled: Int
        /// How much of the seasonal pattern was believed, 0 to 1.
        public let seasonKept: Double
        /// Whether the seasonal pattern was lent by other series.
        public let isSeasonLent: Bool
        /// The factor that past ranges needed to hold what they should have held; 1 where untested.
        public let calibration: Double
    }

    public let steps: [Step]
    public let method: Method
    /// The models, the weightiest first; empty for what is no combination.
    public let parts: [Part]
    public let basis: Basis
    /// One period ahead, over the history, of the weightiest plain view: the change of the adjusted
    /// series that no trend explains. Series are reconciled by how these move together.
    public let residuals: [Double]

    public var points: [Double] { steps.map(\.point) }
}

/// The value of one year.
public struct YearlyObservation: Sendable, Hashable {
    public var year: Int
    public var value: Double

    public init(year: Int, value: Double) {
        self.year = year
        self.value = value
    }
}

/// Whatever can carry yearly values forward. Planning knows this and no model, so a better model takes
/// the place of a simpler one by being handed in.
public protocol YearlyForecaster: Sendable {
    /// The `years` after the last one of `history`. The order of observations does not matter; gaps are
    /// allowed, the same year twice is not.
    func outlook(of history: [YearlyObservation], years: Int) -> Outlook
}

extension [YearlyObservation] {
    /// The observations in order of years; nil when a year stands twice or a value is not finite.
    func inOrder() -> [YearlyObservation]? {
        let sorted = sorted { $0.year < $1.year }
        let isUsable =
            allSatisfy(\.value.isFinite)
            && zip(sorted, sorted.dropFirst()).allSatisfy { $0.year < $1.year }
        return isUsable ? sorted : nil
    }
}

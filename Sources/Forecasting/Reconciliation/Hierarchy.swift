/// Which series are sums of which: branches and their total, months and their year. Series are numbered;
/// the sums come first or last, as the caller has them.
public struct Hierarchy: Sendable, Hashable {
    /// For each series, the places of the basic series it is the sum of; a basic one names itself.
    public let members: [[Int]]
    /// The number of basic series.
    public let basicCount: Int

    /// - Parameter members: for each series, the basic series it sums, numbered from 0.
    /// - Throws: `HierarchyError` where a basic series stands nowhere by itself, or a place is wrong.
    public init(members: [[Int]]) throws(HierarchyError) {
        let places = Set(members.joined())
        let count = (places.max() ?? -1) + 1
        guard !members.isEmpty, count > 0 else { throw .empty }
        guard places.allSatisfy({ $0 >= 0 }) else { throw .wrongPlace }
        for place in 0..<count where !members.contains([place]) { throw .notByItself(place) }
        for (series, sum) in members.enumerated() where Set(sum).count != sum.count || sum.isEmpty {
            throw .wrongSum(series: series)
        }
        self.members = members
        basicCount = count
    }

    /// A year, its halves or quarters and its months: for each length that divides `periods`, the sums
    /// over it, longest first. Twelve months give 1 + 2 + 3 + 4 + 6 + 12 series (Athanasopoulos,
    /// Hyndman, Kourentzes and Petropoulos, EJOR 262, 2017).
    public static func temporal(periods: Int) throws(HierarchyError) -> Hierarchy {
        guard periods > 0 else { throw .empty }
        let lengths = (1...periods).reversed().filter { periods % $0 == 0 }
        return try Hierarchy(
            members: lengths.flatMap { length in
                (0..<periods / length).map { Array($0 * length..<($0 + 1) * length) }
            })
    }

    /// All series from the basic ones.
    public func summed(_ basic: [Double]) -> [Double] {
        members.map { $0.reduce(0) { $0 + basic[$1] } }
    }

    /// Where each basic series stands by itself.
    var basicPlaces: [Int] { (0..<basicCount).compactMap { members.firstIndex(of: [$0]) } }
}

/// Why series are no hierarchy.
public enum HierarchyError: Error, Sendable, Hashable {
    case empty
    case wrongPlace
    case notByItself(Int)
    case wrongSum(series: Int)
    /// As many forecasts or histories of errors as series are wanted.
    case wrongCount(have: Int, need: Int)
}

/// Forecasts made to add up with the least change where they are surest: the minimum trace
/// reconciliation of Wickramasuriya, Athanasopoulos and Hyndman (JASA 114, 2019), with the covariance of
/// errors shrunk towards its diagonal as by Schäfer and Strimmer (2005).
public struct MinimumTrace: Sendable {
    public let hierarchy: Hierarchy
    /// Basic series from all: one row for each basic one.
    private let projection: [[Double]]

    /// From the errors of the single series over the same periods, newest last; the longest stretch
    /// common to all is used. Fewer than three errors leave only the number of series in each sum.
    public init(
        _ hierarchy: Hierarchy, errors: [[Double]]
    ) throws(HierarchyError) {
        guard errors.count == hierarchy.members.count else {
            throw .wrongCount(have: errors.count, need: hierarchy.members.count)
        }
        self.hierarchy = hierarchy
        let covariance = Self.shrunk(errors) ?? Self.structural(hierarchy)
        projection = Self.projection(hierarchy, covariance)
    }

    /// By the number of series in each sum alone, for want of errors.
    public init(_ hierarchy: Hierarchy) {
        self.hierarchy = hierarchy
        projection = Self.projection(hierarchy, Self.structural(hierarchy))
    }

    /// From variances of the single series, taken as independent.
    public init(_ hierarchy: Hierarchy, variances: [Double]) throws(HierarchyError) {
        guard variances.count == hierarchy.members.count else {
            throw .wrongCount(have: variances.count, need: hierarchy.members.count)
        }
        self.hierarchy = hierarchy
        var covariance = SymmetricMatrix(size: variances.count)
        let largest = max(variances.max() ?? 1, .leastNormalMagnitude)
        for (place, variance) in variances.enumerated() {
            covariance[place, place] = max(variance, largest * 1e-9)
        }
        projection = Self.projection(hierarchy, covariance)
    }

    /// The forecasts that add up, for one period; none below `floor` among the basic ones, what that
    /// adds being taken from the others in proportion, so that totals change as little as can be.
    public func reconciled(_ forecasts: [Double], floor: Double? = nil) -> [Double] {
        guard forecasts.count == hierarchy.members.count else { return forecasts }
        var basic = projection.map { row in zip(row, forecasts).reduce(0) { $0 + $1.0 * $1.1 } }
        if let floor { Self.raise(&basic, to: floor) }
        return hierarchy.summed(basic)
    }

    /// Reconciles futures: path by path, period by period. Each series' paths are as many and as long.
    public func reconciled(_ paths: [Paths], floor: Double? = nil) -> [Paths] {
        guard paths.count == hierarchy.members.count else { return paths }
        let count = paths.map(\.values.count).min() ?? 0
        let length = paths.map { $0.values.first?.count ?? 0 }.min() ?? 0
        var results = [[[Double]]](
            repeating: [[Double]](
                repeating: [Double](repeating: 0, count: length), count: count),
            count: paths.count)
        for path in 0..<count {
            for step in 0..<length {
                let values = reconciled(paths.map { $0.values[path][step] }, floor: floor)
                for (series, value) in values.enumerated() { results[series][path][step] = value }
            }
        }
        return results.map(Paths.init(values:))
    }

    private static func raise(_ values: inout [Double], to floor: Double) {
        let total = values.reduce(0, +)
        guard values.contains(where: { $0 < floor }) else { return }
        for place in values.indices { values[place] = max(values[place], floor) }
        let above = values.reduce(0) { $0 + $1 - floor }
        let wanted = max(0, total - floor * Double(values.count))
        guard above > 0 else { return }
        for place in values.indices {
            values[place] = floor + (values[place] - floor) * min(1, wanted / above)
        }
    }

    private static func structural(_ hierarchy: Hierarchy) -> SymmetricMatrix {
        var matrix = SymmetricMatrix(size: hierarchy.members.count)
        for (place, sum) in hierarchy.members.enumerated() {
            matrix[place, place] = Double(sum.count)
        }
        return matrix
    }

    /// The covariance with its correlations multiplied by 1 − λ; nil for too few errors.
    private static func shrunk(_ errors: [[Double]]) -> SymmetricMatrix? {
        let length = errors.map(\.count).min() ?? 0
        guard length >= 3 else { return nil }
        let rows = errors.map { Array($0.suffix(length)) }
        let variances = rows.map { $0.reduce(0) { $0 + $1 * $1 } / Double(length) }
        let largest = variances.max() ?? 0
        guard largest > 0 else { return nil }
        let least = largest * 1e-9
        let scaled = zip(rows, variances).map { row, variance in
            row.map { $0 / max(variance, least).squareRoot() }
        }
        var noise = 0.0
        var strength = 0.0
        var correlations = SymmetricMatrix(size: rows.count)
        for left in rows.indices {
            for right in rows.indices where right < left {
                let products = zip(scaled[left], scaled[right]).map { $0 * $1 }
                let mean = products.reduce(0, +) / Double(length)
                let spread = products.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
                noise += spread / Double(length * (length - 1))
                strength += mean * mean
                correlations[left, right] = mean
            }
        }
        let shrinkage = strength > 0 ? min(1, max(0, noise / strength)) : 1
        var matrix = SymmetricMatrix(size: rows.count)
        for left in rows.indices {
            matrix[left, left] = max(variances[left], least)
            for right in rows.indices where right < left {
                let scale = (max(variances[left], least) * max(variances[right], least))
                    .squareRoot()
                let value = (1 - shrinkage) * correlations[left, right] * scale
                matrix[left, right] = value
                matrix[right, left] = value
            }
        }
        return matrix
    }

    /// (S'W⁻¹S)⁻¹S'W⁻¹.
    private static func projection(
        _ hierarchy: Hierarchy, _ covariance: SymmetricMatrix
    ) -> [[Double]] {
        let all = hierarchy.members.count
        let basic = hierarchy.basicCount
        var columns = [[Double]](repeating: [Double](repeating: 0, count: all), count: basic)
        for (series, sum) in hierarchy.members.enumerated() {
            for place in sum { columns[place][series] = 1 }
        }
        // W⁻¹S, a column for each basic series.
        let weighted = covariance.solve(columns)
        var normal = SymmetricMatrix(size: basic)
        for left in 0..<basic {
            for right in 0..<basic {
                normal[left, right] = zip(columns[left], weighted[right]).reduce(0) {
                    $0 + $1.0 * $1.1
                }
            }
        }
        let sides = (0..<all).map { series in weighted.map { $0[series] } }
        let solved = normal.solve(sides)
        return (0..<basic).map { row in solved.map { $0[row] } }
    }
}

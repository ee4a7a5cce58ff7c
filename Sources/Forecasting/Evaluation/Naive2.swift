/// The benchmark of the M competitions: the last seasonally adjusted value goes on, with its season put
/// back; without a significant season, the last value.
public enum Naive2 {
    /// The points ahead; empty for an empty history.
    public static func points(after history: [Double], period: Int, ahead: Int) -> [Double] {
        guard let last = history.last else { return [] }
        guard Autocorrelation.isSeasonal(history, period: period),
            let indices = ClassicalDecomposition.multiplicativeIndices(history, period: period)
        else { return Array(repeating: last, count: ahead) }
        let adjusted = last / indices[(history.count - 1) % period]
        return (0..<ahead).map { adjusted * indices[(history.count + $0) % period] }
    }
}

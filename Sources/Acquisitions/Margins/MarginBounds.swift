/// What two totals over the same copies say about the copies they share, when no document gives the
/// cross table: so many of one language, so many from one source, so many in all.
///
/// The bounds are those of Fréchet: at least what cannot be elsewhere, at most the smaller total.
/// Nothing between them is more likely than anything else, so no number is ever put in their place.
public struct MarginBounds: Sendable, Hashable {
    /// The least and the most copies both margins can share.
    public let range: ClosedRange<Int64>

    /// Bounds on the overlap of two parts of one whole; nil when a part is negative or exceeds the whole.
    public init?(of part: Int64, and other: Int64, in whole: Int64) {
        guard (0...max(whole, 0)).contains(part), (0...max(whole, 0)).contains(other) else {
            return nil
        }
        range = max(0, part - (whole - other))...min(part, other)
    }

    /// Whether the margins leave only one answer.
    public var isExact: Bool { range.lowerBound == range.upperBound }
}

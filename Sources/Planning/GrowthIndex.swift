public import Languages
public import Ledger

/// By how much the price of a line grows from one year to the next: an input with a source and a date,
/// never a property of the code.
public struct GrowthIndex: Sendable, Hashable, Codable {
    /// Where the number comes from.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// A tariff of this very service.
        case tariff
        /// Consumer prices, annual average.
        case consumerPrices
        /// A number somebody chose.
        case assumption
    }

    /// The line, with its parts, it is for; nil for every line that has none of its own.
    public var line: LineCode?
    /// The year whose prices it leads to.
    public var year: FiscalYear
    public var kind: Kind
    /// Growth over the year before: 0.08 is 8 %.
    public var growth: Double
    /// The range growth is expected in, with its method stated in `source`.
    public var low: Double
    public var high: Double
    public var source: Phrase
    /// Whether it was confirmed against an official source.
    public var isConfirmed: Bool

    public init(
        line: LineCode?, year: FiscalYear, kind: Kind, growth: Double, low: Double, high: Double,
        source: Phrase, isConfirmed: Bool
    ) {
        self.line = line
        self.year = year
        self.kind = kind
        self.growth = growth
        self.low = low
        self.high = high
        self.source = source
        self.isConfirmed = isConfirmed
    }
}

public import Languages
public import Money

/// How well a row of reference data is supported.
public enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// An official or legal page was seen.
    case official
    /// A secondary source was seen: press, a vendor, another organisation's working papers.
    case secondary
    /// General knowledge, not confirmed by any source seen.
    case unconfirmed

    /// Whether the row may be used without a check.
    public var isConfirmed: Bool { self == .official }
}

/// A specific of the economic classification: its code and name in force between two dates.
public struct Specific: Sendable, Hashable {
    public var code: String
    public var name: Phrase
    public var validFrom: CalendarDate
    /// The last day it holds; nil while it still does.
    public var validTo: CalendarDate?
    public var confidence: Confidence
    public var source: String
    /// What contradicts it or must be checked; nil where nothing is known.
    public var remark: Phrase?
}

/// An amount in force between two dates, for one purpose.
public struct DatedAmount: Sendable, Hashable {
    /// What it is used for: `general`, `benefits`.
    public var purpose: String
    public var amount: Money
    public var validFrom: CalendarDate
    /// The last day it holds; nil while it still does.
    public var validTo: CalendarDate?
    public var confidence: Confidence
    public var source: String
}

/// A rate in force between two dates, for one kind of goods or services.
public struct DatedPercentage: Sendable, Hashable {
    /// What it is charged on: `general`, `periodicals`, `book-publishing`.
    public var kind: String
    /// As a ratio: 0.12 is 12 %. Nil where the kind is exempt.
    public var rate: Double?
    public var validFrom: CalendarDate
    /// The last day it holds; nil while it still does.
    public var validTo: CalendarDate?
    public var confidence: Confidence
    public var source: String
}

/// By how much prices changed between two periods.
public struct PriceChange: Sendable, Hashable {
    /// Which series: `annual-average`, `december-on-december`, `month-on-month-of-last-year`. Numbers
    /// of different series are never put in one row of growth.
    public var series: String
    /// What was priced: `all`, `heating`, `water`.
    public var item: String
    /// Where: `kazakhstan`, `karaganda-region`.
    public var area: String
    /// The period whose prices are compared with those a year before, as `YYYY` or `YYYY-MM`.
    public var period: String
    /// As a ratio: 0.08 is 8 %.
    public var change: Double
    public var confidence: Confidence
    public var source: String
}

public import Languages

/// The period the documents behind a ledger speak of, as they put it themselves.
public struct ReportingPeriod: Sendable, Hashable, Codable {
    /// The period in words: "nine months of 2021", "not dated in the source".
    public var name: Phrase
    /// The budget year its plans and entries belong to.
    public var year: FiscalYear
    /// The day up to which the documents tell.
    public var asOf: CalendarDate
    /// Whether the documents state that day. Where they do not, it is a bound that a reading explains.
    public var isAsOfStated: Bool

    public init(name: Phrase, year: FiscalYear, asOf: CalendarDate, isAsOfStated: Bool) {
        self.name = name
        self.year = year
        self.asOf = asOf
        self.isAsOfStated = isAsOfStated
    }
}

/// The words for the codes that reported figures carry, so that a ledger can name its own figures
/// wherever its file is taken.
public struct Vocabulary: Sendable, Hashable, Codable {
    /// Units by code: `copies`, `readers`, `KZT`.
    public var units: [String: Phrase]
    /// Measures by code: `budget.allocated`, `service.loans`.
    public var measures: [String: Phrase]
    /// Periods by code: `2021-9m`, `not-stated`.
    public var periods: [String: Phrase]

    public init(
        units: [String: Phrase] = [:], measures: [String: Phrase] = [:],
        periods: [String: Phrase] = [:]
    ) {
        self.units = units
        self.measures = measures
        self.periods = periods
    }

    /// The name of a unit; the code itself where the vocabulary has none.
    public func unit(_ code: String) -> Phrase { units[code] ?? Phrase(same: code) }
    /// The name of a measure; the code itself where the vocabulary has none.
    public func measure(_ code: String) -> Phrase { measures[code] ?? Phrase(same: code) }
    /// The name of a period; the code itself where the vocabulary has none.
    public func period(_ code: String) -> Phrase { periods[code] ?? Phrase(same: code) }
}

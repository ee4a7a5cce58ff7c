public import Languages

/// A figure that a document states, word for word: what it says, not what we make of it.
public struct ReportedFigure: Sendable, Hashable, Codable {
    /// How sure the document is of its own figure.
    public enum Qualifier: String, Sendable, Hashable, Codable, CaseIterable {
        case exact, about, moreThan
    }

    /// Unique within the ledger, e.g. `F005`.
    public var code: String
    public var document: DocumentCode
    /// The phrase of the source, without names of private persons (`…` stands where one was).
    public var quote: String
    /// The value in `unit`, exact to four decimals, as ten-thousandths: 198,783,620 tiyn is never a
    /// Double. Nil where the phrase states none.
    public var value: FigureValue?
    /// The unit, a key of the vocabulary of units: `KZT`, `copies`, `readers`, `percent`.
    public var unit: String
    /// What the document says the figure is of, a key of the vocabulary of periods: `2021-9m`, `2021`,
    /// `not-stated`.
    public var period: String
    /// What is counted, a key of the vocabulary of measures, e.g. `budget.allocated`.
    public var measure: String
    public var qualifier: Qualifier
    /// What a reader should know before using it; nil where there is nothing.
    public var remark: Phrase?

    public init(
        code: String, document: DocumentCode, quote: String, value: FigureValue?, unit: String,
        period: String, measure: String, qualifier: Qualifier, remark: Phrase? = nil
    ) {
        self.code = code
        self.document = document
        self.quote = quote
        self.value = value
        self.unit = unit
        self.period = period
        self.measure = measure
        self.qualifier = qualifier
        self.remark = remark
    }
}

/// A number as a document states it, in ten-thousandths of its unit, so that amounts and percentages
/// stay exact.
public struct FigureValue: Sendable, Hashable, Comparable, Codable {
    public let tenThousandths: Int64

    public init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

    /// A whole number of units; nil where it does not fit.
    public init?(whole: Int64) {
        let (value, overflow) = whole.multipliedReportingOverflow(by: 10_000)
        guard !overflow else { return nil }
        tenThousandths = value
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.tenThousandths < right.tenThousandths
    }
}

/// A relation that figures of the sources should satisfy, and what it means if they do not.
/// Declared in data, evaluated in `Auditing`.
public struct CrossCheck: Sendable, Hashable, Codable {
    /// What must hold between figures, by their codes.
    public enum Relation: Sendable, Hashable, Codable {
        /// The parts sum to the whole.
        case sum(parts: [String], whole: String)
        /// Two figures state the same thing and should be equal.
        case equal(String, String)
        /// The first is a part of the second and may not exceed it.
        case within(part: String, whole: String)
        /// The parts that are stated may not exceed the whole together; the rest of it is not itemised.
        case sumWithin(parts: [String], whole: String)
        /// The quotient should not come out as a whole number as often as it does: `numerator` per
        /// `denominator` in a document of counted events.
        case notRound(numerator: String, denominator: String)
        /// Groups of figures that each come to the same total, which is odd.
        case repeatedTotal(groups: [[String]])
        /// A statement that only a person can judge; it stands open until answered.
        case question(figures: [String])
    }

    public var code: String
    public var relation: Relation
    /// What is claimed or asked, in words.
    public var statement: Phrase
    /// Whether a failure must stand on the front of every output as an open question.
    public var isOpenQuestion: Bool

    public init(
        code: String, relation: Relation, statement: Phrase, isOpenQuestion: Bool = false
    ) {
        self.code = code
        self.relation = relation
        self.statement = statement
        self.isOpenQuestion = isOpenQuestion
    }
}

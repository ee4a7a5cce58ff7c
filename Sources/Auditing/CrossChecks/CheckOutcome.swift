public import Languages
public import Ledger

/// What became of one cross-check.
public struct CheckOutcome: Sendable, Hashable {
    public enum Result: String, Sendable, Hashable, CaseIterable {
        case holds
        case fails
        /// Only a person can tell: a question, or figures that the document gives as "about".
        case open
        /// A figure is missing, states no value, or the units differ.
        case cannotRun = "cannot-run"
    }

    public var check: CrossCheck
    public var result: Result
    /// What the relation asks for: the whole, the other figure. Nil where it asks for no number.
    public var expected: FigureValue?
    /// What the figures come to.
    public var found: FigureValue?
    /// found − expected.
    public var difference: FigureValue?
    /// The unit of the numbers; nil where they have none in common.
    public var unit: String?
    /// The computation or the reason, in words and numbers.
    public var finding: Phrase

    public init(
        check: CrossCheck, result: Result, expected: FigureValue? = nil, found: FigureValue? = nil,
        difference: FigureValue? = nil, unit: String? = nil, finding: Phrase
    ) {
        self.check = check
        self.result = result
        self.expected = expected
        self.found = found
        self.difference = difference
        self.unit = unit
        self.finding = finding
    }

    /// Whether a person should look at it.
    public var needsAttention: Bool {
        switch result {
        case .holds, .cannotRun: false
        case .fails, .open: true
        }
    }

    /// Whether every output must show it as an open question.
    public var isOpenQuestion: Bool {
        switch result {
        case .holds: false
        case .fails, .open, .cannotRun: check.isOpenQuestion
        }
    }
}

extension CrossCheck.Relation {
    /// The codes of the figures it is about, in the order it names them.
    public var figures: [String] {
        switch self {
        case .sum(let parts, let whole), .sumWithin(let parts, let whole): parts + [whole]
        case .equal(let one, let other): [one, other]
        case .within(let part, let whole): [part, whole]
        case .notRound(let numerator, let denominator): [numerator, denominator]
        case .repeatedTotal(let groups): groups.flatMap { $0 }
        case .question(let figures): figures
        }
    }
}

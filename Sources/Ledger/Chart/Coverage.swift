/// What the documents behind a ledger tell at all. A stage no document speaks of is unknown, not zero:
/// a memo that states what was allocated says nothing of what was paid.
public struct Coverage: Sendable, Hashable, Codable {
    /// A kind of fact that may or may not be recorded.
    public enum Fact: String, Sendable, Hashable, Codable, CaseIterable {
        case originalPlan, amendments, monthlyPlan, commitments, accruals, payments
    }

    /// The facts recorded for every line.
    public var facts: Set<Fact>
    /// Facts recorded for some lines only, e.g. receipts of books in a memo that is silent on the rest.
    public var factsByLine: [String: Set<Fact>]

    public init(facts: Set<Fact>, factsByLine: [String: Set<Fact>] = [:]) {
        self.facts = facts
        self.factsByLine = factsByLine
    }

    /// All stages are recorded, as in a ledger an accountant keeps.
    public static let everything = Coverage(facts: Set(Fact.allCases))

    /// Whether `fact` is recorded for `line`.
    public func covers(_ fact: Fact, for line: LineCode) -> Bool {
        facts.contains(fact) || factsByLine[line.text]?.contains(fact) == true
    }

    private enum CodingKeys: String, CodingKey { case facts, factsByLine }

    /// Writes sets as lists in a fixed order: the text of a chart is hashed, and the same chart must
    /// give the same text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Self.ordered(facts), forKey: .facts)
        try container.encode(factsByLine.mapValues(Self.ordered), forKey: .factsByLine)
    }

    private static func ordered(_ facts: Set<Fact>) -> [Fact] {
        Fact.allCases.filter(facts.contains)
    }
}

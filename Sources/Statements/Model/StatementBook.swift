public import Languages
public import Ledger

/// All statements of one ledger at one date, evaluated together: formulas may point from one to another.
public struct StatementBook: Sendable {
    public var organisation: Phrase
    public var asOf: CalendarDate
    public var head: LedgerHead
    /// Whether the ledger is made up; every renderer shows it wherever a figure shows.
    public var isIllustrative: Bool
    /// Contradictions no document resolves, in words; every renderer shows them.
    public var openQuestions: [Phrase]
    public var statements: [Statement]

    public init(
        organisation: Phrase, asOf: CalendarDate, head: LedgerHead, isIllustrative: Bool,
        openQuestions: [Phrase], statements: [Statement]
    ) {
        self.organisation = organisation
        self.asOf = asOf
        self.head = head
        self.isIllustrative = isIllustrative
        self.openQuestions = openQuestions
        self.statements = statements
    }

    /// The statement of this name, if the book has it.
    public subscript(name: StatementName) -> Statement? { statements.first { $0.name == name } }
}

public import Languages
public import Ledger
public import Money

/// A worked case: budgets, steps in the field's words, and the figures or the refusal they must lead to.
/// Anybody can write one in a text file and see whether the rules hold it; the form stands at
/// `CaseFile`.
public struct WorkedCase: Sendable, Hashable {
    /// Its name in its file, e.g. `F21.2`.
    public var code: String
    /// What it shows, in a sentence.
    public var title: String
    /// Where its numbers come from.
    public var source: String
    /// What a reader should know, such as that a peer computes otherwise; nil where there is nothing.
    public var note: String?
    /// The line of its file it begins on.
    public var line: Int
    public var year: FiscalYear
    public var currency: Currency
    public var budgets: [CaseBudget]
    public var limits: [Limit]
    /// What stands on budgets before the first step.
    public var opening: [CaseOpening]
    public var steps: [CaseStep]
    /// What must stand after the last step.
    public var expected: CaseFigures
}

/// A budget of a case under the name its steps use.
public struct CaseBudget: Sendable, Hashable {
    public var name: String
    public var key: BudgetKey
    public var nature: FundingSource.Nature
}

/// Stage balances a budget begins with, put there as they are and not by the rules.
public struct CaseOpening: Sendable, Hashable {
    public var budget: CaseBudget
    public var balances: [OpeningStage: Money]
}

/// A stage that opening balances may name; signs as they are shown, so decreases and refunds are
/// positive. Plans are the same in both bases.
public enum OpeningStage: String, Sendable, Hashable, CaseIterable {
    case original, increases, decreases
    case netTransfers = "net transfers"
    case committed, accrued, paid, refunded
}

/// One step of a case.
public struct CaseStep: Sendable, Hashable {
    /// What is done.
    public enum Act: Sendable, Hashable {
        /// Entries recorded together, all or none.
        case record([CaseEntry])
        /// A look at the figures on the way.
        case look(CaseFigures)
    }

    /// What the rules must say to it.
    public enum Answer: Sendable, Hashable {
        /// Recorded, with warnings from exactly these limits.
        case admitted(warnings: Set<Limit.Measure>)
        /// Refused, for exactly these reasons: codes, a limit also as `limit on MEASURE`.
        case refused(Set<String>)
    }

    public var line: Int
    public var act: Act
    public var answer: Answer
}

/// One entry a step records.
public struct CaseEntry: Sendable, Hashable {
    /// What the entry does.
    public enum Deed: Sendable, Hashable {
        case movement(Movement)
        /// Takes back the entry of an earlier step by the name it was given.
        case reversal(of: String)
    }

    public var line: Int
    public var deed: Deed
    public var date: CalendarDate
    /// What later steps call it.
    public var name: String?
    /// The idempotency key it is handed in under.
    public var request: String?
}

/// Figures that must stand.
public struct CaseFigures: Sendable, Hashable {
    /// A value to compare with, as the file gives it.
    public enum Value: Sendable, Hashable {
        case money(Money)
        case count(Int64)
    }

    /// One figure of one budget, of all together, or of one order.
    public struct Expectation: Sendable, Hashable {
        public enum Subject: Sendable, Hashable {
            case budget(CaseBudget, CaseFigure)
            case total(CaseFigure)
            /// What an order or contract still holds, on all its budgets together.
            case order(CommitmentCode)
        }

        public var line: Int
        public var subject: Subject
        public var value: Value
    }

    public var expectations: [Expectation]

    /// No figure at all.
    public static let none = CaseFigures(expectations: [])
}

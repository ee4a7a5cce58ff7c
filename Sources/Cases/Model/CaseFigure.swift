/// A figure that a case may expect, by the word its file uses.
public enum CaseFigure: String, Sendable, Hashable, CaseIterable {
    case original, increases, decreases
    /// Original + increases − decreases.
    case allocated
    case netTransfers = "net transfers"
    /// Allocated + net transfers: the revised plan by obligations.
    case funding
    /// The revised plan by payments.
    case paymentsFunding = "funding by payments"
    case committed, accrued, paid, refunded
    /// Committed + accrued + paid − refunded.
    case used
    /// Used, never below zero on any budget.
    case unavailable
    /// Funding − used.
    case available
    /// Funding by payments − paid + refunded.
    case cash
    case overSpent = "over-spent"
    case overCommitted = "over-committed"
    /// The value that stands in the collection.
    case stockValue = "stock value"
    /// Copies that stand in the collection.
    case copies

    /// Whether the figure counts copies; all others are amounts.
    public var isCount: Bool { self == .copies }
}

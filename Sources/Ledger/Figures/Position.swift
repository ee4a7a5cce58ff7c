public import Money

/// How one control key stands at a date: the stage balances and the figures that follow from them.
///
/// Formulas: FOLIO's published budget figures (mod-finance-storage), whose worked cases F01–F11 hold
/// here. There "encumbered" is our committed, "awaiting payment" our accrued, "expended" our paid,
/// "credited" our refunded.
public struct Position: Sendable, Hashable {
    /// One of the two plans.
    public struct Plan: Sendable, Hashable {
        /// As first approved.
        public var original: Money
        /// Added during the year; ≥ 0.
        public var increases: Money
        /// Taken away during the year; ≥ 0.
        public var decreases: Money
        /// Moved in less moved out.
        public var netTransfers: Money

        public init(original: Money, increases: Money, decreases: Money, netTransfers: Money) {
            self.original = original
            self.increases = increases
            self.decreases = decreases
            self.netTransfers = netTransfers
        }

        /// original + increases − decreases.
        public func allocated() throws(MoneyError) -> Money {
            try original + increases - decreases
        }

        /// The revised plan: allocated + net transfers.
        public func funding() throws(MoneyError) -> Money {
            try allocated() + netTransfers
        }
    }

    public var byObligations: Plan
    public var byPayments: Plan
    public var committed: Money
    public var accrued: Money
    public var paid: Money
    /// Money that came back; ≥ 0.
    public var refunded: Money

    public init(
        byObligations: Plan, byPayments: Plan, committed: Money, accrued: Money, paid: Money,
        refunded: Money
    ) {
        self.byObligations = byObligations
        self.byPayments = byPayments
        self.committed = committed
        self.accrued = accrued
        self.paid = paid
        self.refunded = refunded
    }

    /// The revised plan by obligations.
    public func funding() throws(MoneyError) -> Money { try byObligations.funding() }

    /// accrued + paid − refunded.
    public func spending() throws(MoneyError) -> Money { try accrued + paid - refunded }

    /// committed + accrued + paid − refunded; negative when more came back than was used.
    public func used() throws(MoneyError) -> Money { try committed + spending() }

    /// What is used, never below zero.
    public func unavailable() throws(MoneyError) -> Money {
        try Money.larger(used(), .zero(committed.currency))
    }

    /// funding − used; negative when over-committed.
    public func available() throws(MoneyError) -> Money { try funding() - used() }

    /// The plan by payments less what was paid, plus what came back.
    public func cash() throws(MoneyError) -> Money {
        try byPayments.funding() - paid + refunded
    }

    /// How far paid − refunded + accrued exceeds funding; never negative.
    public func overSpent() throws(MoneyError) -> Money {
        let zero = Money.zero(committed.currency)
        return try Money.larger(
            paid - refunded + accrued - Money.larger(funding(), zero), zero)
    }

    /// How far all use exceeds funding, beyond what is already over-spent.
    public func overCommitted() throws(MoneyError) -> Money {
        let zero = Money.zero(committed.currency)
        let over = try Money.larger(unavailable() - Money.larger(funding(), zero), zero)
        return try over - overSpent()
    }
}

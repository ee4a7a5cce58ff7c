import Money

/// The stage balances of one control key, added up wider than any single amount so that no order of
/// adding overflows on the way to a sum that fits.
struct StageSums: Hashable, Sendable {
    /// The plan stages of one basis.
    struct Plan: Hashable, Sendable {
        var original: Int128 = 0
        var increases: Int128 = 0
        /// Zero or negative, as it is posted.
        var decreases: Int128 = 0
        var transferred: Int128 = 0

        var allocated: Int128 { original + increases + decreases }
        var funding: Int128 { allocated + transferred }
    }

    var byObligations = Plan()
    var byPayments = Plan()
    var committed: Int128 = 0
    var accrued: Int128 = 0
    var paid: Int128 = 0
    /// Zero or negative, as it is posted.
    var refunded: Int128 = 0

    /// Accrued + paid − refunded.
    var spending: Int128 { accrued + paid + refunded }
    /// Committed + accrued + paid − refunded.
    var used: Int128 { committed + spending }

    subscript(basis: PlanBasis) -> Plan {
        switch basis {
        case .obligations: byObligations
        case .payments: byPayments
        }
    }

    /// Adds an amount to its stage; counter-stages and the collection are no figure of a position.
    mutating func add(_ minorUnits: Int64, stage: Stage, basis: PlanBasis?) {
        let amount = Int128(minorUnits)
        switch stage {
        case .originalPlan: add(amount, to: \.original, basis)
        case .planIncrease: add(amount, to: \.increases, basis)
        case .planDecrease: add(amount, to: \.decreases, basis)
        case .transferred: add(amount, to: \.transferred, basis)
        case .committed: committed += amount
        case .accrued: accrued += amount
        case .paid: paid += amount
        case .refunded: refunded += amount
        case .authority, .uncommitted, .outside, .stock, .withdrawn, .openingStock: break
        }
    }

    private mutating func add(
        _ amount: Int128, to stage: WritableKeyPath<Plan, Int128>, _ basis: PlanBasis?
    ) {
        switch basis {
        case .obligations?: byObligations[keyPath: stage] += amount
        case .payments?: byPayments[keyPath: stage] += amount
        case nil: break
        }
    }

    /// Whether every figure that follows from these sums is an exact amount.
    var fits: Bool {
        let plans = [byObligations, byPayments].map {
            $0.original.magnitude + $0.increases.magnitude + $0.decreases.magnitude
                + $0.transferred.magnitude
        }
        let use =
            committed.magnitude + accrued.magnitude + paid.magnitude + refunded.magnitude
        return plans.allSatisfy { $0 + use <= UInt128(Int64.max) }
    }

    /// The position these sums describe. Throws `.overflow`.
    func position(in currency: Currency) throws(MoneyError) -> Position {
        try Position(
            byObligations: plan(byObligations, in: currency),
            byPayments: plan(byPayments, in: currency),
            committed: Money(exactly: committed, in: currency),
            accrued: Money(exactly: accrued, in: currency),
            paid: Money(exactly: paid, in: currency),
            refunded: Money(exactly: -refunded, in: currency))
    }

    private func plan(_ plan: Plan, in currency: Currency) throws(MoneyError) -> Position.Plan {
        try Position.Plan(
            original: Money(exactly: plan.original, in: currency),
            increases: Money(exactly: plan.increases, in: currency),
            decreases: Money(exactly: -plan.decreases, in: currency),
            netTransfers: Money(exactly: plan.transferred, in: currency))
    }
}

extension Money {
    /// The amount of a wide sum. Throws `.overflow` where it does not fit.
    init(exactly minorUnits: Int128, in currency: Currency) throws(MoneyError) {
        guard let units = Int64(exactly: minorUnits) else { throw .overflow(currency) }
        self.init(minorUnits: units, currency: currency)
    }
}

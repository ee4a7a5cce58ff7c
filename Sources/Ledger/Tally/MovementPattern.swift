/// What movements that differ in their amounts alone do to the ledger.
struct MovementPattern: Hashable, Sendable {
    /// What is done with the amounts.
    enum Effect: Hashable, Sendable {
        case commitment
        case release
        case accrual
        case accrualAgainst(releasesRest: Bool)
        case paymentOfAccrued
        case paymentOfCommitment
        case paymentOfPlan
        case refund
        case receiptInKind
        case withdrawal
    }

    var effect: Effect
    /// The place of the key among the keys of the tally.
    var key: Int
    /// The place of its control key among the control keys.
    var control: Int
    /// The place of the key with the class of item, where the movement brings or takes items.
    var lot: Int?
}

/// The amounts by which a movement differs from others of its pattern.
public struct MovementAmounts: Sendable {
    /// Minor units of the ledger's currency; nil where the row states no amount.
    public var minorUnits: Int64?
    public var copies: Int64?
    public var titles: Int64?
    /// The order or contract, by a number of the caller's, from 0 upwards.
    public var commitment: Int?

    public init(
        minorUnits: Int64? = nil, copies: Int64? = nil, titles: Int64? = nil,
        commitment: Int? = nil
    ) {
        self.minorUnits = minorUnits
        self.copies = copies
        self.titles = titles
        self.commitment = commitment
    }
}

/// What a movement is to a tally.
public enum TallyPattern: Sendable, Hashable {
    /// A change of the plan: the rules read every one.
    case plan
    /// A use of the plan or a change of the collection, added up by this number.
    case counted(Int)
}

/// The tally cannot tell what the rules would say: they refuse, or have to be asked.
public struct TallyUnsure: Error, Sendable, Hashable {
    public init() {}
}

extension Movement {
    /// Whether the rules have to be asked: what is taken back, and what papers of acquisitions make.
    var isLeftToTheRules: Bool {
        switch self {
        case .reversal, .credit, .receipt, .openingStock, .relocation, .finding: true
        case .appropriation, .amendment, .reallocation, .transfer, .rollover, .commitment,
            .release, .accrual, .payment, .refund, .receiptInKind, .withdrawal:
            false
        }
    }

    /// The effect of a use or a change of the collection, and the class of its items; nil for the plan
    /// and for what is left to the rules.
    var countedEffect: (effect: MovementPattern.Effect, key: BudgetKey, lots: [ItemLot])? {
        switch self {
        case .appropriation, .amendment, .reallocation, .transfer, .rollover, .reversal, .credit,
            .receipt, .openingStock, .relocation, .finding:
            nil
        case .commitment(_, let key, _): (.commitment, key, [])
        case .release(_, let key, _): (.release, key, [])
        case .accrual(let key, _, nil, _, let lots): (.accrual, key, lots)
        case .accrual(let key, _, _?, let releasesRest, let lots):
            (.accrualAgainst(releasesRest: releasesRest), key, lots)
        case .payment(let key, _, .accrued): (.paymentOfAccrued, key, [])
        case .payment(let key, _, .commitment): (.paymentOfCommitment, key, [])
        case .payment(let key, _, .plan): (.paymentOfPlan, key, [])
        case .refund(let key, _): (.refund, key, [])
        case .receiptInKind(let key, let lots): (.receiptInKind, key, lots)
        case .withdrawal(let key, let lots): (.withdrawal, key, lots)
        }
    }
}

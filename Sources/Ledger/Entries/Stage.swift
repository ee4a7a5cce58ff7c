/// Where value stands in its life. A posting moves value into a stage (positive) or out of it
/// (negative), and the postings of an entry sum to zero, so every unit that arrives somewhere has
/// left somewhere else.
public enum Stage: UInt8, Sendable, Hashable, Codable, CaseIterable {
    // The plan. Its postings carry a plan cell: by obligations or by payments, and a month.

    /// The body that grants funding: the counter-stage of the plan, negative by what it has granted.
    case authority = 1
    /// Funding as first approved.
    case originalPlan = 2
    /// Funding added during the year.
    case planIncrease = 3
    /// Funding taken away during the year; negative.
    case planDecrease = 4
    /// Funding moved between keys; positive where it came, negative where it went.
    case transferred = 5

    // The use of the plan.

    /// The counter-stage of use: negative by all that is committed, accrued and paid less refunds.
    case uncommitted = 10
    /// Reserved by an order or contract.
    case committed = 11
    /// Delivered or billed, awaiting payment.
    case accrued = 12
    /// Paid.
    case paid = 13
    /// Paid and come back; negative.
    case refunded = 14

    // The collection, in money and copies.

    /// Where receipts come from: the counter-stage of the stock, negative by all that was received.
    /// Withdrawals do not go back here, so what was received stays readable from the balances.
    case outside = 20
    /// On the shelves: received less withdrawn.
    case stock = 21
    /// Left the collection by an act: where a withdrawal moves copies from the stock.
    case withdrawn = 22
    /// Where the stock of before the ledger came from: the counter-stage of opening balances, apart
    /// from `outside`, so that what was received since stays readable.
    case openingStock = 23

    /// Which group of rules a stage is under.
    public enum Family: Sendable, Hashable { case plan, use, collection }

    public var family: Family {
        switch self {
        case .authority, .originalPlan, .planIncrease, .planDecrease, .transferred: .plan
        case .uncommitted, .committed, .accrued, .paid, .refunded: .use
        case .outside, .stock, .withdrawn, .openingStock: .collection
        }
    }
}

/// Which of the two plans that exist side by side in a state institution.
/// Source: order of the Minister of Finance of 04.12.2014 No 540 (in force to 20.07.2025).
public enum PlanBasis: UInt8, Sendable, Hashable, Codable, CaseIterable {
    /// What may be committed.
    case obligations = 1
    /// What may be paid.
    case payments = 2
}

/// The cell of a plan an amount stands in.
public struct PlanCell: Sendable, Hashable, Codable {
    public var basis: PlanBasis
    /// The month of the plan, 1...12 of the fiscal year's calendar; nil where the source gives no
    /// monthly breakdown.
    public var month: Int?

    public init(_ basis: PlanBasis, month: Int?) {
        self.basis = basis
        self.month = month
    }
}

/// What kind of item stands in the collection, as far as the document says.
public struct ItemClass: Sendable, Hashable, Codable {
    public var language: ItemLanguage?
    public var kind: ItemKind?
    /// What it is about, by the groups of the summary book.
    public var content: ItemContent?
    /// Whom it is meant for.
    public var audience: ItemAudience?

    public init(
        language: ItemLanguage? = nil, kind: ItemKind? = nil, content: ItemContent? = nil,
        audience: ItemAudience? = nil
    ) {
        self.language = language
        self.kind = kind
        self.content = content
        self.audience = audience
    }
}

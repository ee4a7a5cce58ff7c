public import Money

/// What one line of a document does to the ledger, in the field's words. Rules turn movements into
/// postings; nothing else makes postings.
public enum Movement: Sendable, Hashable {
    /// Funding approved for `key`; `distributedFrom` names the key it is a part of, where a total was
    /// approved first and is now broken down.
    case appropriation(BudgetKey, PlanAmount, distributedFrom: BudgetKey? = nil)
    /// Funding added (positive) or taken away (negative).
    case amendment(BudgetKey, PlanAmount)
    /// An allocation moved from one key to another as a change of both plans (not a transfer between
    /// funded keys): case F16.
    case reallocation(from: BudgetKey, to: BudgetKey, PlanAmount)
    case transfer(from: BudgetKey, to: BudgetKey, PlanAmount)
    case commitment(CommitmentCode, BudgetKey, Money)
    case release(CommitmentCode, BudgetKey, Money)
    /// A bill or delivery. Draws first on its commitment, then on what is uncommitted;
    /// `releasesRest` gives back what the commitment still holds. `lots` enter the stock at value.
    case accrual(
        BudgetKey, Money, against: CommitmentCode? = nil, releasesRest: Bool = false,
        lots: [ItemLot] = [])
    /// A bill lowered by the vendor before it is paid: positive. The plan gets it back.
    case credit(BudgetKey, Money)
    case payment(BudgetKey, Money, from: PaymentOrigin)
    /// Money that came back: positive.
    case refund(BudgetKey, Money)
    case receiptInKind(BudgetKey, [ItemLot])
    /// Lots of a bill that was accrued by itself, before or after: they enter the stock and no more.
    case receipt(BudgetKey, [ItemLot])
    /// What stood on the shelves when the ledger was begun.
    case openingStock(BudgetKey, [ItemLot])
    /// Lots that change their branch and nothing else.
    case relocation(from: BudgetKey, to: BudgetKey, [ItemLot])
    /// Lots that were withdrawn and turned up again.
    case finding(BudgetKey, [ItemLot])
    case withdrawal(BudgetKey, [ItemLot])
    case rollover(from: BudgetKey, to: BudgetKey, PlanAmount)
    case reversal(of: EntryNumber)

    /// The kind of entry this movement belongs in.
    public var kind: EntryKind {
        switch self {
        case .appropriation: .appropriation
        case .amendment, .reallocation: .amendment
        case .transfer: .transfer
        case .commitment: .commitment
        case .release: .release
        case .accrual: .accrual
        case .credit: .credit
        case .payment: .payment
        case .refund: .refund
        case .receiptInKind: .receiptInKind
        case .receipt: .receipt
        case .openingStock: .openingStock
        case .relocation: .relocation
        case .finding: .finding
        case .withdrawal: .withdrawal
        case .rollover: .rollover
        case .reversal: .reversal
        }
    }
}

/// What a payment settles.
public enum PaymentOrigin: Sendable, Hashable {
    /// A bill already accrued.
    case accrued
    /// An order paid without a bill accrued before: its own commitment is what it uses.
    case commitment(CommitmentCode)
    /// Nothing recorded before: straight out of the plan.
    case plan
}

/// An amount of plan, in both plans, by month where the document says so.
public struct PlanAmount: Sendable, Hashable {
    /// Amounts by month 1...12; the nil month holds what is not broken down.
    public var obligations: [Int?: Money]
    public var payments: [Int?: Money]

    public init(obligations: [Int?: Money], payments: [Int?: Money]) {
        self.obligations = obligations
        self.payments = payments
    }

    /// The same amount in both plans, without months.
    public static func undated(_ amount: Money) -> PlanAmount {
        PlanAmount(obligations: [nil: amount], payments: [nil: amount])
    }

    /// The same amounts by month in both plans.
    public static func monthly(_ amounts: [Int: Money]) -> PlanAmount {
        let months = Dictionary(uniqueKeysWithValues: amounts.map { (Int?.some($0), $1) })
        return PlanAmount(obligations: months, payments: months)
    }
}

/// So many copies of one class of item in a batch, with their value.
public struct ItemLot: Sendable, Hashable {
    public var itemClass: ItemClass
    /// Positive.
    public var copies: Int64
    public var titles: Int64?
    /// Their value together; nil where the document states no price.
    public var value: Money?

    public init(
        itemClass: ItemClass = ItemClass(), copies: Int64, titles: Int64? = nil, value: Money?
    ) {
        self.itemClass = itemClass
        self.copies = copies
        self.titles = titles
        self.value = value
    }
}

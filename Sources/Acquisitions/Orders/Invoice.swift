public import Ledger
public import Money

/// What a lot or a bill's line belongs to.
public enum LotOrigin: Sendable, Hashable, Codable {
    /// A line of the paper's order. The part, counted from 1, may be left out where the line has one.
    case orderLine(Int, part: Int? = nil)
    /// A budget without an order; of a source in kind where nothing is paid.
    case fund(BudgetKey)
}

/// What a bill asks beside its lines: freight, packing.
public struct Charge: Sendable, Hashable, Codable {
    /// One or the other, never both (case E04).
    public enum Treatment: Sendable, Hashable, Codable {
        /// Spread over the lines by their amounts (case E06), and so into the value of the books.
        case prorated
        /// Kept apart, on a budget of its own.
        case apart(BudgetKey)
    }

    public var name: String
    /// Positive.
    public var amount: Money
    public var treatment: Treatment

    public init(name: String, amount: Money, treatment: Treatment) {
        self.name = name
        self.amount = amount
        self.treatment = treatment
    }
}

/// A vendor's bill that comes by itself: an advance, a subscription, or a bill after its delivery.
public struct Invoice: Sendable, Hashable, Codable {
    public var code: InvoiceCode
    public var vendor: String
    /// The order its lines are of; nil where it bills none.
    public var order: OrderCode?
    public var lines: [InvoiceLine]
    public var charges: [Charge]
    /// Whether it is the last for its lines: what they still hold is given back.
    public var isFinal: Bool

    public init(
        code: InvoiceCode, vendor: String, order: OrderCode? = nil, lines: [InvoiceLine],
        charges: [Charge] = [], isFinal: Bool = false
    ) {
        self.code = code
        self.vendor = vendor
        self.order = order
        self.lines = lines
        self.charges = charges
        self.isFinal = isFinal
    }
}

/// One line of a bill.
public struct InvoiceLine: Sendable, Hashable, Codable {
    public var origin: LotOrigin
    /// The copies it bills; nil where it does not say, as for a part payment.
    public var copies: Int64?
    /// With VAT, without charges.
    public var amount: Money

    public init(origin: LotOrigin, copies: Int64? = nil, amount: Money) {
        self.origin = origin
        self.copies = copies
        self.amount = amount
    }
}

/// An approved bill taken back before it is paid: what it took is restored.
public struct InvoiceCancellation: Sendable, Hashable, Codable {
    public var invoice: InvoiceCode
    public var reason: String

    public init(invoice: InvoiceCode, reason: String) {
        self.invoice = invoice
        self.reason = reason
    }
}

/// What a vendor gives back on a bill.
public struct CreditNote: Sendable, Hashable, Codable {
    public enum Settlement: String, Sendable, Hashable, Codable, CaseIterable {
        /// The bill was not paid yet and is lower by it.
        case lowersBill
        /// The bill was paid and the money came back.
        case repaid
    }

    public var vendor: String
    public var order: OrderCode?
    public var settlement: Settlement
    public var lines: [InvoiceLine]

    public init(
        vendor: String, order: OrderCode? = nil, settlement: Settlement, lines: [InvoiceLine]
    ) {
        self.vendor = vendor
        self.order = order
        self.settlement = settlement
        self.lines = lines
    }
}

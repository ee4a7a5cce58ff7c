public import Languages
public import Ledger
public import Money

/// An order or contract with a vendor. Placing it commits money.
public struct Order: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Named titles, once.
        case single
        /// Whatever appears of a series, until it is ended.
        case standing
        /// A periodical for a term.
        case subscription
    }

    public var code: OrderCode
    public var vendor: String
    public var kind: Kind
    /// The last day of its term; nil for a single order.
    public var validTo: CalendarDate?
    public var pricing: OrderPricing
    public var lines: [OrderLine]

    public init(
        code: OrderCode, vendor: String, kind: Kind = .single, validTo: CalendarDate? = nil,
        pricing: OrderPricing = OrderPricing(), lines: [OrderLine]
    ) {
        self.code = code
        self.vendor = vendor
        self.kind = kind
        self.validTo = validTo
        self.pricing = pricing
        self.lines = lines
    }
}

/// One title of an order with its price, and who pays it and gets it.
public struct OrderLine: Sendable, Hashable, Codable {
    /// 1, 2, 3 … within the order; a number once given keeps its meaning.
    public var number: Int
    public var work: Work
    public var itemClass: ItemClass
    public var copies: Int64
    public var price: LinePrice
    /// All copies with VAT, in the ledger's currency.
    public var total: Money
    /// The VAT within the total.
    public var vat: Money
    /// Who pays what and gets how many: amounts sum to the total, copies to the copies.
    public var parts: [OrderPart]

    /// A line as already computed; `init(number:…splitting:)` computes one.
    public init(
        number: Int, work: Work, itemClass: ItemClass, copies: Int64, price: LinePrice,
        total: Money, vat: Money, parts: [OrderPart]
    ) {
        self.number = number
        self.work = work
        self.itemClass = itemClass
        self.copies = copies
        self.price = price
        self.total = total
        self.vat = vat
        self.parts = parts
    }
}

/// What one fund carries of an order line, for one branch or for all.
public struct OrderPart: Sendable, Hashable, Codable {
    /// How the order states it.
    public enum Portion: Sendable, Hashable, Codable {
        case copies(Int64)
        case share(Share)
        case amount(Money)
    }

    /// Line, source, programme and year of the money; the branch where the part is for one.
    public var key: BudgetKey
    public var portion: Portion
    public var copies: Int64
    public var amount: Money

    public init(key: BudgetKey, portion: Portion, copies: Int64, amount: Money) {
        self.key = key
        self.portion = portion
        self.copies = copies
        self.amount = amount
    }
}

/// Lines of an order put in the place of earlier ones, or added; lines not named stay.
public struct OrderChange: Sendable, Hashable, Codable {
    public var order: OrderCode
    /// The pricing from now on; nil where it stays.
    public var pricing: OrderPricing?
    public var lines: [OrderLine]

    public init(order: OrderCode, pricing: OrderPricing? = nil, lines: [OrderLine]) {
        self.order = order
        self.pricing = pricing
        self.lines = lines
    }
}

/// Lines of an order that nothing more is expected of: what they hold is given back.
public struct OrderEnding: Sendable, Hashable, Codable {
    public var order: OrderCode
    /// The lines that end; empty for all.
    public var lines: [Int]
    public var reason: String

    public init(order: OrderCode, lines: [Int] = [], reason: String) {
        self.order = order
        self.lines = lines
        self.reason = reason
    }
}

/// A standing order or subscription taken for a further term: its new lines commit, those of the ended
/// term give back what they hold.
public struct OrderRenewal: Sendable, Hashable, Codable {
    public var order: OrderCode
    public var validTo: CalendarDate
    public var pricing: OrderPricing?
    /// With numbers that follow those the order has.
    public var lines: [OrderLine]

    public init(
        order: OrderCode, validTo: CalendarDate, pricing: OrderPricing? = nil, lines: [OrderLine]
    ) {
        self.order = order
        self.validTo = validTo
        self.pricing = pricing
        self.lines = lines
    }
}

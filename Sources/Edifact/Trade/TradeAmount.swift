public import Money

/// An amount of money with what it is (MOA).
public struct TradeAmount: Sendable, Hashable {
    /// The code of its meaning, see `TradeCode`.
    public var qualifier: String
    public var number: WrittenDecimal
    /// The currency the segment, or else the message, states; nil where neither does.
    public var currency: Currency?

    public init(qualifier: String, number: WrittenDecimal, currency: Currency?) {
        self.qualifier = qualifier
        self.number = number
        self.currency = currency
    }

    /// The exact amount; nil where no currency is known. Throws `.tooManyDecimals` or `.overflow`.
    public func money(assuming assumed: Currency? = nil) throws(MoneyError) -> Money? {
        guard let currency = currency ?? assumed else { return nil }
        return try number.money(in: currency)
    }
}

/// The price of one copy (PRI).
public struct TradePrice: Sendable, Hashable {
    /// `AAA` net, `AAB` gross, `INV` as invoiced, …
    public var qualifier: String
    public var number: WrittenDecimal
    /// How many copies it is the price of; 1 unless stated.
    public var basis: Int64

    public init(qualifier: String, number: WrittenDecimal, basis: Int64 = 1) {
        self.qualifier = qualifier
        self.number = number
        self.basis = basis
    }
}

/// What is added to a price or taken off it (ALC).
public struct TradeAdjustment: Sendable, Hashable {
    /// Whether it is added or taken off.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case charge = "C"
        case allowance = "A"
    }

    public var kind: Kind
    /// The service's code or name, e.g. `DI` discount, `DL` delivery.
    public var service: String?
    public var percent: WrittenDecimal?
    public var amount: TradeAmount?

    public init(kind: Kind, service: String? = nil) {
        self.kind = kind
        self.service = service
    }
}

/// A tax (TAX).
public struct TradeTax: Sendable, Hashable {
    /// The kind of tax, e.g. `VAT`.
    public var type: String?
    /// Per cent.
    public var rate: WrittenDecimal?
    /// `S` standard, `Z` zero, `E` exempt, …
    public var category: String?
    /// The tax itself.
    public var amount: TradeAmount?
    /// What it is reckoned from.
    public var base: TradeAmount?

    public init(type: String? = nil, rate: WrittenDecimal? = nil, category: String? = nil) {
        self.type = type
        self.rate = rate
        self.category = category
    }
}

/// Codes of the segments that the reader looks for (UN/EDIFACT D.96A, code lists 5025, 5125, 6063).
enum TradeCode {
    static let lineAmounts = ["203", "38", "66"]
    static let tax = "124"
    static let taxable = ["125", "79"]
    static let adjustmentAmounts = ["8", "23", "204", "131"]
    static let linesTotal = "79"
    static let taxTotals = ["176", "124"]
    /// The message's total, the likeliest first: invoice total, message total, invoice amount, amount
    /// due, total amount.
    static let totals = ["39", "86", "77", "9", "128"]
    static let ordered = "21"
    static let invoiced = "47"
    static let lineCount = "2"
    static let quantitySum = "1"
}

public import Languages
public import Money

/// Where a price is rounded: once, and always at the same place. Both are in use among vendors.
public enum PriceRounding: String, Sendable, Hashable, Codable, CaseIterable {
    /// Only the total of a line is rounded.
    case line
    /// The price of one copy before VAT is rounded, then the line.
    case unit
}

/// A rate of exchange of one day, kept in the order it was used for: a later rate changes no earlier
/// order (case E08).
public struct ExchangeRate: Sendable, Hashable, Codable {
    public var currency: Currency
    public var date: CalendarDate
    /// Millionths of a unit of the ledger's currency for one unit: 478.55 tenge are 478,550,000.
    public var millionths: Int64

    public init(currency: Currency, date: CalendarDate, millionths: Int64) {
        self.currency = currency
        self.date = date
        self.millionths = millionths
    }
}

/// What holds for the prices of a whole order.
public struct OrderPricing: Sendable, Hashable, Codable {
    /// Whether the vendor's prices hold VAT.
    public var includesVAT: Bool
    public var rounding: PriceRounding
    /// Present exactly where prices are in another currency than the ledger.
    public var rate: ExchangeRate?

    public init(
        includesVAT: Bool = true, rounding: PriceRounding = .line, rate: ExchangeRate? = nil
    ) {
        self.includesVAT = includesVAT
        self.rounding = rounding
        self.rate = rate
    }
}

/// The price of one copy on an order line.
public struct LinePrice: Sendable, Hashable, Codable {
    /// In the currency of the order.
    public var list: Money
    public var discount: Share
    /// The rate that held on the order's date for its kind; nil where it is exempt or not charged.
    public var vat: Share?

    public init(list: Money, discount: Share = Share(partsPerMillion: 0), vat: Share? = nil) {
        self.list = list
        self.discount = discount
        self.vat = vat
    }
}

/// An exact amount of one currency, in its smallest units. Never floating point: what is added,
/// split and compared here ends to the tiyn.
public struct Money: Hashable, Sendable {
    /// The amount in smallest units: tiyn for the tenge.
    public let minorUnits: Int64
    public let currency: Currency

    /// `minorUnits` smallest units of `currency`.
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// An amount of tenge given in tiyn.
    public static func tiyn(_ tiyn: Int64) -> Money {
        Money(minorUnits: tiyn, currency: .kzt)
    }

    /// Nothing, in `currency`.
    public static func zero(_ currency: Currency) -> Money {
        Money(minorUnits: 0, currency: currency)
    }

    public var isZero: Bool { minorUnits == 0 }
    public var isNegative: Bool { minorUnits < 0 }
    public var isPositive: Bool { minorUnits > 0 }
}

// Arithmetic throws instead of trapping or wrapping: an overflow is a fact about the input,
// to be reported with the document it came from.
extension Money {
    /// The sum. Throws `.mixedCurrencies` or `.overflow`.
    public static func + (left: Money, right: Money) throws(MoneyError) -> Money {
        try left.combined(with: right) { $0.addingReportingOverflow($1) }
    }

    /// The difference. Throws `.mixedCurrencies` or `.overflow`.
    public static func - (left: Money, right: Money) throws(MoneyError) -> Money {
        try left.combined(with: right) { $0.subtractingReportingOverflow($1) }
    }

    /// The amount with its sign turned. Throws `.overflow` for the one amount that has no opposite.
    public func negated() throws(MoneyError) -> Money {
        try Money.zero(currency) - self
    }

    /// The amount `count` times. Throws `.overflow`.
    public func times(_ count: Int64) throws(MoneyError) -> Money {
        let (product, overflow) = minorUnits.multipliedReportingOverflow(by: count)
        guard !overflow else { throw .overflow(currency) }
        return Money(minorUnits: product, currency: currency)
    }

    /// The larger of two amounts. Throws `.mixedCurrencies`.
    public static func larger(_ left: Money, _ right: Money) throws(MoneyError) -> Money {
        try left.isLess(than: right) ? right : left
    }

    /// Whether this amount is smaller. Throws `.mixedCurrencies`: amounts of different currencies
    /// have no order.
    public func isLess(than other: Money) throws(MoneyError) -> Bool {
        guard currency == other.currency else { throw .mixedCurrencies(currency, other.currency) }
        return minorUnits < other.minorUnits
    }

    private func combined(
        with other: Money, by operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) throws(MoneyError) -> Money {
        guard currency == other.currency else { throw .mixedCurrencies(currency, other.currency) }
        let (value, overflow) = operation(minorUnits, other.minorUnits)
        guard !overflow else { throw .overflow(currency) }
        return Money(minorUnits: value, currency: currency)
    }
}

extension Sequence where Element == Money {
    /// The sum of all amounts, zero of `currency` when there are none. Throws `.mixedCurrencies`
    /// or `.overflow`.
    public func sum(in currency: Currency) throws(MoneyError) -> Money {
        var total = Money.zero(currency)
        for amount in self { total = try total + amount }
        return total
    }
}

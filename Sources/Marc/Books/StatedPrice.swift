public import Money

/// A price as a record states it: free text, the exact number it holds, and the currency it names.
public struct StatedPrice: Sendable, Hashable {
    /// What the text says of the currency.
    public enum StatedCurrency: Sendable, Hashable {
        case known(Currency)
        /// None is named.
        case unstated
        /// One is named that is not settled: an unknown word, or roubles from before 1998, which are
        /// not those of today.
        case unsettled(String)
    }

    /// What the text says of the amount.
    public enum Amount: Sendable, Hashable {
        case number(WrittenDecimal)
        /// The record says that there is no price: «Б. ц.».
        case none
        /// The record says that it is free of charge.
        case free
        /// The text cannot be read as one price.
        case unreadable
    }

    /// The words of the record.
    public var text: String
    public var amount: Amount
    public var currency: StatedCurrency

    public init(text: String, amount: Amount, currency: StatedCurrency) {
        self.text = text
        self.amount = amount
        self.currency = currency
    }

    /// The exact amount, in the currency stated, or in `assumed` where none is; nil where the amount or
    /// the currency is not known. Throws `.tooManyDecimals` or `.overflow`.
    public func money(assuming assumed: Currency? = nil) throws(MoneyError) -> Money? {
        let unit: Currency?
        switch currency {
        case .known(let known): unit = known
        case .unstated: unit = assumed
        case .unsettled: unit = nil
        }
        guard let unit else { return nil }
        switch amount {
        case .number(let number): return try number.money(in: unit)
        case .free: return .zero(unit)
        case .none, .unreadable: return nil
        }
    }
}

/// An exact number with the decimals it was written with: 12.50 is 1250 with two decimals.
public struct WrittenDecimal: Sendable, Hashable {
    /// The digits as a whole number.
    public var unscaled: Int64
    /// How many of the digits stand after the decimal mark.
    public var decimals: Int

    public init(unscaled: Int64, decimals: Int) {
        self.unscaled = unscaled
        self.decimals = decimals
    }

    /// The number of digits before and after the decimal mark; nil where it is too large.
    init?(whole: String, fraction: String) {
        guard let unscaled = Int64(whole + fraction), fraction.utf8.count <= 9 else { return nil }
        self.init(unscaled: unscaled, decimals: fraction.utf8.count)
    }

    /// The number as an amount. Throws `.tooManyDecimals` where it does not end at the smallest unit,
    /// and `.overflow`.
    public func money(in currency: Currency) throws(MoneyError) -> Money {
        var units = unscaled
        var places = decimals
        while places > Int(currency.digits), units.isMultiple(of: 10) {
            units /= 10
            places -= 1
        }
        guard places <= Int(currency.digits) else {
            throw .tooManyDecimals(text: description, currency)
        }
        while places < Int(currency.digits) {
            let (tenfold, overflow) = units.multipliedReportingOverflow(by: 10)
            guard !overflow else { throw .overflow(currency) }
            units = tenfold
            places += 1
        }
        return Money(minorUnits: units, currency: currency)
    }
}

extension WrittenDecimal: CustomStringConvertible {
    public var description: String {
        guard decimals > 0 else { return "\(unscaled)" }
        let digits = "\(unscaled.magnitude)"
        let padded =
            String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        return (unscaled < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}

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

    /// The number of digits before and after the decimal mark; nil where they are not digits, where
    /// there are none before it, or where the number is too large.
    public init?(whole: some StringProtocol, fraction: some StringProtocol) {
        let digits = String(whole) + String(fraction)
        guard !whole.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            fraction.utf8.count <= 9, let unscaled = Int64(digits)
        else { return nil }
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

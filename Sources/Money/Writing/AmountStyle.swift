public import Languages

/// How amounts are written for people: in a language and a unit, rounded only for show.
public struct AmountStyle: Sendable, Hashable {
    public let language: Language
    public let unit: MoneyUnit
    /// Decimals shown; nil for the unit's habit: those of the currency for whole units, 1 for
    /// thousands, 2 for millions.
    public let decimals: Int?

    /// Amounts in `language` and `unit`. In whole units more decimals than the currency has are
    /// never shown.
    public init(language: Language, unit: MoneyUnit = .whole, decimals: Int? = nil) {
        self.language = language
        self.unit = unit
        self.decimals = decimals
    }

    /// The amount without its unit, rounded half away from zero: 5,311,049 tenge in thousands is
    /// `5 311,0`.
    public func string(_ money: Money) -> String {
        // The smallest unit is 10^-places of the unit shown.
        let places = unit.power + Int(money.currency.digits)
        let shown = min(max(decimals ?? habitualDecimals(of: money.currency), 0), places)
        let divisor = (0..<places - shown).reduce(UInt64(1)) { power, _ in power * 10 }
        let (quotient, remainder) = money.minorUnits.magnitude
            .quotientAndRemainder(dividingBy: divisor)
        let rounded = quotient + (remainder >= divisor - remainder ? 1 : 0)
        var digits = "\(rounded)"
        digits = String(repeating: "0", count: max(0, shown + 1 - digits.utf8.count)) + digits
        return NumberStyle(language).written(
            isNegative: money.isNegative && rounded != 0,
            whole: String(digits.dropLast(shown)), fraction: String(digits.suffix(shown)))
    }

    /// The amount with its unit, e.g. `5 311,0 тыс. тенге`, on one line.
    public func labelled(_ money: Money) -> String {
        "\(string(money))\u{A0}\(unit.name(of: money.currency)[language])"
    }

    private func habitualDecimals(of currency: Currency) -> Int {
        switch unit {
        case .whole: Int(currency.digits)
        case .thousand: 1
        case .million: 2
        }
    }
}

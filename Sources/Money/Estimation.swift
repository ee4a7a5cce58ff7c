// The only place where floating point becomes money: growth of an amount by an index, and estimates of
// models. Everything else is whole numbers.

extension Money {
    /// The amount × (1 + growth), rounded half away from zero at the smallest unit: what a spreadsheet's
    /// `ROUND(x*(1+r),2)` shows for amounts it can hold.
    ///
    /// The growth is taken as the decimal it was written as, to fifteen places, and multiplied in whole
    /// numbers: 8.5 % of 1.00 is 0.085 and ends as 0.09, whatever binary fraction stands for 0.085.
    /// Throws `.overflow`, also for a growth that is not finite or a thousandfold and more.
    public func grown(by growth: Double) throws(MoneyError) -> Money {
        guard growth.isFinite, abs(growth) < 1000 else { throw .overflow(currency) }
        let one: Int128 = 1_000_000_000_000_000
        let (product, overflow) = Int128(minorUnits)
            .multipliedReportingOverflow(by: one + Int128((growth * 1e15).rounded()))
        guard !overflow,
            let units = Int64(exactly: product.dividedRoundingHalfAwayFromZero(by: one))
        else { throw .overflow(currency) }
        return Money(minorUnits: units, currency: currency)
    }

    /// The amount nearest to an estimate in whole units of `currency`. Throws `.overflow`, also for an
    /// estimate that is not finite.
    public init(estimate wholeUnits: Double, currency: Currency) throws(MoneyError) {
        let units = (wholeUnits * Double(currency.unitsPerWhole))
            .rounded(.toNearestOrAwayFromZero)
        guard let exact = Int64(exactly: units) else { throw .overflow(currency) }
        self.init(minorUnits: exact, currency: currency)
    }

    /// The amount in whole units, for models only: beyond 2^53 smallest units it is not exact.
    public var estimatedWholeUnits: Double {
        Double(minorUnits) / Double(currency.unitsPerWhole)
    }
}

extension Int128 {
    /// The quotient by a positive divisor, ties going away from zero, as accountants round.
    package func dividedRoundingHalfAwayFromZero(by divisor: Int128) -> Int128 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
        return self < 0 ? quotient - 1 : quotient + 1
    }
}

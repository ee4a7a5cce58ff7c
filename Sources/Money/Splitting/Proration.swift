extension Money {
    /// An adjustment of a whole invoice (freight, discount, tax) spread over its lines in proportion
    /// to `measures`: the lines' subtotals, signs disregarded, or their quantities.
    ///
    /// Rule, as the library systems that exchange invoices with us apply it (cases F50–F55): each
    /// line's share is rounded half to even; units still missing go one each from the last line
    /// upwards; units too many are taken one each from the first line downwards, passing over lines
    /// that have nothing to give.
    ///
    /// This differs from `split(byWeights:)` on purpose. The largest remainder would be fairer, but a
    /// line of an invoice must show the cent the supplier's and the other library's system show, or
    /// the invoice does not reconcile. So a line that measures nothing can get a missing unit when
    /// it is the last: 5.001 dinars over 25, 25 and 0 are 2.500, 2.500 and 0.001 (case F52).
    /// A negative adjustment spreads like its opposite with every sign turned.
    ///
    /// Throws `.unusableWeights` when every measure is zero.
    public func prorated(over measures: [Int64]) throws(MoneyError) -> [Money] {
        let total = measures.reduce(Int128(0)) { $0 + Int128($1.magnitude) }
        guard total > 0 else { throw .unusableWeights }
        let whole = Int128(minorUnits.magnitude)
        var parts = measures.map {
            (whole * Int128($0.magnitude)).dividedRoundingHalfEven(by: total)
        }
        var missing = whole - parts.reduce(0, +)
        // Each share is off by half a unit at most, so one unit a line is always enough.
        for index in parts.indices.reversed() where missing > 0 {
            parts[index] += 1
            missing -= 1
        }
        for index in parts.indices where missing < 0 && parts[index] > 0 {
            parts[index] -= 1
            missing += 1
        }
        return try parts.asMoney(of: self)
    }
}

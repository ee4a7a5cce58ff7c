extension Money {
    /// The amount split in proportion to `weights`, to the last smallest unit: the parts sum to the
    /// whole, and no part is further than one unit from its exact share.
    ///
    /// Rule: the largest remainder. Every part first gets its share rounded down; the units left over
    /// go one each to the parts that lost most by it, the later part first among equals (case F44: half
    /// of 100.03 each is 50.01 and 50.02). A part of weight zero never gets anything. A negative amount
    /// splits like its opposite with every sign turned.
    ///
    /// Throws `.unusableWeights` when a weight is negative or none is positive.
    public func split(byWeights weights: [Int64]) throws(MoneyError) -> [Money] {
        guard weights.allSatisfy({ $0 >= 0 }), weights.contains(where: { $0 > 0 }) else {
            throw .unusableWeights
        }
        // Products of two 64-bit numbers fit 128 bits, so shares are compared exactly.
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
        var left = Int128(minorUnits.magnitude)
        var parts: [Int128] = []
        var remainders: [Int128] = []
        for weight in weights {
            let share = (Int128(minorUnits.magnitude) * Int128(weight))
                .quotientAndRemainder(dividingBy: total)
            parts.append(share.quotient)
            remainders.append(share.remainder)
            left -= share.quotient
        }
        let byLoss = weights.indices.sorted {
            (remainders[$0], $0) > (remainders[$1], $1)
        }
        // The remainders sum to `left` whole units, so there are never more units than parts that lost.
        for index in byLoss.prefix(Int(left)) { parts[index] += 1 }
        return try parts.asMoney(of: self)
    }
}

extension [Int128] {
    /// Magnitudes as amounts with the sign and currency of `whole`. Throws `.overflow`.
    func asMoney(of whole: Money) throws(MoneyError) -> [Money] {
        var amounts: [Money] = []
        for part in self {
            guard let units = Int64(exactly: whole.isNegative ? -part : part) else {
                throw .overflow(whole.currency)
            }
            amounts.append(Money(minorUnits: units, currency: whole.currency))
        }
        return amounts
    }
}

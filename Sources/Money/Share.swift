/// A part of a whole in parts per million, so that a percentage with four decimals is exact.
public struct Share: Hashable, Comparable, Sendable, Codable {
    /// Parts per million: 165,000 is 16.5 %.
    public let partsPerMillion: Int64

    public init(partsPerMillion: Int64) {
        self.partsPerMillion = partsPerMillion
    }

    /// A share of whole percents.
    public static func percent(_ percent: Int64) -> Share {
        Share(partsPerMillion: percent * 10_000)
    }

    /// All of it: 100 %.
    public static let whole = Share.percent(100)

    public static func < (left: Share, right: Share) -> Bool {
        left.partsPerMillion < right.partsPerMillion
    }
}

extension Money {
    /// This share of the amount, rounded half to even at the smallest unit (IEEE 754 roundTiesToEven,
    /// the rule the peers' cases assume). Throws `.overflow`.
    public func taking(_ share: Share) throws(MoneyError) -> Money {
        let product = Int128(minorUnits) * Int128(share.partsPerMillion)
        guard let units = Int64(exactly: product.dividedRoundingHalfEven(by: 1_000_000)) else {
            throw .overflow(currency)
        }
        return Money(minorUnits: units, currency: currency)
    }
}

extension Int128 {
    /// The quotient by a positive divisor, ties going to the even neighbour.
    package func dividedRoundingHalfEven(by divisor: Int128) -> Int128 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        let twice = remainder.magnitude * 2
        guard twice > divisor.magnitude || (twice == divisor.magnitude && quotient % 2 != 0) else {
            return quotient
        }
        return self < 0 ? quotient - 1 : quotient + 1
    }
}

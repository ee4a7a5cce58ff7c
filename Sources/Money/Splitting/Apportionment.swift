/// How the price of an order line is shared among funds: some pay a fixed amount, others a percentage
/// of the price.
public struct Apportionment: Sendable, Hashable {
    /// What one fund carries.
    public enum Portion: Sendable, Hashable {
        case amount(Money)
        /// A share of the whole price, not of what the fixed amounts leave.
        case share(Share)
    }

    /// The portions in the order of the funds.
    public var portions: [Portion]

    public init(_ portions: [Portion]) { self.portions = portions }

    /// What the portions leave of `price`: zero when they meet it, negative when they exceed it
    /// (case F43), rounded half to even.
    ///
    /// They also meet it when each percentage, rounded up or down to the smallest unit, can: two halves
    /// of 9.99 do, and so do 0.40, twice 30 % and 0.39 of 1.99 (case F45).
    ///
    /// Throws `.unusableShares` for a zero price unless its portions are percentages that make 100 %
    /// or amounts of zero: a percentage of nothing beside an amount says nothing.
    public func remaining(of price: Money) throws(MoneyError) -> Money {
        guard !price.isZero || isUsableForNothing else { throw .unusableShares }
        let rest = Int128(try restAfterAmounts(of: price).minorUnits)
        var roundedDown: Int128 = 0
        var roundedUp: Int128 = 0
        for case .share(let share) in portions {
            let product = Int128(price.minorUnits) * Int128(share.partsPerMillion)
            let (quotient, fraction) = product.quotientAndRemainder(dividingBy: Self.million)
            roundedDown += fraction < 0 ? quotient - 1 : quotient
            roundedUp += fraction > 0 ? quotient + 1 : quotient
        }
        guard !(roundedDown...roundedUp).contains(rest) else { return .zero(price.currency) }
        let (product, overflow) = Int128(price.minorUnits)
            .multipliedReportingOverflow(by: partsPerMillion)
        guard !overflow,
            let left = Int64(
                exactly: rest - product.dividedRoundingHalfEven(by: Self.million))
        else { throw .overflow(price.currency) }
        return Money(minorUnits: left, currency: price.currency)
    }

    /// The price in parts, one per portion, which sum to it: fixed amounts first, then the rest split
    /// by the percentages to the last smallest unit (case F45).
    ///
    /// Throws `.portionsDoNotMeet` when something remains, and what `remaining(of:)` throws.
    public func parts(of price: Money) throws(MoneyError) -> [Money] {
        let remaining = try remaining(of: price)
        guard remaining.isZero else { throw .portionsDoNotMeet(price, remaining: remaining) }
        let rest = try restAfterAmounts(of: price)
        let weights = portions.map { portion in
            switch portion {
            case .amount: Int64(0)
            case .share(let share): share.partsPerMillion
            }
        }
        let byShares =
            rest.isZero ? weights.map { _ in rest } : try rest.split(byWeights: weights)
        return zip(portions, byShares).map { portion, part in
            switch portion {
            case .amount(let amount): amount
            case .share: part
            }
        }
    }

    /// What the fixed amounts leave of `price`: the part the percentages share.
    private func restAfterAmounts(of price: Money) throws(MoneyError) -> Money {
        var rest = price
        for case .amount(let amount) in portions { rest = try rest - amount }
        return rest
    }

    private static let million: Int128 = 1_000_000

    /// The percentages together, in parts per million.
    private var partsPerMillion: Int128 {
        portions.reduce(0) { sum, portion in
            switch portion {
            case .amount: sum
            case .share(let share): sum + Int128(share.partsPerMillion)
            }
        }
    }

    private var isUsableForNothing: Bool {
        let amounts = portions.compactMap { portion in
            switch portion {
            case .amount(let amount): amount
            case .share: nil
            }
        }
        guard amounts.isEmpty else {
            return amounts.count == portions.count && amounts.allSatisfy(\.isZero)
        }
        return partsPerMillion == Int128(Share.whole.partsPerMillion)
    }
}

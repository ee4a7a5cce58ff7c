public import Ledger
public import Money

/// An amount before any rounding, in 10⁻¹² of a smallest unit: a price times a discount times VAT is
/// exact in it.
public struct ExactAmount: Sendable, Hashable, Comparable {
    let parts: Int128
    let currency: Currency

    static let one: Int128 = 1_000_000_000_000

    public static func < (left: Self, right: Self) -> Bool { left.parts < right.parts }

    /// So many times the amount. Throws `.overflow`.
    public func times(_ count: Int64) throws(MoneyError) -> ExactAmount {
        let (product, overflow) = parts.multipliedReportingOverflow(by: Int128(count))
        guard !overflow else { throw .overflow(currency) }
        return ExactAmount(parts: product, currency: currency)
    }

    /// The amount rounded half to even at the smallest unit. Throws `.overflow`.
    public func rounded() throws(MoneyError) -> Money {
        try Self.money(parts, over: Self.one, in: currency)
    }

    /// The amount in another currency at a rate, rounded once, half to even. Throws `.overflow`.
    func rounded(at rate: ExchangeRate, into ledger: Currency) throws(MoneyError) -> Money {
        let (rated, first) = parts.multipliedReportingOverflow(by: Int128(rate.millionths))
        let (scaled, second) = rated.multipliedReportingOverflow(by: Int128(ledger.unitsPerWhole))
        guard !first, !second else { throw .overflow(ledger) }
        return try Self.money(
            scaled, over: Self.one * 1_000_000 * Int128(currency.unitsPerWhole), in: ledger)
    }

    private static func money(
        _ parts: Int128, over divisor: Int128, in currency: Currency
    ) throws(MoneyError) -> Money {
        guard let units = Int64(exactly: parts.dividedRoundingHalfEven(by: divisor)) else {
            throw .overflow(currency)
        }
        return Money(minorUnits: units, currency: currency)
    }
}

extension ExactAmount: CustomStringConvertible {
    /// The amount in whole units with all its decimals, for worked cases and logs.
    public var description: String {
        let digits = 12 + Int(currency.digits)
        var text = String(parts.magnitude)
        text = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
        var fraction = text.suffix(digits)
        while fraction.last == "0" { fraction.removeLast() }
        let whole = (parts < 0 ? "-" : "") + text.dropLast(digits)
        return fraction.isEmpty ? whole : "\(whole).\(fraction)"
    }
}

/// The price of one copy before any rounding (case K02).
public struct CopyPrice: Sendable, Hashable {
    /// The list price with VAT.
    public let listWithVAT: ExactAmount
    /// After the discount, without VAT; where prices hold VAT, after the discount with it.
    public let discounted: ExactAmount
    /// After the discount, with VAT.
    public let full: ExactAmount

    /// Throws `.overflow`.
    public init(_ price: LinePrice, includesVAT: Bool) throws(MoneyError) {
        let million: Int128 = 1_000_000
        let vat = includesVAT ? 0 : Int128(price.vat?.partsPerMillion ?? 0)
        let list = Int128(price.list.minorUnits)
        // Whole amounts have 63 bits and shares 40 at most between them, so nothing overflows here.
        let left = list * (million - Int128(price.discount.partsPerMillion))
        listWithVAT = ExactAmount(
            parts: list * million * (million + vat), currency: price.list.currency)
        discounted = ExactAmount(parts: left * million, currency: price.list.currency)
        full = ExactAmount(parts: left * (million + vat), currency: price.list.currency)
    }
}

/// What the copies of an order line come to in the ledger's currency.
public struct LineAmounts: Sendable, Hashable {
    public let total: Money
    public let vat: Money

    /// Throws `.overflow`, and `.mixedCurrencies` where a foreign price has no rate of its currency.
    public init(
        _ price: LinePrice, copies: Int64, pricing: OrderPricing, in ledger: Currency
    ) throws(MoneyError) {
        let exact = try Self.exact(price, copies: copies, pricing: pricing)
        total = try Self.settled(exact.total, pricing, ledger)
        vat = try Self.settled(exact.vat, pricing, ledger)
    }

    /// Total and VAT before the one rounding at the line.
    private static func exact(
        _ price: LinePrice, copies: Int64, pricing: OrderPricing
    ) throws(MoneyError) -> (total: ExactAmount, vat: ExactAmount) {
        let unit = try CopyPrice(price, includesVAT: pricing.includesVAT)
        let rate = Int128(price.vat?.partsPerMillion ?? 0)
        let currency = price.list.currency
        var base = try unit.discounted.times(copies)
        if pricing.rounding == .unit {
            base = try ExactAmount(unit.discounted.rounded()).times(copies)
        }
        guard pricing.includesVAT else {
            let (product, overflow) = base.parts.multipliedReportingOverflow(by: rate)
            guard !overflow else { throw .overflow(currency) }
            let vat = product / 1_000_000
            return (
                ExactAmount(parts: base.parts + vat, currency: currency),
                ExactAmount(parts: vat, currency: currency)
            )
        }
        let (product, overflow) = base.parts.multipliedReportingOverflow(by: rate)
        guard !overflow else { throw .overflow(currency) }
        let vat = product.dividedRoundingHalfEven(by: 1_000_000 + rate)
        return (base, ExactAmount(parts: vat, currency: currency))
    }

    private static func settled(
        _ amount: ExactAmount, _ pricing: OrderPricing, _ ledger: Currency
    ) throws(MoneyError) -> Money {
        if amount.currency == ledger { return try amount.rounded() }
        guard let rate = pricing.rate, rate.currency == amount.currency else {
            throw .mixedCurrencies(amount.currency, ledger)
        }
        return try amount.rounded(at: rate, into: ledger)
    }
}

extension ExactAmount {
    fileprivate init(_ money: Money) {
        self.init(parts: Int128(money.minorUnits) * Self.one, currency: money.currency)
    }
}

extension OrderLine {
    /// A line with its amounts worked out: the total by the order's pricing, and what each fund and
    /// branch carries of it, to the last tiyn and the last copy.
    ///
    /// Portions are all in copies, which share the total by their copies, or are amounts and
    /// percentages of the total (case F43), which share the copies by their amounts. Throws
    /// `.line(.portionsMixed)`, `.line(.copiesDoNotMeet)` and `.amount`.
    public init(
        number: Int, work: Work, itemClass: ItemClass, copies: Int64, price: LinePrice,
        pricing: OrderPricing, in ledger: Currency,
        splitting shares: [(BudgetKey, OrderPart.Portion)]
    ) throws(AcquisitionRefusal) {
        guard copies > 0 else { throw .paper(.impossibleCount(copies)) }
        let amounts: LineAmounts
        let parts: [OrderPart]
        do throws(MoneyError) {
            amounts = try LineAmounts(price, copies: copies, pricing: pricing, in: ledger)
        } catch {
            throw .amount(error)
        }
        parts = try Self.parts(of: amounts.total, copies: copies, shares, line: number)
        self.init(
            number: number, work: work, itemClass: itemClass, copies: copies, price: price,
            total: amounts.total, vat: amounts.vat, parts: parts)
    }

    private static func parts(
        of total: Money, copies: Int64, _ shares: [(BudgetKey, OrderPart.Portion)], line: Int
    ) throws(AcquisitionRefusal) -> [OrderPart] {
        let counts = shares.compactMap { _, portion -> Int64? in
            if case .copies(let count) = portion { count } else { nil }
        }
        guard counts.isEmpty || counts.count == shares.count else {
            throw .line(.portionsMixed(line: line))
        }
        guard counts.isEmpty else {
            let sum = counts.reduce(Int128(0)) { $0 + Int128($1) }
            guard counts.allSatisfy({ $0 > 0 }), sum == Int128(copies) else {
                throw .line(
                    .copiesDoNotMeet(line: line, copies: copies, parts: Int64(clamping: sum)))
            }
            return try part(shares, try split(total, by: counts), counts)
        }
        let apportionment = Apportionment(
            shares.map { _, portion in
                switch portion {
                case .share(let share): .share(share)
                case .amount(let amount): .amount(amount)
                case .copies: .share(Share(partsPerMillion: 0))
                }
            })
        let amounts: [Money]
        do throws(MoneyError) { amounts = try apportionment.parts(of: total) } catch {
            throw .amount(error)
        }
        // Copies go by the money; a line that costs nothing goes by its percentages.
        var weights = amounts.map(\.minorUnits)
        if total.isZero {
            weights = shares.map { _, portion in
                if case .share(let share) = portion { share.partsPerMillion } else { 1 }
            }
        }
        return try part(shares, amounts, WholeShares.split(copies, byWeights: weights))
    }

    private static func split(
        _ total: Money, by counts: [Int64]
    ) throws(AcquisitionRefusal) -> [Money] {
        do throws(MoneyError) { return try total.split(byWeights: counts) } catch {
            throw .amount(error)
        }
    }

    private static func part(
        _ shares: [(BudgetKey, OrderPart.Portion)], _ amounts: [Money], _ copies: [Int64]
    ) throws(AcquisitionRefusal) -> [OrderPart] {
        zip(shares, zip(amounts, copies)).map { share, part in
            OrderPart(key: share.0, portion: share.1, copies: part.1, amount: part.0)
        }
    }
}

public import Money

/// How a document's lines, charges, allowances and taxes come to its total.
public struct TradeFooting: Sendable, Hashable {
    public var lines: Money
    public var charges: Money
    public var allowances: Money
    public var taxes: Money
    /// Lines and charges and taxes less allowances.
    public var total: Money
    /// The total the document states; nil where it states none.
    public var stated: Money?

    /// Whether the stated total is what the parts come to; nil where none is stated.
    public var agrees: Bool? { stated.map { $0 == total } }
}

extension TradeDocument {
    /// Reads the document of a message ORDERS or INVOIC. Throws the fault that makes the message
    /// unreadable: another type, or a number or currency that is none. What is merely doubtful stands
    /// in `doubts`.
    public init(_ message: EdifactMessage) throws(EdifactFault) {
        self = try TradeReading(message).document
    }

    /// The document's footing; nil where an amount or a currency it needs is not stated. Throws
    /// `MoneyError` where amounts are of several currencies or do not fit.
    public func footing(assuming assumed: Currency? = nil) throws(MoneyError) -> TradeFooting? {
        guard let currency = currency ?? assumed, !lines.isEmpty else { return nil }
        var sum = Money.zero(currency)
        for line in lines {
            guard let amount = try line.amount?.money(assuming: currency) else { return nil }
            sum = try sum + amount
        }
        var charges = Money.zero(currency)
        var allowances = Money.zero(currency)
        for adjustment in adjustments {
            guard let amount = try adjustment.amount?.money(assuming: currency) else { return nil }
            switch adjustment.kind {
            case .charge: charges = try charges + amount
            case .allowance: allowances = try allowances + amount
            }
        }
        let taxes = try taxTotal(currency)
        return TradeFooting(
            lines: sum, charges: charges, allowances: allowances, taxes: taxes,
            total: try sum + charges - allowances + taxes, stated: try statedTotal(currency))
    }

    /// The total the document states; nil where it states none.
    private func statedTotal(_ currency: Currency) throws(MoneyError) -> Money? {
        for qualifier in TradeCode.totals {
            if let total = totals.first(where: { $0.qualifier == qualifier }) {
                return try total.money(assuming: currency)
            }
        }
        return nil
    }

    /// The taxes of the whole document; where it sums none up, those of its lines.
    private func taxTotal(_ currency: Currency) throws(MoneyError) -> Money {
        let ofDocument = taxes.compactMap(\.amount)
        if !ofDocument.isEmpty { return try sum(ofDocument, currency) }
        for qualifier in TradeCode.taxTotals {
            if let total = totals.first(where: { $0.qualifier == qualifier }) {
                return try sum([total], currency)
            }
        }
        return try sum(lines.flatMap { $0.taxes.compactMap(\.amount) }, currency)
    }

    private func sum(_ amounts: [TradeAmount], _ currency: Currency) throws(MoneyError) -> Money {
        var sum = Money.zero(currency)
        for amount in amounts {
            guard let money = try amount.money(assuming: currency) else { continue }
            sum = try sum + money
        }
        return sum
    }
}

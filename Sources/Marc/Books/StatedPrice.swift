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

    /// The words of the record, with single spaces.
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

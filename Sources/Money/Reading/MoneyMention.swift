/// An amount found in running text.
public struct MoneyMention: Sendable, Hashable {
    /// How sure the text is of its own amount.
    public enum Qualifier: String, Sendable, Hashable, CaseIterable {
        case exact
        /// около, шамамен, about.
        case about
        /// более, астам, more than.
        case moreThan
        /// не более, до, дейін, up to.
        case lessThan
    }

    /// The amount, already times `count`; or why it could not be settled.
    public var reading: Result<Money, MoneyError>
    /// How many times the text gives the amount, e.g. 2 in «2 сертификата по 60 тыс. тенге».
    public var count: Int64
    public var qualifier: Qualifier
    /// Whether the text names the currency. «(35000)» in brackets is taken for an amount, but a person
    /// should look at it.
    public var isCurrencyStated: Bool
    /// Where it stands in the text, count included.
    public var range: Range<String.Index>

    public init(
        reading: Result<Money, MoneyError>, count: Int64 = 1, qualifier: Qualifier = .exact,
        isCurrencyStated: Bool = true, range: Range<String.Index>
    ) {
        self.reading = reading
        self.count = count
        self.qualifier = qualifier
        self.isCurrencyStated = isCurrencyStated
        self.range = range
    }

    /// The amount; nil where it could not be settled.
    public var amount: Money? { try? reading.get() }
}

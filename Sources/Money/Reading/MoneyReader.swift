public import Languages

/// Reads amounts as people write them in Kazakh, Russian and English: `243165,0 тысяч тенге`,
/// `11 миллионов 200 тысяч тенге`, `5,000 млн.т`, `1,234.50`, `₸ 5 000`.
///
/// A point or comma before exactly three digits can group or begin decimals. It is settled, in this
/// order, by the language of the reader (comma is decimal in Kazakh and Russian; in English the comma
/// groups and the point is decimal), by the language of a word of scale, or, where a currency or column
/// states the unit, by the decimals that unit has: `100.000 тенге` cannot be a hundred with three
/// decimals. What is left has two readings, and `.ambiguous` gives both.
public struct MoneyReader: Sendable, Hashable {
    /// The currency amounts are of where the text names none; another one named is an error.
    public let currency: Currency
    /// The language of the text; nil where nobody knows.
    public let language: Language?
    /// The unit the column states for numbers that bear no unit of their own; nil where it states none.
    public let unit: MoneyUnit?

    public init(
        currency: Currency = .kzt, language: Language? = nil, unit: MoneyUnit? = nil
    ) {
        self.currency = currency
        self.language = language
        self.unit = unit
    }

    /// The amount that the whole of `text` is, as in a cell of a table. A minus in front or brackets
    /// around it make it negative.
    ///
    /// Throws `.notAnAmount`, `.ambiguous`, `.tooManyDecimals`, `.overflow`, or `.mixedCurrencies`
    /// when the text names another currency.
    public func amount(_ text: String) throws(MoneyError) -> Money {
        var tokens = AmountToken.all(in: text)
        let isBracketed =
            tokens.count > 2 && tokens[0].isMark("(")
            && tokens[tokens.count - 1].isMark(")")
        if isBracketed { tokens = Array(tokens.dropFirst().dropLast()) }
        let isMinus = tokens.first.map { $0.isMark("-") || $0.isMark("\u{2212}") } ?? false
        guard !(isBracketed && isMinus),
            let phrase = AmountPhrase(tokens, from: isMinus ? 1 : 0, isCell: true),
            phrase.tokens.upperBound == tokens.count
        else { throw .notAnAmount(text: text) }
        if let named = phrase.currency, named != currency {
            throw .mixedCurrencies(currency, named)
        }
        return try settled(phrase, text: text, sign: isMinus || isBracketed ? -1 : 1)
    }

    /// All amounts of the reader's currency in running text, in its order. A number is an amount only
    /// when a currency follows it or stands in front of it, or when it stands alone in brackets and is
    /// too large for an ordinal and no year (see `MoneyMention.isCurrencyStated`).
    public func mentions(in phrase: String) -> [MoneyMention] {
        let tokens = AmountToken.all(in: phrase)
        var mentions: [MoneyMention] = []
        var position = 0
        while position < tokens.count {
            guard let found = AmountPhrase(tokens, from: position, isCell: false) else {
                position += 1
                continue
            }
            let context = MentionContext(tokens: tokens, amount: found.tokens)
            if found.currency == currency ? !context.isEndOfRange : context.isBareInBrackets(found)
            {
                mentions.append(mention(of: found, in: context, of: phrase))
            }
            position = found.tokens.upperBound
        }
        return mentions
    }

    private func mention(
        of found: AmountPhrase, in context: MentionContext, of phrase: String
    ) -> MoneyMention {
        let (count, first) = context.multiplier
        let start = context.tokens[first].range.lowerBound
        let end = context.tokens[found.tokens.upperBound - 1].range.upperBound
        return MoneyMention(
            reading: Result { () throws(MoneyError) -> Money in
                try settled(found, text: String(phrase[start..<end]), sign: 1).times(count)
            },
            count: count, qualifier: found.qualifier ?? context.qualifier(before: first),
            isCurrencyStated: found.currency != nil, range: start..<end)
    }
}

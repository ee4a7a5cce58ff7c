import Languages

/// An amount as the grammar found it in a row of tokens, not yet weighed:
/// `[₸] number [scale] [number scale …] [astam] [currency [number tiyn]]`.
struct AmountPhrase {
    /// A number with its scale: `11 миллионов`.
    struct Term {
        var number: WrittenNumber
        var scale: AmountWords.Scale?
    }

    private(set) var terms: [Term] = []
    /// The currency the text names.
    private(set) var currency: Currency?
    /// Hundredths named beside whole units: `20 тиын`.
    private(set) var hundredths: WrittenNumber?
    /// A qualifier between scale and currency: `31 мыңнан астам теңге`.
    private(set) var qualifier: MoneyMention.Qualifier?
    /// The tokens it takes up.
    private(set) var tokens: Range<Int>

    /// The amount that starts at token `start`; nil when none does. `isCell` allows what can only be
    /// meant as money when the whole text is one amount.
    init?(_ all: [AmountToken], from start: Int, isCell: Bool) {
        tokens = start..<start
        var reader = Reader(tokens: all, position: start, isCell: isCell)
        currency = reader.currency(.inFront)
        terms = reader.terms()
        guard let last = terms.last else { return nil }
        if currency == nil {
            let beforeQualifier = reader
            qualifier = reader.qualifier()
            currency = reader.currency(last.scale == nil ? .afterNumber : .afterScale)
            if currency == nil {
                reader = beforeQualifier
                qualifier = nil
            }
        }
        if let currency { hundredths = reader.hundredths(of: currency) }
        tokens = start..<reader.position
    }

    /// Moves over tokens, taking what fits.
    private struct Reader {
        let tokens: [AmountToken]
        var position: Int
        let isCell: Bool

        private func token(_ offset: Int = 0) -> AmountToken? {
            tokens.indices.contains(position + offset) ? tokens[position + offset] : nil
        }

        /// Terms of falling scale. A number without scale ends them, and only joins others when a
        /// currency follows it: «5 млн 300 книг» is no amount of 5,000,300.
        mutating func terms() -> [Term] {
            var terms: [Term] = []
            while let number = token()?.number {
                let before = position
                position += 1
                let scale = self.scale()
                if let previous = terms.last?.scale {
                    let isSmaller = (scale?.power ?? 0) < previous.power
                    let isMoney = scale != nil || isCurrencyNext
                    guard isSmaller, isMoney else {
                        position = before
                        break
                    }
                }
                terms.append(Term(number: number, scale: scale))
                if scale == nil { break }
            }
            return terms
        }

        private mutating func scale() -> AmountWords.Scale? {
            guard let word = token()?.word, let scale = AmountWords.scales[word] else { return nil }
            position += 1
            skipAbbreviationPoint()
            return scale
        }

        private var isCurrencyNext: Bool {
            var ahead = self
            return ahead.currency(.afterNumber) != nil
        }

        mutating func qualifier() -> MoneyMention.Qualifier? {
            guard let word = token()?.word, let qualifier = AmountWords.qualifiersAfter[word]
            else { return nil }
            position += 1
            return qualifier
        }

        mutating func currency(_ place: Place) -> Currency? {
            guard let name = token(), let found = named(name, place) else { return nil }
            position += 1
            if isCell || name.word.map(AmountWords.shortCurrencies.contains) == true {
                skipAbbreviationPoint()
            }
            return found
        }

        /// Where a currency may be named.
        enum Place { case inFront, afterNumber, afterScale }

        private func named(_ token: AmountToken, _ place: Place) -> Currency? {
            switch token.kind {
            case .number: return nil
            case .mark(let sign):
                return AmountWords.currencies[String(sign)].flatMap { Currency(isoCode: $0) }
            case .word(let word, let isCapitals):
                if isCapitals, let currency = Currency(isoCode: word.uppercased()) {
                    return currency
                }
                // «в тенге 2018 экземпляров»: a word in front of a number belongs to what went before.
                guard place != .inFront else { return nil }
                if let code = AmountWords.currencies[word] { return Currency(isoCode: code) }
                let isShort = AmountWords.shortTenge.contains(word)
                return isShort && (isCell || place == .afterScale) ? .kzt : nil
            }
        }

        mutating func hundredths(of currency: Currency) -> WrittenNumber? {
            guard let number = token()?.number, let word = token(1)?.word,
                AmountWords.hundredths[word] == currency.code.description
            else { return nil }
            position += 2
            return number
        }

        /// A point right behind an abbreviation belongs to it: `тыс.`, `млн.т.`.
        private mutating func skipAbbreviationPoint() {
            if let point = token(), point.isMark("."), !point.followsSpace { position += 1 }
        }
    }
}

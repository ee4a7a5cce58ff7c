/// What stands around an amount in running text and changes its meaning.
struct MentionContext {
    let tokens: [AmountToken]
    /// The tokens of the amount.
    let amount: Range<Int>

    /// How often the amount is meant, and the first token of amount and count:
    /// «2 сертификата по 60 тыс. тенге» is twice 60,000.
    var multiplier: (count: Int64, first: Int) {
        let once = (count: Int64(1), first: amount.lowerBound)
        guard let preposition = word(at: amount.lowerBound - 1) else { return once }
        // The number that counts, up to three words further left.
        var first = amount.lowerBound - 2
        var things: [String] = []
        while things.count < 3, let thing = word(at: first) {
            things.append(thing)
            first -= 1
        }
        guard let thing = things.last, tokens.indices.contains(first),
            let count = tokens[first].number?.plainDigits.flatMap({ Int64($0) }), count > 0,
            !AmountWords.timeWords.contains(thing),
            isForEach(preposition, of: things)
        else { return once }
        return (count, first)
    }

    private func isForEach(_ preposition: String, of things: [String]) -> Bool {
        if AmountWords.distributivePrepositions.contains(preposition) { return true }
        guard AmountWords.openPrepositions.contains(preposition) else { return false }
        let isSaid = word(at: amount.upperBound).map { AmountWords.eachWords.contains($0) } ?? false
        return isSaid || things.contains { AmountWords.denominatedThings.contains($0) }
    }

    /// How sure the text is: by the words before token `first`, or by one behind the amount.
    func qualifier(before first: Int) -> MoneyMention.Qualifier {
        // Words stand before the amount itself («2 сертификата по более чем …») or before its count.
        for end in [amount.lowerBound, first] {
            for (words, qualifier) in AmountWords.qualifiersBefore
            where words.indices.allSatisfy({ word(at: end - words.count + $0) == words[$0] }) {
                return qualifier
            }
        }
        return word(at: amount.upperBound).flatMap { AmountWords.qualifiersAfter[$0] } ?? .exact
    }

    /// Whether it is the upper end of a range such as `12-15 тыс. тенге`, which is no single amount.
    var isEndOfRange: Bool {
        let dash = amount.lowerBound - 1
        guard tokens.indices.contains(dash - 1), tokens[dash - 1].number != nil else {
            return false
        }
        return ["-", "–", "—"].contains { tokens[dash].isMark($0) }
            && !tokens[dash].followsSpace
    }

    /// Whether a number without unit stands alone in brackets and may be an amount: at least 1,000 and
    /// not a year.
    func isBareInBrackets(_ found: AmountPhrase) -> Bool {
        guard found.currency == nil, found.terms.count == 1, found.terms[0].scale == nil,
            tokens.indices.contains(amount.lowerBound - 1),
            tokens[amount.lowerBound - 1].isMark("("),
            tokens.indices.contains(amount.upperBound), tokens[amount.upperBound].isMark(")")
        else { return false }
        guard let digits = found.terms[0].number.plainDigits else { return true }
        guard let number = Int64(digits) else { return digits.utf8.count > 3 }
        return number >= 1000 && !(1800...2100).contains(number)
    }

    private func word(at index: Int) -> String? {
        tokens.indices.contains(index) ? tokens[index].word : nil
    }
}

import Languages
import Money

// Values as they stand inside a sentence.

extension Phrase {
    /// An amount to the smallest unit with its currency, in the habit of each language.
    static func amount(_ money: Money) -> Phrase {
        Phrase { AmountStyle(language: $0).labelled(money) }
    }

    /// A whole number in the habit of each language.
    static func count(_ count: Int64) -> Phrase {
        Phrase { NumberStyle($0).integer(count) }
    }

    /// The codes a budget key is made of, in the order people name them.
    static func key(_ key: BudgetKey) -> Phrase {
        let codes = [
            "\(key.year)", key.line.text, key.source.text, key.branch?.text, key.programme?.text,
        ]
        return Phrase(same: codes.compactMap { $0 }.joined(separator: " · "))
    }
}

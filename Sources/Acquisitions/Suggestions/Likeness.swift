public import Money

/// When two works look the same.
public struct Likeness: Sendable, Hashable {
    /// The share of letter pairs two folded titles must have in common.
    public var titles: Share

    public init(titles: Share) { self.titles = titles }

    /// Seventeen of twenty letter pairs: a slip of the pen passes, another title of a series does not.
    public static let usual = Likeness(titles: .percent(85))

    /// Why two works look the same; nil where they do not.
    ///
    /// The same ISBN is the same book. Different ISBNs may still be two editions of one work, so titles
    /// are compared in any case; where both name an author, a name must be shared.
    public func ground(_ one: Work, _ other: Work) -> Resemblance.Ground? {
        if let isbn = one.isbn, isbn == other.isbn { return .isbn }
        if let author = one.author, let second = other.author {
            let names = TitleFolding.author(author)
            let others = Set(TitleFolding.author(second))
            guard names.isEmpty || others.isEmpty || names.contains(where: others.contains) else {
                return nil
            }
        }
        let share = Self.share(
            TitleFolding.title(one.title), TitleFolding.title(other.title))
        return share >= titles ? .title(share) : nil
    }

    /// Twice the letter pairs in common over all letter pairs of both (Dice); titles of one letter are
    /// alike where they are equal.
    static func share(_ one: String, _ other: String) -> Share {
        guard one != other else { return one.isEmpty ? Share(partsPerMillion: 0) : .whole }
        let pairs = pairs(of: one)
        let others = self.pairs(of: other)
        let all = pairs.values.reduce(0, +) + others.values.reduce(0, +)
        guard all > 0 else { return Share(partsPerMillion: 0) }
        let common = pairs.reduce(Int64(0)) { $0 + min($1.value, others[$1.key] ?? 0) }
        return Share(partsPerMillion: 2_000_000 * common / all)
    }

    private struct Pair: Hashable {
        var first: Unicode.Scalar
        var second: Unicode.Scalar
    }

    private static func pairs(of text: String) -> [Pair: Int64] {
        let letters = Array(text.unicodeScalars)
        return zip(letters, letters.dropFirst()).reduce(into: [:]) { pairs, pair in
            pairs[Pair(first: pair.0, second: pair.1), default: 0] += 1
        }
    }
}

/// A suggestion that looks the same as another.
public struct Resemblance: Sendable, Hashable {
    public enum Ground: Sendable, Hashable {
        case isbn
        /// The share of letter pairs in common.
        case title(Share)
    }

    public var suggestion: SuggestionCode
    public var title: String
    public var ground: Ground

    public init(suggestion: SuggestionCode, title: String, ground: Ground) {
        self.suggestion = suggestion
        self.title = title
        self.ground = ground
    }
}

extension AcquisitionBook {
    /// The suggestions a work looks the same as, those not refused only; never put together unasked.
    public func resemblances(
        of work: Work, by likeness: Likeness = .usual
    ) -> [Resemblance] {
        suggestions.values.compactMap { known in
            guard known.standing != .refused,
                let ground = likeness.ground(work, known.suggestion.work)
            else { return nil }
            return Resemblance(
                suggestion: known.suggestion.code, title: known.suggestion.work.title,
                ground: ground)
        }
    }
}

import Languages

/// The names of one thing as people write them in each language; the first of each is the one shown.
struct Wording: Sendable {
    let kk: [String]
    let ru: [String]
    let en: [String]

    /// The names shown.
    var shown: Phrase { Phrase(kk: kk.first ?? "", ru: ru.first ?? "", en: en.first ?? "") }

    subscript(language: Language) -> [String] {
        switch language {
        case .kazakh: kk
        case .russian: ru
        case .english: en
        }
    }

    /// All names in all languages.
    var all: [String] { kk + ru + en }

    /// A name as it is compared: lower case, ё as е, and every run of spaces, underscores and hyphens as
    /// one space; no punctuation at the ends.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var isGap = false
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isWhitespace || gaps.contains(scalar) {
                isGap = !folded.isEmpty
                continue
            }
            if isGap { folded.append(" ") }
            isGap = false
            folded.append(scalar == "ё" ? "е" : scalar)
        }
        while let last = folded.last, ends.contains(last) { folded.removeLast() }
        return String(folded)
    }

    private static let gaps: Set<Unicode.Scalar> = ["_", "-", "\u{2010}", "\u{2011}", "\u{2013}"]
    private static let ends: Set<Unicode.Scalar> = [".", ":", "*", " "]
}

/// Things found by their names in any language.
struct WordingIndex<Value: Hashable & Sendable>: Sendable {
    private let values: [String: Value]

    /// An index of wordings, and of further names such as codes.
    init(_ wordings: [(Value, Wording)], also: [(String, Value)] = []) {
        var values: [String: Value] = [:]
        for (value, wording) in wordings {
            for name in wording.all { values[Wording.folded(name)] = value }
        }
        for (name, value) in also { values[Wording.folded(name)] = value }
        self.values = values
    }

    subscript(name: String) -> Value? { values[Wording.folded(name)] }

    /// All names known, folded.
    var names: [String] { Array(values.keys) }
}

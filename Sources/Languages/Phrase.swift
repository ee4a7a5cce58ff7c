/// One meaning in all languages. A phrase cannot be written with a language missing,
/// so neither can anything that is shown.
public struct Phrase: Sendable, Hashable, Codable {
    public var kk: String
    public var ru: String
    public var en: String

    /// A phrase from its wording in each language.
    public init(kk: String, ru: String, en: String) {
        self.kk = kk
        self.ru = ru
        self.en = en
    }

    /// Words that are the same in every language: a code, a file name, a number already written.
    public init(same text: String) {
        self.init(kk: text, ru: text, en: text)
    }

    /// The phrase whose wording in each language is what `wording` gives for it.
    public init(_ wording: (Language) -> String) {
        self.init(kk: wording(.kazakh), ru: wording(.russian), en: wording(.english))
    }

    /// The wording in `language`.
    public subscript(language: Language) -> String {
        switch language {
        case .kazakh: kk
        case .russian: ru
        case .english: en
        }
    }

    /// The phrase with `transform` applied to the wording of each language.
    public func mapped(_ transform: (String, Language) -> String) -> Phrase {
        Phrase(
            kk: transform(kk, .kazakh), ru: transform(ru, .russian), en: transform(en, .english))
    }

    /// The phrase with each `{name}` replaced by the value given for it, in each language. Braces
    /// inside a value stay as they are: a value that comes from data is never a template.
    public func filled(_ values: [String: Phrase]) -> Phrase {
        mapped { wording, language in
            var text = ""
            var rest = wording[...]
            while let open = rest.firstIndex(of: "{") {
                text += rest[..<open]
                rest = rest[open...]
                guard let close = rest.firstIndex(of: "}") else { break }
                let name = rest[rest.index(after: open)..<close]
                if let value = values[String(name)] {
                    text += value[language]
                    rest = rest[rest.index(after: close)...]
                } else {
                    text += "{"
                    rest = rest.dropFirst()
                }
            }
            return text + rest
        }
    }

    /// The phrase with each `{name}` replaced by text that is the same in every language.
    public func filled(_ values: [String: String]) -> Phrase {
        filled(values.mapValues { Phrase(same: $0) })
    }
}

/// An error, refusal or warning that a person can read in any of the languages.
public protocol Explained {
    /// What is wrong, where, and what would be right.
    var explanation: Phrase { get }
}

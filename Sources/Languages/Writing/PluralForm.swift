/// Which form of a noun a language puts after a number.
public enum PluralForm: Sendable, Hashable, CaseIterable {
    /// 1 книга, 21 книга; 1 book.
    case one
    /// 2 книги, 34 книги: Russian only.
    case few
    /// 5 книг, 11 книг; 0 books.
    case many

    /// The form after `count` in `language`. Kazakh leaves the noun as it is after any number.
    public init(_ count: some BinaryInteger, in language: Language) {
        let number = UInt64(truncatingIfNeeded: count.magnitude)
        switch language {
        case .kazakh: self = .one
        case .english: self = number == 1 ? .one : .many
        case .russian:
            switch (number % 10, number % 100) {
            case (_, 11...14): self = .many
            case (1, _): self = .one
            case (2...4, _): self = .few
            default: self = .many
            }
        }
    }
}

/// A noun that follows numbers, with every form the languages need.
public struct CountedNoun: Sendable, Hashable {
    /// The Kazakh noun, the same after every number.
    public let kk: String
    /// After 1, after 2 to 4, after 5 and more.
    public let ruOne, ruFew, ruMany: String
    public let enOne, enMany: String

    public init(kk: String, ru: (one: String, few: String, many: String), en: (String, String)) {
        self.kk = kk
        ruOne = ru.one
        ruFew = ru.few
        ruMany = ru.many
        enOne = en.0
        enMany = en.1
    }

    /// The number with its noun: `2 018 экземпляров`. A no-break space keeps them on one line.
    public func text(_ count: some BinaryInteger, in language: Language) -> String {
        let number = NumberStyle(language).integer(count)
        let form = PluralForm(count, in: language)
        let noun =
            switch language {
            case .kazakh: kk
            case .russian:
                switch form {
                case .one: ruOne
                case .few: ruFew
                case .many: ruMany
                }
            case .english:
                switch form {
                case .one: enOne
                case .few, .many: enMany
                }
            }
        return "\(number)\u{A0}\(noun)"
    }

    /// The number with its noun in each language.
    public func phrase(_ count: some BinaryInteger) -> Phrase { Phrase { text(count, in: $0) } }
}

extension CountedNoun {
    public static let books = CountedNoun(
        kk: "кітап", ru: ("книга", "книги", "книг"), en: ("book", "books"))
    public static let copies = CountedNoun(
        kk: "дана", ru: ("экземпляр", "экземпляра", "экземпляров"), en: ("copy", "copies"))
    public static let titles = CountedNoun(
        kk: "атау", ru: ("название", "названия", "названий"), en: ("title", "titles"))
    public static let years = CountedNoun(
        kk: "жыл", ru: ("год", "года", "лет"), en: ("year", "years"))
    public static let months = CountedNoun(
        kk: "ай", ru: ("месяц", "месяца", "месяцев"), en: ("month", "months"))
    public static let entries = CountedNoun(
        kk: "жазба", ru: ("запись", "записи", "записей"), en: ("entry", "entries"))
    public static let rows = CountedNoun(
        kk: "жол", ru: ("строка", "строки", "строк"), en: ("row", "rows"))
}

/// A language Esep speaks. All three are equal: nothing a user reads exists in one and not another.
public enum Language: String, CaseIterable, Sendable, Hashable, Codable {
    /// Kazakh.
    case kazakh = "kk"
    /// Russian.
    case russian = "ru"
    /// English.
    case english = "en"

    /// The language's name in itself, as a reader of that language looks for it.
    public var ownName: String {
        switch self {
        case .kazakh: "Қазақша"
        case .russian: "Русский"
        case .english: "English"
        }
    }
}

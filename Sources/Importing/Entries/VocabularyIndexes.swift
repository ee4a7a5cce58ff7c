import Languages
import Ledger

// The words of the vocabulary as they are looked up.
extension EntryVocabulary {
    static let columnIndex = WordingIndex(columns)
    static let kindIndex = WordingIndex(kinds, also: EntryKind.allCases.map { ($0.rawValue, $0) })
    static let documentKindIndex = WordingIndex(
        documentKinds, also: Document.Kind.allCases.map { ($0.rawValue, $0) })
    static let itemLanguageIndex = WordingIndex(
        itemLanguages, also: itemLanguages.map { ($0.0.text, $0.0) })
    static let itemKindIndex = WordingIndex(itemKinds, also: itemKinds.map { ($0.0.text, $0.0) })
    static let planIndex = WordingIndex(plans)
    static let settlementIndex = WordingIndex(settlements)
    static let answerIndex = WordingIndex(answers)
    static let unitIndex = WordingIndex(units)
    static let monthIndex = WordingIndex(months)

    /// Columns that a file of rejected rows adds; they are not read.
    static let remarks = WordingIndex([(true, rowRemark), (true, reasonRemark)])
    static let rowRemark = Wording(kk: ["файл жолы"], ru: ["строка файла"], en: ["file row"])
    static let reasonRemark = Wording(kk: ["себебі"], ru: ["причина"], en: ["reason"])

    /// The names shown of every value of a vocabulary, as a list.
    static func list<Value>(_ wordings: [(Value, Wording)]) -> Phrase {
        Phrase(
            kk: wordings.map { $0.1.shown.kk }.joined(separator: ", "),
            ru: wordings.map { $0.1.shown.ru }.joined(separator: ", "),
            en: wordings.map { $0.1.shown.en }.joined(separator: ", "))
    }
}

import Languages
import Ledger

/// The documents rows rest on: those the ledger knows, and those the file itself makes known.
struct DocumentDesk {
    /// What a row says of its document.
    struct Mention {
        var code: DocumentCode?
        var kind: Document.Kind?
        var number: String?
        var date: CalendarDate?
        var title: String?
        /// The date of the row, whose year tells equal numbers of different years apart.
        var rowDate: CalendarDate

        var isEmpty: Bool { code == nil && number == nil }
    }

    private var known: [DocumentCode: Document]
    /// What rows that name no document rest on.
    private let fallback: Document?
    private var isFallbackNew: Bool

    init(known documents: [Document], fallback: Document?) {
        let known = Dictionary(documents.map { ($0.code, $0) }) { first, _ in first }
        self.known = known
        self.fallback = fallback.map { known[$0.code] ?? $0 }
        isFallbackNew = fallback.map { known[$0.code] == nil } ?? false
    }

    /// The document a row rests on; `isNew` where the ledger does not know it yet.
    func document(of mention: Mention) throws(RowFault) -> (document: Document, isNew: Bool) {
        guard let code = code(of: mention) else {
            guard let fallback else { throw .missingDocument }
            return (fallback, isFallbackNew)
        }
        if let document = known[code] {
            try check(mention, against: document)
            return (document, false)
        }
        guard let kind = mention.kind else { throw unknown(code) }
        let name = EntryVocabulary.documentKinds.first { $0.0 == kind }?.1.shown
        let title =
            mention.title.map(Phrase.init(same:))
            ?? (name ?? Phrase(same: kind.rawValue)).mapped { name, _ in
                "\(name) № \(mention.number ?? code.text)"
            }
        let document = Document(
            code: code, kind: kind, number: mention.number, date: mention.date, title: title)
        return (document, true)
    }

    /// Makes a document of an accepted row known to the rows that follow.
    mutating func admit(_ document: Document) {
        known[document.code] = document
        if document.code == fallback?.code { isFallbackNew = false }
    }

    /// The code a row gives its document, or one made of kind, number and year.
    private func code(of mention: Mention) -> DocumentCode? {
        if let code = mention.code { return code }
        guard let number = mention.number else { return nil }
        let year = (mention.date ?? mention.rowDate).year
        return DocumentCode("\(mention.kind?.rawValue ?? "document")-\(number)-\(year)")
    }

    private func check(_ mention: Mention, against document: Document) throws(RowFault) {
        if let kind = mention.kind, kind != document.kind {
            throw .otherDocument(.documentKind, document, says: document.kind.rawValue)
        }
        if let number = mention.number, let other = document.number, number != other {
            throw .otherDocument(.documentNumber, document, says: other)
        }
        if let date = mention.date, let other = document.date, date != other {
            throw .otherDocument(.documentDate, document, says: other.iso)
        }
    }

    private func unknown(_ code: DocumentCode) -> RowFault {
        let nearest = known.keys
            .map { (code: $0, distance: SpellingDistance.between($0.text, code.text)) }
            .sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }
            .prefix(3).map(\.code.text).joined(separator: ", ")
        return RowFault(
            column: .document,
            expected: Phrase(
                kk:
                    "«{code}» құжаты белгісіз{near}; жаңа құжат болса, түрін «{kind}» бағанына жазыңыз.",
                ru: "документ «{code}» неизвестен{near}; "
                    + "если он новый, укажите его вид в столбце «{kind}».",
                en: "the document “{code}” is not known{near}; "
                    + "if it is new, state its kind in the column “{kind}”."
            ).filled([
                "code": Phrase(same: code.text), "kind": EntryColumn.documentKind.name,
                "near": nearest.isEmpty
                    ? Phrase(same: "")
                    : Phrase(
                        kk: " (ең жақындары: \(nearest))", ru: " (ближайшие: \(nearest))",
                        en: " (the nearest are: \(nearest))"),
            ]))
    }
}

extension RowFault {
    static let missingDocument = RowFault(
        column: .document,
        expected: Phrase(
            kk: "жол құжатсыз тұр; әр жазба құжатқа сүйенеді.",
            ru: "строка без документа; каждая запись опирается на документ.",
            en: "the row names no document; every entry rests on one."))

    fileprivate static func otherDocument(
        _ column: EntryColumn, _ document: Document, says: String
    ) -> RowFault {
        RowFault(
            column: column,
            expected: Phrase(
                kk: "«{code}» құжатында басқаша тұр: {says}.",
                ru: "у документа «{code}» значится другое: {says}.",
                en: "the document “{code}” states something else: {says}."
            ).filled(["code": document.code.text, "says": says]))
    }
}

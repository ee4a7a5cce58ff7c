import Languages
import Ledger
import Money

/// The words of `esep post`.
enum PostWording {
    static let kind = Phrase(
        kk: "Жазба түрі: {kinds}.", ru: "Вид записи: {kinds}.", en: "Kind of entry: {kinds}."
    ).filled(["kinds": EntryKind.allCases.map(\.rawValue).joined(separator: ", ")])
    static let amount = Phrase(
        kk: "Сома, мысалы 12 500,00.", ru: "Сумма, например 12 500,00.",
        en: "Amount, for example 12,500.00.")
    static let line = Phrase(
        kk: "Бап коды, мысалы utilities.water.", ru: "Код статьи, например utilities.water.",
        en: "Code of the line, for example utilities.water.")
    static let source = Phrase(
        kk: "Қаржыландыру көзінің коды.", ru: "Код источника финансирования.",
        en: "Code of the funding source.")
    static let branch = Phrase(kk: "Филиал коды.", ru: "Код филиала.", en: "Code of the branch.")
    static let programme = Phrase(
        kk: "Бағдарлама коды.", ru: "Код программы.", en: "Code of the programme.")
    static let year = Phrase(
        kk: "Қаржы жылы; көрсетілмесе, құжат күнінен.", ru: "Финансовый год; иначе по дате.",
        en: "Fiscal year; else by the date.")
    static let month = Phrase(
        kk: "Жоспар айы, 1–12.", ru: "Месяц плана, 1–12.", en: "Month of the plan, 1–12.")
    static let toLine = Phrase(
        kk: "Аудару: қай бапқа.", ru: "Передвижка: на какую статью.",
        en: "Transfer: to which line.")
    static let toSource = Phrase(
        kk: "Аудару: қай көзге.", ru: "Передвижка: на какой источник.",
        en: "Transfer: to which source.")
    static let toBranch = Phrase(
        kk: "Аудару: қай филиалға.", ru: "Передвижка: на какой филиал.",
        en: "Transfer: to which branch.")
    static let toProgramme = Phrase(
        kk: "Аудару: қай бағдарламаға.", ru: "Передвижка: на какую программу.",
        en: "Transfer: to which programme.")
    static let distributedFrom = Phrase(
        kk: "Бөлу: қай баптың сомасынан.", ru: "Распределение: из суммы какой статьи.",
        en: "Distribution: out of which line's amount.")
    static let commitment = Phrase(
        kk: "Тапсырыс не шарт нөмірі.", ru: "Номер заказа или договора.",
        en: "Number of the order or contract.")
    static let settles = Phrase(
        kk: "Төлем нені жабады: accrued (есептелген шот), commitment (міндеттеме), plan (тікелей).",
        ru:
            "Что закрывает платёж: accrued (принятый счёт), commitment (обязательство), plan (прямо из плана).",
        en:
            "What a payment settles: accrued (a bill), commitment (an order), plan (nothing before)."
    )
    static let releasesRest = Phrase(
        kk: "Міндеттеменің қалғанын қайтару.", ru: "Вернуть остаток обязательства.",
        en: "Give back the rest of the commitment.")
    static let copies = Phrase(
        kk: "Дана саны.", ru: "Число экземпляров.", en: "Number of copies.")
    static let titles = Phrase(kk: "Атау саны.", ru: "Число названий.", en: "Number of titles.")
    static let itemLanguage = Phrase(
        kk: "Кітап тілі: kk, ru, en…", ru: "Язык изданий: kk, ru, en…",
        en: "Language of the items: kk, ru, en…")
    static let itemKind = Phrase(
        kk: "Басылым түрі: book, brochure, periodical…",
        ru: "Вид изданий: book, brochure, periodical…",
        en: "Kind of the items: book, brochure, periodical…")
    static let reverses = Phrase(
        kk: "Сторно: қай жазба кері қайтарылады.", ru: "Сторно: номер отменяемой записи.",
        en: "Reversal: number of the entry taken back.")
    static let date = Phrase(
        kk: "Құжат күні (ЖЖЖЖ-АА-КК).", ru: "Дата документа (ГГГГ-ММ-ДД).",
        en: "Date of the document (YYYY-MM-DD).")
    static let document = Phrase(
        kk: "Құжат коды.", ru: "Код документа.", en: "Code of the document.")
    static let documentKind = Phrase(
        kk: "Жаңа құжат түрі: {kinds}.", ru: "Вид нового документа: {kinds}.",
        en: "Kind of a new document: {kinds}."
    ).filled(["kinds": Document.Kind.allCases.map(\.rawValue).joined(separator: ", ")])
    static let documentTitle = Phrase(
        kk: "Жаңа құжат атауы.", ru: "Название нового документа.", en: "Title of a new document.")
    static let narrative = Phrase(
        kk: "Жазба мазмұны.", ru: "Содержание записи.", en: "What the entry is about.")
    static let key = Phrase(
        kk: "Қайталауды танитын кілт: сол кілтпен екінші рет жазылмайды.",
        ru: "Ключ повтора: второй раз с тем же ключом не записывается.",
        en: "Key of the request: a second one with the same key adds nothing.")

    static func missing(_ option: String, for kind: EntryKind) -> Phrase {
        Phrase(
            kk: "«{kind}» жазбасына {option} керек.", ru: "Для записи «{kind}» нужно {option}.",
            en: "An entry “{kind}” needs {option}."
        ).filled(["kind": kind.name, "option": Phrase(same: option)])
    }

    /// An entry as a person checks it: a line for each posting.
    static func lines(of entry: Entry, in currency: Currency, language: Language)
        -> [String]
    {
        entry.postings.map { posting in
            let key = posting.key
            let place = [
                "\(key.year)", key.line.text, key.source.text, key.branch?.text,
                key.programme?.text, posting.plan?.basis.name[language],
                posting.plan?.month.map { DateStyle(language).monthName($0) },
                posting.items.map { CountedNoun.copies.text(Int($0.copies), in: language) },
            ].compactMap { $0 }.joined(separator: " · ")
            let amount = AmountStyle(language: language, unit: .whole)
                .string(Money(minorUnits: posting.minorUnits, currency: currency))
            return "  \(posting.stage.name[language]): \(place)  \(amount)"
        }
    }
}

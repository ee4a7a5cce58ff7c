import Languages
import Ledger
import Statements

/// How a ledger stands, in a few lines.
enum StatusWording {
    static func lines(of book: StatementBook) -> [Phrase] {
        var lines = [
            book.organisation,
            Phrase { DateStyle($0).asAt(book.asOf) },
            Phrase(
                kk: "Жазбалар: {n}", ru: "Записей: {n}", en: "Entries: {n}"
            ).filled(["n": "\(book.head.count)"]),
            Phrase(
                kk: "Тізбектің соңғы хеші: {head}", ru: "Вершина цепи: {head}",
                en: "Head of the chain: {head}"
            ).filled(["head": "\(book.head.count):\(book.head.hash)"]),
        ]
        if book.isIllustrative {
            lines.append(
                Phrase(
                    kk: "Үлгі деректер: шынайы емес.", ru: "Данные условные, не настоящие.",
                    en: "Illustrative data, not real."))
        }
        lines.append(
            Phrase(
                kk: "Ашық сұрақтар: {n}", ru: "Открытых вопросов: {n}", en: "Open questions: {n}"
            ).filled(["n": "\(book.openQuestions.count)"]))
        lines += book.openQuestions.map { $0.mapped { text, _ in "  ? " + text } }
        return lines
    }
}

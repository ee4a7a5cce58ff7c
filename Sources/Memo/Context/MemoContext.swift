import Languages
import Ledger
import Statements

/// What templates may name: the book's own facts and, under the name of each statement, its rows.
///
/// `{{organisation}}`, `{{period}}`, `{{asOf}}`, `{{asAt}}`, `{{illustrative}}`, `{{questions}}`,
/// `{{head.count}}`, `{{head.hash}}`, and `{{execution.total.allocated}}`,
/// `{{acquisitions-by-language.row.kk.copies}}`, `{{#execution.lines}}…{{/execution.lines}}` and so on:
/// see `StatementNode`, `RowNode` and `CellNode`. What is not reported is absent, so a section around
/// it vanishes.
struct MemoContext {
    let values: [String: Any]

    init(_ book: StatementBook, _ language: Language) {
        let dates = DateStyle(language)
        var values: [String: Any] = [
            "organisation": book.organisation[language],
            "asOf": dates.long(book.asOf),
            "asAt": dates.asAt(book.asOf),
            "illustrative": book.isIllustrative,
            "questions": book.openQuestions.map { $0[language] },
            "hasQuestions": !book.openQuestions.isEmpty,
            "head": [
                "count": NumberStyle(language).integer(book.head.count), "hash": book.head.hash,
            ],
        ]
        if let period = Self.period(of: book, language) { values["period"] = period }
        for statement in book.statements {
            values[statement.name.rawValue] = StatementNode(statement, language)
        }
        self.values = values
    }

    /// The period as the statements write it under their titles, between the organisation and the date.
    private static func period(of book: StatementBook, _ language: Language) -> String? {
        let statement = book[.execution] ?? book.statements.first
        guard let subtitles = statement?.subtitles, subtitles.first == book.organisation,
            subtitles.count > 1
        else { return nil }
        let period = subtitles[1][language]
        return period == DateStyle(language).asAt(book.asOf) ? nil : period
    }
}

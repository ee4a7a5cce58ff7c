import Languages
import Statements

/// A line above a table.
enum HeadLine: Hashable, Sendable {
    case title(String)
    case subtitle(String)
    /// That the ledger is made up.
    case illustrative
    /// Whether all checks hold, live.
    case checks
    /// How many open questions there are, leading to their list.
    case questions(count: Int)
    /// The heading of the list itself, and one question of it.
    case questionList
    case question(Int)
    /// The heading of the list of sheets, and one sheet of it.
    case contents
    case content(SheetEntry)
    /// An empty line before the table.
    case gap

    /// A sheet of the book in the list of sheets.
    struct SheetEntry: Hashable, Sendable {
        var name: String
        var title: String
    }

    /// The lines of a statement's sheet.
    static func lines(of statement: Statement, in book: StatementBook, language: Language)
        -> [HeadLine]
    {
        var lines: [HeadLine] = [.title(statement.title[language])]
        if book.isIllustrative { lines.append(.illustrative) }
        lines += joined(statement.subtitles.map { $0[language] }).map(HeadLine.subtitle)
        if book.statements.contains(where: { !$0.controls.isEmpty }) { lines.append(.checks) }
        if !book.openQuestions.isEmpty {
            if statement.name == .about {
                lines.append(.questionList)
                lines += book.openQuestions.indices.map(HeadLine.question)
            } else {
                lines.append(.questions(count: book.openQuestions.count))
            }
        }
        return lines + [.gap]
    }

    /// Short subtitles share a line, so that the frozen part of a sheet stays small.
    private static func joined(_ texts: [String]) -> [String] {
        var lines: [String] = []
        for text in texts where !text.isEmpty {
            if let last = lines.last, TextWidth.of(last) + TextWidth.of(text) < 100 {
                lines[lines.count - 1] = last + "  ·  " + text
            } else {
                lines.append(text)
            }
        }
        return lines
    }
}

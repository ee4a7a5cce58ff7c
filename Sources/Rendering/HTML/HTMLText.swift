public import Languages
import Ledger
public import Money
public import Statements

/// Statements as one self-contained page: tables a screen reader can walk, print and dark styles, charts
/// as inline drawings, no script and nothing fetched.
public struct HTMLText: Sendable {
    public var language: Language
    /// The unit of amounts.
    public var unit: MoneyUnit

    public init(language: Language, unit: MoneyUnit = .whole) {
        self.language = language
        self.unit = unit
    }

    /// A page with one statement. Throws only what its stream throws.
    public func render(_ statement: Statement, of book: StatementBook) throws -> String {
        var text = ""
        try write(statement, of: book) { text += $0 }
        return text
    }

    /// A page with all statements of the book. Throws only what their streams throw.
    public func render(_ book: StatementBook) throws -> String {
        var text = ""
        try write(book) { text += $0 }
        return text
    }

    /// Hands a page with one statement to `output` piece by piece.
    public func write(
        _ statement: Statement, of book: StatementBook, to output: (String) throws -> Void
    ) throws {
        try write([statement], of: book, title: statement.title[language], to: output)
    }

    /// Hands a page with all statements of the book to `output` piece by piece.
    public func write(_ book: StatementBook, to output: (String) throws -> Void) throws {
        try write(book.statements, of: book, title: book.organisation[language], to: output)
    }

    private func write(
        _ statements: [Statement], of book: StatementBook, title: String,
        to output: (String) throws -> Void
    ) throws {
        try output(
            """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(HTMLEscaping.escaped(title))</title>
            <style>
            \(PageStyle.sheet)
            </style>
            </head>
            <body>
            <header>
            <p class="organisation">\(escaped(book.organisation))</p>
            <p>\(HTMLEscaping.escaped(DateStyle(language).asAt(book.asOf)))</p>

            """)
        if book.isIllustrative {
            try output("<p class=\"warning\">\(escaped(RenderingWords.illustrative))</p>\n")
        }
        try output("</header>\n<main>\n")
        if statements.count > 1 { try output(contents(statements)) }
        for statement in statements {
            try HTMLStatement(
                statement: statement, book: book,
                wording: CellWording(of: statement, in: book, language: language, unit: unit),
                headingLevel: statements.count > 1 ? 2 : 1
            ).write(to: output)
        }
        try output("</main>\n" + footer(of: book) + "</body>\n</html>\n")
    }

    private func contents(_ statements: [Statement]) -> String {
        let links = statements.map { statement in
            "<li><a href=\"#\(statement.name.rawValue)\">\(escaped(statement.title))</a></li>\n"
        }
        return "<h1>\(escaped(RenderingWords.contents))</h1>\n<nav><ol>\n"
            + links.joined() + "</ol></nav>\n"
    }

    private func footer(of book: StatementBook) -> String {
        var footer = "<footer>\n"
        if !book.openQuestions.isEmpty {
            footer += "<section class=\"questions\">\n"
            footer += "<h2>\(escaped(RenderingWords.openQuestions))</h2>\n<ul>\n"
            for question in book.openQuestions { footer += "<li>\(escaped(question))</li>\n" }
            footer += "</ul>\n</section>\n"
        }
        let head = RenderingWords.head.filled([
            "count": NumberStyle(language).integer(book.head.count), "hash": book.head.hash,
        ])
        return footer + "<p class=\"head\">\(escaped(head))</p>\n</footer>\n"
    }

    private func escaped(_ phrase: Phrase) -> String { HTMLEscaping.escaped(phrase[language]) }
}

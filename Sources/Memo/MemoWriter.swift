public import Languages
import Mustache
public import Statements

/// Writes the financial part of a service memo from a book of statements. What it says stands in
/// templates; what a book does not hold, the memo does not mention.
public struct MemoWriter: Sendable {
    private let templates: MemoTemplates

    /// Takes the templates from the folder at `path`: `memo.kk.md.mustache`, `memo.ru.md.mustache`,
    /// `memo.en.md.mustache` and the page's frame `memo.html.mustache`.
    /// Throws `.templateUnreadable` or `.templateBroken`.
    public init(directory path: String) throws(MemoError) {
        templates = try MemoTemplates(directory: path)
    }

    /// Takes templates already read. Throws `.templateUnreadable` where one is missing, else
    /// `.templateBroken`.
    /// - Parameter texts: the templates by the names of their files.
    public init(texts: [String: String]) throws(MemoError) {
        templates = try MemoTemplates(texts: texts)
    }

    /// The memo as Markdown (pandoc's and CommonMark's common part).
    public func markdown(_ book: StatementBook, _ language: Language) -> String {
        let context = MemoContext(book, language).values
        return MemoText.tidied(templates.memo(in: language).render(context))
    }

    /// The memo as one self-contained page.
    public func html(_ book: StatementBook, _ language: Language) -> String {
        let page = MarkdownPage(markdown(book, language))
        return templates.frame.render(
            [
                "language": language.rawValue, "title": page.title,
                "organisation": book.organisation[language], "style": MemoText.style,
                "body": page.html,
            ] as [String: Any])
    }

    /// Writes the memo as DOCX to `path`: to a temporary name beside it first, so that a file under
    /// that name is always whole. Throws `.pandocMissing` where no pandoc is on the machine,
    /// `.pandocFailed` with its own words, `.unwritable` where the folder does not take the file.
    public func docx(
        _ book: StatementBook, _ language: Language, to path: String,
        pandoc: Pandoc? = Pandoc.find()
    ) throws(MemoError) {
        guard let pandoc else { throw .pandocMissing }
        try pandoc.writeDOCX(
            markdown: markdown(book, language), language: language, date: book.asOf, to: path)
    }
}

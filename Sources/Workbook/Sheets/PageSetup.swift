import Languages
import Ledger
import Statements

/// Header and footer: whose sheet it is, as of when, which page of how many, and that the ledger is
/// made up where it is.
struct PageSetup {
    let session: BookSession

    func apply(to sheet: Sheet, printed: CellRange, width: Int, heading: Int?) throws(WorkbookError)
    {
        let book = session.book
        let asOf = WorkbookWords.asOf.filled(["date": WorkbookWords.date(book.asOf)])
        let header = PageLine(
            left: session.words(book.organisation),
            centre: book.isIllustrative ? session.words(WorkbookWords.illustrative) : "",
            right: session.words(asOf))
        let footer = PageLine(
            left: PageLine.sheet,
            centre: session.words(WorkbookWords.generator) + " · "
                + String(book.head.hash.prefix(12)),
            right: session.words(
                WorkbookWords.page.filled(["page": PageLine.page, "pages": PageLine.pages])))
        try sheet.setPage(
            printed: printed, width: width, repeating: heading, header: header, footer: footer)
    }
}

import Languages
import Ledger
import Statements

extension StatementBook {
    /// The book with the statement about it in front; where it has none, with one of what the book
    /// itself says.
    func withFrontStatement() -> StatementBook {
        var book = self
        let front = self[.about] ?? ownFront
        book.statements = [front] + statements.filter { $0.name != .about }
        return book
    }

    private var ownFront: Statement {
        func row(_ id: String, _ name: Phrase, _ value: CellValue) -> Row {
            Row(id, cells: [.text(name), Cell(value)])
        }
        return Statement(
            name: .about, title: WorkbookWords.about, subtitles: [organisation],
            columns: [
                Column("item", WorkbookWords.item, .text),
                Column("value", WorkbookWords.value, .text),
            ],
            rows: [
                row("organisation", WorkbookWords.organisation, .text(organisation)),
                row("asOf", WorkbookWords.asOfDate, .text(WorkbookWords.date(asOf))),
                row("entries", WorkbookWords.entries, .text(Phrase(same: "\(head.count)"))),
                row("head", WorkbookWords.headHash, .text(Phrase(same: head.hash))),
            ])
    }
}

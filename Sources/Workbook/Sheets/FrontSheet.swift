import Languages
import Ledger
import Statements

/// What the front sheet has beside the statement about the book: how cells are marked.
struct FrontSheet {
    let session: BookSession
    let page: PageWidth

    private static let heading = CellStyle(isBold: true, size: 11, colour: Palette.heading)

    /// Writes the legend from `row` on. Returns the next free row.
    func write(from row: Int, on sheet: Sheet) throws(WorkbookError) -> Int {
        try sheet.write(
            text: session.words(WorkbookWords.legend), at: CellPosition(row: row, column: 0),
            Self.heading)
        var next = row + 1
        let right = CellStyle(horizontal: .right, border: .grid)
        func sample(_ text: String, _ change: (inout CellStyle) -> Void, _ meaning: Phrase)
            throws(WorkbookError)
        {
            var style = right
            change(&style)
            try sheet.write(text: text, at: CellPosition(row: next, column: 0), style)
            try explain(session.words(meaning), row: next, on: sheet)
            next += 1
        }
        let figure = session.language == .english ? "1,234.50" : "1\u{A0}234,50"
        try sample(figure, { _ in }, WorkbookWords.legendRecorded)
        try sample(
            figure,
            {
                $0.colour = Palette.input
                $0.fill = Palette.inputFill
            }, WorkbookWords.legendInput)
        try sample(figure, { $0.isBold = true }, WorkbookWords.legendComputed)
        try sample(figure, { $0.colour = Palette.otherSheet }, WorkbookWords.legendOtherSheet)
        try sample(
            "≈ " + figure,
            {
                $0.colour = Palette.estimate
                $0.isItalic = true
            }, WorkbookWords.legendEstimate)
        try sample(
            session.words(WorkbookWords.notReported), { $0.colour = Palette.notReported },
            WorkbookWords.legendNotReported)
        try sample(
            session.words(WorkbookWords.notApplicable), { $0.colour = Palette.notReported },
            WorkbookWords.legendNotApplicable)
        return next + 1
    }

    private func explain(_ text: String, row: Int, on sheet: Sheet) throws(WorkbookError) {
        let range = CellRange(
            first: CellPosition(row: row, column: 1),
            last: CellPosition(row: row, column: max(1, page.columns - 1)))
        let style = CellStyle(
            size: 9, colour: Palette.softText, horizontal: .left, indent: 1, wraps: true)
        try sheet.setHeight(page.height(of: text, size: 9), row: row)
        try sheet.write(text: text, across: range, style)
    }
}

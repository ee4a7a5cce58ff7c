import Languages
import Statements

/// Writes what stands under a table: notes, and the lines where people sign.
struct SheetFoot {
    let session: BookSession
    let page: PageWidth

    /// The notes of a statement from `row` on. Returns the next free row.
    func writeNotes(_ notes: [Phrase], from row: Int, on sheet: Sheet) throws(WorkbookError) -> Int
    {
        guard !notes.isEmpty else { return row }
        var next = row
        try sheet.write(
            text: session.words(WorkbookWords.notes),
            at: CellPosition(row: next, column: 0),
            CellStyle(isBold: true, colour: Palette.heading))
        next += 1
        for note in notes {
            let text = session.words(note)
            let style = CellStyle(
                size: 9, colour: Palette.softText, horizontal: .left, vertical: .top, wraps: true)
            try sheet.setHeight(page.height(of: text, size: 9), row: next)
            try sheet.write(text: text, across: page.range(row: next), style)
            next += 1
        }
        return next + 1
    }

    /// Where the director, the accountant and the one who prepared the sheet sign: the place for a
    /// hand in the second column, for a name in the following ones. Returns the next free row.
    func writeSignatures(from row: Int, on sheet: Sheet, widths: [Double]) throws(WorkbookError)
        -> Int
    {
        guard widths.count > 1 else { return row }
        let hand = columns(from: 1, atLeast: 22, widths)
        let name = columns(from: hand.upperBound + 2, atLeast: 26, widths)
        let line = CellStyle(border: .below)
        let small = CellStyle(size: 8, colour: Palette.softText, horizontal: .centre)
        var next = row
        for role in [WorkbookWords.director, WorkbookWords.accountant, WorkbookWords.executor] {
            try sheet.setHeight(24, row: next)
            try sheet.write(
                text: session.words(role), at: CellPosition(row: next, column: 0),
                CellStyle(horizontal: .left, vertical: .bottom))
            for column in Array(hand) + Array(name) {
                try sheet.writeBlank(at: CellPosition(row: next, column: column), line)
            }
            next += 1
            for (columns, label) in [
                (hand, WorkbookWords.signature), (name, WorkbookWords.signedName),
            ] {
                let range = CellRange(
                    first: CellPosition(row: next, column: columns.lowerBound),
                    last: CellPosition(row: next, column: columns.upperBound))
                try sheet.write(text: session.words(label), across: range, small)
            }
            next += 1
        }
        return next
    }

    private func columns(from first: Int, atLeast width: Double, _ widths: [Double])
        -> ClosedRange<Int>
    {
        var last = first
        var sum = 0.0
        while true {
            sum += last < widths.count ? widths[last] : PageWidth.standard
            if sum >= width { return first...last }
            last += 1
        }
    }
}

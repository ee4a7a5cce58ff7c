import Languages
import Statements

/// Writes the lines above a table: title, whose figures, warnings, checks and open questions.
struct SheetHead {
    let session: BookSession
    let page: PageWidth

    func write(_ lines: [HeadLine], on sheet: Sheet, continuing: Bool) throws(WorkbookError) {
        for (row, line) in lines.enumerated() {
            try write(line, row: row, on: sheet, continuing: continuing)
        }
    }

    private func write(
        _ line: HeadLine, row: Int, on sheet: Sheet, continuing: Bool
    ) throws(WorkbookError) {
        switch line {
        case .title(let title):
            let text = continuing ? title + " " + session.words(WorkbookWords.continued) : title
            try write(
                text, CellStyle(isBold: true, size: 14, colour: Palette.heading), row, sheet)
        case .subtitle(let text):
            try write(text, CellStyle(size: 10, colour: Palette.softText), row, sheet)
        case .illustrative:
            let style = CellStyle(
                isBold: true, size: 11, colour: Palette.alarm, fill: Palette.alarmFill)
            try write(session.words(WorkbookWords.illustrative), style, row, sheet)
        case .checks: try writeChecks(row, sheet)
        case .questions(let count): try writeQuestions(count, row, sheet)
        case .questionList:
            let style = CellStyle(
                isBold: true, size: 11, colour: Palette.question, fill: Palette.questionFill)
            try write(session.words(WorkbookWords.openQuestions), style, row, sheet)
        case .question(let index):
            let text = "\(index + 1). " + session.words(session.book.openQuestions[index])
            let style = CellStyle(colour: Palette.question, fill: Palette.questionFill)
            try write(text, style, row, sheet)
        case .contents:
            try write(
                session.words(WorkbookWords.contents),
                CellStyle(isBold: true, size: 11, colour: Palette.heading), row, sheet)
        case .content(let entry): try write(entry, row, sheet)
        case .gap: try sheet.setHeight(6, row: row)
        }
    }

    private func write(
        _ text: String, _ style: CellStyle, _ row: Int, _ sheet: Sheet
    ) throws(WorkbookError) {
        var style = style
        style.wraps = true
        style.horizontal = .left
        try sheet.setHeight(
            page.height(of: text, size: style.size, isBold: style.isBold), row: row)
        try sheet.write(text: text, across: page.range(row: row), style)
    }

    /// A sheet of the list: its name leads there, its title stands beside.
    private func write(_ entry: HeadLine.SheetEntry, _ row: Int, _ sheet: Sheet)
        throws(WorkbookError)
    {
        try sheet.write(
            link: entry.name,
            to: LinkTarget(sheet: entry.name, cell: CellPosition(row: 0, column: 0)),
            at: CellPosition(row: row, column: 0),
            CellStyle(isUnderlined: true, colour: Palette.link, horizontal: .left))
        try sheet.write(
            text: entry.title,
            across: CellRange(
                first: CellPosition(row: row, column: 1),
                last: CellPosition(row: row, column: max(1, page.columns - 1))),
            CellStyle(size: 9, colour: Palette.softText, horizontal: .left, indent: 1))
    }

    /// Whether all checks hold, live, leading to their sheet.
    private func writeChecks(_ row: Int, _ sheet: Sheet) throws(WorkbookError) {
        guard let index = session.plan.checksSheet else { return }
        let name = session.plan.sheetNames[index]
        let good = WorkbookWords.allHold
        let bad = WorkbookWords.someFail.filled(["sheet": name])
        let formulas = session.formulas
        let text =
            "IF(\(BookSession.overallName)=1,\(formulas.quoted(good)),\(formulas.quoted(bad)))"
        let holds = session.results.allHold
        let style = CellStyle(
            isBold: true, colour: Palette.agreed, fill: Palette.agreedFill, horizontal: .left)
        try sheet.merge(page.range(row: row), style)
        let position = CellPosition(row: row, column: 0)
        try sheet.write(
            formula: text, cached: .text(session.words(holds ? good : bad)),
            linkedTo: LinkTarget(sheet: name, cell: CellPosition(row: 0, column: 0)),
            at: position, style)
        try sheet.highlight(
            CellRange(first: position, last: position), where: "\(BookSession.overallName)=0",
            CellStyle(isBold: true, colour: Palette.alarm, fill: Palette.alarmFill))
    }

    /// How many open questions there are, leading to their list on the front sheet.
    private func writeQuestions(_ count: Int, _ row: Int, _ sheet: Sheet) throws(WorkbookError) {
        guard let index = session.plan.index(of: .about) else { return }
        let about = session.plan.statements[index]
        let name = session.plan.sheetNames[about.sheets[0]]
        let line = about.head.firstIndex(of: .questionList) ?? 0
        let text = WorkbookWords.openQuestionsElsewhere.filled([
            "count": "\(count)", "sheet": name,
        ])
        let style = CellStyle(
            isBold: true, colour: Palette.question, fill: Palette.questionFill, horizontal: .left)
        try sheet.merge(page.range(row: row), style)
        try sheet.write(
            link: session.words(text),
            to: LinkTarget(sheet: name, cell: CellPosition(row: line, column: 0)),
            at: CellPosition(row: row, column: 0), style)
    }
}

import Languages
import Ledger
import Money
import Statements

/// The sheet of all controls: each with its live difference, its tolerance and 1 or 0, and one flag
/// over all of them that every sheet shows.
struct ChecksSheet {
    private enum Column: Int, CaseIterable {
        case number, sheet, compared, difference, tolerance, holds
    }

    private let session: BookSession
    private let index: Int
    private let sheet: Sheet
    private let page: PageWidth
    private static let widths: [Double] = [8, 32, 62, 18, 16, 16]

    private let flagRow: Int
    private var headingRow: Int { flagRow + 2 }
    private var firstRow: Int { headingRow + 1 }
    private var lastRow: Int { headingRow + session.results.checks.count }

    init(_ session: BookSession, index: Int) {
        self.session = session
        self.index = index
        sheet = session.spreadsheet.sheets[index]
        page = PageWidth(Self.widths)
        flagRow = session.book.isIllustrative ? 4 : 3
    }

    func write() throws(WorkbookError) {
        sheet.hideGridlines()
        sheet.setTab(Palette.checksTab)
        for (column, width) in Self.widths.enumerated() {
            try sheet.setWidth(width, column: column)
        }
        try SheetHead(session: session, page: page).write(head, on: sheet, continuing: false)
        try writeFlag()
        try sheet.setHeight(6, row: flagRow + 1)
        try writeHeadings()
        for (place, check) in session.results.checks.enumerated() {
            try write(check, number: place + 1, row: firstRow + place)
        }
        try addRules()
        try sheet.addFilter(
            CellRange(first: position(headingRow, .number), last: position(lastRow, .holds)))
        try PageSetup(session: session).apply(
            to: sheet,
            printed: CellRange(
                first: CellPosition(row: 0, column: 0),
                last: CellPosition(row: lastRow, column: page.columns - 1)),
            width: page.pixels(of: Self.widths),
            heading: headingRow)
        sheet.freeze(row: firstRow, column: 0)
        sheet.protect()
        try session.spreadsheet.define(
            BookSession.overallName,
            as: LinkTarget(sheet: sheet.name, cell: position(flagRow, .holds)))
    }

    private var head: [HeadLine] {
        [.title(session.words(WorkbookWords.checks))]
            + (session.book.isIllustrative ? [.illustrative] : [])
            + [.subtitle(session.words(WorkbookWords.checksPurpose)), .gap]
    }

    private func writeFlag() throws(WorkbookError) {
        let label = CellStyle(
            isBold: true, size: 11, fill: Palette.totalFill, horizontal: .left, border: .total)
        try sheet.setHeight(20, row: flagRow)
        try sheet.write(
            text: session.words(WorkbookWords.overall),
            across: CellRange(
                first: position(flagRow, .number), last: position(flagRow, .tolerance)), label)
        var style = label
        style.horizontal = .centre
        let results = CellRange(first: position(firstRow, .holds), last: position(lastRow, .holds))
        try sheet.write(
            formula: "IF(COUNTIF(\(results.a1),0)=0,1,0)",
            cached: .number(session.results.allHold ? 1 : 0), at: position(flagRow, .holds), style)
    }

    private func writeHeadings() throws(WorkbookError) {
        try sheet.setHeight(31, row: headingRow)
        for column in Column.allCases {
            let words =
                switch column {
                case .number: WorkbookWords.number
                case .sheet: WorkbookWords.statement
                case .compared: WorkbookWords.compared
                case .difference: WorkbookWords.difference
                case .tolerance: WorkbookWords.tolerance
                case .holds: WorkbookWords.holds
                }
            try sheet.write(
                text: session.words(words), at: position(headingRow, column), CellLook.heading)
        }
    }

    private func write(_ check: CheckResults.Check, number: Int, row: Int) throws(WorkbookError) {
        let grid = CellStyle(horizontal: .right, border: .grid)
        var text = grid
        text.horizontal = .left
        text.wraps = true
        var link = text
        link.isUnderlined = true
        link.colour = Palette.link
        let owner = session.plan.sheetNames[session.plan.statements[check.statement].sheets[0]]
        try sheet.write(number: Double(number), at: position(row, .number), grid)
        try sheet.write(
            link: owner, to: LinkTarget(sheet: owner, cell: CellPosition(row: 0, column: 0)),
            at: position(row, .sheet), link)
        try sheet.write(
            text: session.words(check.control.label), at: position(row, .compared), text)
        try writeDifference(check, row: row, grid)
        var input = grid
        input.colour = Palette.input
        input.fill = Palette.inputFill
        input.isUnlocked = true
        input.numberFormat = "0.000"
        try sheet.write(number: check.tolerance, at: position(row, .tolerance), input)
        try sheet.admit(toleranceRule, at: position(row, .tolerance))
        try writeOutcome(check.outcome, row: row, grid)
    }

    private func writeDifference(_ check: CheckResults.Check, row: Int, _ grid: CellStyle)
        throws(WorkbookError)
    {
        let cell = position(row, .difference)
        let bound = try session.plan.bind(
            check.control.difference,
            at: FormulaHome(statement: check.statement, place: sheet.place(cell)))
        let formula = session.formulas.text(
            bound, needs: FormulaWriter.Needs(of: bound, session.certainty), onSheet: index,
            digits: session.currency.digits)
        var style = grid
        style.colour = Palette.otherSheet
        switch check.value {
        case .number(let number):
            style.numberFormat =
                if case .count = check.control.value { NumberFormats.count } else {
                    NumberFormats.money(.whole, digits: session.currency.digits)
                }
            try sheet.write(formula: formula, cached: .number(number), at: cell, style)
        case .text(let words):
            style.colour = Palette.notReported
            try sheet.write(formula: formula, cached: .text(words), at: cell, style)
        case .blank: throw .notEvaluated(sheet.place(cell))
        }
    }

    private func writeOutcome(_ outcome: CheckResults.Outcome, row: Int, _ grid: CellStyle)
        throws(WorkbookError)
    {
        let difference = position(row, .difference).a1
        let unknown = WorkbookWords.notReported
        let formula =
            "IF(ISNUMBER(\(difference)),IF(ABS(\(difference))<=\(position(row, .tolerance).a1),1,0),"
            + session.formulas.quoted(unknown) + ")"
        var style = grid
        style.isBold = true
        style.horizontal = .centre
        let cached: CachedValue =
            switch outcome {
            case .holds: .number(1)
            case .fails: .number(0)
            case .undecided: .text(session.words(unknown))
            }
        try sheet.write(formula: formula, cached: cached, at: position(row, .holds), style)
    }

    private func addRules() throws(WorkbookError) {
        let alarm = CellStyle(isBold: true, colour: Palette.alarm, fill: Palette.alarmFill)
        let agreed = CellStyle(isBold: true, colour: Palette.agreed, fill: Palette.agreedFill)
        let ranges = [
            CellRange(first: position(flagRow, .holds), last: position(flagRow, .holds)),
            CellRange(first: position(firstRow, .holds), last: position(lastRow, .holds)),
        ]
        for range in ranges {
            let cell = "$" + range.first.a1
            try sheet.highlight(range, where: "AND(ISNUMBER(\(cell)),\(cell)=0)", alarm)
            try sheet.highlight(range, where: "AND(ISNUMBER(\(cell)),\(cell)=1)", agreed)
        }
    }

    private var toleranceRule: EntryRule {
        let message = WorkbookWords.inputMessage.filled([
            "unit": WorkbookWords.tolerance, "from": Phrase(same: "0"), "to": Phrase(same: "1000"),
        ])
        return EntryRule(
            isWhole: false, range: 0...1_000, title: session.words(WorkbookWords.inputTitle),
            message: session.words(message),
            refusalTitle: session.words(WorkbookWords.refusalTitle),
            refusal: session.words(message))
    }

    private func position(_ row: Int, _ column: Column) -> CellPosition {
        CellPosition(row: row, column: column.rawValue)
    }
}

import Languages
import Ledger
import Statements

/// Writes one statement to its sheet, or to as many as its rows need: head, table, charts, notes,
/// signatures, from top to bottom.
struct StatementSheets {
    private let session: BookSession
    private let statement: Statement
    private let plan: StatementPlan
    private let rows: TableRows
    private let page: PageWidth
    private let plannedWidths: [Double]

    init(_ session: BookSession, statement index: Int) {
        self.session = session
        statement = session.book.statements[index]
        plan = session.plan.statements[index]
        let looks = ColumnLook.all(
            of: statement, language: session.language, unit: session.unit,
            currency: session.currency)
        rows = TableRows(session, statement: index, looks: looks)
        plannedWidths = looks.map(\.width)
        page = PageWidth(plannedWidths)
    }

    func write() throws {
        var next = 0
        var openPart = -1
        try forEachRow { row in
            let part = min(plan.place(ofRow: next).part, plan.sheets.count - 1)
            if part != openPart {
                try begin(part)
                openPart = part
            }
            guard next < plan.rowCount else {
                throw WorkbookError.streamDiffers(
                    sheet: sheet(part).name, announced: plan.rowCount, given: next + 1)
            }
            try rows.write(row, index: next, on: sheet(part))
            next += 1
        }
        guard next == plan.rowCount else {
            throw WorkbookError.streamDiffers(
                sheet: sheet(0).name, announced: plan.rowCount, given: next)
        }
        if openPart < 0 { try begin(0) }
        for part in plan.sheets.indices { try finish(part) }
    }

    private func forEachRow(_ body: (Row) throws -> Void) throws {
        for row in statement.rows { try body(row) }
        try statement.stream?.forEach { row in
            rows.measure(row)
            try body(row)
        }
    }

    private func sheet(_ part: Int) -> Sheet { session.spreadsheet.sheets[plan.sheets[part]] }

    /// Head and headings of a sheet.
    private func begin(_ part: Int) throws(WorkbookError) {
        let sheet = sheet(part)
        sheet.hideGridlines()
        sheet.setTab(tab)
        try SheetHead(session: session, page: page)
            .write(plan.head, on: sheet, continuing: part > 0)
        let headings = rows.looks.map(\.heading)
        try addTableOrFilter(part, headings: headings, on: sheet)
        let lines = rows.looks.map(\.headingLines).max() ?? 1
        try sheet.setHeight(Double(max(lines, 2)) * 12.5 + 5, row: plan.headingRow)
        for (column, heading) in headings.enumerated() {
            try sheet.write(
                text: heading, at: CellPosition(row: plan.headingRow, column: column),
                CellLook.heading)
        }
    }

    /// What follows the table, and what holds for the sheet as a whole.
    private func finish(_ part: Int) throws {
        let sheet = sheet(part)
        let widths = rows.looks.map(\.width)
        for (column, width) in widths.enumerated() { try sheet.setWidth(width, column: column) }
        let first = plan.headingRow + 1
        let last = plan.lastRow(ofPart: part)
        if last >= first {
            try Warnings.add(for: statement, rows: first...last, to: sheet)
            try acceptCodesAndSums(rows: first...last, on: sheet)
        }
        var next = last + 2
        if part == plan.sheets.count - 1 {
            if plan.name == .about {
                next = try FrontSheet(session: session, page: page).write(from: next, on: sheet)
            }
            next = try ChartPlacement(session: session, plan: plan, page: page, widths: widths)
                .write(statement, from: next, on: sheet)
            let foot = SheetFoot(session: session, page: page)
            next = try foot.writeNotes(statement.notes, from: next, on: sheet)
            if isSigned {
                next = try foot.writeSignatures(from: next, on: sheet, widths: widths)
            }
        }
        try PageSetup(session: session).apply(
            to: sheet,
            printed: CellRange(
                first: CellPosition(row: 0, column: 0),
                last: CellPosition(row: max(last, next - 1), column: page.columns - 1)),
            width: page.pixels(of: widths),
            heading: plan.headingRow)
        freeze(sheet, widths)
        sheet.protect()
    }

    /// A table where every row is of one kind; else only the arrows to filter by, because sorting
    /// would tear a tree apart. A large workbook has no tables.
    private func addTableOrFilter(_ part: Int, headings: [String], on sheet: Sheet)
        throws(WorkbookError)
    {
        let totals = part == plan.sheets.count - 1 && statement.stream == nil ? trailingTotals : 0
        let last = plan.lastRow(ofPart: part) - totals
        guard last > plan.headingRow, !headings.isEmpty, plan.name != .about else { return }
        let range = CellRange(
            first: CellPosition(row: plan.headingRow, column: 0),
            last: CellPosition(row: last, column: headings.count - 1))
        if isFlat && !session.spreadsheet.isLarge && areDistinct(headings) {
            var name = "esep_" + plan.name.rawValue.replacing("-", with: "_")
            if part > 0 { name += "_\(part + 1)" }
            try session.spreadsheet.reserveTableName(name)
            try sheet.addTable(range, named: name, headings: headings)
        } else {
            try sheet.addFilter(range)
        }
    }

    private var trailingTotals: Int {
        statement.rows.reversed().prefix { $0.role == .total }.count
    }

    private var isFlat: Bool {
        statement.rows.dropLast(trailingTotals).allSatisfy { $0.role == .detail && $0.level == 0 }
    }

    private func areDistinct(_ headings: [String]) -> Bool {
        Set(headings.map { SheetName.folded($0) }).count == headings.count
            && headings.allSatisfy { !$0.isEmpty && $0.utf16.count < 250 }
    }

    private func acceptCodesAndSums(rows: ClosedRange<Int>, on sheet: Sheet) throws(WorkbookError) {
        func ranges(_ columns: [Int]) -> [CellRange] {
            columns.map { column in
                CellRange(
                    first: CellPosition(row: rows.lowerBound, column: column),
                    last: CellPosition(row: rows.upperBound, column: column))
            }
        }
        let kinds = statement.columns.map(\.kind)
        try sheet.accept(
            codes: ranges(kinds.indices.filter { kinds[$0] == .code || kinds[$0] == .text }),
            sums: ranges(kinds.indices.filter { kinds[$0] == .money || kinds[$0] == .count }))
    }

    /// Keeps the headings and the first column in sight where they leave room for the rest.
    private func freeze(_ sheet: Sheet, _ widths: [Double]) {
        guard plan.headingRow <= 9 else { return }
        let name = statement.columns.firstIndex { $0.kind == .text } ?? 0
        let kept = widths.prefix(name + 1).reduce(0, +) <= 50 && widths.count > 4 ? name + 1 : 0
        sheet.freeze(row: plan.headingRow + 1, column: kept)
    }

    private var tab: UInt32 {
        let hasInputs = statement.rows.contains { $0.cells.contains { $0.nature == .input } }
        if hasInputs { return Palette.inputTab }
        switch plan.name {
        case .about: return Palette.aboutTab
        case .crossChecks: return Palette.checksTab
        case .journal, .reportedFigures: return Palette.detailTab
        case .execution, .executionBySource, .acquisitionsBySource, .acquisitionsByLanguage,
            .acquisitionsByKind, .acquisitionsByBranch, .landing, .nextYears, .assumptions,
            .indicators:
            return Palette.reportTab
        }
    }

    /// Statements that leave the library on paper.
    private var isSigned: Bool {
        switch plan.name {
        case .execution, .executionBySource, .landing, .nextYears: true
        case .about, .acquisitionsBySource, .acquisitionsByLanguage, .acquisitionsByKind,
            .acquisitionsByBranch, .assumptions, .indicators, .reportedFigures, .crossChecks,
            .journal:
            false
        }
    }
}

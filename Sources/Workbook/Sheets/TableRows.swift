import Languages
import Money
import Statements

/// Writes the rows of one statement's table, cell by cell.
final class TableRows {
    private let session: BookSession
    private let statement: Int
    private let plan: StatementPlan
    private(set) var looks: [ColumnLook]
    private let isJournal: Bool
    private let lineColumn: Int?
    /// The first column of words: where a row's link to the journal stands.
    private let nameColumn: Int?
    /// The looks that plain cells of each column have had.
    private var marks: [[(key: PlainLook, mark: StyleMark)]]

    init(_ session: BookSession, statement: Int, looks: [ColumnLook]) {
        self.session = session
        self.statement = statement
        self.looks = looks
        plan = session.plan.statements[statement]
        let columns = session.book.statements[statement].columns
        marks = columns.map { _ in [] }
        isJournal = plan.name == .journal
        lineColumn = isJournal ? columns.firstIndex { $0.id == "line" } : nil
        nameColumn =
            columns.firstIndex { $0.kind == .text } ?? columns.firstIndex { $0.kind == .code }
    }

    /// Writes the row with this index of the table to where the plan has it.
    func write(_ row: Row, index: Int, on sheet: Sheet) throws(WorkbookError) {
        guard row.cells.count == looks.count else {
            throw .unevenRow(statement: plan.name.rawValue, row: row.id)
        }
        let (_, sheetRow) = plan.place(ofRow: index)
        if isJournal {
            session.journal.note(
                row, lineColumn: lineColumn,
                at: LinkTarget(
                    sheet: sheet.name, cell: CellPosition(row: sheetRow, column: 0)))
        }
        let lines = self.lines(of: row)
        let height = lines > 1 ? min(Double(lines) * 12.9 + 2.5, 400) : nil
        let detail = detailTarget(of: row)
        if sheet.takesWholeRows, detail == nil, isPlain(row) {
            return try writeWhole(row, at: sheetRow, height: height, on: sheet)
        }
        if let height { try sheet.setHeight(height, row: sheetRow) }
        for (column, cell) in row.cells.enumerated() {
            let position = CellPosition(row: sheetRow, column: column)
            let link = column == nameColumn ? detail : nil
            try write(
                cell, at: position, of: row,
                home: CellReference(statement: statement, row: index, column: column), link: link,
                on: sheet)
        }
    }

    /// Whether the row holds nothing but values: no formula, no cell to be typed into.
    private func isPlain(_ row: Row) -> Bool {
        row.cells.indices.allSatisfy {
            row.cells[$0].formula == nil && row.cells[$0].nature != .input
        }
    }

    private func writeWhole(
        _ row: Row, at sheetRow: Int, height: Double?, on sheet: Sheet
    ) throws(WorkbookError) {
        let language = session.language
        try sheet.writeWholeRow(
            sheetRow, height: height, width: row.cells.count,
            sharing: &session.spreadsheet.sharedTexts
        ) { column throws(WorkbookError) in
            let value = try StoredValue(
                row.cells[column].value, language: language, currency: looks[column].currency,
                at: sheet.place(CellPosition(row: sheetRow, column: column)))
            return (value, mark(of: row, in: column))
        }
    }

    private func mark(of row: Row, in column: Int) -> StyleMark {
        let cell = row.cells[column]
        let key = PlainLook(cell, in: looks[column], of: row)
        if let known = marks[column].first(where: { $0.key == key }) { return known.mark }
        let mark = session.spreadsheet.styles.mark(
            CellLook.style(
                cell, in: looks[column], of: row, reachesOtherSheet: false, isLinked: false))
        marks[column].append((key, mark))
        return mark
    }

    /// The lines of the row's highest cell: not every spreadsheet program finds the height itself.
    private func lines(of row: Row) -> Int {
        var most = 1
        for (column, cell) in row.cells.enumerated() where looks[column].wraps {
            guard case .text(let phrase) = cell.value else { continue }
            let indent = looks[column].showsTree ? row.level : 0
            most = max(
                most,
                looks[column].lines(
                    of: phrase[session.language], indent: indent, isBold: row.role != .detail))
        }
        return most
    }

    /// Widens the columns for a row that was not measured beforehand.
    func measure(_ row: Row) {
        for (column, cell) in row.cells.enumerated() where column < looks.count {
            looks[column].widen(for: cell, language: session.language, unit: session.unit)
        }
    }

    private func write(
        _ cell: Cell, at position: CellPosition, of row: Row, home: CellReference,
        link: LinkTarget?, on sheet: Sheet
    ) throws(WorkbookError) {
        let look = looks[position.column]
        let value = try StoredValue(
            cell.value, language: session.language, currency: look.currency,
            at: sheet.place(position))
        if let formula = cell.formula {
            return try write(formula, value, cell, of: row, home: home, at: position, on: sheet)
        }
        let style = CellLook.style(
            cell, in: look, of: row, reachesOtherSheet: false, isLinked: link != nil)
        switch (value, link) {
        case (.text(let text), let link?):
            try sheet.write(link: text, to: link, at: position, style)
        case (.text(let text), nil): try sheet.write(text: text, at: position, style)
        case (.number(let number), _): try sheet.write(number: number, at: position, style)
        case (.blank, _): try sheet.writeBlank(at: position, style)
        }
        if cell.nature == .input, case .number = value {
            try sheet.admit(EntryRules.rule(for: look, language: session.language), at: position)
        }
    }

    private func write(
        _ formula: Formula, _ value: StoredValue, _ cell: Cell, of row: Row, home: CellReference,
        at position: CellPosition, on sheet: Sheet
    ) throws(WorkbookError) {
        let place = sheet.place(position)
        let bound = try session.plan.bind(
            formula,
            at: FormulaHome(
                statement: home.statement, row: home.row, column: home.column, place: place))
        let (own, _) = session.plan.target(home)
        let text = session.formulas.text(
            bound, needs: session.needs(bound, at: home), onSheet: own,
            digits: looks[position.column].currency.digits)
        let style = CellLook.style(
            cell, in: looks[position.column], of: row,
            reachesOtherSheet: bound.statements != [home.statement] && !bound.statements.isEmpty,
            isLinked: false)
        switch value {
        case .number(let number):
            try sheet.write(formula: text, cached: .number(number), at: position, style)
        case .text(let words):
            try sheet.write(formula: text, cached: .text(words), at: position, style)
        case .blank: throw .notEvaluated(place)
        }
    }

    /// Where the entries behind a row begin; nil where it rests on none or the book has no journal.
    private func detailTarget(of row: Row) -> LinkTarget? {
        guard !isJournal else { return nil }
        return row.cells.lazy.compactMap(\.trace).first { !$0.lines.isEmpty }
            .flatMap { session.journal.first(of: $0) }
    }
}

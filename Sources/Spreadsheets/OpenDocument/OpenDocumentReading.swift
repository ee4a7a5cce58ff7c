/// Reads the rows of one table of an OpenDocument spreadsheet.
struct OpenDocumentReading: XMLHandler, RowSource {
    private let sheet: String
    /// The place of the table among all tables of the document.
    private let table: Int
    private let limits: SpreadsheetLimits
    private var path = TablePath()
    private var tablesSeen = 0
    private var isInTable = false
    private(set) var isDone = false
    private var rows: [SheetRow] = []
    private var cellsWaiting = 0
    private var row = SheetRow(number: 1, cells: [])
    private var rowRepetition = 1
    private var column = 0
    private var cell = OpenDocumentCell()
    private var text: ParagraphText
    private var repeated = 0

    init(sheet: String, table: Int, limits: SpreadsheetLimits) {
        self.sheet = sheet
        self.table = table
        self.limits = limits
        text = ParagraphText(limit: limits.textBytes)
    }

    /// One cell may stand for many: what waits to be taken is kept small.
    var isFull: Bool { cellsWaiting > 1 << 16 || isDone }

    mutating func takeRows() -> [SheetRow] {
        defer {
            rows.removeAll()
            cellsWaiting = 0
        }
        return rows
    }

    mutating func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
        let element = path.open(name)
        if element == .table {
            isInTable = tablesSeen == table
            tablesSeen += 1
        }
        guard isInTable else { return }
        switch element {
        case .row:
            row.isHidden = attributes.isCollapsed
            row.cells.removeAll(keepingCapacity: true)
            rowRepetition = attributes.repetition("number-rows-repeated")
            column = 1
        case .cell, .coveredCell:
            text.clear()
            cell = OpenDocumentCell(attributes)
        case .content: text.beginContent(name)
        case .inner:
            guard text.beginInner(name, attributes) else { throw tooLong }
        case .document, .styles, .style, .styleDetail, .body, .spreadsheet, .table, .tableSource,
            .column, .group, .other:
            break
        }
    }

    mutating func text(_ bytes: XMLBytes) throws(SpreadsheetFault) {
        guard isInTable, text.add(bytes) else {
            if isInTable { throw tooLong }
            return
        }
    }

    mutating func close() throws(SpreadsheetFault) {
        let element = path.close()
        guard isInTable else { return }
        switch element {
        case .content: text.endContent()
        case .inner: text.endInner()
        case .cell, .coveredCell: try endCell()
        case .row: try endRow()
        case .table:
            isInTable = false
            isDone = true
        case .document, .styles, .style, .styleDetail, .body, .spreadsheet, .tableSource, .column,
            .group, .other:
            break
        }
    }

    private var place: String { CellPlace(row: row.number, column: column).a1 }

    private var tooLong: SpreadsheetFault {
        .beyond(.textBytes(place: "\(sheet)!\(place)"), limits.textBytes)
    }

    private mutating func endCell() throws(SpreadsheetFault) {
        let count = cell.repetition
        defer { column = min(column + count, 1 << 30) }
        guard let value = cell.value(text) else {
            throw .value(
                sheet: sheet, cell: place, type: cell.type,
                value: String((cell.written ?? "").prefix(80)))
        }
        guard value != .blank else { return }
        guard column + count - 1 <= limits.columns else {
            throw .beyond(.columns(sheet: sheet), limits.columns)
        }
        try allow(repeatedCells: count - 1)
        for offset in 0..<count {
            row.cells.append(
                SheetCell(column: column + offset, value: value, isFormula: cell.isFormula))
        }
    }

    private mutating func endRow() throws(SpreadsheetFault) {
        let first = row.number
        row.number = min(first + rowRepetition, 1 << 30)
        guard !row.cells.isEmpty else { return }
        guard first + rowRepetition - 1 <= limits.rows else {
            throw .beyond(.rows(sheet: sheet), limits.rows)
        }
        try allow(repeatedCells: row.cells.count * (rowRepetition - 1))
        // The cells of all these rows are the same ones in memory.
        for offset in 0..<rowRepetition {
            rows.append(
                SheetRow(number: first + offset, isHidden: row.isHidden, cells: row.cells))
        }
        cellsWaiting += row.cells.count + rowRepetition
    }

    private mutating func allow(repeatedCells: Int) throws(SpreadsheetFault) {
        repeated += repeatedCells
        guard repeated <= limits.repeatedCells else {
            throw .beyond(.repeatedCells(sheet: sheet), limits.repeatedCells)
        }
    }
}

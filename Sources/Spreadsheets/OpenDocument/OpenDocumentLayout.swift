/// Reads merged blocks and hidden columns of one table of an OpenDocument spreadsheet.
struct OpenDocumentLayout: XMLHandler {
    private let sheet: String
    private let table: Int
    private let limits: SpreadsheetLimits
    private(set) var layout = SheetLayout()
    private var path = TablePath()
    private var tablesSeen = 0
    private var isInTable = false
    private var row = 1
    private var rowRepetition = 1
    private var column = 1
    private var tableColumn = 1

    init(sheet: String, table: Int, limits: SpreadsheetLimits) {
        self.sheet = sheet
        self.table = table
        self.limits = limits
    }

    mutating func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
        let element = path.open(name)
        if element == .table {
            isInTable = tablesSeen == table
            tablesSeen += 1
        }
        guard isInTable else { return }
        switch element {
        case .column:
            let count = attributes.repetition("number-columns-repeated")
            let last = min(tableColumn + count - 1, 1 << 30)
            if attributes.isCollapsed, layout.hiddenColumns.count < limits.columns {
                layout.hiddenColumns.append(tableColumn...max(tableColumn, last))
            }
            tableColumn = last + 1
        case .row:
            rowRepetition = attributes.repetition("number-rows-repeated")
            column = 1
        case .cell, .coveredCell:
            try merge(
                rows: attributes.repetition("number-rows-spanned"),
                columns: attributes.repetition("number-columns-spanned"))
            column = min(column + attributes.repetition("number-columns-repeated"), 1 << 30)
        case .document, .styles, .style, .styleDetail, .body, .spreadsheet, .table, .tableSource,
            .group, .content, .inner, .other:
            break
        }
    }

    func text(_ text: XMLBytes) {}

    mutating func close() {
        let element = path.close()
        guard isInTable else { return }
        if element == .row { row = min(row + rowRepetition, 1 << 30) }
        if element == .table { isInTable = false }
    }

    private mutating func merge(rows: Int, columns: Int) throws(SpreadsheetFault) {
        guard rows > 1 || columns > 1 else { return }
        guard layout.mergedAreas.count < limits.mergedAreas else {
            throw .beyond(.mergedAreas(sheet: sheet), limits.mergedAreas)
        }
        layout.mergedAreas.append(
            CellArea(rows: row...row + rows - 1, columns: column...column + columns - 1))
    }
}

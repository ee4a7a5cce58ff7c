import Languages
import Statements

/// Where the parts of one statement stand on its sheet or sheets.
struct StatementPlan {
    let name: StatementName
    /// Indices of its sheets in the book: more than one where its rows exceed a sheet.
    let sheets: [Int]
    /// The lines above the table, the same on each of its sheets.
    private(set) var head: [HeadLine]
    /// The row of the headings.
    private(set) var headingRow: Int
    /// How many rows of the table one sheet takes.
    let rowsPerPart: Int
    /// Rows of the table on all sheets together.
    let rowCount: Int
    let columns: [String: Int]
    let rows: [String: Int]

    /// Rows kept free under a table for notes, where the table fills its sheet.
    private static let reserve = 24

    init(
        _ statement: Statement, of book: StatementBook, language: Language,
        limits: BookPlan.Limits, names: inout SheetNaming
    ) throws(WorkbookError) {
        name = statement.name
        rowCount = statement.rows.count + (statement.stream?.count ?? 0)
        head = HeadLine.lines(of: statement, in: book, language: language)
        headingRow = head.count
        rowsPerPart = max(1, limits.rowsPerSheet - headingRow - 1 - Self.reserve)
        let parts = max(1, (rowCount + rowsPerPart - 1) / rowsPerPart)
        let whole = statement.title[language]
        let title = names.take(
            whole.utf16.count <= SheetName.limit ? whole : statement.name.shortTitle[language])
        guard statement.columns.count <= 16_384 else {
            throw .tooManyColumns(sheet: title, count: statement.columns.count)
        }
        guard parts == 1 || statement.stream != nil else {
            throw .tooManyRows(sheet: title, count: rowCount)
        }
        var sheets = [names.all.count - 1]
        for part in 1..<max(parts, 2) where part < parts {
            sheets.append(names.all.count)
            names.take(SheetName.numbered(title, part + 1))
        }
        self.sheets = sheets
        columns = try Self.index(statement.columns.map(\.id))
        rows = try Self.index(statement.rows.map(\.id))
        for row in statement.rows where row.cells.count != statement.columns.count {
            throw .unevenRow(statement: statement.name.rawValue, row: row.id)
        }
    }

    /// Puts the list of the book's sheets above the table.
    mutating func list(_ sheets: [HeadLine.SheetEntry]) {
        head += [.contents] + sheets.map(HeadLine.content) + [.gap]
        headingRow = head.count
    }

    /// The part and the row of the sheet where a row of the table stands.
    func place(ofRow row: Int) -> (part: Int, row: Int) {
        (row / rowsPerPart, headingRow + 1 + row % rowsPerPart)
    }

    /// The last row of the table on one of its sheets; the row of headings where it has none.
    func lastRow(ofPart part: Int) -> Int {
        headingRow + min(rowsPerPart, max(0, rowCount - part * rowsPerPart))
    }

    private static func index(_ ids: [String]) throws(WorkbookError) -> [String: Int] {
        var places: [String: Int] = [:]
        places.reserveCapacity(ids.count)
        for (place, id) in ids.enumerated() {
            guard places.updateValue(place, forKey: id) == nil else { throw .repeatedName(id) }
        }
        return places
    }
}

/// A spreadsheet file, opened: its sheets are known, their rows are read when asked for.
///
/// XLSX, XLSM and ODS are read. Everything else, and everything that could be read wrongly, is refused by
/// name. Nothing is written, nothing outside the file is opened, nothing in it is run.
public struct SpreadsheetFile: Sendable {
    /// The forms of files that are read.
    public enum Kind: Hashable, Sendable {
        /// Office Open XML, in its usual and its strict variant.
        case xlsx
        /// Office Open XML with macros.
        case xlsm
        /// OpenDocument.
        case ods
    }

    /// The file's name without its folder.
    public let name: String
    /// The form of the file, found by what is in it; names of files do not matter.
    public let kind: Kind
    /// The sheets in the order of their tabs, the hidden ones included.
    public let sheets: [SpreadsheetSheet]
    /// What was left aside.
    public let notices: [SpreadsheetNotice]
    private let book: any SpreadsheetBook

    /// Opens the file at a path.
    public init(
        path: String, limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetError) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        try self.init(name: name, limits: limits) { () throws(SpreadsheetFault) in
            try FileBytes(path: path)
        }
    }

    /// Opens a file that is in memory; `name` is what errors call it.
    public init(
        bytes: [UInt8], name: String, limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetError) {
        try self.init(name: name, limits: limits) { FileBytes(bytes) }
    }

    private init(
        name: String, limits: SpreadsheetLimits,
        _ bytes: () throws(SpreadsheetFault) -> FileBytes
    ) throws(SpreadsheetError) {
        self.name = name
        do throws(SpreadsheetFault) {
            book = try FileKind.open(bytes(), limits: limits)
        } catch {
            throw SpreadsheetError(file: name, fault: error)
        }
        kind = book.kind
        sheets = book.sheets
        notices = book.notices
    }

    /// The sheet of this name. Throws where there is none, and names those there are.
    public func sheet(named name: String) throws(SpreadsheetError) -> SpreadsheetSheet {
        if let sheet = sheets.first(where: { $0.name == name }) { return sheet }
        throw SpreadsheetError(
            file: self.name, fault: .noSuchSheet(name, sheets: sheets.map(\.name)))
    }

    /// The rows of a sheet, to be read one by one.
    public func rows(of sheet: SpreadsheetSheet) throws(SpreadsheetError) -> SheetRows {
        do throws(SpreadsheetFault) {
            guard sheet.hasCells else { throw .noCells(sheet: sheet.name) }
            return SheetRows(file: name, pieces: try book.pieces(of: sheet))
        } catch {
            throw SpreadsheetError(file: name, fault: error)
        }
    }

    /// All rows of a sheet that is small enough to be held in memory.
    public func allRows(of sheet: SpreadsheetSheet) throws(SpreadsheetError) -> [SheetRow] {
        let rows = try rows(of: sheet)
        var all: [SheetRow] = []
        while let row = try rows.next() { all.append(row) }
        return all
    }

    /// Merged cells and hidden columns of a sheet. Reads the sheet once through: they stand behind its
    /// rows.
    public func layout(of sheet: SpreadsheetSheet) throws(SpreadsheetError) -> SheetLayout {
        do throws(SpreadsheetFault) {
            guard sheet.hasCells else { throw .noCells(sheet: sheet.name) }
            return try book.layout(of: sheet)
        } catch {
            throw SpreadsheetError(file: name, fault: error)
        }
    }
}

/// A workbook of some form.
protocol SpreadsheetBook: Sendable {
    var kind: SpreadsheetFile.Kind { get }
    var sheets: [SpreadsheetSheet] { get }
    var notices: [SpreadsheetNotice] { get }
    func pieces(of sheet: SpreadsheetSheet) throws(SpreadsheetFault) -> any RowPieces
    func layout(of sheet: SpreadsheetSheet) throws(SpreadsheetFault) -> SheetLayout
}

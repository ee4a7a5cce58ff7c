/// A spreadsheet of OpenDocument.
struct OpenDocumentBook: SpreadsheetBook {
    let kind = SpreadsheetFile.Kind.ods
    let sheets: [SpreadsheetSheet]
    let notices: [SpreadsheetNotice]

    init?(_ archive: ZipArchive) throws(SpreadsheetFault) {
        return nil
    }

    func rows(
        of sheet: SpreadsheetSheet
    ) throws(SpreadsheetFault) -> () throws(SpreadsheetFault) -> [SheetRow]? {
        throw .noCells(sheet: sheet.name)
    }

    func layout(of sheet: SpreadsheetSheet) throws(SpreadsheetFault) -> SheetLayout {
        SheetLayout()
    }
}

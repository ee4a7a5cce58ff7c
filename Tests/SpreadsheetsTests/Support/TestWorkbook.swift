@testable import Spreadsheets

/// Makes workbooks of Office Open XML part by part.
struct TestWorkbook {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relationships =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// The worksheets by name, as they stand between `<worksheet>` and its end.
    var sheets: [(name: String, content: String)] = []
    var sharedStrings: String?
    var styles: String?
    var workbookProperties = ""
    var sheetAttributes = ""
    /// Relations of the workbook beside those to its sheets, texts and styles.
    var relations = ""
    /// Parts put in, or in the place of those made.
    var parts: [String: [UInt8]] = [:]

    /// A workbook of one sheet with these rows.
    init(rows: String) { sheets = [("Sheet", "<sheetData>\(rows)</sheetData>")] }

    /// A workbook of one row with these cells.
    init(cells: String) { self.init(rows: "<row r=\"1\">\(cells)</row>") }

    var archive: TestArchive {
        var made: [(String, [UInt8])] = [
            (
                "_rels/.rels",
                Self.relations([("rId1", "officeDocument", "xl/workbook.xml")])
            ),
            ("xl/workbook.xml", Array(workbook.utf8)),
        ]
        var related = sheets.indices.map {
            ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml")
        }
        for (index, sheet) in sheets.enumerated() {
            let text = "<worksheet xmlns=\"\(Self.main)\">\(sheet.content)</worksheet>"
            made.append(("xl/worksheets/sheet\(index + 1).xml", Array(text.utf8)))
        }
        if let sharedStrings {
            related.append(("texts", "sharedStrings", "sharedStrings.xml"))
            let text = "<sst xmlns=\"\(Self.main)\">\(sharedStrings)</sst>"
            made.append(("xl/sharedStrings.xml", Array(text.utf8)))
        }
        if let styles {
            related.append(("styles", "styles", "styles.xml"))
            let text = "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"
            made.append(("xl/styles.xml", Array(text.utf8)))
        }
        made.append(("xl/_rels/workbook.xml.rels", Self.relations(related, more: relations)))
        var archive = TestArchive()
        for (name, content) in made where parts[name] == nil {
            archive.parts.append(TestArchive.Part(name, content))
        }
        for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
            archive.parts.append(TestArchive.Part(name, content))
        }
        return archive
    }

    private var workbook: String {
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\""
                + " \(sheetAttributes)/>"
        }
        return "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relationships)\">"
            + "\(workbookProperties)<sheets>\(list.joined())</sheets></workbook>"
    }

    static func relations(
        _ list: [(id: String, type: String, target: String)], more: String = ""
    ) -> [UInt8] {
        let space = "http://schemas.openxmlformats.org/package/2006/relationships"
        let items = list.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(relationships)/\($0.type)\" "
                + "Target=\"\($0.target)\"/>"
        }
        return Array(
            "<Relationships xmlns=\"\(space)\">\(items.joined())\(more)</Relationships>".utf8)
    }

    /// The workbook opened.
    func opened(
        limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetError) -> SpreadsheetFile {
        try SpreadsheetFile(bytes: archive.bytes(), name: "book.xlsx", limits: limits)
    }

    /// The rows of its first sheet.
    func rows(limits: SpreadsheetLimits = .standard) throws(SpreadsheetError) -> [SheetRow] {
        let file = try opened(limits: limits)
        return try file.allRows(of: file.sheets[0])
    }

    /// The value of its first cell.
    func value() throws(SpreadsheetError) -> SheetValue? { try rows().first?.cells.first?.value }

    /// What is wrong with the workbook or its first sheet; nil where it is read.
    func fault(limits: SpreadsheetLimits = .standard) -> SpreadsheetFault? {
        do throws(SpreadsheetError) {
            _ = try rows(limits: limits)
            return nil
        } catch {
            return error.fault
        }
    }
}

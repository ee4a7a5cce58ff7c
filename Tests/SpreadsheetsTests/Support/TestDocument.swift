@testable import Spreadsheets

/// Makes spreadsheets of OpenDocument.
struct TestDocument {
    var styles = ""
    /// What stands in `office:spreadsheet`.
    var tables: String
    var mimetype: String? = "application/vnd.oasis.opendocument.spreadsheet"
    var manifest: String?
    var parts: [String: String] = [:]

    /// A document of these tables.
    init(tables: String) { self.tables = tables }

    /// A document of one table with these rows.
    init(rows: String) {
        self.init(tables: "<table:table table:name=\"Sheet\">\(rows)</table:table>")
    }

    /// A document of one row with these cells.
    init(cells: String) { self.init(rows: "<table:table-row>\(cells)</table:table-row>") }

    private static let spaces = [
        ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
        ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
        ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
        ("calcext", "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"),
        ("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
        ("xlink", "http://www.w3.org/1999/xlink"),
    ].map { "xmlns:\($0.0)=\"\($0.1)\"" }.joined(separator: " ")

    var archive: TestArchive {
        var archive = TestArchive()
        if let mimetype {
            var part = TestArchive.Part("mimetype", mimetype)
            part.isPacked = false
            archive.parts.append(part)
        }
        archive.parts.append(
            TestArchive.Part(
                "content.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content \(Self.spaces)>"
                    + "<office:automatic-styles>\(styles)</office:automatic-styles>"
                    + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>"
                    + "</office:document-content>"))
        if let manifest {
            let space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
            archive.parts.append(
                TestArchive.Part(
                    "META-INF/manifest.xml",
                    "<manifest:manifest xmlns:manifest=\"\(space)\">\(manifest)"
                        + "</manifest:manifest>"))
        }
        for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
            archive.parts.append(TestArchive.Part(name, content))
        }
        return archive
    }

    func opened(
        limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetError) -> SpreadsheetFile {
        try SpreadsheetFile(bytes: archive.bytes(), name: "book.ods", limits: limits)
    }

    func rows(limits: SpreadsheetLimits = .standard) throws(SpreadsheetError) -> [SheetRow] {
        let file = try opened(limits: limits)
        return try file.allRows(of: file.sheets[0])
    }

    func value() throws(SpreadsheetError) -> SheetValue? { try rows().first?.cells.first?.value }

    func fault(limits: SpreadsheetLimits = .standard) -> SpreadsheetFault? {
        do throws(SpreadsheetError) {
            _ = try rows(limits: limits)
            return nil
        } catch {
            return error.fault
        }
    }
}

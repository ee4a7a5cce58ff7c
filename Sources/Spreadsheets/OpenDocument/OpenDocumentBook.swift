/// A spreadsheet of OpenDocument.
struct OpenDocumentBook: SpreadsheetBook {
    private static let content = "content.xml"

    private let archive: ZipArchive
    let kind = SpreadsheetFile.Kind.ods
    let sheets: [SpreadsheetSheet]
    let notices: [SpreadsheetNotice]
    /// The place of each sheet among all tables.
    private let tables: [Int]

    /// Opens a spreadsheet; nil where the archive is none.
    init?(_ archive: ZipArchive) throws(SpreadsheetFault) {
        self.archive = archive
        if let type = try archive.bytes(of: "mimetype", upTo: 256) {
            let name = "application/vnd.oasis.opendocument.spreadsheet"
            guard type.starts(with: name.utf8) else { return nil }
        }
        // Later versions put the whole document, encrypted, into a part of this name.
        guard archive["encrypted-package"] == nil else { throw .encrypted }
        if let manifest = archive["META-INF/manifest.xml"] {
            let manifest = try XMLReader.read(archive.open(manifest), OpenDocumentManifest())
            guard !manifest.isEncrypted else { throw .encrypted }
        }
        guard let content = archive[Self.content] else { return nil }
        let index = try XMLReader.read(
            archive.open(content), OpenDocumentIndex(limit: archive.limits.sheets))
        guard index.isSpreadsheet else { return nil }
        let shown = index.tables.enumerated().filter { !$0.element.isMemory }
        guard !shown.isEmpty else { throw .noSheets }
        tables = shown.map(\.offset)
        sheets = shown.enumerated().map { place, table in
            SpreadsheetSheet(
                name: table.element.name, index: place,
                visibility: index.hiddenStyles.contains(table.element.style) ? .hidden : .visible,
                hasCells: true)
        }
        let hasMacros = archive.parts.contains {
            $0.name.hasPrefix("Basic/") || $0.name.hasPrefix("Scripts/")
        }
        notices =
            (hasMacros ? [.macros] : [])
            + (index.tables.contains { $0.isLinked } ? [.externalLinks] : [])
    }

    private func stream() throws(SpreadsheetFault) -> PartStream {
        guard let content = archive[Self.content] else { throw .missingPart(Self.content) }
        return try archive.open(content)
    }

    func pieces(of sheet: SpreadsheetSheet) throws(SpreadsheetFault) -> any RowPieces {
        try XMLReader(
            stream(),
            OpenDocumentReading(
                sheet: sheet.name, table: tables[sheet.index], limits: archive.limits))
    }

    func layout(of sheet: SpreadsheetSheet) throws(SpreadsheetFault) -> SheetLayout {
        try XMLReader.read(
            stream(),
            OpenDocumentLayout(
                sheet: sheet.name, table: tables[sheet.index], limits: archive.limits)
        ).layout
    }
}

import Synchronization

/// A workbook of Office Open XML.
struct OpenXMLBook: SpreadsheetBook {
    private let archive: ZipArchive
    let kind: SpreadsheetFile.Kind
    let sheets: [SpreadsheetSheet]
    let notices: [SpreadsheetNotice]
    /// The parts of the sheets; what is wrong with a sheet is said when it is read.
    private let parts: [Result<String, SpreadsheetFault>]
    private let dates: DateSystem
    private let forms: [DateForm?]
    private let texts: SharedTextShelf

    /// Opens a workbook; nil where the archive is none.
    init?(_ archive: ZipArchive) throws(SpreadsheetFault) {
        self.archive = archive
        let root = try Relationships.of("", in: archive)
        guard let relation = root.first("officeDocument"), !relation.isExternal,
            let part = PartName.resolve(relation.target, from: "")
        else { return nil }
        if part.hasSuffix(".bin") { throw .otherKind(.binaryExcel) }
        guard let entry = archive[part] else { throw .missingPart(part) }
        let workbook = try XMLReader.read(
            archive.open(entry), WorkbookPart(part: part, limit: archive.limits.sheets))
        guard !workbook.entries.isEmpty else { throw .noSheets }
        let relations = try Relationships.of(part, in: archive)
        let hasMacros = relations.first("vbaProject") != nil
        kind = hasMacros ? .xlsm : .xlsx
        notices =
            (hasMacros ? [.macros] : [])
            + (relations.first("externalLink") != nil ? [.externalLinks] : [])
        dates = workbook.dates
        parts = workbook.entries.map { entry in
            Result { () throws(SpreadsheetFault) in
                try Self.part(of: entry, relations, from: part)
            }
        }
        sheets = workbook.entries.enumerated().map { index, entry in
            let type = relations[entry.relationship]?.type ?? "worksheet"
            return SpreadsheetSheet(
                name: entry.name, index: index, visibility: entry.visibility,
                hasCells: type == "worksheet")
        }
        forms = try Self.forms(relations, from: part, in: archive)
        texts = SharedTextShelf(part: Self.target(of: "sharedStrings", relations, from: part))
    }

    private static func target(
        of type: String, _ relations: Relationships, from part: String
    ) -> String? {
        relations.first(type).flatMap { relation in
            relation.isExternal ? nil : PartName.resolve(relation.target, from: part)
        }
    }

    private static func part(
        of entry: WorkbookPart.Entry, _ relations: Relationships, from part: String
    ) throws(SpreadsheetFault) -> String {
        guard let relation = relations[entry.relationship] else {
            throw .missingPart(entry.relationship)
        }
        guard !relation.isExternal else { throw .externalSheet(entry.name) }
        guard let target = PartName.resolve(relation.target, from: part) else {
            throw .missingPart(relation.target)
        }
        return target
    }

    private static func forms(
        _ relations: Relationships, from part: String, in archive: ZipArchive
    ) throws(SpreadsheetFault) -> [DateForm?] {
        guard let name = target(of: "styles", relations, from: part) else { return [] }
        guard let entry = archive[name] else { throw .missingPart(name) }
        return try XMLReader.read(
            archive.open(entry), NumberFormats(limit: archive.limits.styles)
        ).forms
    }

    private func stream(of sheet: SpreadsheetSheet) throws(SpreadsheetFault) -> PartStream {
        let name = try parts[sheet.index].get()
        guard let part = archive[name] else { throw .missingPart(name) }
        return try archive.open(part)
    }

    func pieces(of sheet: SpreadsheetSheet) throws(SpreadsheetFault) -> any RowPieces {
        let stream = try stream(of: sheet)
        let surroundings = WorksheetReading.Surroundings(
            sheet: sheet.name, part: stream.name, limits: archive.limits, dates: dates,
            forms: forms, texts: try texts.texts(in: archive))
        return XMLReader(stream, WorksheetReading(surroundings))
    }

    func layout(of sheet: SpreadsheetSheet) throws(SpreadsheetFault) -> SheetLayout {
        try XMLReader.read(
            stream(of: sheet), WorksheetLayout(sheet: sheet.name, limits: archive.limits)
        ).layout
    }
}

/// The shared texts of a workbook, read when the first sheet is.
private final class SharedTextShelf: Sendable {
    private let part: String?
    private let texts = Mutex<SharedTexts?>(nil)

    init(part: String?) { self.part = part }

    func texts(in archive: ZipArchive) throws(SpreadsheetFault) -> SharedTexts {
        // A workbook without them is whole as long as no cell refers to one.
        guard let part, let entry = archive[part] else { return .none }
        if let known = texts.withLock({ $0 }) { return known }
        let read = try XMLReader.read(
            archive.open(entry), SharedTextReading(part: part, limits: archive.limits)
        ).texts
        texts.withLock { $0 = read }
        return read
    }
}

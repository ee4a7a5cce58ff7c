/// Reads the part that lists the sheets.
struct WorkbookPart: XMLHandler {
    /// A sheet as the workbook lists it.
    struct Entry {
        var name: String
        var relationship: String
        var visibility: SpreadsheetSheet.Visibility
    }

    private let part: String
    private let limit: Int
    private(set) var entries: [Entry] = []
    private(set) var dates = DateSystem.from1900
    private var path: [Bool] = []

    /// A reading of the part of this name, with as many sheets as are permitted.
    init(part: String, limit: Int) {
        self.part = part
        self.limit = limit
    }

    mutating func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
        let isOurs = name.space == .spreadsheet || name.space == .none
        if path.isEmpty, !isOurs || !name.local.spells("workbook") {
            // Documents of text and slides are packages of the same form.
            throw name.space == .other
                ? .otherKind(.otherArchive) : .otherRoot(part: part, expected: "workbook")
        }
        path.append(isOurs && name.local.spells("sheets"))
        guard isOurs else { return }
        if path.count == 2, name.local.spells("workbookPr"), attributes.isTrue("date1904") {
            dates = .from1904
        } else if path.count == 3, path[1], name.local.spells("sheet") {
            guard entries.count < limit else { throw .beyond(.sheets, limit) }
            entries.append(
                Entry(
                    name: attributes.text("name") ?? "",
                    relationship: attributes.text("id", .relationships) ?? "",
                    visibility: Self.visibility(attributes)))
        }
    }

    func text(_ text: XMLBytes) {}

    mutating func close() { path.removeLast() }

    private static func visibility(_ attributes: XMLAttributes) -> SpreadsheetSheet.Visibility {
        guard let state = attributes.raw("state") else { return .visible }
        if state.spells("hidden") { return .hidden }
        return state.spells("veryHidden") ? .veryHidden : .visible
    }
}

/// Reads which tables an OpenDocument spreadsheet has.
struct OpenDocumentIndex: XMLHandler {
    /// A table as the document holds it.
    struct Table {
        var name: String
        var style: String
        /// Whether the table is a copy of one in another file.
        var isLinked = false

        /// Whether the program keeps the table only to remember values of another file.
        var isMemory: Bool { isLinked && (name.hasPrefix("'file:") || name.contains("'#$")) }
    }

    private let limit: Int
    private(set) var tables: [Table] = []
    /// Styles of tables that are not shown.
    private(set) var hiddenStyles: Set<String> = []
    /// Whether the document is a spreadsheet at all.
    private(set) var isSpreadsheet = false
    private var path = TablePath()
    private var style = ""

    /// A reading of as many tables as are permitted.
    init(limit: Int) { self.limit = limit }

    mutating func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
        switch path.open(name) {
        case .spreadsheet: isSpreadsheet = true
        case .style:
            let isOfTable = attributes.raw("family", .style)?.spells("table") ?? false
            style = isOfTable ? attributes.text("name", .style) ?? "" : ""
        case .styleDetail:
            if !style.isEmpty, attributes.raw("display", .table)?.spells("false") ?? false {
                hiddenStyles.insert(style)
            }
        case .table:
            guard tables.count < limit else { throw .beyond(.sheets, limit) }
            tables.append(
                Table(
                    name: attributes.text("name", .table) ?? "",
                    style: attributes.text("style-name", .table) ?? ""))
        case .tableSource: tables[tables.count - 1].isLinked = true
        case .document, .styles, .body, .column, .row, .cell, .coveredCell, .group, .content,
            .inner, .other:
            break
        }
    }

    func text(_ text: XMLBytes) {}

    mutating func close() { _ = path.close() }
}

/// Looks in a manifest whether anything is encrypted.
struct OpenDocumentManifest: XMLHandler {
    private(set) var isEncrypted = false

    mutating func open(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.is("encryption-data", .manifest) { isEncrypted = true }
    }

    func text(_ text: XMLBytes) {}
    func close() {}
}

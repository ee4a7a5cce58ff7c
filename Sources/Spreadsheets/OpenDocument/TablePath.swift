/// Where in an OpenDocument spreadsheet reading is: which of the elements around belong to its tables.
/// What lies elsewhere — forms, shapes, comments, tables inside cells — is none of a sheet's cells.
struct TablePath {
    /// What an element is to a sheet.
    enum Element {
        case document, styles, style, styleDetail, body, spreadsheet
        case table, tableSource, column, row, cell, coveredCell
        /// What groups rows or columns.
        case group
        /// Directly inside a cell.
        case content
        /// Anywhere inside content.
        case inner
        /// Of no concern, with everything inside.
        case other
    }

    private var stack: [Element] = []

    /// Takes an element that opens; returns what it is.
    mutating func open(_ name: XMLName) -> Element {
        let element = element(name)
        stack.append(element)
        return element
    }

    /// Takes the end of the element opened last; returns what it was.
    mutating func close() -> Element { stack.removeLast() }

    private func element(_ name: XMLName) -> Element {
        guard let parent = stack.last else {
            return name.is("document-content", .office) ? .document : .other
        }
        switch parent {
        case .document:
            if name.is("automatic-styles", .office) { return .styles }
            return name.is("body", .office) ? .body : .other
        case .styles: return name.is("style", .style) ? .style : .other
        case .style: return .styleDetail
        case .body: return name.is("spreadsheet", .office) ? .spreadsheet : .other
        case .spreadsheet: return name.is("table", .table) ? .table : .other
        case .table, .group: return name.space == .table ? Self.partOfTable(name.local) : .other
        case .row:
            if name.is("table-cell", .table) { return .cell }
            return name.is("covered-table-cell", .table) ? .coveredCell : .other
        case .cell, .coveredCell: return .content
        case .content, .inner: return .inner
        case .styleDetail, .tableSource, .column, .other: return .other
        }
    }

    private static func partOfTable(_ name: XMLBytes) -> Element {
        if name.spells("table-row") { return .row }
        if name.spells("table-column") { return .column }
        if name.spells("table-source") { return .tableSource }
        for group: StaticString in [
            "table-rows", "table-row-group", "table-header-rows", "table-columns",
            "table-column-group", "table-header-columns",
        ] where name.spells(group) {
            return .group
        }
        return .other
    }
}

extension XMLAttributes {
    /// How often an element of a table stands for itself; 1 where nothing says so.
    func repetition(_ name: StaticString) -> Int {
        guard let count = raw(name, .table)?.whole, count > 0 else { return 1 }
        return min(count, 1 << 30)
    }

    /// Whether a row or column is not shown.
    var isCollapsed: Bool {
        guard let visibility = raw("visibility", .table) else { return false }
        return visibility.spells("collapse") || visibility.spells("filter")
    }
}

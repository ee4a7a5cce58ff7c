import CXlsxWriter

/// One worksheet. Everything written passes the guards here, and is remembered for the check that
/// follows: rows must come in ascending order, because a large workbook keeps only the current row.
final class Sheet {
    let name: String
    let pointer: UnsafeMutablePointer<lxw_worksheet>
    let styles: StyleBook
    private(set) var expectation: SheetExpectation
    /// The heights set, in points, and of how many rows: the others are fifteen points high.
    private(set) var heights = (sum: 0.0, count: 0)
    /// The way for whole rows; nil where the library holds the sheet in memory.
    private var rows: RowFile?

    init(name: String, pointer: UnsafeMutablePointer<lxw_worksheet>, styles: StyleBook) {
        self.name = name
        self.pointer = pointer
        self.styles = styles
        rows = RowFile(pointer)
        expectation = SheetExpectation(name: name)
    }

    /// Text, never a formula, whatever it begins with.
    func write(text: String, at position: CellPosition, _ style: CellStyle) throws(WorkbookError) {
        let clean = CellText.clean(text)
        guard !clean.isEmpty else { return try writeBlank(at: position, style) }
        try endWholeRows()
        try check(
            worksheet_write_string(
                pointer, row(position), column(position), clean, styles.format(style)))
        expectation.expect(text: clean, at: position)
    }

    func write(number: Double, at position: CellPosition, _ style: CellStyle) throws(WorkbookError)
    {
        guard number.isFinite else { throw .notFinite(place(position)) }
        try endWholeRows()
        try check(
            worksheet_write_number(
                pointer, row(position), column(position), number, styles.format(style)))
        expectation.expect(number: number, at: position)
    }

    /// A live formula in US English notation, without the leading `=`, and the value computed for it.
    func write(
        formula: String, cached: CachedValue, at position: CellPosition, _ style: CellStyle
    ) throws(WorkbookError) {
        guard formula.utf8.count <= 8_000 else {
            throw .formulaTooLong(place(position), length: formula.utf8.count)
        }
        guard !formula.isEmpty, formula.utf8.first != 0x3D, CellText.clean(formula) == formula
        else { throw .danglingReference(place(position), to: formula) }
        let format = styles.format(style)
        try endWholeRows()
        switch cached {
        case .number(let number):
            guard number.isFinite else { throw .notFinite(place(position)) }
            try check(
                worksheet_write_formula_num(
                    pointer, row(position), column(position), "=" + formula, format, number))
            expectation.expect(formula: formula, cached: cached, at: position)
        case .text(let text):
            let clean = CellText.clean(text)
            try check(
                worksheet_write_formula_str(
                    pointer, row(position), column(position), "=" + formula, format, clean))
            expectation.expect(formula: formula, cached: .text(clean), at: position)
        }
    }

    func writeBlank(at position: CellPosition, _ style: CellStyle) throws(WorkbookError) {
        try endWholeRows()
        try check(
            worksheet_write_blank(pointer, row(position), column(position), styles.format(style)))
    }

    /// Text that leads to a cell of this workbook.
    func write(
        link text: String, to target: LinkTarget, at position: CellPosition, _ style: CellStyle
    ) throws(WorkbookError) {
        let clean = CellText.clean(text)
        guard !clean.isEmpty else { return try writeBlank(at: position, style) }
        try writeLink(clean, to: target, at: position, style)
        expectation.expect(text: clean, at: position)
    }

    /// A formula that also leads to a cell of this workbook.
    func write(
        formula: String, cached: CachedValue, linkedTo target: LinkTarget,
        at position: CellPosition, _ style: CellStyle
    ) throws(WorkbookError) {
        if case .text(let text) = cached {
            try writeLink(CellText.clean(text), to: target, at: position, style)
        }
        try write(formula: formula, cached: cached, at: position, style)
    }

    /// One text across cells of one row; the library refuses a merge of a single cell.
    func write(
        text: String, across range: CellRange, _ style: CellStyle
    ) throws(WorkbookError) {
        try merge(range, style)
        try write(text: text, at: range.first, style)
    }

    /// Joins the cells of a range; what is written to its first cell shows across it.
    func merge(_ range: CellRange, _ style: CellStyle) throws(WorkbookError) {
        guard range.first != range.last else { return }
        try endWholeRows()
        try check(
            worksheet_merge_range(
                pointer, row(range.first), column(range.first), row(range.last),
                column(range.last), "", styles.format(style)))
    }

    /// The height of a row in points.
    func setHeight(_ points: Double, row: Int) throws(WorkbookError) {
        try endWholeRows()
        try check(worksheet_set_row(pointer, UInt32(row), points, nil))
        heights.sum += points
        heights.count += 1
    }

    /// The width of a column in digits of the standard letter.
    func setWidth(_ digits: Double, column: Int) throws(WorkbookError) {
        try check(
            worksheet_set_column(pointer, UInt16(column), UInt16(column), digits, nil))
    }

    // MARK: Whole rows

    /// Whether rows may be written whole.
    var takesWholeRows: Bool { rows != nil }

    /// Writes a row of `width` cells, asked for one after another, with a height in points unless it is
    /// the usual one. Numbers must be finite.
    func writeWholeRow(
        _ row: Int, height: Double?, width: Int, sharing shared: inout SharedTexts?,
        _ cell: (_ column: Int) throws(WorkbookError) -> (StoredValue, StyleMark)
    ) throws(WorkbookError) {
        guard var rows = rows.take() else { return }
        defer { self.rows = rows }
        var content = CellDigest()
        rows.begin(row: row, height: height, width: width)
        for column in 0..<width {
            let position = CellPosition(row: row, column: column)
            switch try cell(column) {
            case (.blank, let style): rows.addBlank(column: column, style)
            case (.number(let number), let style):
                rows.add(number: number, column: column, style)
                content.add(number: number, at: position)
            case (.text(let text), let style):
                var clean = CellText.clean(text)
                guard !clean.isEmpty else {
                    rows.addBlank(column: column, style)
                    continue
                }
                clean.withUTF8 { bytes in
                    let digest = TextDigest(of: bytes)
                    rows.add(text: bytes, digest, column: column, style, sharing: &shared)
                    content.add(text: digest, at: position)
                }
            }
        }
        try rows.end()
        expectation.expect(content)
        guard let height else { return }
        heights.sum += height
        heights.count += 1
    }

    /// Puts out what is gathered of whole rows, before the library is given a row.
    func endWholeRows() throws(WorkbookError) { try rows?.flush() }

    func place(_ position: CellPosition) -> WorkbookError.Place {
        WorkbookError.Place(sheet: name, cell: position.a1)
    }

    func check(_ outcome: lxw_error) throws(WorkbookError) {
        guard outcome == LXW_NO_ERROR else { throw .library(reason: Spreadsheet.words(outcome)) }
    }

    func row(_ position: CellPosition) -> UInt32 { UInt32(clamping: position.row) }
    func column(_ position: CellPosition) -> UInt16 { UInt16(clamping: position.column) }

    private func writeLink(
        _ clean: String, to target: LinkTarget, at position: CellPosition, _ style: CellStyle
    ) throws(WorkbookError) {
        try endWholeRows()
        try check(
            worksheet_write_url_opt(
                pointer, row(position), column(position), target.address, styles.format(style),
                clean, nil))
    }
}

/// Where a link leads: a cell of a sheet.
struct LinkTarget: Hashable, Sendable {
    var sheet: String
    var cell: CellPosition

    fileprivate var address: String { "internal:" + SheetName.quoted(sheet) + cell.a1 }
}

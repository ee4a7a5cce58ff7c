import CXlsxWriter

extension Sheet {
    /// Arrows to filter the rows by the values of a column.
    func addFilter(_ range: CellRange) throws(WorkbookError) {
        try check(
            worksheet_autofilter(
                pointer, row(range.first), column(range.first), row(range.last),
                column(range.last)))
    }

    /// A table over the range, whose first row holds `headings`. The library writes them itself, so
    /// the caller writes its own headings after.
    func addTable(_ range: CellRange, named name: String, headings: [String])
        throws(WorkbookError)
    {
        let outcome = withCStrings([name] + headings) { texts in
            var columns = texts.dropFirst().map { text in
                var column = lxw_table_column()
                column.header = text
                return column
            }
            return columns.withUnsafeMutableBufferPointer { columns in
                var pointers: [UnsafeMutablePointer<lxw_table_column>?] = columns.indices.map {
                    columns.baseAddress?.advanced(by: $0)
                }
                pointers.append(nil)
                return pointers.withUnsafeMutableBufferPointer { pointers in
                    var options = lxw_table_options()
                    options.name = texts[0]
                    options.no_banded_rows = 1
                    options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
                    options.style_type_number = 1
                    options.columns = pointers.baseAddress
                    return worksheet_add_table(
                        pointer, row(range.first), column(range.first), row(range.last),
                        column(range.last), &options)
                }
            }
        }
        try check(outcome)
    }

    /// Shows cells of the range in `style` where the formula holds. Only rules by formula are used:
    /// the library anchors the others on the wrong column.
    func highlight(_ range: CellRange, where formula: String, _ style: CellStyle)
        throws(WorkbookError)
    {
        let format = styles.format(style)
        let outcome = withCStrings(["=" + formula], limit: 8_000) { texts in
            var rule = lxw_conditional_format()
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
            rule.value_string = texts[0]
            rule.format = format
            return worksheet_conditional_format_range(
                pointer, row(range.first), column(range.first), row(range.last),
                column(range.last), &rule)
        }
        try check(outcome)
    }

    /// Spares the range the small triangles a spreadsheet program puts on codes made of digits, and on
    /// sums that leave out a neighbour.
    func accept(codes: [CellRange], sums: [CellRange]) throws(WorkbookError) {
        let ranges = { (ranges: [CellRange]) in ranges.map(\.a1).joined(separator: " ") }
        if !codes.isEmpty {
            try check(
                worksheet_ignore_errors(
                    pointer, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), ranges(codes)))
        }
        if !sums.isEmpty {
            try check(
                worksheet_ignore_errors(
                    pointer, UInt8(LXW_IGNORE_FORMULA_RANGE.rawValue), ranges(sums)))
        }
    }

    /// Lets only such values be typed into a cell, and says so.
    func admit(_ rule: EntryRule, at position: CellPosition) throws(WorkbookError) {
        let texts = [rule.title, rule.message, rule.refusalTitle, rule.refusal]
        let outcome = withCStrings(texts) { texts in
            var record = lxw_data_validation()
            record.validate = UInt8(
                (rule.isWhole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL).rawValue)
            record.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            record.minimum_number = rule.range.lowerBound
            record.maximum_number = rule.range.upperBound
            record.input_title = texts[0]
            record.input_message = texts[1]
            record.error_title = texts[2]
            record.error_message = texts[3]
            return worksheet_data_validation_cell(
                pointer, row(position), column(position), &record)
        }
        try check(outcome)
    }
}

/// What may be typed into a cell. Titles take 32 characters, messages 255.
struct EntryRule {
    var isWhole: Bool
    var range: ClosedRange<Double>
    var title: String
    var message: String
    var refusalTitle: String
    var refusal: String
}

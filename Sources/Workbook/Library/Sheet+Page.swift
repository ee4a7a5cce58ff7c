import CXlsxWriter

extension Sheet {
    /// How the sheet looks on paper: A4 across, one page wide, headings repeated, margins for a file.
    /// `width` is that of the printed columns in pixels.
    func setPage(
        printed: CellRange, width: Int, repeating heading: Int?, header: PageLine,
        footer: PageLine
    ) throws(WorkbookError) {
        worksheet_set_paper(pointer, 9)
        worksheet_set_landscape(pointer)
        worksheet_fit_to_pages(pointer, 1, isNearlyOnePage(printed, width: width) ? 1 : 0)
        worksheet_set_margins(pointer, 0.5, 0.3, 0.7, 0.7)
        worksheet_center_horizontally(pointer)
        if let heading {
            try check(worksheet_repeat_rows(pointer, UInt32(heading), UInt32(heading)))
        }
        try check(
            worksheet_print_area(
                pointer, row(printed.first), column(printed.first), row(printed.last),
                column(printed.last)))
        try check(worksheet_set_header(pointer, header.code()))
        try check(worksheet_set_footer(pointer, footer.code()))
    }

    /// Whether a little less than the full size brings the sheet on to one page, so that signatures do
    /// not stand alone on a second one. `width` is that of the printed columns in pixels.
    private func isNearlyOnePage(_ printed: CellRange, width: Int) -> Bool {
        // A4 across less the margins, in points; a pixel is three quarters of one.
        let (pageWidth, pageHeight) = (784.0, 494.0)
        let rows = printed.last.row - printed.first.row + 1
        let height = heights.sum + Double(max(0, rows - heights.count)) * 15
        let scale = min(1, pageWidth / (Double(width) * 0.75))
        let pages = height * scale / pageHeight
        // Below half the size figures are hard to read: then rather two pages.
        return pages <= 1.1 || (pages <= 1.5 && scale / pages >= 0.5)
    }

    /// Keeps rows above `row` and columns left of `column` in sight.
    func freeze(row: Int, column: Int) {
        worksheet_freeze_panes(pointer, UInt32(row), UInt16(column))
    }

    /// The colour of the tab, 0xRRGGBB.
    func setTab(_ colour: UInt32) { worksheet_set_tab_color(pointer, colour) }

    func hideGridlines() { worksheet_gridlines(pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }

    /// Cells may not be typed into unless unlocked; filtering, sorting and changing widths stay
    /// allowed. Without a password: it keeps hands from slipping, it keeps no secret.
    func protect() {
        var allowed = lxw_protection()
        allowed.format_cells = 1
        allowed.format_columns = 1
        allowed.format_rows = 1
        allowed.sort = 1
        allowed.autofilter = 1
        worksheet_protect(pointer, nil, &allowed)
    }
}

/// A header or footer in three parts.
struct PageLine {
    var left = ""
    var centre = ""
    var right = ""

    /// The place of the page's number, of the number of pages and of the sheet's name in a part.
    static let page = "\u{E000}"
    static let pages = "\u{E001}"
    static let sheet = "\u{E002}"

    /// The line in the library's notation, within the 255 characters it takes: a longer one would
    /// run into the defect by which the library frees memory twice. Long parts are cut.
    func code() throws(WorkbookError) -> String {
        var room = 75
        while room > 10 {
            let text = [("&L", left), ("&C", centre), ("&R", right)]
                .filter { !$0.1.isEmpty }
                .map { $0.0 + Self.encoded($0.1, limit: room) }.joined()
            if text.utf16.count < 250 { return text }
            room -= 5
        }
        throw .textTooLong(left + centre + right, limit: 250)
    }

    private static func encoded(_ text: String, limit: Int) -> String {
        CellText.clean(text, limit: limit)
            .replacing("\n", with: " ")
            .replacing("&", with: "&&")
            .replacing(page, with: "&P")
            .replacing(pages, with: "&N")
            .replacing(sheet, with: "&A")
    }
}

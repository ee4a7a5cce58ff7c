import CXlsxWriter

/// A chart over cells of the workbook.
struct ChartDrawing {
    enum Kind { case column, bar, pie, line }
    struct Series {
        /// The cell that names the series.
        var name: String
        /// Formulas of the cells: `'Sheet'!$A$5:$A$9`, or several ranges in parentheses.
        var categories: String
        var values: String
    }

    var kind: Kind
    var title: String
    var series: [Series]
    /// Format of the numbers on the value axis.
    var axisFormat: String
    /// What the numbers on the value axis are of.
    var axisTitle: String
    /// Size in pixels.
    var width: Int
    var height: Int
}

/// Fills that can be told apart in print without colour, from dark to light.
private let seriesFills: [UInt32] = [
    0x1F3864, 0x2E75B6, 0x9DC3E6, 0x70AD47, 0xFFC000, 0xA5A5A5, 0xC55A11, 0x7030A0,
]

extension Spreadsheet {
    /// Puts a chart on a sheet with its corner at `position`, `offset` pixels to the right.
    func insert(
        _ drawing: ChartDrawing, on sheet: Sheet, at position: CellPosition, offset: Int = 0
    ) throws(WorkbookError) {
        let chart = try addChart(type(of: drawing.kind))
        chart_title_set_name(chart, CellText.clean(drawing.title, limit: 255))
        var font = lxw_chart_font()
        font.size = 12
        font.bold = 1
        chart_title_set_name_font(chart, &font)
        for (index, series) in drawing.series.enumerated() {
            guard let added = chart_add_series(chart, "=" + series.categories, "=" + series.values)
            else { throw .library(reason: "chart_add_series") }
            chart_series_set_name(added, "=" + series.name)
            paint(added, drawing.kind, seriesFills[index % seriesFills.count])
        }
        arrange(chart, drawing)
        var options = lxw_chart_options()
        options.x_offset = Int32(offset)
        options.y_offset = 4
        // The library's charts are 480 by 288 pixels before scaling.
        options.x_scale = Double(drawing.width) / 480
        options.y_scale = Double(drawing.height) / 288
        options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
        let outcome = withCStrings([drawing.title]) { texts in
            options.description = texts[0]
            return worksheet_insert_chart_opt(
                sheet.pointer, sheet.row(position), sheet.column(position), chart, &options)
        }
        try sheet.check(outcome)
    }

    private func type(of kind: ChartDrawing.Kind) -> lxw_chart_type {
        switch kind {
        case .column: LXW_CHART_COLUMN
        case .bar: LXW_CHART_BAR
        case .pie: LXW_CHART_PIE
        case .line: LXW_CHART_LINE
        }
    }

    private func paint(
        _ series: UnsafeMutablePointer<lxw_chart_series>, _ kind: ChartDrawing.Kind,
        _ colour: UInt32
    ) {
        switch kind {
        case .column, .bar:
            var fill = lxw_chart_fill()
            fill.color = colour
            chart_series_set_fill(series, &fill)
        case .line:
            var line = lxw_chart_line()
            line.color = colour
            line.width = 2.25
            chart_series_set_line(series, &line)
            chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
        case .pie:
            chart_series_set_labels(series)
            chart_series_set_labels_options(series, 0, 0, 0)
            chart_series_set_labels_percentage(series)
            chart_series_set_labels_leader_line(series)
        }
    }

    private func arrange(_ chart: UnsafeMutablePointer<lxw_chart>, _ drawing: ChartDrawing) {
        switch drawing.kind {
        case .pie:
            chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_RIGHT.rawValue))
            return
        case .column, .line, .bar: break
        }
        let isSingle = drawing.series.count == 1
        chart_legend_set_position(
            chart,
            UInt8((isSingle ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM).rawValue))
        // In a bar chart the library names the axes by their direction, not by what they show.
        let isBar = drawing.kind == .bar
        let values = isBar ? chart.pointee.x_axis : chart.pointee.y_axis
        let categories = isBar ? chart.pointee.y_axis : chart.pointee.x_axis
        chart_axis_set_num_format(values, drawing.axisFormat)
        if !drawing.axisTitle.isEmpty {
            chart_axis_set_name(values, CellText.clean(drawing.axisTitle, limit: 255))
            var font = lxw_chart_font()
            font.size = 9
            chart_axis_set_name_font(values, &font)
        }
        if isBar {
            // Rows stand in the order of the table, the first on top, and the values below them.
            chart_axis_set_reverse(categories)
            chart_axis_set_crossing_max(categories)
        }
        chart_show_blanks_as(chart, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    }
}

import Languages
import Money
import Statements

/// Puts the charts of a statement under its table, side by side where the page is wide enough.
struct ChartPlacement {
    let session: BookSession
    let plan: StatementPlan
    let page: PageWidth
    let widths: [Double]

    /// The height of a row nobody has set the height of, in pixels.
    private static let rowHeight = 20

    /// Draws the charts from `row` on. Returns the next free row.
    func write(_ statement: Statement, from row: Int, on sheet: Sheet) throws(WorkbookError) -> Int
    {
        let drawings = statement.charts.compactMap { drawing($0, of: statement) }
        guard !drawings.isEmpty else { return row }
        let total = page.pixels(of: widths)
        let perLine = drawings.count > 1 ? 2 : 1
        let isPie = drawings.allSatisfy { $0.drawing.kind == .pie }
        let width = min(total / perLine - 12, isPie ? 560 : 820)
        var next = row
        for start in stride(from: 0, to: drawings.count, by: perLine) {
            let line = drawings[start..<min(start + perLine, drawings.count)]
            let tallest = line.map { height(of: $0, width: width) }.max() ?? 300
            for (place, entry) in line.enumerated() {
                var drawing = entry.drawing
                drawing.width = width
                drawing.height = tallest
                try session.spreadsheet.insert(
                    drawing, on: sheet, at: CellPosition(row: next, column: 0),
                    offset: place * (width + 12))
            }
            next += (tallest + 8) / Self.rowHeight + 2
        }
        return next
    }

    private func height(of entry: (drawing: ChartDrawing, points: Int), width: Int) -> Int {
        let usual = min(max(width * 6 / 10, 220), 300)
        return switch entry.drawing.kind {
        case .bar: max(usual, min(560, 110 + entry.points * (entry.drawing.series.count * 11 + 10)))
        case .column, .line, .pie: usual
        }
    }

    /// The chart over its cells; nil where no row it draws holds a number.
    private func drawing(_ chart: Chart, of statement: Statement)
        -> (drawing: ChartDrawing, points: Int)?
    {
        let series = chart.series.compactMap { plan.columns[$0] }
        guard let categories = plan.columns[chart.categories], !series.isEmpty else { return nil }
        // A row without a number would stand as a bar of zero, and unknown is not zero.
        let rows = chart.rows.compactMap { plan.rows[$0] }.filter { row in
            series.contains { isNumber(statement.rows[row].cells[$0].value) }
        }
        guard !rows.isEmpty else { return nil }
        let name = SheetName.quoted(session.plan.sheetNames[plan.sheets[0]])
        let column = statement.columns[series[0]]
        let isMoney = column.kind == .money
        let drawing = ChartDrawing(
            kind: kind(
                chart.kind, labels: rows.map { label(statement.rows[$0].cells[categories]) }),
            title: session.words(chart.title),
            series: series.map { column in
                ChartDrawing.Series(
                    name: name + CellPosition(row: plan.headingRow, column: column).absolute,
                    categories: cells(rows, categories, name), values: cells(rows, column, name))
            },
            axisFormat: axisFormat(column.kind),
            axisTitle: isMoney ? session.words(axisUnit.name(of: session.currency)) : "",
            width: 480, height: 288)
        return (drawing, rows.count)
    }

    /// Axes are marked in thousands where sheets show whole tenge: shorter, and no less true.
    private var axisUnit: MoneyUnit { session.unit == .whole ? .thousand : session.unit }

    private func axisFormat(_ kind: Column.Kind) -> String {
        switch kind {
        case .money: axisUnit == .million ? "#,##0.0,," : "#,##0,"
        case .percent: "0%"
        case .text, .code, .count, .number, .date: "#,##0"
        }
    }

    private func cells(_ rows: [Int], _ column: Int, _ sheet: String) -> String {
        let positions = rows.map {
            CellPosition(row: plan.place(ofRow: $0).row, column: column)
        }
        let ranges = ReferenceList.ranges(positions).map { sheet + $0.absolute }
        return ranges.count == 1 ? ranges[0] : "(" + ranges.joined(separator: ",") + ")"
    }

    private func label(_ cell: Cell) -> String {
        if case .text(let phrase) = cell.value { phrase[session.language] } else { "" }
    }

    /// Columns with long names under them would stand on slanted words: they are laid down as bars.
    private func kind(_ kind: Chart.Kind, labels: [String]) -> ChartDrawing.Kind {
        let isWordy = labels.count > 4 && labels.contains { TextWidth.of($0) > 14 }
        return switch kind {
        case .column: isWordy ? .bar : .column
        case .bar: .bar
        case .pie: .pie
        case .line: .line
        }
    }

    private func isNumber(_ value: CellValue) -> Bool {
        switch value {
        case .money, .count, .ratio, .number: true
        case .text, .date, .notReported, .notApplicable, .empty: false
        }
    }
}

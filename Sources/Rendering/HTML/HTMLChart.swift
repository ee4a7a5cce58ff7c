import Languages
import Money
import Statements

/// A chart as an inline drawing of horizontal bars, one group per row, each with its figure beside it.
/// The table above holds the same figures for those who cannot see the drawing.
struct HTMLChart {
    var chart: Chart
    var statement: Statement
    var wording: CellWording
    /// Unique on the page.
    var id: String

    /// One bar: its figure as drawn and as written.
    private struct Bar {
        var series: Int
        /// Nil where there is no figure to draw.
        var size: Double?
        var label: String
    }

    private struct Group {
        var label: String
        var bars: [Bar]
    }

    private static let width = 640.0
    private static let figureWidth = 170.0
    private static let barHeight = 16.0
    private static let labelHeight = 20.0
    private static let groupGap = 10.0

    /// The chart as a figure; empty where the statement has none of its rows or series.
    var drawing: String {
        let groups = self.groups
        guard groups.contains(where: { $0.bars.contains { $0.size != nil } }) else { return "" }
        let title = HTMLEscaping.escaped(chart.title[wording.language])
        let height = groups.reduce(0) { $0 + Self.height(of: $1) }
        var drawing = "<figure>\n<figcaption>\(title)</figcaption>\n"
        drawing += "<svg role=\"img\" aria-labelledby=\"\(id)-title\" "
        drawing += "viewBox=\"0 0 \(Int(Self.width)) \(Int(height))\">\n"
        drawing += "<title id=\"\(id)-title\">\(title)</title>\n"
        drawing += bars(of: groups, height: height)
        drawing += "</svg>\n" + key + "</figure>\n"
        return drawing
    }

    private var series: [(index: Int, column: Column)] {
        chart.series.compactMap { id in
            statement.columnIndex(id).map { ($0, statement.columns[$0]) }
        }
    }

    private var groups: [Group] {
        guard let naming = statement.columnIndex(chart.categories) else { return [] }
        return chart.rows.compactMap { id in
            guard let place = statement.rowIndex(id) else { return nil }
            let row = statement.rows[place]
            let label = wording.text(
                statement.cell(of: row, at: naming), in: statement.columns[naming])
            let bars = series.enumerated().map { number, series in
                let cell = statement.cell(of: row, at: series.index)
                return Bar(
                    series: number + 1, size: Self.size(of: cell.value),
                    label: wording.text(cell, in: series.column))
            }
            return Group(label: label, bars: bars)
        }
    }

    /// A figure as a length to draw; precision matters only to the eye.
    private static func size(of value: CellValue) -> Double? {
        switch value {
        case .money(let amount): Double(amount.minorUnits)
        case .count(let count): Double(count)
        case .ratio(let number), .number(let number): number.isFinite ? number : nil
        case .text, .date, .notReported, .notApplicable, .empty: nil
        }
    }

    private static func height(of group: Group) -> Double {
        labelHeight + Double(group.bars.count) * barHeight + groupGap
    }

    private func bars(of groups: [Group], height: Double) -> String {
        let sizes = groups.flatMap { $0.bars.compactMap(\.size) }
        let lowest = min(sizes.min() ?? 0, 0)
        let highest = max(sizes.max() ?? 0, 0)
        let span = highest - lowest
        let scale = span > 0 ? (Self.width - Self.figureWidth) / span : 0
        let zero = -lowest * scale
        var text = ""
        var y = 0.0
        for group in groups {
            let label = HTMLEscaping.escaped(Self.shortened(group.label))
            text += "<text x=\"0\" y=\"\(Int(y) + 14)\">\(label)</text>\n"
            y += Self.labelHeight
            for bar in group.bars {
                let size = (bar.size ?? 0) * scale
                let x = min(zero, zero + size)
                let after = max(zero, zero + size) + 6
                text +=
                    "<rect class=\"series-\((bar.series - 1) % 4 + 1)\" x=\"\(Self.rounded(x))\" "
                text += "y=\"\(Int(y))\" width=\"\(Self.rounded(size.magnitude))\" "
                text += "height=\"\(Int(Self.barHeight) - 3)\"/>\n"
                text += "<text x=\"\(Self.rounded(after))\" y=\"\(Int(y) + 11)\">"
                text += HTMLEscaping.escaped(bar.label) + "</text>\n"
                y += Self.barHeight
            }
            y += Self.groupGap
        }
        let axis = Self.rounded(zero)
        return text
            + "<line class=\"axis\" x1=\"\(axis)\" y1=\"0\" x2=\"\(axis)\" y2=\"\(Int(height))\"/>\n"
    }

    /// Which colour is which column, and in which unit.
    private var key: String {
        let items = series.enumerated().map { number, series in
            let heading = HTMLEscaping.escaped(wording.heading(series.column))
            return "<li><svg class=\"swatch\" width=\"12\" height=\"12\" aria-hidden=\"true\">"
                + "<rect class=\"series-\(number % 4 + 1)\" width=\"12\" height=\"12\"/></svg> "
                + "\(heading)</li>\n"
        }
        return "<ul class=\"key\">\n" + items.joined() + "</ul>\n"
    }

    private static func rounded(_ length: Double) -> String {
        let tenths = Int((length * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func shortened(_ label: String) -> String {
        label.count > 80 ? String(label.prefix(79)) + "…" : label
    }
}

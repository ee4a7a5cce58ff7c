import Money
import Statements

/// One part of a table as lines: heading, rows, rules.
struct TableBody {
    var statement: Statement
    var part: TableLayout.Part
    var wording: CellWording
    var palette: Palette

    private var separator: String { String(repeating: " ", count: TableLayout.gap) }
    private var rule: String { palette.paint(String(repeating: "─", count: part.width), .faint) }

    /// Hands heading and rows to `output` line by line.
    func write(to output: (String) throws -> Void) throws {
        try writeHeading(to: output)
        var previous: Row.Role?
        try statement.forEachRow { row in
            // The heading's own rule stands above the first row.
            let crossesTotal = (row.role == .total) != (previous == .total)
            if previous != nil, crossesTotal { try output(rule) }
            if let banner = statement.bannerText(of: row, wording: wording) {
                let indent = String(repeating: " ", count: row.indent)
                let width = max(part.width - row.indent, 20)
                for line in Wrapping.lines(of: banner, width: width) {
                    try output(palette.paint(indent + line, .strong))
                }
            } else {
                try writeCells(of: row, to: output)
            }
            previous = row.role
        }
        if previous == .total { try output(rule) }
    }

    private func writeHeading(to output: (String) throws -> Void) throws {
        let headings = zip(part.columns, part.widths).map { index, width in
            Wrapping.lines(of: wording.heading(statement.columns[index]), width: width)
        }
        let height = headings.map(\.count).max() ?? 0
        for line in 0..<height {
            let fields = headings.enumerated().map { position, lines in
                let place = line - (height - lines.count)
                return padded(place >= 0 ? lines[place] : "", at: position)
            }
            try output(palette.paint(joined(fields), .strong))
        }
        try output(rule)
    }

    private func writeCells(of row: Row, to output: (String) throws -> Void) throws {
        let cells = part.columns.map { statement.cell(of: row, at: $0) }
        let texts = cells.indices.map { lines(of: cells[$0], at: $0, in: row) }
        let styles = cells.map { style(of: $0, in: row) }
        for line in 0..<(texts.map(\.count).max() ?? 0) {
            let fields = texts.indices.map { position in
                let text = texts[position].indices.contains(line) ? texts[position][line] : ""
                return padded(text, at: position, style: styles[position])
            }
            try output(joined(fields))
        }
    }

    private func lines(of cell: Cell, at position: Int, in row: Row) -> [String] {
        let index = part.columns[position]
        let width = part.widths[position]
        let indent = index == statement.treeColumn ? min(row.indent, width / 2) : 0
        let margin = String(repeating: " ", count: indent)
        return Wrapping.lines(
            of: wording.text(cell, in: statement.columns[index]), width: width - indent
        ).map { $0.isEmpty ? $0 : margin + $0 }
    }

    private func style(of cell: Cell, in row: Row) -> Palette.Style? {
        switch cell.value {
        case .notReported, .notApplicable: return .faint
        case .money(let amount) where amount.isNegative: return .wrong
        case .money, .count, .ratio, .number, .date, .text, .empty: break
        }
        switch row.role {
        case .total, .subtotal, .section: return .strong
        case .detail: return nil
        }
    }

    /// `text` filled up to the column's width; numbers stand to the right. The colour lies on the
    /// text only.
    private func padded(_ text: String, at position: Int, style: Palette.Style? = nil) -> String {
        let column = statement.columns[part.columns[position]]
        let missing = max(0, part.widths[position] - TerminalWidth.of(text))
        let space = String(repeating: " ", count: missing)
        let painted = palette.paint(text, style)
        return column.kind.isNumeric ? space + painted : painted + space
    }

    private func joined(_ fields: [String]) -> String {
        var line = fields.joined(separator: separator)
        while line.utf8.last == 0x20 { line.unicodeScalars.removeLast() }
        return line
    }
}

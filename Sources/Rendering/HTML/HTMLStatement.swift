import Languages
import Money
import Statements

/// One statement as a section of a page.
struct HTMLStatement {
    var statement: Statement
    var book: StatementBook
    var wording: CellWording
    var headingLevel: Int

    private var name: String { statement.name.rawValue }

    func write(to output: (String) throws -> Void) throws {
        let around = Surroundings(of: statement, in: book, wording: wording)
        let heading = "h\(headingLevel)"
        try output("<section id=\"\(name)\">\n")
        try output("<\(heading)>\(escaped(statement.title))</\(heading)>\n")
        let known = [
            book.organisation[wording.language], DateStyle(wording.language).asAt(book.asOf),
        ]
        for subtitle in around.subtitles where !known.contains(subtitle) {
            try output("<p class=\"subtitle\">\(HTMLEscaping.escaped(subtitle))</p>\n")
        }
        var signs = SignsSeen()
        try writeTable(signs: &signs, to: output)
        for (number, chart) in statement.charts.enumerated() {
            try output(
                HTMLChart(
                    chart: chart, statement: statement, wording: wording,
                    id: "\(name)-\(number + 1)"
                ).drawing)
        }
        try writeBelow(around, signs: signs, to: output)
        try output("</section>\n")
    }

    /// The table in a region of its own, so that a keyboard can scroll a wide one.
    private func writeTable(
        signs: inout SignsSeen, to output: (String) throws -> Void
    ) throws {
        try output(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"\(name)-caption\">\n"
        )
        try output("<table>\n<caption id=\"\(name)-caption\">\(caption)</caption>\n<thead>\n<tr>\n")
        for column in statement.columns {
            let kind = column.kind.isNumeric ? " class=\"number\"" : ""
            let heading = HTMLEscaping.escaped(wording.heading(column))
            try output("<th scope=\"col\"\(kind)>\(heading)</th>\n")
        }
        try output("</tr>\n</thead>\n<tbody>\n")
        var isEmpty = true
        try statement.forEachRow { row in
            isEmpty = false
            try output(markup(of: row, signs: &signs))
        }
        if isEmpty {
            let words = escaped(RenderingWords.noRows)
            try output(
                "<tr><td colspan=\"\(max(1, statement.columns.count))\">\(words)</td></tr>\n")
        }
        try output("</tbody>\n</table>\n</div>\n")
    }

    /// The title again for those who hear the page, and for all the unit of amounts where there are any.
    private var caption: String {
        let title = "<span class=\"heard\">\(escaped(statement.title))</span>"
        guard statement.columns.contains(where: { $0.kind == .money }) else { return title }
        let unit = RenderingWords.amounts.filled([
            "unit": wording.unit.name(of: wording.currency)
        ])
        return "\(title) \(escaped(unit))"
    }

    private func markup(of row: Row, signs: inout SignsSeen) -> String {
        if let banner = statement.bannerText(of: row, wording: wording) {
            let words = HTMLEscaping.escaped(banner)
            return "</tbody>\n<tbody>\n<tr class=\"section\"><th scope=\"rowgroup\" "
                + "colspan=\"\(max(1, statement.columns.count))\">\(words)</th></tr>\n"
        }
        let naming = statement.treeColumn
        var markup = "<tr class=\"\(row.role.key)\">"
        for (index, column) in statement.columns.enumerated() {
            let cell = statement.cell(of: row, at: index)
            signs.note(cell, wording: wording)
            let text = HTMLEscaping.escaped(wording.text(cell, in: column))
            let classes = classes(of: cell, in: column)
            if index == naming, column.kind == .text {
                let level = row.level > 0 ? " class=\"level-\(min(row.level, 6))\"" : ""
                markup += "<th scope=\"row\"\(level)>\(text)</th>"
            } else if classes.isEmpty {
                markup += "<td>\(text)</td>"
            } else {
                markup += "<td class=\"\(classes.joined(separator: " "))\">\(text)</td>"
            }
        }
        return markup + "</tr>\n"
    }

    private func classes(of cell: Cell, in column: Column) -> [String] {
        var classes = column.kind.isNumeric ? ["number"] : []
        switch cell.value {
        case .notReported: classes.append("not-reported")
        case .notApplicable: classes.append("not-applicable")
        case .money(let amount) where amount.isNegative: classes.append("negative")
        case .money, .count, .ratio, .number, .date, .text, .empty: break
        }
        switch cell.nature {
        case .input, .estimate: classes.append(cell.nature.key)
        case .recorded, .computed: break
        }
        return classes
    }

    private func writeBelow(
        _ around: Surroundings, signs: SignsSeen, to output: (String) throws -> Void
    ) throws {
        for sign in signs.legend(abbreviated: false) {
            try output("<p class=\"legend\">\(escaped(sign))</p>\n")
        }
        try writeList(RenderingWords.notes, around.notes, class: "notes", to: output)
        try writeList(
            RenderingWords.failingControls, around.failingControls, class: "failing", to: output)
        try writeList(
            RenderingWords.unknownControls, around.unknownControls, class: "notes", to: output)
        if around.holdingCount > 0 {
            let words = RenderingWords.controlsHold.filled(["count": "\(around.holdingCount)"])
            try output("<p class=\"legend\">\(escaped(words))</p>\n")
        }
    }

    private func writeList(
        _ heading: Phrase, _ items: [String], class name: String,
        to output: (String) throws -> Void
    ) throws {
        guard !items.isEmpty else { return }
        let level = "h\(headingLevel + 1)"
        try output("<div class=\"\(name)\">\n<\(level)>\(escaped(heading))</\(level)>\n<ul>\n")
        for item in items { try output("<li>\(HTMLEscaping.escaped(item))</li>\n") }
        try output("</ul>\n</div>\n")
    }

    private func escaped(_ phrase: Phrase) -> String {
        HTMLEscaping.escaped(phrase[wording.language])
    }
}

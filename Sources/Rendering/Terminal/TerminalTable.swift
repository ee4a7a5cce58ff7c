public import Languages
public import Money
public import Statements

/// A statement as a table for a terminal: aligned by terminal cells, amounts to the right, the unit in
/// the headings, and beneath it everything a reader must know before using a figure.
public struct TerminalTable: Sendable {
    public var language: Language
    /// The unit of amounts.
    public var unit: MoneyUnit
    /// The cells of a line; words wrap and wide tables are set in parts to keep within it.
    public var width: Int
    /// Whether to colour by ANSI sequences. Whoever writes decides: only on a terminal and only where
    /// NO_COLOR is empty.
    public var colours: Bool
    /// Whether the book's open questions follow the table. Who prints several tables of one book at
    /// once may leave them to the last.
    public var openQuestions = true

    /// The width where there is no terminal to ask.
    public static let usualWidth = 120

    /// A table in `language` with amounts in `unit`, at most `width` cells wide (nil: the usual 120,
    /// never below 40).
    public init(
        language: Language, unit: MoneyUnit = .whole, width: Int? = nil, colours: Bool = false
    ) {
        self.language = language
        self.unit = unit
        self.width = max(width ?? Self.usualWidth, 40)
        self.colours = colours
    }

    /// The whole statement as one text. Throws only what the statement's stream throws.
    public func render(_ statement: Statement, of book: StatementBook) throws -> String {
        var text = ""
        try write(statement, of: book) { text += $0 }
        return text
    }

    /// Hands the statement to `output` line by line. A stream is read twice: to measure the columns
    /// and to write them. Throws what `output` or the stream throws.
    public func write(
        _ whole: Statement, of book: StatementBook, to output: (String) throws -> Void
    ) throws {
        let spoken = SilentColumns(leavingOutOf: whole)
        let statement = spoken.statement
        var wording = CellWording(of: whole, in: book, language: language, unit: unit)
        wording.headingsNameUnit = false
        let measure = try TableMeasure(of: statement, wording: wording)
        let layout = TableLayout(of: statement, measure: measure, wording: wording, width: width)
        wording.length = layout.length
        let around = Surroundings(of: statement, in: book, wording: wording)
        let palette = Palette(isOn: colours)
        func line(_ text: String) throws { try output(text + "\n") }

        let unitLine = statement.columns.contains { $0.kind == .money } ? wording.unitLine : nil
        try writeTop(statement, around, unitLine, palette, to: line)
        for (number, part) in layout.parts.enumerated() {
            if number > 0 {
                let words = "\(statement.title[language]) (\(RenderingWords.continued[language]))"
                try line("")
                try writeWrapped(words, style: .strong, palette, to: line)
                try line("")
            }
            try TableBody(statement: statement, part: part, wording: wording, palette: palette)
                .write(to: line)
        }
        if measure.rowCount == 0 { try line(RenderingWords.noRows[language]) }
        try writeUnreported(spoken.unreported, palette, to: line)
        let legend = measure.signs.legend(abbreviated: layout.length == .short)
        try writeBottom(around, legend.map { $0[language] }, palette, to: line)
    }

    private func writeTop(
        _ statement: Statement, _ around: Surroundings, _ unitLine: String?, _ palette: Palette,
        to line: (String) throws -> Void
    ) throws {
        try writeWrapped(statement.title[language], style: .strong, palette, to: line)
        for words in ([around.origin] + around.subtitles + [unitLine]).compactMap({ $0 }) {
            try writeWrapped(words, palette, to: line)
        }
        if let warning = around.warning {
            try writeWrapped(warning, style: .notice, palette, to: line)
        }
        try line("")
    }

    private func writeUnreported(
        _ headings: [Phrase], _ palette: Palette, to line: (String) throws -> Void
    ) throws {
        guard !headings.isEmpty else { return }
        let names = headings.map { $0[language] }.joined(separator: "; ")
        try line("")
        try writeWrapped(
            RenderingWords.unreportedColumns.filled(["names": names])[language], palette, to: line)
    }

    private func writeBottom(
        _ around: Surroundings, _ legend: [String], _ palette: Palette,
        to line: (String) throws -> Void
    ) throws {
        if !legend.isEmpty {
            try line("")
            for sign in legend { try writeWrapped(sign, style: .faint, palette, to: line) }
        }
        try writeList(RenderingWords.notes, around.notes, palette, to: line)
        try writeList(
            RenderingWords.failingControls, around.failingControls, style: .wrong, palette,
            to: line)
        try writeList(RenderingWords.unknownControls, around.unknownControls, palette, to: line)
        if around.holdingCount > 0 {
            try line("")
            let words = RenderingWords.controlsHold.filled(["count": "\(around.holdingCount)"])
            try writeWrapped(words[language], style: .faint, palette, to: line)
        }
        guard openQuestions else { return }
        try writeList(
            RenderingWords.openQuestions, around.openQuestions, style: .notice, palette, to: line)
    }

    private func writeList(
        _ heading: Phrase, _ items: [String], style: Palette.Style? = nil, _ palette: Palette,
        to line: (String) throws -> Void
    ) throws {
        guard !items.isEmpty else { return }
        try line("")
        try writeWrapped(heading[language] + ":", style: style ?? .strong, palette, to: line)
        for item in items { try writeWrapped(item, bullet: "• ", style: style, palette, to: line) }
    }

    private func writeWrapped(
        _ text: String, bullet: String = "", style: Palette.Style? = nil, _ palette: Palette,
        to line: (String) throws -> Void
    ) throws {
        let margin = TerminalWidth.of(bullet)
        for (number, words) in Wrapping.lines(of: text, width: width - margin).enumerated() {
            let start = number == 0 ? bullet : String(repeating: " ", count: margin)
            try line(start + palette.paint(words, style))
        }
    }
}

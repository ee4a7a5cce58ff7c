import Statements

/// The widths of the columns and, where they do not fit beside each other, the parts the table is set
/// in. No column is ever left out.
struct TableLayout {
    /// Columns set beside each other, by index, with their widths.
    struct Part {
        var columns: [Int]
        var widths: [Int]

        var width: Int { widths.reduce(0, +) + gap * max(0, widths.count - 1) }
    }

    var parts: [Part]
    var length: CellWording.Length

    /// Cells between two columns.
    static let gap = 2
    /// Words narrower than this are not broken to make a table fit.
    private static let narrowestText = 16

    /// Fits `statement` into `width`: first by wrapping words, then by abbreviating "not reported",
    /// then by setting the table in parts under each other. A stream is read once per part, so a
    /// statement with one stays in a single part and may be wider.
    init(of statement: Statement, measure: TableMeasure, wording: CellWording, width: Int) {
        let all = Array(statement.columns.indices)
        for length in [CellWording.Length.full, .short] {
            let bounds = Self.bounds(
                of: statement, measure: measure, wording: wording, length: length)
            if let widths = Self.fitted(all, bounds: bounds, into: width) {
                self.init(parts: [Part(columns: all, widths: widths)], length: length)
                return
            }
        }
        let bounds = Self.bounds(of: statement, measure: measure, wording: wording, length: .short)
        let sets =
            statement.stream == nil
            ? Self.sets(
                of: all, leading: statement.treeColumn,
                bounds: bounds.map { Self.readable($0, in: width) }, width: width)
            : [all]
        self.init(
            parts: sets.map { columns in
                let widths =
                    Self.fitted(columns, bounds: bounds, into: width)
                    ?? columns.map { bounds[$0].lowerBound }
                return Part(columns: columns, widths: widths)
            }, length: .short)
    }

    private init(parts: [Part], length: CellWording.Length) {
        self.parts = parts
        self.length = length
    }

    /// For each column the narrowest and the widest it may usefully be.
    private static func bounds(
        of statement: Statement, measure: TableMeasure, wording: CellWording,
        length: CellWording.Length
    ) -> [ClosedRange<Int>] {
        var wording = wording
        wording.length = length
        return statement.columns.enumerated().map { index, column in
            let found = measure.columns[index]
            let word = Wrapping.widestWord(of: wording.heading(column))
            let missing =
                found.hasNotReported
                ? TerminalWidth.of(wording.text(.notReported, in: column.kind)) : 0
            let widest = max(found.widest, word, missing, 1)
            guard column.kind == .text || column.kind == .code else { return widest...widest }
            let narrowest = max(min(found.widestWord, narrowestText), min(word, narrowestText), 1)
            return min(narrowest, widest)...widest
        }
    }

    /// Bounds that leave words room: once a table is set in parts, there is no need to squeeze them.
    private static func readable(_ bounds: ClosedRange<Int>, in width: Int) -> ClosedRange<Int> {
        max(bounds.lowerBound, min(bounds.upperBound, width / 3, 28))...bounds.upperBound
    }

    /// Widths within the bounds that fit beside each other, the widest columns of words giving way
    /// first; nil where even the narrowest do not fit.
    private static func fitted(
        _ columns: [Int], bounds: [ClosedRange<Int>], into width: Int
    ) -> [Int]? {
        var widths = columns.map { bounds[$0].upperBound }
        var excess = widths.reduce(0, +) + gap * max(0, columns.count - 1) - width
        while excess > 0 {
            let shrinkable = columns.indices.filter { widths[$0] > bounds[columns[$0]].lowerBound }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    /// The columns in as few sets as fit, each led by the column that names the rows, and none much
    /// shorter than another.
    private static func sets(
        of columns: [Int], leading: Int, bounds: [ClosedRange<Int>], width: Int
    ) -> [[Int]] {
        func filled(atMost limit: Int) -> [[Int]] {
            var sets: [[Int]] = []
            var current = [leading]
            for column in columns where column != leading {
                let isFull = current.count > limit
                let fits = fitted(current + [column], bounds: bounds, into: width) != nil
                if current.count > 1, isFull || !fits {
                    sets.append(current)
                    current = [leading]
                }
                current.append(column)
            }
            return sets + [current]
        }
        let fewest = filled(atMost: columns.count)
        let evenly = (columns.count - 1 + fewest.count - 1) / fewest.count
        return (evenly..<columns.count).lazy.map(filled).first { $0.count == fewest.count }
            ?? fewest
    }
}

private let gap = TableLayout.gap

import Statements

/// What a pass over all rows tells about the columns, before any is written.
struct TableMeasure {
    struct ColumnMeasure {
        /// The widest cell on one line, not counting cells that are not reported.
        var widest = 0
        /// The widest word, below which a column would break words.
        var widestWord = 0
        var hasNotReported = false
    }

    var columns: [ColumnMeasure]
    var signs = SignsSeen()
    var rowCount = 0

    init(of statement: Statement, wording: CellWording) throws {
        columns = Array(repeating: ColumnMeasure(), count: statement.columns.count)
        try statement.forEachRow { add($0, of: statement, wording: wording) }
    }

    private mutating func add(_ row: Row, of statement: Statement, wording: CellWording) {
        rowCount += 1
        guard statement.bannerText(of: row, wording: wording) == nil else { return }
        let treeColumn = statement.treeColumn
        for index in columns.indices {
            let cell = statement.cell(of: row, at: index)
            signs.note(cell, wording: wording)
            guard cell.value != .notReported else {
                columns[index].hasNotReported = true
                continue
            }
            let text = wording.text(cell, in: statement.columns[index])
            let indent = index == treeColumn ? row.indent : 0
            let line = PlainLine.of(text)
            columns[index].widest = max(columns[index].widest, TerminalWidth.of(line) + indent)
            columns[index].widestWord = max(
                columns[index].widestWord, Wrapping.widestWord(of: line) + indent)
        }
    }
}

extension Statement {
    /// The column whose words are indented by the level of their row: the first with words.
    var treeColumn: Int { columns.firstIndex { $0.kind == .text } ?? 0 }

    /// The words of a section row that holds nothing else and so may run over the whole table.
    func bannerText(of row: Row, wording: CellWording) -> String? {
        guard row.role == .section else { return nil }
        let filled = columns.indices.filter { cell(of: row, at: $0).value != .empty }
        guard filled.count <= 1 else { return nil }
        guard let index = filled.first else { return "" }
        return wording.text(cell(of: row, at: index), in: columns[index])
    }
}

extension Row {
    /// Cells of indentation of its words on a terminal.
    var indent: Int { max(0, min(level, 12)) * 2 }
}

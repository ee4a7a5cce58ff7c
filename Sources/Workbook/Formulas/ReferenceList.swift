/// Cells of one sheet gathered into as few ranges as they make: `C5,C6,C7` is `C5:C7`.
enum ReferenceList {
    /// Runs down a column first; where cells stand alone in their columns, runs along a row.
    static func ranges(_ positions: [CellPosition]) -> [CellRange] {
        let unique = Set(positions)
        // A cell named twice counts twice: a range would lose that.
        guard unique.count == positions.count else {
            return positions.map { CellRange(first: $0, last: $0) }
        }
        let byColumn = unique.sorted { ($0.column, $0.row) < ($1.column, $1.row) }
        let byRow = unique.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        let down = runs(byColumn) { CellPosition(row: $0.row + 1, column: $0.column) }
        let along = runs(byRow) { CellPosition(row: $0.row, column: $0.column + 1) }
        return along.count < down.count ? along : down
    }

    private static func runs(
        _ sorted: [CellPosition], next: (CellPosition) -> CellPosition
    ) -> [CellRange] {
        var ranges: [CellRange] = []
        for position in sorted {
            if let last = ranges.last, next(last.last) == position {
                ranges[ranges.count - 1].last = position
            } else {
                ranges.append(CellRange(first: position, last: position))
            }
        }
        return ranges
    }
}

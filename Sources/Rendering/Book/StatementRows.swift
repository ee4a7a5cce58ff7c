import Money
import Statements

extension Statement {
    /// Calls `body` with each row in order: those held, then those produced on demand.
    func forEachRow(_ body: (Row) throws -> Void) throws {
        for row in rows { try body(row) }
        try stream?.forEach(body)
    }

    /// The cell of `row` in the column at `index`; a row shorter than the heading is empty there.
    func cell(of row: Row, at index: Int) -> Cell {
        row.cells.indices.contains(index) ? row.cells[index] : .empty
    }

    /// How many rows there are, produced ones included.
    var rowCount: Int { rows.count + (stream?.count ?? 0) }
}

extension Control {
    /// Whether the difference came out as zero; nil where it is not known.
    var holds: Bool? {
        switch value {
        case .money(let amount): amount.isZero
        case .count(let count): count == 0
        case .ratio(let number), .number(let number): number.magnitude < 1e-9
        case .notReported, .notApplicable, .empty, .text, .date: nil
        }
    }
}

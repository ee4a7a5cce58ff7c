import Ledger
import Money
import Testing

@testable import Statements

extension StatementBook {
    /// The value of a cell; a test that names a wrong cell fails.
    func value(_ name: StatementName, _ row: String, _ column: String) throws -> CellValue {
        try cell(name, row, column).value
    }

    func cell(_ name: StatementName, _ row: String, _ column: String) throws -> Cell {
        let statement = try #require(self[name])
        let row = try #require(statement.rowIndex(row), "no row \(row)")
        let column = try #require(statement.columnIndex(column), "no column \(column)")
        return statement.rows[row].cells[column]
    }
}

extension CellValue {
    /// An amount of tenge given in tiyn.
    static func tiyn(_ tiyn: Int64) -> CellValue { .money(.tiyn(tiyn)) }

    /// The ratio as a percentage with two decimals; nil for other values.
    var percent: Double? {
        guard case .ratio(let ratio) = self else { return nil }
        return (ratio * 10_000).rounded() / 100
    }
}

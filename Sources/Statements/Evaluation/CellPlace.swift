/// One cell of a book, named in full: statement, row and column.
public struct CellPlace: Sendable, Hashable, CustomStringConvertible {
    public var statement: StatementName
    public var row: String
    public var column: String

    public init(_ statement: StatementName, row: String, column: String) {
        self.statement = statement
        self.row = row
        self.column = column
    }

    /// The place an address means when it stands in a formula of this cell.
    func resolving(_ address: CellAddress) -> CellPlace {
        CellPlace(
            address.statement ?? statement, row: address.row ?? row,
            column: address.column ?? column)
    }

    public var description: String { "\(statement.rawValue)[\(row), \(column)]" }
}

extension CellAddress {
    /// The address of a cell named in full.
    public init(_ place: CellPlace) {
        self.init(statement: place.statement, row: place.row, column: place.column)
    }
}

/// How a cell is computed from others: one notation that Swift evaluates for the terminal and a
/// workbook carries as a live formula. The two must agree, and a test holds them to it.
public indirect enum Formula: Sendable, Hashable {
    case cell(CellAddress)
    /// The sum of those cells that hold a number; not reported when none does.
    case sum([CellAddress])
    /// Left + right; not reported when either is.
    case plus(Formula, Formula)
    /// Left − right; not reported when either is.
    case minus(Formula, Formula)
    /// Left × right; not reported when either is.
    case times(Formula, Formula)
    /// Left ÷ right as a ratio or number; not applicable when right is zero, not reported when either is.
    case over(Formula, Formula)
    /// An amount ÷ a count, as an amount rounded half away from zero to the smallest unit.
    case average(Formula, Formula)
    /// An amount × (1 + ratio), as an amount rounded half away from zero to the smallest unit.
    case grown(Formula, by: Formula)
    /// 0, 1, 12 or 100: the only constants a formula may hold. Everything else is an input cell.
    case constant(Int)
}

/// Where a cell stands. Missing parts mean "this one": the same statement, row or column as the
/// cell the formula is in.
public struct CellAddress: Sendable, Hashable {
    public var statement: StatementName?
    public var row: String?
    public var column: String?

    public init(statement: StatementName? = nil, row: String? = nil, column: String? = nil) {
        self.statement = statement
        self.row = row
        self.column = column
    }

    /// Another column of the same row.
    public static func column(_ id: String) -> CellAddress { CellAddress(column: id) }
    /// Another row of the same column.
    public static func row(_ id: String) -> CellAddress { CellAddress(row: id) }
}

import Statements

/// A formula whose addresses are cells of the book.
indirect enum BoundFormula: Hashable, Sendable {
    case cell(CellReference)
    case sum([CellReference])
    case plus(BoundFormula, BoundFormula)
    case minus(BoundFormula, BoundFormula)
    case times(BoundFormula, BoundFormula)
    case over(BoundFormula, BoundFormula)
    case average(BoundFormula, BoundFormula)
    case grown(BoundFormula, by: BoundFormula)
    case constant(Int)

    /// Cells taken as they are, in the order of writing.
    var values: [CellReference] {
        switch self {
        case .cell(let reference): [reference]
        case .sum, .constant: []
        case .plus(let left, let right), .minus(let left, let right), .times(let left, let right),
            .over(let left, let right), .average(let left, let right), .grown(let left, let right):
            left.values + right.values
        }
    }

    /// Lists of cells that are summed, in the order of writing.
    var sums: [[CellReference]] {
        switch self {
        case .sum(let references): [references]
        case .cell, .constant: []
        case .plus(let left, let right), .minus(let left, let right), .times(let left, let right),
            .over(let left, let right), .average(let left, let right), .grown(let left, let right):
            left.sums + right.sums
        }
    }

    /// What is divided by, where it may be zero.
    var divisors: [BoundFormula] {
        switch self {
        case .cell, .sum, .constant: []
        case .plus(let left, let right), .minus(let left, let right), .times(let left, let right),
            .grown(let left, let right):
            left.divisors + right.divisors
        case .over(let left, let right), .average(let left, let right):
            left.divisors + right.divisors + (right.isNonZeroConstant ? [] : [right])
        }
    }

    /// Statements the formula takes cells from.
    var statements: Set<Int> { Set((values + sums.flatMap(\.self)).map(\.statement)) }

    private var isNonZeroConstant: Bool {
        if case .constant(let number) = self { number != 0 } else { false }
    }
}

/// The cell a formula stands in: what the missing parts of its addresses mean.
struct FormulaHome: Hashable, Sendable {
    var statement: Int
    var row: Int?
    var column: Int?
    /// How the cell is called when something is wrong with it.
    var place: WorkbookError.Place
}

extension BookPlan {
    /// The formula with its addresses looked up. Throws `.danglingReference` for one the book lacks.
    func bind(_ formula: Formula, at home: FormulaHome) throws(WorkbookError) -> BoundFormula {
        switch formula {
        case .cell(let address): .cell(try resolve(address, at: home))
        case .sum(let addresses): .sum(try resolve(addresses, at: home))
        case .plus(let left, let right): .plus(try bind(left, at: home), try bind(right, at: home))
        case .minus(let left, let right):
            .minus(try bind(left, at: home), try bind(right, at: home))
        case .times(let left, let right):
            .times(try bind(left, at: home), try bind(right, at: home))
        case .over(let left, let right): .over(try bind(left, at: home), try bind(right, at: home))
        case .average(let left, let right):
            .average(try bind(left, at: home), try bind(right, at: home))
        case .grown(let amount, let ratio):
            .grown(try bind(amount, at: home), by: try bind(ratio, at: home))
        case .constant(let number): .constant(number)
        }
    }

    private func resolve(_ addresses: [CellAddress], at home: FormulaHome) throws(WorkbookError)
        -> [CellReference]
    {
        guard !addresses.isEmpty else { throw .danglingReference(home.place, to: "SUM()") }
        var references: [CellReference] = []
        for address in addresses { references.append(try resolve(address, at: home)) }
        return references
    }

    private func resolve(_ address: CellAddress, at home: FormulaHome) throws(WorkbookError)
        -> CellReference
    {
        let statement = address.statement.map { index(of: $0) } ?? home.statement
        if let statement,
            let row = address.row.map({ statements[statement].rows[$0] }) ?? home.row,
            let column = address.column.map({ statements[statement].columns[$0] }) ?? home.column
        {
            return CellReference(statement: statement, row: row, column: column)
        }
        let parts = [address.statement?.rawValue, address.row, address.column].map { $0 ?? "·" }
        throw .danglingReference(home.place, to: parts.joined(separator: " / "))
    }
}

/// Fills in the value of every formula of a book, following references across statements. Each cell is
/// computed once, whatever order the statements stand in.
struct BookEvaluator {
    private(set) var statements: [Statement]
    private let indexes: [StatementName: Index]
    /// The cells being computed, each needed by the one before it.
    private var path: [CellPlace] = []
    private var computed: Set<CellPlace> = []

    /// Where the rows and columns of one statement stand.
    private struct Index {
        var statement: Int
        var rows: [String: Int] = [:]
        var columns: [String: Int] = [:]
    }

    init(_ statements: [Statement]) throws(EvaluationError) {
        self.statements = statements
        var indexes: [StatementName: Index] = [:]
        for (place, statement) in statements.enumerated() {
            guard indexes[statement.name] == nil else {
                throw .repeated(CellPlace(statement.name, row: "", column: ""))
            }
            indexes[statement.name] = try Self.index(of: statement, at: place)
        }
        self.indexes = indexes
    }

    private static func index(of statement: Statement, at place: Int) throws(EvaluationError)
        -> Index
    {
        var index = Index(statement: place)
        for (position, column) in statement.columns.enumerated() {
            guard index.columns.updateValue(position, forKey: column.id) == nil else {
                throw .repeated(CellPlace(statement.name, row: "", column: column.id))
            }
        }
        for (position, row) in statement.rows.enumerated() {
            let place = CellPlace(statement.name, row: row.id, column: "")
            guard index.rows.updateValue(position, forKey: row.id) == nil else {
                throw .repeated(place)
            }
            guard row.cells.count == statement.columns.count else { throw .raggedRow(place) }
        }
        return index
    }

    /// Computes every cell and every control.
    mutating func evaluate() throws(EvaluationError) {
        for (number, statement) in statements.enumerated() {
            for row in statement.rows {
                for (column, cell) in zip(statement.columns, row.cells) where cell.formula != nil {
                    let place = CellPlace(statement.name, row: row.id, column: column.id)
                    _ = try value(at: place, from: place)
                }
            }
            for (position, control) in statement.controls.enumerated() {
                let place = CellPlace(
                    statement.name, row: "control", column: "\(position + 1)")
                statements[number].controls[position].value = try value(
                    of: control.difference, in: place)
            }
        }
    }

    private mutating func value(
        at place: CellPlace, from origin: CellPlace
    ) throws(EvaluationError) -> CellValue {
        guard let index = indexes[place.statement], let row = index.rows[place.row],
            let column = index.columns[place.column]
        else { throw .missing(place, from: origin) }
        let cell = statements[index.statement].rows[row].cells[column]
        guard let formula = cell.formula, !computed.contains(place) else { return cell.value }
        if let start = path.firstIndex(of: place) { throw .cycle(path[start...] + [place]) }

        path.append(place)
        let value = try value(of: formula, in: place)
            .shown(as: statements[index.statement].columns[column].kind)
        path.removeLast()
        computed.insert(place)
        statements[index.statement].rows[row].cells[column].value = value
        return value
    }

    private mutating func value(
        of formula: Formula, in place: CellPlace
    ) throws(EvaluationError) -> CellValue {
        switch formula {
        case .cell(let address):
            return try value(at: place.resolving(address), from: place)
        case .sum(let addresses):
            var values: [CellValue] = []
            for address in addresses {
                values.append(try value(at: place.resolving(address), from: place))
            }
            return try placed(place) { () throws(Arithmetic.Fault) in try Arithmetic.sum(values) }
        case .constant(let number):
            return .count(Int64(number))
        case .plus(let left, let right):
            return try combined(left, right, in: place, by: Arithmetic.plus)
        case .minus(let left, let right):
            return try combined(left, right, in: place, by: Arithmetic.minus)
        case .times(let left, let right):
            return try combined(left, right, in: place, by: Arithmetic.times)
        case .over(let left, let right):
            return try combined(left, right, in: place, by: Arithmetic.over)
        case .average(let amount, let count):
            return try combined(amount, count, in: place, by: Arithmetic.average)
        case .grown(let amount, let ratio):
            return try combined(amount, ratio, in: place, by: Arithmetic.grown)
        }
    }

    private mutating func combined(
        _ left: Formula, _ right: Formula, in place: CellPlace,
        by operation: (CellValue, CellValue) throws(Arithmetic.Fault) -> CellValue
    ) throws(EvaluationError) -> CellValue {
        let left = try value(of: left, in: place)
        let right = try value(of: right, in: place)
        return try placed(place) { () throws(Arithmetic.Fault) in try operation(left, right) }
    }

    private func placed(
        _ place: CellPlace, _ compute: () throws(Arithmetic.Fault) -> CellValue
    ) throws(EvaluationError) -> CellValue {
        do { return try compute() } catch {
            switch error {
            case .notANumber: throw .notANumber(in: place)
            case .mixedKinds: throw .mixedKinds(in: place)
            case .overflow: throw .overflow(in: place)
            case .money(let fault): throw .money(fault, in: place)
            }
        }
    }
}

extension CellValue {
    /// A quotient as its column means it: a ratio in a percent column, a plain number in a number column.
    fileprivate func shown(as kind: Column.Kind) -> CellValue {
        switch (self, kind) {
        case (.number(let value), .percent): .ratio(value)
        case (.ratio(let value), .number): .number(value)
        default: self
        }
    }
}

extension StatementBook {
    /// The book with the value of every formula and every control filled in.
    public func evaluated() throws(EvaluationError) -> StatementBook {
        var evaluator = try BookEvaluator(statements)
        try evaluator.evaluate()
        var book = self
        book.statements = evaluator.statements
        return book
    }
}

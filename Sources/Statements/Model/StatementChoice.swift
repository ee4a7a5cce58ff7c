extension Statement {
    /// The statement with only the rows that need attention. Formulas that point to rows left out keep
    /// their values, so what stays reads as before.
    public func keepingAttention() -> Statement {
        keeping { $0.needsAttention }
    }

    /// The statement with only its totals.
    public func keepingTotals() -> Statement {
        keeping { $0.role == .total }
    }

    private func keeping(_ isKept: (Row) -> Bool) -> Statement {
        var kept = self
        kept.rows = rows.filter(isKept)
        kept.stream = nil
        kept.charts = []
        return kept
    }
}

extension StatementBook {
    /// The book with one statement and those its formulas rest on.
    public func only(_ name: StatementName) -> StatementBook {
        var wanted: Set<StatementName> = [name]
        var pending = [name]
        while let next = pending.popLast() {
            guard let statement = self[next] else { continue }
            let cells = statement.rows.flatMap(\.cells).compactMap(\.formula)
            for formula in cells + statement.controls.map(\.difference) {
                for other in formula.statements where wanted.insert(other).inserted {
                    pending.append(other)
                }
            }
        }
        var book = self
        book.statements = statements.filter { wanted.contains($0.name) }
        return book
    }
}

extension Formula {
    /// The other statements this formula reads.
    fileprivate var statements: [StatementName] {
        switch self {
        case .cell(let address): address.statement.map { [$0] } ?? []
        case .sum(let addresses): addresses.compactMap(\.statement)
        case .plus(let left, let right), .minus(let left, let right), .times(let left, let right),
            .over(let left, let right), .average(let left, let right),
            .grown(let left, by: let right):
            left.statements + right.statements
        case .constant: []
        }
    }
}

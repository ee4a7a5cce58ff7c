import Money
import Statements

extension Statement {
    /// The currency of the first amount among the rows held; nil where there is none.
    var currency: Currency? {
        for row in rows {
            for cell in row.cells {
                if case .money(let amount) = cell.value { return amount.currency }
            }
        }
        return nil
    }

    /// Columns of prices of one thing, by id: those computed as an amount per count.
    var priceColumns: Set<String> {
        var ids: Set<String> = []
        for row in rows {
            for (column, cell) in zip(columns, row.cells) {
                if case .average = cell.formula { ids.insert(column.id) }
            }
        }
        return ids
    }
}

extension StatementBook {
    /// The currency amounts of `statement` are in: its own first, else of any statement, else tenge.
    func currency(of statement: Statement) -> Currency {
        statement.currency ?? statements.lazy.compactMap(\.currency).first ?? .kzt
    }
}

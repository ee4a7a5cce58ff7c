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
}

extension StatementBook {
    /// The currency amounts of `statement` are in: its own first, else of any statement, else tenge.
    func currency(of statement: Statement) -> Currency {
        statement.currency ?? statements.lazy.compactMap(\.currency).first ?? .kzt
    }
}

import Languages
import Statements

/// A statement without the columns in which no row says anything, and the names of those that no
/// document reports: on a screen a sentence tells it better than a column of "not reported".
struct SilentColumns {
    let statement: Statement
    /// The headings of the columns left out because nothing in them is reported.
    let unreported: [Phrase]

    /// Statements whose rows are produced on demand keep all columns: they are written as they come.
    init(leavingOutOf whole: Statement) {
        guard whole.stream == nil, !whole.rows.isEmpty else {
            statement = whole
            unreported = []
            return
        }
        var kept: [Int] = []
        var unreported: [Phrase] = []
        for (index, column) in whole.columns.enumerated() {
            let values = whole.rows.map { whole.cell(of: $0, at: index).value }
            if index == 0 || values.contains(where: { $0 != .notReported && $0 != .empty }) {
                kept.append(index)
            } else if values.contains(.notReported) {
                unreported.append(column.heading)
            }
        }
        var rest = whole
        rest.columns = kept.map { whole.columns[$0] }
        rest.rows = whole.rows.map { row in
            var row = row
            row.cells = kept.map { whole.cell(of: row, at: $0) }
            return row
        }
        statement = rest
        self.unreported = unreported
    }
}

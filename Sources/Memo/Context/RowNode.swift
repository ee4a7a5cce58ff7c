import Languages
import Mustache
import Statements

/// A row as templates see it:
/// - each of its cells by the id of the column, absent where nothing is reported;
/// - `name`: the words of its first column; `id`; `indent`: spaces of its place in a list;
/// - `isSum`: whether the rows below it are parts of it;
/// - `allocated`: the revised plan where it is known, else the original;
/// - any other name: the row whose id goes on with it.
struct RowNode: MustacheParent {
    private let row: Row
    private let statement: Statement
    private let language: Language

    init(_ row: Row, of statement: Statement, _ language: Language) {
        self.row = row
        self.statement = statement
        self.language = language
    }

    var isDetail: Bool { row.role == .detail }

    func child(named name: String) -> Any? {
        if let index = statement.columnIndex(name), row.cells.indices.contains(index) {
            return CellNode(row.cells[index], in: statement.columns[index], language)
        }
        switch name {
        case "name": return words
        case "id": return row.id
        case "indent": return String(repeating: "    ", count: max(0, row.level))
        case "isSum": return row.role == .subtotal
        case "allocated": return child(named: "revised", or: "original")
        default:
            return RowIndex(statement, language, prefix: row.id).child(named: name)
        }
    }

    private func child(named name: String, or other: String) -> Any? {
        for id in [name, other] {
            guard let index = statement.columnIndex(id), row.cells.indices.contains(index) else {
                continue
            }
            if let cell = CellNode(row.cells[index], in: statement.columns[index], language) {
                return cell
            }
        }
        return nil
    }

    /// The words of its first column of text.
    var words: String? {
        for (column, cell) in zip(statement.columns, row.cells) where column.kind == .text {
            if case .text(let phrase) = cell.value { return phrase[language] }
        }
        return nil
    }
}

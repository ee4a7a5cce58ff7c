import Languages
import Mustache
import Statements

/// A statement as templates see it:
/// - `title`, `notes`: words;
/// - `total`: its total row;
/// - `row`: a row by its id, the dots of the id being the dots of the name;
/// - `rows`: all rows but the total and headings; `lines`: those of them with funding;
///   `unfunded`: the names of details without, in one line;
/// - `silent`: the headings of recorded columns that the total does not report, in one line.
struct StatementNode: MustacheParent {
    private let statement: Statement
    private let language: Language

    init(_ statement: Statement, _ language: Language) {
        self.statement = statement
        self.language = language
    }

    func child(named name: String) -> Any? {
        switch name {
        case "title": statement.title[language]
        case "notes": statement.notes.map { $0[language] }
        case "total": statement.rows.first { $0.role == .total }.map(node)
        case "row": RowIndex(statement, language, prefix: "")
        case "rows": rows
        case "lines": rows.filter { $0.child(named: "allocated") != nil }
        case "unfunded":
            Self.listed(
                rows.filter { $0.isDetail && $0.child(named: "allocated") == nil }
                    .compactMap(\.words))
        case "silent": Self.listed(silent)
        default: nil
        }
    }

    private var rows: [RowNode] {
        statement.rows.filter { $0.role == .detail || $0.role == .subtotal }.map(node)
    }

    private static func listed(_ names: [String]) -> String? {
        names.isEmpty ? nil : names.joined(separator: "; ")
    }

    private func node(_ row: Row) -> RowNode { RowNode(row, of: statement, language) }

    /// Computed columns follow from the recorded ones and need no mention of their own.
    private var silent: [String] {
        guard let total = statement.rows.first(where: { $0.role == .total }) else { return [] }
        return zip(statement.columns, total.cells)
            .filter { $1.value == .notReported && $1.formula == nil }
            .map { $0.0.heading[language] }
    }
}

/// Rows by id, walked one part of the id at a time.
struct RowIndex: MustacheParent {
    private let statement: Statement
    private let language: Language
    private let prefix: String

    init(_ statement: Statement, _ language: Language, prefix: String) {
        self.statement = statement
        self.language = language
        self.prefix = prefix
    }

    func child(named name: String) -> Any? {
        let id = prefix.isEmpty ? name : "\(prefix).\(name)"
        if let place = statement.rowIndex(id) {
            return RowNode(statement.rows[place], of: statement, language)
        }
        let isBranch = statement.rows.contains { $0.id.utf8.starts(with: "\(id).".utf8) }
        return isBranch ? RowIndex(statement, language, prefix: id) : nil
    }
}

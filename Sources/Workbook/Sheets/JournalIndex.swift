import Languages
import Ledger
import Statements

/// Where the entries of each line begin on the journal's sheets, gathered while they are written:
/// one pass, and no more memory than there are lines.
struct JournalIndex {
    private var firsts: [LineCode: LinkTarget] = [:]
    private var order: [LineCode: Int] = [:]

    /// Notes that a row of the journal stands at `target`.
    mutating func note(_ row: Row, lineColumn: Int?, at target: LinkTarget) {
        guard let line = Self.line(of: row, column: lineColumn), firsts[line] == nil else { return }
        order[line] = firsts.count
        firsts[line] = target
    }

    /// The first row of the journal that belongs to a selection's lines or their parts.
    func first(of selection: EntrySelection) -> LinkTarget? {
        let wanted = selection.lines
        guard !wanted.isEmpty else { return nil }
        let found = firsts.keys.filter { line in wanted.contains { line.isWithin($0) } }
        return found.min { (order[$0] ?? 0) < (order[$1] ?? 0) }.flatMap { firsts[$0] }
    }

    private static func line(of row: Row, column: Int?) -> LineCode? {
        if let line = row.cells.lazy.compactMap({ $0.trace?.lines.first }).first { return line }
        guard let column, case .text(let code) = row.cells[column].value else { return nil }
        return LineCode(code.en)
    }
}

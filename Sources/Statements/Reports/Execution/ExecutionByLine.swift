import Languages
import Ledger

/// Budget execution by line: the tree of lines, every parent the sum of the rows under it.
struct ExecutionByLine {
    let context: StatementContext
    let fold: ExecutionFold

    /// A row with what is known of it.
    private struct Built {
        var row: Row
        /// The recorded columns of which the row, or all it sums, is known.
        var known: Set<ExecutionColumn>
    }

    /// The statement and the columns whose total is known.
    func statement() throws(LedgerError) -> (Statement, known: Set<ExecutionColumn>) {
        let roots = LineNode.trees(of: context.chart).compactMap { $0.pruned(isShown) }
        var rows: [Row] = []
        var tops: [Built] = []
        for root in roots {
            let (top, below) = try built(root, level: 0, underRemainder: false)
            rows += [top.row] + below
            tops.append(top)
        }
        let known = tops.reduce(Set(ExecutionColumn.recorded)) { $0.intersection($1.known) }
        rows.append(
            sumRow(
                "total", role: .total, level: 0, name: CommonWords.total, specific: .empty,
                of: tops, known: known))
        let details = rows.filter { $0.role == .detail }.map(\.id)
        let statement = Statement(
            name: .execution, title: ExecutionWords.byLine, subtitles: context.subtitles(),
            columns: [
                Column("line", CommonWords.budgetLine, .text),
                Column("specific", CommonWords.specific, .code),
            ] + ExecutionColumn.allCases.map(\.column),
            rows: rows, controls: controls(details: details, known: known),
            notes: try notes(), charts: [chart(rows: details)])
        return (statement, known)
    }

    /// A line is shown when it holds an amount or when the ledger says that it tells of this very line.
    private func isShown(_ code: LineCode) -> Bool {
        fold.byLine[code]?.isTouched == true
            || context.chart.coverage.factsByLine[code.text]?.isEmpty == false
    }

    // MARK: Rows

    /// The row of a node and the rows under it.
    /// - Parameter underRemainder: whether a line above holds plan that no part of it accounts for.
    private func built(
        _ node: LineNode, level: Int, underRemainder: Bool
    ) throws(LedgerError) -> (Built, below: [Row]) {
        let code = node.line.code
        let own = fold.byLine[code] ?? ExecutionAmounts()
        guard !node.parts.isEmpty else {
            let detail = try detailRow(
                id: code.text, line: node.line, name: node.line.name, level: level,
                underRemainder: underRemainder)
            return (detail, [])
        }
        let remainder = underRemainder || own.original != 0
        var children: [Built] = []
        var below: [Row] = []
        for part in node.parts {
            let (child, grandchildren) = try built(
                part, level: level + 1, underRemainder: remainder)
            children.append(child)
            below += [child.row] + grandchildren
        }
        if own.isTouched {
            let name = ExecutionWords.notItemised.filled(["line": node.line.name])
            let rest = try detailRow(
                id: Self.ownRow(of: code), line: node.line, name: name, level: level + 1,
                underRemainder: underRemainder)
            children.append(rest)
            below.append(rest.row)
        }
        let known = children.reduce(Set(ExecutionColumn.recorded)) { $0.intersection($1.known) }
        let row = sumRow(
            code.text, role: .subtotal, level: level, name: node.line.name,
            specific: specific(of: node.line), of: children, known: known)
        return (Built(row: row, known: known), below)
    }

    /// The id of the row with what a parent line holds itself.
    static func ownRow(of code: LineCode) -> String { "\(code.text)/own" }

    private func detailRow(
        id: String, line: BudgetLine, name: Phrase, level: Int, underRemainder: Bool
    ) throws(LedgerError) -> Built {
        let amounts = fold.byLine[line.code] ?? ExecutionAmounts()
        var known: Set<ExecutionColumn> = []
        var cells = [Cell.text(name), specific(of: line)]
        for column in ExecutionColumn.allCases {
            guard let fact = column.fact else {
                cells.append(column.computedCell)
                continue
            }
            let isCovered = context.chart.coverage.covers(fact, for: line.code)
            let mayBeAbove = column.isPlan && underRemainder
            let amount = try column.amount(in: amounts, context)
            if (isCovered && amount != nil) || mayBeAbove { known.insert(column) }
            guard isCovered, let amount, amounts.hasPlan || !mayBeAbove else {
                cells.append(.notReported)
                continue
            }
            cells.append(
                Cell(
                    context.money(amount),
                    trace: amount == 0
                        ? nil : EntrySelection(lines: [line.code], stages: column.stages),
                    figures: context.evidence.figures(lines: [line.code], stages: column.stages)))
        }
        return Built(row: Row(id, level: level, cells: cells), known: known)
    }

    private func sumRow(
        _ id: String, role: Row.Role, level: Int, name: Phrase, specific: Cell, of rows: [Built],
        known: Set<ExecutionColumn>
    ) -> Row {
        let addresses = rows.map { CellAddress.row($0.row.id) }
        let sums = ExecutionColumn.allCases.map { column -> Cell in
            guard column.fact != nil else { return column.computedCell }
            guard known.contains(column) else { return .notReported }
            return Cell(
                .sum(addresses),
                trace: EntrySelection(
                    lines: role == .total ? [] : [LineCode(id)], stages: column.stages))
        }
        return Row(id, role: role, level: level, cells: [.text(name), specific] + sums)
    }

    private func specific(of line: BudgetLine) -> Cell {
        line.specific(on: context.snapshot.asOf).map { .text($0.code) } ?? .empty
    }

    // MARK: Around the rows

    /// Each total against the sum of all detail rows, past the subtotals.
    private func controls(details: [String], known: Set<ExecutionColumn>) -> [Control] {
        ExecutionColumn.recorded.filter(known.contains).map { column in
            let id = column.rawValue
            return Control(
                label: ExecutionWords.controlParts.filled(["column": column.heading]),
                difference: .minus(
                    .cell(CellAddress(row: "total", column: id)),
                    .sum(details.map { CellAddress(row: $0, column: id) })))
        }
    }

    private func notes() throws(LedgerError) -> [Phrase] {
        var notes = [
            ExecutionWords.noteRevised, ExecutionWords.noteAvailable, ExecutionWords.notePercent,
        ]
        var sum = ExecutionAmounts()
        for amounts in fold.byLine.values { try sum.add(amounts) }
        let obligations = try sum.original.plus(sum.amendments).plus(sum.transfers)
        if obligations != (try sum.paymentsPlan()) { notes.append(ExecutionWords.noteTwoPlans) }
        if context.chart.coverage != .everything {
            notes += [ExecutionWords.noteNotItemised, ExecutionWords.noteCoverage]
        }
        let unconfirmed = context.chart.lines.contains {
            $0.specific(on: context.snapshot.asOf)?.isConfirmed == false
        }
        if unconfirmed { notes.append(ExecutionWords.noteSpecifics) }
        return notes
    }

    private func chart(rows: [String]) -> Chart {
        Chart(
            kind: .bar, title: ExecutionWords.chartPlan, categories: "line",
            series: [ExecutionColumn.original.rawValue, ExecutionColumn.revised.rawValue],
            rows: rows)
    }
}

extension ExecutionColumn {
    /// The cell of a computed column; blank for a recorded one.
    var computedCell: Cell { formula.map { Cell($0) } ?? .empty }
}

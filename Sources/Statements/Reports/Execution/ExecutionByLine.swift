import Languages
import Ledger

/// Budget execution by line: the tree of lines, every parent the sum of the rows under it.
struct ExecutionByLine {
    let context: StatementContext
    let fold: ExecutionFold

    /// A row with what can be said of it.
    private struct Built {
        var row: Row
        var standing: [ExecutionColumn: Standing]
    }

    /// What a row means to the sum above it, column by column.
    private enum Standing {
        case known
        /// No plan was recorded for the line: whatever it gets stands in another row, so the sum of the
        /// plan is whole without it.
        case elsewhere
        /// Nobody can say, so nobody can say the sum either.
        case unknown

        /// What a sum of such rows means to the sum above it.
        static func ofSum(_ parts: some Sequence<Standing>) -> Standing {
            var sum = Standing.elsewhere
            for part in parts {
                switch part {
                case .unknown: return .unknown
                case .known: sum = .known
                case .elsewhere: continue
                }
            }
            return sum
        }
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
        let total = sum(
            of: tops, id: "total", role: .total, level: 0, name: CommonWords.total,
            specific: .empty)
        rows.append(total.row)
        let known = Set(total.standing.filter { $0.value == .known }.keys)
        let details = rows.filter { $0.role == .detail }.map(\.id)
        let statement = Statement(
            name: .execution, title: ExecutionWords.byLine, subtitles: context.subtitles(),
            columns: [
                Column("line", CommonWords.budgetLine, .text),
                Column("specific", CommonWords.specific, .code),
            ] + ExecutionColumn.allCases.map(\.column),
            rows: rows, controls: controls(details: details, known: known),
            notes: try notes(on: rows), charts: charts(rows: details, known: known))
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
        let subtotal = sum(
            of: children, id: code.text, role: .subtotal, level: level, name: node.line.name,
            specific: specific(of: node.line))
        return (subtotal, below)
    }

    /// The id of the row with what a parent line holds itself.
    static func ownRow(of code: LineCode) -> String { "\(code.text)/own" }

    private func detailRow(
        id: String, line: BudgetLine, name: Phrase, level: Int, underRemainder: Bool
    ) throws(LedgerError) -> Built {
        let amounts = fold.byLine[line.code] ?? ExecutionAmounts()
        var standing: [ExecutionColumn: Standing] = [:]
        var cells = [Cell.text(name), specific(of: line)]
        for column in ExecutionColumn.allCases {
            guard let fact = column.fact else {
                cells.append(column.computedCell)
                continue
            }
            let isCovered = context.chart.coverage.covers(fact, for: line.code)
            if column.isPlan && !amounts.hasPlan && (!isCovered || underRemainder) {
                standing[column] = .elsewhere
                cells.append(.notReported)
            } else if isCovered, let amount = try column.amount(in: amounts, context) {
                standing[column] = .known
                cells.append(cell(amount, of: column, line: line.code))
            } else {
                standing[column] = .unknown
                cells.append(.notReported)
            }
        }
        return Built(row: Row(id, level: level, cells: cells), standing: standing)
    }

    private func cell(_ amount: Int64, of column: ExecutionColumn, line: LineCode) -> Cell {
        Cell(
            context.money(amount),
            trace: amount == 0 ? nil : EntrySelection(lines: [line], stages: column.stages),
            figures: context.evidence.figures(lines: [line], stages: column.stages))
    }

    private func sum(
        of rows: [Built], id: String, role: Row.Role, level: Int, name: Phrase, specific: Cell
    ) -> Built {
        let addresses = rows.map { CellAddress.row($0.row.id) }
        var standing: [ExecutionColumn: Standing] = [:]
        var cells = [Cell.text(name), specific]
        for column in ExecutionColumn.allCases {
            guard column.fact != nil else {
                cells.append(column.computedCell)
                continue
            }
            let sum = Standing.ofSum(rows.compactMap { $0.standing[column] })
            standing[column] = sum
            let trace = EntrySelection(
                lines: role == .total ? [] : [LineCode(id)], stages: column.stages)
            cells.append(sum == .known ? Cell(.sum(addresses), trace: trace) : .notReported)
        }
        return Built(row: Row(id, role: role, level: level, cells: cells), standing: standing)
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

    private func notes(on rows: [Row]) throws(LedgerError) -> [Phrase] {
        guard rows.count > 1 else { return [ExecutionWords.noteNone] }
        var notes = [
            ExecutionWords.noteRevised, ExecutionWords.noteAvailable, ExecutionWords.notePercent,
        ]
        var sum = ExecutionAmounts()
        for amounts in fold.byLine.values { try sum.add(amounts) }
        let obligations = try sum.original.plus(sum.amendments).plus(sum.transfers)
        if obligations != (try sum.paymentsPlan()) { notes.append(ExecutionWords.noteTwoPlans) }
        // The third column is the original plan.
        if rows.contains(where: { $0.role == .detail && $0.cells[2].value == .notReported }) {
            notes.append(ExecutionWords.noteNotItemised)
        }
        if context.chart.coverage != .everything { notes.append(ExecutionWords.noteCoverage) }
        if let undated = try undatedLines(among: rows) { notes.append(undated) }
        let shown = Set(rows.map(\.id))
        let unconfirmed = context.chart.lines.contains {
            shown.contains($0.code.text)
                && $0.specific(on: context.snapshot.asOf)?.isConfirmed == false
        }
        if unconfirmed { notes.append(ExecutionWords.noteSpecifics) }
        return notes
    }

    /// Which lines have a plan by month with a part that names none, so that the plan to date is not
    /// known and somebody can mend it; nil where there are none.
    private func undatedLines(among rows: [Row]) throws(LedgerError) -> Phrase? {
        var names: [Phrase] = []
        for line in context.chart.lines {
            guard let amounts = fold.byLine[line.code], !amounts.paymentsByMonth.isEmpty,
                amounts.paymentsUndated != 0, try amounts.planToDate(in: context) == nil
            else { continue }
            names.append(line.name)
        }
        guard !names.isEmpty else { return nil }
        return ExecutionWords.noteUndated.filled([
            "lines": Phrase { language in names.map { $0[language] }.joined(separator: ", ") }
        ])
    }

    /// A chart of the plan, as far as it is known.
    private func charts(rows: [String], known: Set<ExecutionColumn>) -> [Chart] {
        guard known.contains(.original), rows.count > 1 else { return [] }
        let isRevisedKnown = known.isSuperset(of: [.amendments, .transfers])
        let series: [ExecutionColumn] = isRevisedKnown ? [.original, .revised] : [.original]
        return [
            Chart(
                kind: .bar, title: ExecutionWords.chartPlan, categories: "line",
                series: series.map(\.rawValue), rows: rows)
        ]
    }
}

extension ExecutionColumn {
    /// The cell of a computed column; blank for a recorded one.
    var computedCell: Cell { formula.map { Cell($0) } ?? .empty }
}

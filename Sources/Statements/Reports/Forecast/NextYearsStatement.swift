import Languages
import Ledger
import Planning

/// The plan of each line carried three years ahead by its own index, with the range of the index.
struct NextYearsStatement {
    let context: StatementContext
    let choice: IndexChoice
    /// The execution statement the plan is taken from.
    let execution: Statement

    /// The three years after the book's own.
    static func years(after year: FiscalYear) -> [FiscalYear] {
        [year.next, year.next.next, year.next.next.next]
    }

    private var years: [FiscalYear] { Self.years(after: context.year) }

    /// A line whose plan is carried ahead.
    private struct Line {
        var row: Row
        var code: LineCode
        /// The index of each year as far as there is one without a gap.
        var indices: [GrowthIndex]
        /// The column of the execution statement the plan is taken from; nil where no plan is stated.
        var plan: String?
    }

    func statement() -> Statement {
        let lines = self.lines()
        let isComplete = lines.allSatisfy { $0.plan == nil || $0.indices.count == years.count }
        let indexed = lines.filter { $0.plan != nil && $0.indices.count == years.count }
        var rows = lines.map(row)
        if !isComplete, !indexed.isEmpty {
            rows.append(
                total("indexed", .subtotal, ForecastWords.indexedTotal, of: indexed, known: true))
        }
        rows.append(
            total(
                "total", .total, CommonWords.total, of: lines.filter { $0.plan != nil },
                known: isComplete && !indexed.isEmpty))
        return Statement(
            name: .nextYears, title: ForecastWords.nextYears, subtitles: context.subtitles(),
            columns: columns, rows: rows, controls: controls(lines),
            notes: [
                ForecastWords.noteIndexation, ForecastWords.noteRange, ForecastWords.noteRounding,
            ], charts: chart(indexed.map { $0.row.id }))
    }

    private var columns: [Column] {
        var columns = [
            Column("line", CommonWords.budgetLine, .text),
            Column("base", ForecastWords.base.filled(["year": "\(context.year)"]), .money),
        ]
        for (position, year) in years.enumerated() {
            for part in Part.allCases {
                columns.append(
                    Column(
                        part.column(position + 1), part.heading.filled(["year": "\(year)"]), .money)
                )
            }
        }
        return columns + [Column("method", ForecastWords.method, .text)]
    }

    /// The three amounts of a year.
    private enum Part: String, CaseIterable {
        case amount, low, high

        /// Its column in the year so many years ahead.
        func column(_ ahead: Int) -> String { "\(rawValue)\(ahead)" }

        /// The column of the assumptions it grows by.
        var assumption: String {
            switch self {
            case .amount: "growth"
            case .low: "low"
            case .high: "high"
            }
        }

        var heading: Phrase {
            switch self {
            case .amount: ForecastWords.yearAmount
            case .low: ForecastWords.yearLow
            case .high: ForecastWords.yearHigh
            }
        }
    }

    // MARK: Rows

    private func lines() -> [Line] {
        execution.rows.filter { $0.role == .detail }.map { row in
            let code = ExecutionByLine.line(ofRow: row.id)
            var indices: [GrowthIndex] = []
            for year in years {
                guard let index = choice.index(for: code, in: year) else { break }
                indices.append(index)
            }
            return Line(
                row: row, code: code, indices: indices, plan: execution.knownPlan(inRow: row.id))
        }
    }

    private func row(of line: Line) -> Row {
        let name = line.row.cells.first ?? .empty
        let base: Cell =
            line.plan.map {
                Cell(
                    .cell(
                        CellAddress(statement: .execution, row: line.row.id, column: $0)),
                    trace: EntrySelection(
                        lines: [line.code], stages: ExecutionColumn.planToDate.stages))
            } ?? .notReported
        var cells = [name, base]
        for ahead in 1...years.count {
            for part in Part.allCases { cells.append(cell(part, ahead, of: line)) }
        }
        return Row(line.row.id, cells: cells + [.text(method(of: line))])
    }

    private func cell(_ part: Part, _ ahead: Int, of line: Line) -> Cell {
        guard line.plan != nil, line.indices.count >= ahead else { return .notReported }
        let before = ahead == 1 ? "base" : part.column(ahead - 1)
        return Cell(
            .grown(
                .cell(.column(before)),
                by: .cell(
                    CellAddress(
                        statement: .assumptions,
                        row: IndexChoice.row(of: line.indices[ahead - 1]),
                        column: part.assumption))),
            nature: .estimate)
    }

    private func method(of line: Line) -> Phrase {
        guard line.plan != nil else { return ForecastWords.noBase }
        guard line.indices.count == years.count else {
            return ForecastWords.noIndex.filled(["year": "\(years[line.indices.count])"])
        }
        let isGeneral = line.indices.allSatisfy { $0.line == nil }
        return isGeneral ? ForecastWords.indexationByDefault : ForecastWords.indexation
    }

    /// - Parameter known: whether every line that has a plan has an index too.
    private func total(
        _ id: String, _ role: Row.Role, _ name: Phrase, of lines: [Line], known: Bool
    ) -> Row {
        let addresses = lines.map { CellAddress.row($0.row.id) }
        let base: Cell = lines.isEmpty ? .notReported : Cell(.sum(addresses))
        let ahead = [Cell](
            repeating: known ? Cell(.sum(addresses), nature: .estimate) : .notReported,
            count: years.count * Part.allCases.count)
        return Row(id, role: role, cells: [.text(name), base] + ahead + [.empty])
    }

    // MARK: Around the rows

    private func controls(_ lines: [Line]) -> [Control] {
        let plans = Set(lines.compactMap(\.plan))
        guard plans.count == 1, let plan = plans.first else { return [] }
        return [
            Control(
                label: ForecastWords.controlBase,
                difference: .minus(
                    .cell(CellAddress(statement: .execution, row: "total", column: plan)),
                    .cell(CellAddress(row: "total", column: "base"))))
        ]
    }

    private func chart(_ rows: [String]) -> [Chart] {
        guard !rows.isEmpty else { return [] }
        return [
            Chart(
                kind: .column, title: ForecastWords.chartYears, categories: "line",
                series: ["base"] + (1...years.count).map(Part.amount.column), rows: rows)
        ]
    }
}

extension Statement {
    /// The column of an execution row that states its plan: the revised plan where all of it is known,
    /// else the original one; nil where neither is.
    func knownPlan(inRow id: String) -> String? {
        guard let row = rowIndex(id).map({ rows[$0] }) else { return nil }
        func isKnown(_ column: ExecutionColumn) -> Bool {
            columnIndex(column.rawValue).map { row.cells[$0].value != .notReported } ?? false
        }
        guard isKnown(.original) else { return nil }
        let hasRevised = isKnown(.amendments) && isKnown(.transfers)
        return (hasRevised ? ExecutionColumn.revised : .original).rawValue
    }
}

extension ExecutionByLine {
    /// The line a row of the execution statement is about.
    static func line(ofRow id: String) -> LineCode {
        LineCode(id.hasSuffix("/own") ? String(id.dropLast(4)) : id)
    }
}

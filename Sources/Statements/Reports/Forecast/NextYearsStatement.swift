import Languages
import Ledger
import Planning

/// The plan of each line carried three years ahead: by its index as a live formula over the assumptions,
/// or by the trend of its own years as a recorded estimate.
struct NextYearsStatement {
    let context: StatementContext
    /// The execution statement the plan is taken from.
    let execution: Statement
    /// The years ahead of each line.
    let plans: [LineCode: LinePlan]

    /// The three years after the book's own.
    static func years(after year: FiscalYear) -> [FiscalYear] {
        [year.next, year.next.next, year.next.next.next]
    }

    private var years: [FiscalYear] { Self.years(after: context.year) }

    /// A line whose plan is carried ahead.
    private struct Line {
        var row: Row
        var code: LineCode
        /// The column of the execution statement the base is taken from; nil where no plan is stated.
        var base: String?
        /// Nil where planning knows nothing of the line.
        var plan: LinePlan?
    }

    func statement() -> Statement {
        let lines = self.lines()
        let based = lines.filter { $0.base != nil }
        let carried = based.filter { $0.plan?.years.count == years.count }
        let isComplete = carried.count == based.count && !carried.isEmpty
        var rows = lines.map(row)
        if !isComplete, !carried.isEmpty {
            rows.append(
                total("indexed", .subtotal, ForecastWords.carriedTotal, of: carried, known: true))
        }
        rows.append(total("total", .total, CommonWords.total, of: based, known: isComplete))
        return Statement(
            name: .nextYears, title: ForecastWords.nextYears, subtitles: context.subtitles(),
            columns: columns, rows: rows, controls: controls(based), notes: notes(on: carried),
            charts: chart(carried.map(\.row.id)))
    }

    private var columns: [Column] {
        var columns = [
            Column("line", CommonWords.budgetLine, .text),
            Column("base", ForecastWords.base.filled(["year": "\(context.year)"]), .money),
        ]
        for (position, year) in years.enumerated() {
            for part in Part.allCases {
                let heading = part.heading.filled(["year": "\(year)"])
                columns.append(Column(part.column(position + 1), heading, .money))
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
            return Line(
                row: row, code: code, base: execution.knownPlan(inRow: row.id), plan: plans[code])
        }
    }

    private func row(of line: Line) -> Row {
        let base: Cell =
            line.base.map {
                Cell(
                    .cell(
                        CellAddress(statement: .execution, row: line.row.id, column: $0)),
                    trace: EntrySelection(
                        lines: [line.code], stages: ExecutionColumn.planToDate.stages))
            } ?? .notReported
        var cells = [line.row.cells.first ?? .empty, base]
        for ahead in 1...years.count {
            for part in Part.allCases { cells.append(cell(part, ahead, of: line)) }
        }
        let method = line.plan?.method.name ?? PlanningMethod.Gap.noBase.explanation
        return Row(line.row.id, cells: cells + [.text(method)])
    }

    private func cell(_ part: Part, _ ahead: Int, of line: Line) -> Cell {
        guard line.base != nil, let years = line.plan?.years, years.count >= ahead else {
            return .notReported
        }
        let year = years[ahead - 1]
        guard let index = year.indexUsed else {
            let amount =
                switch part {
                case .amount: year.amount
                case .low: year.low
                case .high: year.high
                }
            return Cell(.money(amount), nature: .estimate)
        }
        let before = ahead == 1 ? "base" : part.column(ahead - 1)
        return Cell(
            .grown(
                .cell(.column(before)),
                by: .cell(
                    CellAddress(
                        statement: .assumptions, row: IndexChoice.row(of: index),
                        column: part.assumption))),
            nature: .estimate)
    }

    /// - Parameter known: whether each of the lines is carried through all years.
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
        let columns = Set(lines.compactMap(\.base))
        guard columns.count == 1, let column = columns.first else { return [] }
        return [
            Control(
                label: ForecastWords.controlBase,
                difference: .minus(
                    .cell(CellAddress(statement: .execution, row: "total", column: column)),
                    .cell(CellAddress(row: "total", column: "base"))))
        ]
    }

    /// What planning says of its lines, each remark once, and how totals and years are computed.
    private func notes(on lines: [Line]) -> [Phrase] {
        guard !lines.isEmpty else { return [ForecastWords.noteNoPlan] }
        var seen: Set<Phrase> = []
        let remarks = lines.flatMap { $0.plan?.notes ?? [] }.filter { seen.insert($0).inserted }
        let isIndexed = lines.contains { $0.plan?.years.first?.indexUsed != nil }
        return (isIndexed ? [ForecastWords.noteVolumes] : []) + remarks
            + [ForecastWords.noteRange, ForecastWords.noteRounding]
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

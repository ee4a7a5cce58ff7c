import Languages
import Ledger
import Planning

/// Where the payments of each line will end the year, or why nobody can say.
struct LandingStatement {
    let context: StatementContext
    let execution: Statement
    let landings: [LineCode: LineLanding]

    func statement() -> Statement {
        let details = execution.rows.filter { $0.role == .detail }
        let rows = details.map(row)
        let isComplete =
            !rows.isEmpty
            && details.allSatisfy {
                landings[ExecutionByLine.line(ofRow: $0.id)]?.yearEnd != nil
            }
        return Statement(
            name: .landing, title: ForecastWords.landing, subtitles: context.subtitles(),
            columns: [
                Column("line", CommonWords.budgetLine, .text),
                Column("revised", ExecutionWords.revised, .money),
                Column("toDate", ForecastWords.toDate, .money),
                Column("expected", ForecastWords.expected, .money),
                Column("low", ForecastWords.low, .money),
                Column("high", ForecastWords.high, .money),
                Column("remaining", ForecastWords.remaining, .money),
                Column("method", ForecastWords.method, .text),
            ], rows: rows + [total(of: details, isComplete: isComplete)],
            notes: [ForecastWords.noteLanding, ForecastWords.noteLandingRange],
            charts: isComplete ? [chart(details.map(\.id))] : [])
    }

    private func row(of detail: Row) -> Row {
        let code = ExecutionByLine.line(ofRow: detail.id)
        let landing = landings[code]
        let estimates: [Cell] =
            landing?.yearEnd.map { end in
                [end.amount, end.low80, end.high80].map { Cell(.money($0), nature: .estimate) }
            } ?? [.notReported, .notReported, .notReported]
        let method = landing?.method ?? LineLanding.Gap.paymentsNotRecorded.explanation
        return Row(
            detail.id,
            cells: [detail.cells.first ?? .empty, revised(row: detail.id), toDate(row: detail.id)]
                + estimates + [remaining, .text(method)])
    }

    private func total(of details: [Row], isComplete: Bool) -> Row {
        let addresses = details.map { CellAddress.row($0.id) }
        let sum = isComplete ? Cell(.sum(addresses), nature: .estimate) : .notReported
        return Row(
            "total", role: .total,
            cells: [
                .text(CommonWords.total), revised(row: "total"), toDate(row: "total"), sum, sum,
                sum, remaining, .empty,
            ])
    }

    private func revised(row: String) -> Cell {
        Cell(.cell(CellAddress(statement: .execution, row: row, column: "revised")))
    }

    private func toDate(row: String) -> Cell {
        Cell(
            .minus(
                .cell(CellAddress(statement: .execution, row: row, column: "paid")),
                .cell(CellAddress(statement: .execution, row: row, column: "refunded"))))
    }

    private var remaining: Cell {
        Cell(
            .minus(.cell(.column("revised")), .cell(.column("expected"))), nature: .estimate)
    }

    private func chart(_ rows: [String]) -> Chart {
        Chart(
            kind: .bar, title: ForecastWords.landing, categories: "line",
            series: ["revised", "toDate", "expected"], rows: rows)
    }
}

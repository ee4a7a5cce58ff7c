import Acquisitions
import Languages
import Ledger

/// Budget execution by funding source. What sources in kind gave stands apart, as value received.
struct ExecutionBySource {
    let context: StatementContext
    let fold: ExecutionFold
    let receipts: Receipts
    /// The columns of which the total by line is known: what is unknown there is unknown here.
    let known: Set<ExecutionColumn>

    func statement() throws(LedgerError) -> Statement {
        let budget = context.chart.sources.filter {
            $0.nature == .budget && fold.bySource[$0.code]?.isTouched == true
        }
        let received = try receipts.grouped(by: \.source)
        let inKind = context.chart.sources.filter {
            $0.nature == .inKind && received[$0.code] != nil
        }
        var rows: [Row] = []
        for source in budget { rows.append(try budgetRow(source)) }
        rows.append(totalRow(budget))
        rows += inKindRows(inKind, received)
        return Statement(
            name: .executionBySource, title: ExecutionWords.bySource,
            subtitles: context.subtitles(),
            columns: [Column("source", CommonWords.fundingSource, .text)]
                + ExecutionColumn.allCases.map(\.column)
                + [Column("received", ExecutionWords.receivedInKind, .money)],
            rows: rows, controls: controls(budget),
            notes: [
                ExecutionWords.noteRevised, ExecutionWords.noteAvailable,
                ExecutionWords.notePercent,
            ] + (inKind.isEmpty ? [] : [ExecutionWords.noteInKind]),
            charts: budget.count < 2 ? [] : [chart(budget)])
    }

    private func budgetRow(_ source: FundingSource) throws(LedgerError) -> Row {
        let amounts = fold.bySource[source.code] ?? ExecutionAmounts()
        var cells = [Cell.text(source.name)]
        for column in ExecutionColumn.allCases {
            guard column.fact != nil else {
                cells.append(column.computedCell)
                continue
            }
            guard known.contains(column), let amount = try column.amount(in: amounts, context)
            else {
                cells.append(.notReported)
                continue
            }
            cells.append(
                Cell(
                    context.money(amount),
                    trace: amount == 0
                        ? nil : EntrySelection(source: source.code, stages: column.stages),
                    figures: context.evidence.figures(source: source.code, stages: column.stages)))
        }
        cells.append(Cell(.notApplicable))
        return Row(source.code.text, level: 0, cells: cells)
    }

    private func totalRow(_ sources: [FundingSource]) -> Row {
        let addresses = sources.map { CellAddress.row($0.code.text) }
        let sums = ExecutionColumn.allCases.map { column -> Cell in
            guard column.fact != nil else { return column.computedCell }
            return known.contains(column) ? Cell(.sum(addresses)) : .notReported
        }
        return Row(
            "total", role: .total,
            cells: [.text(CommonWords.total)] + sums + [Cell(.notApplicable)])
    }

    private func inKindRows(
        _ sources: [FundingSource], _ received: [SourceCode?: BalanceCube.Content]
    ) -> [Row] {
        guard !sources.isEmpty else { return [] }
        let blank = [Cell](
            repeating: Cell(.notApplicable), count: ExecutionColumn.allCases.count)
        let heading = Row(
            "in-kind", role: .section,
            cells: [.text(ExecutionWords.sourcesInKind)]
                + [Cell](repeating: .empty, count: blank.count + 1))
        let details = sources.map { source in
            Row(
                source.code.text, level: 1,
                cells: [.text(source.name)] + blank + [
                    context.valueCell(
                        received[source.code] ?? BalanceCube.Content(), source: source.code)
                ])
        }
        let isKnown = details.allSatisfy { $0.cells.last?.value != .notReported }
        let sum =
            isKnown
            ? Cell(.sum(sources.map { CellAddress.row($0.code.text) })) : .notReported
        let total = Row(
            "total-in-kind", role: .subtotal, level: 0,
            cells: [.text(ExecutionWords.totalInKind)] + blank + [sum])
        return [heading] + details + [total]
    }

    private func controls(_ sources: [FundingSource]) -> [Control] {
        ExecutionColumn.recorded.filter(known.contains).map { column in
            let id = column.rawValue
            return Control(
                label: ExecutionWords.controlBySource.filled(["column": column.heading]),
                difference: .minus(
                    .cell(CellAddress(statement: .execution, row: "total", column: id)),
                    .cell(CellAddress(row: "total", column: id))))
        }
    }

    private func chart(_ sources: [FundingSource]) -> Chart {
        Chart(
            kind: .column, title: ExecutionWords.chartSource, categories: "source",
            series: [ExecutionColumn.revised.rawValue, ExecutionColumn.paid.rawValue],
            rows: sources.map(\.code.text))
    }
}

import Languages
import Ledger
import Money
import Planning

/// A small ledger made of cells: what planning reads of a ledger.
struct SampleLedger {
    var lines: [LineCode]
    var coverage = Coverage.everything
    var fiscalYearStart = 1
    /// Revised plans by line, year and source, in tiyn.
    var plans: [(LineCode, Int, SourceCode, Int64)] = []
    /// Payments (refunds negative) by line, fiscal year and calendar month, in tiyn.
    var payments: [(LineCode, year: Int, YearMonth, Int64)] = []

    func snapshot(asOf: CalendarDate) -> LedgerSnapshot {
        func key(_ line: LineCode, _ year: Int, _ source: SourceCode) -> BudgetKey {
            BudgetKey(organisation: "sample", year: FiscalYear(year), line: line, source: source)
        }
        func content(_ units: Int64) -> BalanceCube.Content {
            var content = BalanceCube.Content()
            content.minorUnits = units
            return content
        }
        var cells: [BalanceCube.Cell: BalanceCube.Content] = [:]
        for (line, year, source, units) in plans {
            let cell = BalanceCube.Cell(
                key: key(line, year, source), stage: .originalPlan,
                plan: PlanCell(.obligations, month: nil))
            cells[cell] = content(units)
        }
        var changes: [YearMonth: [BalanceCube.Cell: BalanceCube.Content]] = [:]
        for (line, year, month, units) in payments {
            let cell = BalanceCube.Cell(
                key: key(line, year, "local-budget"), stage: units < 0 ? .refunded : .paid)
            changes[month, default: [:]][cell] = content(units)
        }
        let name = Phrase(same: "sample")
        return LedgerSnapshot(
            chart: Chart(
                organisation: Organisation(
                    code: "sample", name: name, fiscalYearStart: fiscalYearStart),
                lines: lines.map { BudgetLine(code: $0, name: name) },
                sources: [
                    FundingSource(code: "local-budget", name: name, nature: .budget),
                    FundingSource(code: "sponsor", name: name, nature: .budget),
                    FundingSource(code: "state-order", name: name, nature: .inKind),
                ], coverage: coverage),
            asOf: asOf, balances: BalanceCube(cells: cells),
            monthlyChanges: changes.mapValues { BalanceCube(cells: $0) }, documents: [],
            figures: [], checks: [], head: LedgerHead(count: 0, hash: ""), journal: Journal([]))
    }
}

import GRDB
import Languages
import Ledger

/// Reads a ledger as at a date from the kept balances: whole months from their cells, and of a month
/// that the date cuts only that month's postings from the journal.
struct SnapshotReader {
    private let database: Database
    private var catalogue: Catalogue
    private let asOf: CalendarDate
    /// The month whose cells hold more than the date lets in; nil where the date ends a month.
    private let cutMonth: YearMonth?
    private var total: [BalanceCube.Cell: BalanceCube.Content] = [:]
    private var months: [YearMonth: [BalanceCube.Cell: BalanceCube.Content]] = [:]
    private var tally = BalanceChange.Tally()
    /// What the kept rows come to.
    private var seal = BalanceSeal()
    /// What the amounts come to: nothing, since every entry balances within each family.
    private var sums: [Stage.Family: Int128] = [:]

    /// A reader as at `asOf`; nil means the last document date, or the end of the chart's period
    /// in a ledger without entries.
    init(_ database: Database, chart: Chart, asOf: CalendarDate?) throws {
        self.database = database
        catalogue = try Catalogue(all: database)
        let last = try Int64.fetchOne(database, sql: "SELECT max(document_date) FROM entry")
            .flatMap { Int32(exactly: $0) }.map { CalendarDate(dayNumber: $0) }
        let asOf = asOf ?? last ?? chart.period?.asOf ?? CalendarDate(dayNumber: 0)
        self.asOf = asOf
        let (year, month, day) = asOf.components
        let isWholeMonth = day == CalendarDate.days(in: month, of: year)
        cutMonth = isWholeMonth || last.map { $0 <= asOf } ?? true ? nil : YearMonth(asOf)
    }

    /// The snapshot. Its journal is read later, by `journal`, up to the head it has now.
    mutating func snapshot(
        chart: Chart, journal: (LedgerHead, CalendarDate, BalanceChange.Tally) -> Journal
    ) throws -> LedgerSnapshot {
        let head = try ChainHead(database).ledgerHead
        try addWholeMonths()
        if let cutMonth { try addDays(of: cutMonth) }
        guard sums.values.allSatisfy({ $0 == 0 }) else {
            throw ChangedBalances()
        }
        return LedgerSnapshot(
            chart: chart, asOf: asOf, balances: BalanceCube(cells: total),
            monthlyChanges: months.mapValues { BalanceCube(cells: $0) },
            documents: try RecordLog.values(.document, as: Document.self, in: database),
            figures: try RecordLog.values(.figure, as: ReportedFigure.self, in: database),
            checks: try RecordLog.values(.check, as: CrossCheck.self, in: database),
            head: head, journal: journal(head, asOf, tally))
    }

    private mutating func addWholeMonths() throws {
        let last = cutMonth.map { $0.index - 1 } ?? YearMonth(asOf).index
        var cells: [(month: Int32, cell: BalanceCube.Cell, content: BalanceCube.Content)] = []
        let rows = try RawStatement(
            database, "SELECT \(CellRow.columns), \(CellRow.contentColumns) FROM cell")
        while try rows.next() {
            let row = try CellRow(rows)
            let cell = try row.cell(&catalogue, in: database)
            let content = try CellRow.content(rows)
            seal.add(content, to: cell, in: row.month)
            if row.month <= last { cells.append((row.month, cell, content)) }
        }
        let tallies = try RawStatement(
            database, "SELECT month, entries, postings FROM journal_month")
        while try tallies.next() {
            let month: Int32 = try tallies.narrow(0, "journal_month.month")
            let kept = BalanceChange.Tally(
                entries: try tallies.integer(1, "journal_month.entries"),
                postings: try tallies.integer(2, "journal_month.postings"))
            seal.add(kept, in: month)
            guard month <= last else { continue }
            tally.entries &+= kept.entries
            tally.postings &+= kept.postings
        }
        // What is not as it was written shows here, before anybody reads a total off it.
        guard try seal == BalanceSeal(kept: database) else { throw ChangedBalances() }
        for row in cells { try add(row.content, to: row.cell, in: YearMonth(index: row.month)) }
    }

    private mutating func addDays(of month: YearMonth) throws {
        guard let first = CalendarDate(year: month.year, month: month.month, day: 1) else { return }
        let days: StatementArguments = [first.dayNumber, asOf.dayNumber]
        tally.entries +=
            try Int64.fetchOne(
                database, sql: "SELECT count(*) FROM entry WHERE document_date BETWEEN ? AND ?",
                arguments: days) ?? 0
        let row = try RawStatement(
            database,
            """
            SELECT \(JournalReader.postingColumns)
            FROM entry CROSS JOIN posting ON posting.entry = entry.number
            WHERE document_date BETWEEN ? AND ?
            """)
        row.bind(1, Int64(first.dayNumber))
        row.bind(2, Int64(asOf.dayNumber))
        while try row.next() {
            let (posting, _) = try JournalReader.posting(row, &catalogue, in: database)
            try add(
                BalanceCube.Content().adding(posting), to: BalanceCube.Cell(posting), in: month)
            tally.postings += 1
        }
    }

    private mutating func add(
        _ content: BalanceCube.Content, to cell: BalanceCube.Cell, in month: YearMonth
    ) throws {
        sums[cell.stage.family, default: 0] += Int128(content.minorUnits)
        total[cell] = try total[cell, default: BalanceCube.Content()].adding(content)
        months[month, default: [:]][cell] = try months[month, default: [:]][
            cell, default: BalanceCube.Content()
        ].adding(content)
    }
}

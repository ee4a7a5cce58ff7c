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
    /// What the rows come to by rules: nothing, since every entry balances within each of them.
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
        // An amount that is not what was written shows here, before anybody reads a total off it.
        guard sums.values.allSatisfy({ $0 == 0 }) else {
            throw UnreadableRow(column: "cell.minor_units")
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
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(CellRow.columns), \(CellRow.contentColumns) FROM cell WHERE month <= ?
                """,
            arguments: [last])
        while let row = try rows.next() {
            let cellRow = try CellRow(row)
            try add(
                CellRow.content(row), to: cellRow.cell(&catalogue, in: database),
                in: YearMonth(index: cellRow.month))
        }
        let tallies = try Row.fetchCursor(
            database, sql: "SELECT entries, postings FROM journal_month WHERE month <= ?",
            arguments: [last])
        while let row = try tallies.next() {
            tally.entries += try row.integer(0, "journal_month.entries")
            tally.postings += try row.integer(1, "journal_month.postings")
        }
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

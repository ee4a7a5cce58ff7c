import Languages
import Ledger
import Money

/// The journal, one row for each posting, produced while it is read.
struct JournalStatement {
    let context: StatementContext

    func statement() -> Statement {
        let journal = context.snapshot.journal
        let currency = context.currency
        let stream = RowStream(count: journal.postingCount) { body in
            try journal.forEach { entry in
                for (position, posting) in entry.postings.enumerated() {
                    try body(Self.row(of: posting, at: position, in: entry, currency))
                }
            }
        }
        return Statement(
            name: .journal, title: JournalWords.title, subtitles: context.subtitles(),
            columns: columns, rows: [], stream: stream,
            controls: [
                Control(
                    label: JournalWords.control,
                    difference: .cell(CellAddress(AboutStatement.sumOfPostings)))
            ],
            notes: [JournalWords.note])
    }

    /// The sum of all postings: what stands in the balances, cell by cell. Throws `.overflow`.
    static func sumOfPostings(_ balances: BalanceCube) throws(LedgerError) -> Int64 {
        var sum: Int128 = 0
        for content in balances.cells.values { sum += Int128(content.minorUnits) }
        guard let exact = Int64(exactly: sum) else { throw .overflow }
        return exact
    }

    private var columns: [Column] {
        [
            Column("number", JournalWords.number, .count),
            Column("documentDate", JournalWords.documentDate, .date),
            Column("recorded", JournalWords.recorded, .date),
            Column("kind", JournalWords.kind, .text),
            Column("document", CommonWords.document, .code),
            Column("line", JournalWords.line, .code),
            Column("source", CommonWords.fundingSource, .code),
            Column("branch", AcquisitionWords.branch, .code),
            Column("programme", JournalWords.programme, .code),
            Column("stage", JournalWords.stage, .text),
            Column("plan", JournalWords.plan, .text),
            Column("month", JournalWords.month, .count),
            Column("amount", CommonWords.amount, .money),
            Column("copies", CommonWords.copies, .count),
            Column("narrative", JournalWords.narrative, .text),
            Column("reverses", JournalWords.reverses, .count),
        ]
    }

    private static func row(
        of posting: Posting, at position: Int, in entry: Entry, _ currency: Currency
    ) -> Row {
        let key = posting.key
        let amount = Money(minorUnits: posting.minorUnits, currency: currency)
        return Row(
            "\(entry.number)-\(position + 1)",
            cells: [
                Cell(.count(entry.number.value)), Cell(.date(entry.documentDate)),
                Cell(.date(day(of: entry.recordedAt))), .text(JournalWords.kind(entry.kind)),
                .text(entry.document.text), .text(key.line.text), .text(key.source.text),
                key.branch.map { .text($0.text) } ?? .empty,
                key.programme.map { .text($0.text) } ?? .empty,
                .text(JournalWords.stage(posting.stage)),
                posting.plan.map { .text(JournalWords.basis($0.basis)) } ?? .empty,
                posting.plan?.month.map { Cell(.count(Int64($0))) } ?? .empty,
                Cell(.money(amount), figures: entry.figures),
                posting.items.map { Cell(.count($0.copies)) } ?? .empty, .text(entry.narrative),
                entry.reverses.map { Cell(.count($0.value)) } ?? .empty,
            ])
    }

    /// The day, in universal time, on which an entry was recorded.
    private static func day(of moment: Timestamp) -> CalendarDate {
        let (days, rest) = moment.seconds.quotientAndRemainder(dividingBy: 86_400)
        return CalendarDate(dayNumber: Int32(clamping: rest < 0 ? days - 1 : days))
    }
}

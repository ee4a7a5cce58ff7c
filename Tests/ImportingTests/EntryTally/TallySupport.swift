import Importing
import Languages
import Ledger

/// A snapshot as far as statements see it, so that two can be held against each other.
struct SeenSnapshot: Equatable {
    var chart: Chart
    var asOf: CalendarDate
    var balances: BalanceCube
    var monthlyChanges: [YearMonth: BalanceCube]
    var documents: [Document]
    var head: LedgerHead
    var entryCount: Int
    var postingCount: Int

    init(_ snapshot: LedgerSnapshot) {
        chart = snapshot.chart
        asOf = snapshot.asOf
        balances = snapshot.balances
        monthlyChanges = snapshot.monthlyChanges
        documents = snapshot.documents
        head = snapshot.head
        entryCount = snapshot.journal.entryCount
        postingCount = snapshot.journal.postingCount
    }
}

extension EntryCSV {
    /// What the tally makes of the file; nil where it is unsure.
    func tallied(asOf: CalendarDate? = nil) -> SeenSnapshot? {
        tally(asOf: asOf).map(SeenSnapshot.init)
    }

    /// What reading it row by row and judging it batch by batch makes of the file; nil where a row cannot
    /// be recorded.
    func folded(asOf: CalendarDate? = nil) -> SeenSnapshot? {
        var ledger = FoldedLedger(chart: chart, documents: documents, asOf: asOf)
        do {
            _ = try deliver { chunk in
                ledger.add(chunk.documents)
                return ChunkReceipt(
                    try ledger.post(
                        EntryBatch(
                            chunk.drafts, recordedAt: Timestamp(seconds: 0), recordedBy: "")))
            }
            return SeenSnapshot(try ledger.snapshot())
        } catch { return nil }
    }
}

extension Sample {
    /// A file of the sample ledger; rows that name no document rest on the file.
    static func csv(
        _ bytes: [UInt8], pieceSize: Int = ByteSource.pieceSize, limits: [Limit] = [],
        _ change: (inout EntryCSV.Options) -> Void = { _ in }
    ) -> EntryCSV {
        var chart = chart
        chart.limits = limits
        var options = EntryCSV.Options()
        options.document = Document(code: "file-rows", kind: .file, title: Phrase(same: "rows"))
        change(&options)
        return EntryCSV(
            ByteSource(bytes, name: "rows.csv", pieceSize: pieceSize), chart: chart,
            documents: [memo], options: options)
    }

    static func csv(_ text: String) -> EntryCSV { csv(Array(text.utf8)) }
}

import Acquisitions
import GRDB
import Ledger

/// One transaction's worth of recording in a SQLite ledger. A class, since what it has met of the
/// ledger it keeps for the batches that follow.
final class SQLiteSession: LedgerSession {
    let database: Database
    let state: StoredState
    /// The book of acquisitions as it stands in this transaction, once it was asked for.
    var acquisitions: AcquisitionBook?
    private var chart: Chart?
    private var writer: JournalWriter?
    private var guards = ReplacementGuards()

    init(_ database: Database) {
        self.database = database
        state = StoredState(database)
    }

    /// Leaves the ledger as protected as it was found. To be called before the transaction commits.
    func finish() throws { try guards.restore(in: database) }

    func record(chart: Chart) throws {
        self.chart = nil
        try ChartSuccession(database).admit(chart)
    }

    func record(documents: [Document]) throws {
        guard !documents.isEmpty else { return }
        var log = try RecordLog(database)
        for document in documents {
            try log.add(.document, code: document.code.text, document)
        }
    }

    func record(figures: [ReportedFigure], checks: [CrossCheck]) throws {
        var log = try RecordLog(database)
        for figure in figures {
            guard try state.hasDocument(figure.document) else {
                throw StorageError.figureWithoutDocument(
                    figure: figure.code, document: figure.document)
            }
            try log.add(.figure, code: figure.code, figure)
        }
        for check in checks { try log.add(.check, code: check.code, check) }
    }

    func post(_ batch: EntryBatch) throws -> Admission {
        try requireApartFromAcquisitions(batch)
        return try postUnguarded(batch)
    }

    /// The chart as it stands in this transaction.
    func currentChart() throws -> Chart {
        let known = try chart ?? RecordLog.chart(in: database)
        chart = known
        return known
    }

    /// Forgets what was met of the ledger, where some of it was taken back.
    func forget() {
        writer = nil
        acquisitions = nil
    }

    /// Records a batch whichever paper it is of.
    func postUnguarded(_ batch: EntryBatch) throws -> Admission {
        let chart = try currentChart()
        let admission = try Rulebook(chart: chart).admit(batch, to: state)
        guard !admission.entries.isEmpty else { return admission }
        try guards.lift(for: admission.entries.count, in: database)
        var writer = try writer ?? JournalWriter(database)
        // Held in one place only, so that what it remembers is not copied.
        self.writer = nil
        try writer.append(admission.entries)
        self.writer = writer
        return admission
    }
}

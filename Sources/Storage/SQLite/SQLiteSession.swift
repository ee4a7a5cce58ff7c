import GRDB
import Ledger

/// One transaction's worth of recording in a SQLite ledger.
struct SQLiteSession: LedgerSession {
    let database: Database

    func record(chart: Chart) throws {
        try ChartSuccession(database).admit(chart)
    }

    func record(documents: [Document]) throws {
        var log = try RecordLog(database)
        for document in documents {
            try log.add(.document, code: document.code.text, document)
        }
    }

    func record(figures: [ReportedFigure], checks: [CrossCheck]) throws {
        let state = StoredState(database)
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
        let admission = try Rulebook(chart: RecordLog.chart(in: database))
            .admit(batch, to: StoredState(database))
        guard !admission.entries.isEmpty else { return admission }
        var writer = try JournalWriter(database)
        try writer.append(admission.entries)
        return admission
    }
}

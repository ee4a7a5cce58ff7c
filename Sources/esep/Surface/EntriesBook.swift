import Foundation
import Importing
import Languages
import Ledger
import Statements
import Storage

/// Statements straight from a CSV file of entries: judged as an import would, kept nowhere.
struct EntriesBook {
    let file: String
    /// A ledger or a data folder, for its chart and documents.
    let chart: String
    let language: Language

    /// The statements as at the end of a day; nil means the last of the file. The journal, which is
    /// nowhere, is not among them. Throws `Stop` where a row cannot be recorded.
    func book(asOf: CalendarDate?) throws -> StatementBook {
        guard FileManager.default.fileExists(atPath: file) else {
            throw Stop(.noInput, SurfaceWording.noSuchFile(file))
        }
        let reference = try ReferenceData.load(Installation.reference())
        var ledger = try emptyLedger(reference, asOf: asOf)
        let table = EntryCSV(
            ByteSource(path: file), chart: ledger.chart, documents: ledger.documents,
            options: ImportCommand.options(for: file))
        if isReadAgain, let snapshot = table.tally(asOf: asOf) {
            return try Self.book(of: snapshot, reference)
        }
        do {
            _ = try table.deliver { chunk in
                ledger.add(chunk.documents)
                // Nobody records it and no moment is kept: both are asked for by the form only.
                return ChunkReceipt(
                    try ledger.post(
                        EntryBatch(
                            chunk.drafts, recordedAt: Timestamp(seconds: 0), recordedBy: "")))
            }
        } catch DeliveryStop.rejected(let outcome) {
            for line in outcome.reading.findings.lines { tell(line[language]) }
            throw Stop(.badData, outcome.explanation)
        }
        return try Self.book(of: ledger.snapshot(), reference)
    }

    /// Whether the file can be read a second time, as a pipe cannot.
    private var isReadAgain: Bool {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: URL(filePath: file).resolvingSymlinksInPath().path)
        return attributes?[.type] as? FileAttributeType == .typeRegular
    }

    private static func book(
        of snapshot: LedgerSnapshot, _ reference: ReferenceData
    ) throws -> StatementBook {
        var book = try StatementBook.make(
            from: snapshot,
            StatementRequest(indices: reference.growth, version: Release.version))
        book.statements.removeAll { $0.name == .journal }
        return book
    }

    private func emptyLedger(
        _ reference: ReferenceData, asOf: CalendarDate?
    ) throws -> FoldedLedger {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: chart, isDirectory: &isFolder)
        guard exists, isFolder.boolValue else {
            let store = try LedgerFile.reading(chart)
            return try FoldedLedger(
                chart: store.chart(), documents: store.snapshot(asOf: nil).documents, asOf: asOf)
        }
        let source = try DataFolder.load(chart, reference: reference)
        return FoldedLedger(chart: source.chart, documents: source.documents, asOf: asOf)
    }
}

import ArgumentParser
import Foundation
import Importing
import Languages
import Ledger
import Storage

/// `esep import`: entries from a CSV file or a data folder, all or nothing unless told otherwise.
struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import", abstract: HelpWording.importing[Session.language],
            discussion: HelpWording.importExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Argument(help: HelpWording.importFile.help) var file: String
    @Flag(name: .customLong("dry-run"), help: HelpWording.dryRun.help) var dryRun = false
    @Flag(name: .customLong("keep-good"), help: HelpWording.keepGood.help) var keepGood = false
    @Option(help: HelpWording.rejected.help) var rejected: String?
    @OptionGroup var recorder: RecorderOptions
    @OptionGroup var common: CommonOptions

    private var purpose: SessionPurpose { dryRun ? .rehearsal : .recording }

    func run() throws {
        try reporting(in: common.language) {
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
            guard exists else { throw Stop(.noInput, SurfaceWording.noSuchFile(file)) }
            if isFolder.boolValue { try importFolder() } else { try importTable() }
        }
    }

    /// A data folder: its documents, figures, checks and entries, as one.
    private func importFolder() throws {
        let source = try DataFolder.load(
            file, reference: ReferenceData.load(Installation.reference()))
        let store = try LedgerFile.recording(ledger)
        let admission = try store.together(purpose) { session in
            try session.record(chart: source.chart)
            try session.record(documents: source.documents)
            try session.record(figures: source.figures, checks: source.checks)
            return try session.post(recorder.batch(source.drafts))
        }
        for warning in admission.warnings { tell(warning.explanation[common.language]) }
        try Output.line(SurfaceWording.recorded(admission, preview: dryRun)[common.language])
    }

    /// A CSV file, chunk by chunk within one transaction.
    private func importTable() throws {
        let language = common.language
        let store = try LedgerFile.recording(ledger)
        let snapshot = try store.snapshot(asOf: nil)
        let table = EntryCSV(
            ByteSource(path: file), chart: snapshot.chart, documents: snapshot.documents,
            options: Self.options(for: file))
        var refused: [UInt8] = []
        var writer = RejectedRowsCSV(language: language)
        var progress = Progress(SurfaceWording.importing[language])
        var rows: Int64 = 0
        var warnings: [LimitBreach] = []
        var accruals = AccrualCalendar(recorded: snapshot.monthlyChanges)
        do {
            let outcome = try store.together(purpose) { session in
                try table.deliver(keepsGood: keepGood, isRehearsal: dryRun) {
                    if rejected != nil { refused += writer.bytes(of: $0) }
                } to: { chunk in
                    try session.record(documents: chunk.documents)
                    let admission = try session.post(recorder.batch(chunk.drafts))
                    warnings += admission.warnings
                    accruals.add(admission.entries)
                    rows += Int64(chunk.drafts.count)
                    progress.show(rows, of: 0)
                    return ChunkReceipt(admission)
                }
            }
            progress.finish()
            for warning in warnings { tell(warning.explanation[language]) }
            for payment in accruals.earlyPayments(in: snapshot.chart.organisation.currency) {
                tell(payment.explanation[language])
            }
            try report(outcome, rejectedRows: refused)
        } catch DeliveryStop.rejected(let outcome) {
            progress.finish()
            try report(outcome, rejectedRows: refused)
        }
    }

    /// How a file of entries is read: rows that name no document rest on the file itself.
    static func options(for file: String) -> EntryCSV.Options {
        var options = EntryCSV.Options()
        let name = URL(filePath: file).lastPathComponent
        options.document = Document(
            code: DocumentCode("file-" + name), kind: .file, title: Phrase(same: name),
            file: name)
        return options
    }

    /// Says what became of the rows, finding by finding, and ends with the status that fits.
    private func report(_ outcome: ImportOutcome, rejectedRows: [UInt8]) throws {
        let language = common.language
        for line in outcome.reading.findings.lines { tell(line[language]) }
        let unlisted = outcome.reading.unlistedFindings
        if unlisted > 0 { tell(SurfaceWording.unlisted(unlisted)[language]) }
        if let rejected, !rejectedRows.isEmpty {
            try Output.to(rejected, inputs: [file, ledger]) {
                try $0(String(decoding: rejectedRows, as: UTF8.self))
            }
        }
        try Output.line(outcome.explanation[language])
        guard outcome.isDelivered else { throw ExitCode(ExitStatus.badData.rawValue) }
        guard outcome.rejected == 0 else { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}

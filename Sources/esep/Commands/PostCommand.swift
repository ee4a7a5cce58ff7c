import ArgumentParser
import Foundation
import Languages
import Ledger
import Money
import Storage

/// `esep post`: one entry, with a preview that changes nothing.
struct PostCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "post", abstract: HelpWording.post[Session.language],
            discussion: HelpWording.postExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @OptionGroup var movement: MovementOptions
    @Option(help: PostWording.date.help) var date: CalendarDate
    @Option(help: PostWording.document.help) var document: String
    @Option(name: .customLong("document-kind"), help: PostWording.documentKind.help)
    var documentKind: Document.Kind?
    @Option(name: .customLong("document-title"), help: PostWording.documentTitle.help)
    var documentTitle: String?
    @Option(help: PostWording.narrative.help) var narrative: String = ""
    @Option(help: PostWording.key.help) var key: String?
    @Flag(help: HelpWording.dryRun.help) var preview = false
    @OptionGroup var recorder: RecorderOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            let store = try LedgerFile.recording(ledger)
            let chart = try store.chart()
            let draft = EntryDraft(
                documentDate: date, document: DocumentCode(document), narrative: narrative,
                movements: [
                    try movement.movement(in: chart, on: date, amountsIn: language)
                ],
                idempotencyKey: key)
            var accruals = AccrualCalendar(
                recorded: try store.snapshot(asOf: date).monthlyChanges)
            let admission = try store.together(preview ? .rehearsal : .recording) { session in
                try session.record(documents: newDocument())
                return try session.post(recorder.batch([draft]))
            }
            for warning in admission.warnings { tell(warning.explanation[language]) }
            accruals.add(admission.entries)
            for payment in accruals.earlyPayments(in: chart.organisation.currency) {
                tell(payment.explanation[language])
            }
            try Output.line(SurfaceWording.recorded(admission, preview: preview)[language])
            for entry in admission.entries {
                for line in PostWording.lines(
                    of: entry, in: chart.organisation.currency, language: language)
                {
                    try Output.line(line)
                }
            }
        }
    }

    /// The document as a new record, where its kind is told; else it must be known already.
    private func newDocument() -> [Document] {
        guard let documentKind else { return [] }
        return [
            Document(
                code: DocumentCode(document), kind: documentKind, date: date,
                title: Phrase(same: documentTitle ?? document))
        ]
    }
}

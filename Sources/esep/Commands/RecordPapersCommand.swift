import Acquisitions
import ArgumentParser
import Foundation
import Importing
import Languages
import Ledger
import Storage

/// `esep acquisitions record`: a file of papers, all or nothing unless told otherwise.
struct RecordPapersCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "record", abstract: AcquisitionsWording.record[Session.language],
            discussion: AcquisitionsWording.recordExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Argument(help: AcquisitionsWording.file.help) var file: String
    @Flag(help: HelpWording.dryRun.help) var preview = false
    @Flag(name: .customLong("keep-good"), help: AcquisitionsWording.keepGood.help)
    var keepGood = false
    @OptionGroup var recorder: RecorderOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try reporting(in: common.language) {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw FileManager.default.fileExists(atPath: file)
                    ? Stop(.badData, AcquisitionsWording.unreadable(file))
                    : Stop(.noInput, SurfaceWording.noSuchFile(file))
            }
            let reference = try ReferenceData.load(Installation.reference())
            let store = try LedgerFile.recording(ledger)
            let name = URL(filePath: file).lastPathComponent
            let reading = PapersFile.read(
                text, file: name, chart: try store.chart(), reference: reference)
            var delivery = PaperDelivery(policy: reference.collection.policy, recorder: recorder)
            for fault in reading.faults { delivery.refusals.append(fault.explanation) }
            try delivery.deliver(
                reading.papers.map { (place: "\(name), \($0.line)", paper: $0.paper) }, to: store,
                isPreview: preview, keepsGood: keepGood)
            try delivery.report(isPreview: preview, in: common.language)
        }
    }
}

/// Papers on their way into a ledger, in one transaction.
struct PaperDelivery {
    let policy: AcquisitionPolicy
    let recorder: RecorderOptions
    /// What was wrong, paper by paper.
    var refusals: [Phrase] = []
    private(set) var receipts: [AcquisitionReceipt] = []
    private(set) var isKept = true

    init(policy: AcquisitionPolicy, recorder: RecorderOptions) {
        self.policy = policy
        self.recorder = recorder
    }

    /// Nothing of the papers stays.
    private struct TakenBack: Error {}

    /// Hands the papers in. Each is judged with those before it; where one is refused nothing stays,
    /// unless the good ones are to be kept, and the others are still judged so that all that is wrong is
    /// told at once.
    mutating func deliver(
        _ papers: [(place: String, paper: AcquisitionPaper)], to store: some LedgerStore,
        isPreview: Bool, keepsGood: Bool
    ) throws {
        var receipts: [AcquisitionReceipt] = []
        var refusals = refusals
        do {
            try store.together(isPreview ? .rehearsal : .recording) { session in
                for (place, paper) in papers {
                    do {
                        let batch = recorder.batch([])
                        receipts.append(
                            try session.record(
                                paper, policy: policy, at: batch.recordedAt,
                                by: batch.recordedBy))
                    } catch let refused as AcquisitionRefusals {
                        refusals.append(AcquisitionsWording.at(place, refused.explanation))
                    } catch let refused as LedgerError {
                        refusals.append(
                            AcquisitionsWording.at(
                                place, AcquisitionsWording.paper(paper.code, refused.explanation)))
                    }
                }
                guard refusals.isEmpty || keepsGood else { throw TakenBack() }
            }
        } catch is TakenBack {
            isKept = false
        }
        self.receipts = receipts
        self.refusals = refusals
    }

    /// Says what became of the papers, and ends with the status that fits.
    func report(isPreview: Bool, in language: Language) throws {
        for refusal in refusals { tell(refusal[language]) }
        if isKept {
            for receipt in receipts {
                for warning in receipt.warnings {
                    tell(
                        AcquisitionsWording.paper(receipt.record.code, warning.explanation)[
                            language])
                }
                for limit in receipt.limits { tell(limit.explanation[language]) }
                try Output.line(AcquisitionsWording.recorded(receipt)[language])
            }
        }
        let new = isKept ? receipts.count { !$0.isRepeated } : 0
        let repeated = isKept ? receipts.count - new : 0
        try Output.line(
            AcquisitionsWording.outcome(
                new: new, repeated: repeated, refused: refusals.count, isPreview: isPreview)[
                    language])
        guard isKept else { throw ExitCode(ExitStatus.badData.rawValue) }
        guard refusals.isEmpty else { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}

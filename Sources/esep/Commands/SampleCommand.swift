import ArgumentParser
import Illustration
import Importing
import Languages
import Ledger
import Money
import Storage

/// `esep sample`: an illustrative ledger, everything in it made up, with planted mistakes and answers.
struct SampleCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sample", abstract: SampleWording.abstract[Session.language],
            discussion: HelpWording.sampleExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Option(help: SampleWording.years.help) var years = 3
    @Option(help: SampleWording.from.help) var from = 2020
    @Option(help: SampleWording.branches.help) var branches = 21
    @Option(help: SampleWording.entries.help) var entries = 20_000
    @Option(help: SampleWording.seed.help) var seed: UInt64 = 1
    @Option(help: SampleWording.mistakes.filled(["kinds": MistakeCounts.kinds]).help)
    var mistakes: String?
    @Option(help: SampleWording.answers.help) var answers: String?
    @Option(help: SampleWording.csv.help) var csv: String?
    @Flag(name: .customLong("chart-only"), help: SampleWording.chartOnly.help)
    var chartOnly = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            if chartOnly, csv == nil { throw Stop(.badData, SampleWording.chartOnlyNeedsFile) }
            let reference = try ReferenceData.load(Installation.reference())
            var sample = try SampleLedger(
                plan(),
                names: SampleNames(
                    lines: reference.lines, sources: reference.sources,
                    programmes: reference.programmes))
            let store = try SQLiteLedgerStore.create(at: ledger, chart: sample.chart) { session in
                try fill(session, with: &sample)
            }
            if let answers {
                try Output.to(answers) { write in
                    try write(AnswerCSV.text(of: sample.planted, in: language))
                }
                tell(SampleWording.written(path: answers)[language])
            }
            if let csv { tell(SampleWording.written(path: csv)[language]) }
            let made = SampleWording.made(
                path: ledger, head: try store.head(), mistakes: sample.planted.count)
            tell(made[language])
        }
    }

    private func plan() throws -> SamplePlan {
        try SamplePlan(
            firstYear: from, years: years, branches: branches, entries: entries, seed: seed,
            mistakes: MistakeCounts.read(mistakes))
    }

    /// Records the sample chunk by chunk, and writes its rows where a file is asked for.
    private func fill(
        _ session: any LedgerSession, with sample: inout SampleLedger
    ) throws {
        guard let csv else { return try record(&sample, in: session) { _ in } }
        try Output.to(csv) { write in
            var rows = DraftRowsCSV()
            try write(String(decoding: rows.header(), as: UTF8.self))
            try record(&sample, in: session) { chunk in
                let papers = Dictionary(chunk.documents.map { ($0.code, $0) }) { first, _ in first }
                var bytes: [UInt8] = []
                for draft in chunk.drafts {
                    bytes += rows.rows(of: draft, document: papers[draft.document])
                }
                try write(String(decoding: bytes, as: UTF8.self))
            }
        }
    }

    private func record(
        _ sample: inout SampleLedger, in session: any LedgerSession,
        alongside write: (SampleChunk) throws -> Void
    ) throws {
        var progress = Progress(SampleWording.making[common.language])
        defer { progress.finish() }
        var done: Int64 = 0
        while let chunk = try sample.nextChunk() {
            if !chartOnly {
                try session.record(documents: chunk.documents)
                try session.post(chunk.batch)
            }
            try write(chunk)
            done += Int64(chunk.drafts.count)
            progress.show(done, of: Int64(entries))
        }
    }
}

/// The number of mistakes of each kind as the command line writes it.
enum MistakeCounts {
    /// The kinds by name.
    static let kinds = MistakeKind.allCases.map(\.rawValue).joined(separator: ", ")

    /// Reads `all=3`, `back-dated=2,number-gap=1`, or both: what comes later holds. Nil is none.
    static func read(_ text: String?) throws -> [MistakeKind: Int] {
        guard let text else { return [:] }
        var counts: [MistakeKind: Int] = [:]
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2, let count = Int(sides[1]) else { throw unreadable(text) }
            if sides[0] == "all" {
                for kind in MistakeKind.allCases { counts[kind] = count }
            } else {
                guard let kind = MistakeKind(rawValue: String(sides[0])) else {
                    throw unreadable(text)
                }
                counts[kind] = count
            }
        }
        return counts
    }

    private static func unreadable(_ text: String) -> Stop {
        Stop(.badData, SampleWording.badMistakes(text, kinds: kinds))
    }
}

/// The answers to planted mistakes as CSV: columns by stable names, the words in one language.
enum AnswerCSV {
    static func text(of mistakes: [PlantedMistake], in language: Language) -> String {
        let writer = CSVWriter()
        var bytes = writer.row(["kind", "entries", "document", "amount", "what"])
        for mistake in mistakes {
            bytes += writer.row([
                mistake.kind.rawValue,
                mistake.entries.map(\.description).joined(separator: " "), mistake.document.text,
                mistake.amount?.plainDigits ?? "", mistake.words[language],
            ])
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

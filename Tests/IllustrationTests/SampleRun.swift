import Illustration
import Languages
import Ledger
import Money

/// A whole illustrative ledger, admitted chunk by chunk as a store would.
struct SampleRun {
    var ledger: InMemoryLedger
    var chunks: [SampleChunk] = []
    var planted: [PlantedMistake]
    var warnings: [LimitBreach] = []

    init(_ plan: SamplePlan) throws {
        var sample = try SampleLedger(plan)
        ledger = InMemoryLedger(chart: sample.chart, documents: [])
        var known: Set<DocumentCode> = []
        while let chunk = try sample.nextChunk() {
            ledger.documents += chunk.documents.filter { known.insert($0.code).inserted }
            let admission = try ledger.post(chunk.batch)
            warnings += admission.warnings
            chunks.append(chunk)
        }
        planted = sample.planted
    }

    func document(_ code: DocumentCode) -> Document? {
        ledger.documents.first { $0.code == code }
    }

    /// The entries of a planted mistake.
    func entries(of mistake: PlantedMistake) -> [Entry] {
        mistake.entries.compactMap { ledger.entry($0) }
    }

    /// What stands in a stage of a line, over all branches, of documents up to a day.
    func sum(
        _ stages: Set<Stage>, _ line: LineCode? = nil, source: SourceCode = "local-budget",
        year: Int? = nil, basis: PlanBasis? = nil, where isDue: (Entry) -> Bool = { _ in true }
    ) -> Int64 {
        ledger.entries.filter(isDue).flatMap(\.postings).filter { posting in
            stages.contains(posting.stage) && posting.key.source == source
                && (line.map { posting.key.line == $0 } ?? true)
                && (year.map { posting.key.year.year == $0 } ?? true)
                && posting.plan?.basis == basis
        }.reduce(0) { $0 + $1.minorUnits }
    }
}

/// A ledger of three years with three mistakes of every kind, made once for all tests.
enum Sample {
    static let mistakes = Dictionary(uniqueKeysWithValues: MistakeKind.allCases.map { ($0, 3) })
    static let run = Result {
        try SampleRun(
            SamplePlan(firstYear: 2020, years: 3, branches: 21, entries: 3000, mistakes: mistakes))
    }
}

import Foundation
import Ledger

/// A folder that holds what documents say about one library, in a form an accountant reads and
/// writes:
///
/// - `ledger.yaml`: organisation, period, lines, sources, branches, documents, readings;
/// - `figures.csv`: every figure the documents state, word for word;
/// - `entries.yaml`: what is booked of it, and on which document;
/// - `checks.yaml`: what should hold between the figures, and what is open.
public enum DataFolder {
    /// The names of the four files.
    public static let files = ["ledger.yaml", "figures.csv", "entries.yaml", "checks.yaml"]

    /// The ledger a folder describes, its codes taken from the folder `reference` beside it. Throws all
    /// mistakes of all files together.
    public static func load(_ directory: String) throws(DataFaults) -> LedgerSource {
        let parent = (directory as NSString).standardizingPath as NSString
        let reference = (parent.deletingLastPathComponent as NSString)
            .appendingPathComponent("reference")
        return try load(directory, reference: ReferenceData.load(reference))
    }

    /// The ledger a folder describes, its codes taken from `reference`. Throws all mistakes of all
    /// files together.
    public static func load(
        _ directory: String, reference: ReferenceData
    ) throws(DataFaults) -> LedgerSource {
        var folder = TextFiles(directory: directory)
        let texts = Texts(
            ledger: folder.text(of: files[0]), figures: folder.text(of: files[1]),
            entries: folder.text(of: files[2]), checks: folder.text(of: files[3]))
        return try read(texts, reference: reference, faults: folder.faults)
    }

    /// The texts of the four files; nil where one could not be read.
    public struct Texts: Sendable, Hashable {
        public var ledger: String?
        public var figures: String?
        public var entries: String?
        public var checks: String?

        public init(ledger: String?, figures: String?, entries: String?, checks: String?) {
            self.ledger = ledger
            self.figures = figures
            self.entries = entries
            self.checks = checks
        }
    }

    /// The ledger that four texts describe: no file is touched. `faults` are those already found.
    public static func read(
        _ texts: Texts, reference: ReferenceData, faults: [DataFault] = []
    ) throws(DataFaults) -> LedgerSource {
        var faults = faults
        var ledger = LedgerFile(reference: reference)
        if let text = texts.ledger { ledger.read(text) }
        faults += ledger.faults
        var figures = FiguresFile(documents: ledger.documentCodes, vocabulary: reference.vocabulary)
        if let text = texts.figures { figures.read(text) }
        faults += figures.faults
        var entries = EntriesFile(ledger: ledger, figures: figures.codes)
        if let text = texts.entries, ledger.isComplete { entries.read(text) }
        faults += entries.faults
        var checks = ChecksFile(figures: figures.codes)
        if let text = texts.checks { checks.read(text) }
        faults += checks.faults
        guard faults.isEmpty, let period = ledger.period, var chart = ledger.chart else {
            throw DataFaults(faults)
        }
        chart.vocabulary = reference.vocabulary.only(usedBy: figures.figures)
        return LedgerSource(
            chart: chart, documents: ledger.documents, figures: figures.figures,
            checks: checks.checks, drafts: entries.drafts, period: period)
    }
}

extension Vocabulary {
    /// The words that these figures use.
    fileprivate func only(usedBy figures: [ReportedFigure]) -> Vocabulary {
        Vocabulary(
            units: units.filter { word in figures.contains { $0.unit == word.key } },
            measures: measures.filter { word in figures.contains { $0.measure == word.key } },
            periods: periods.filter { word in figures.contains { $0.period == word.key } })
    }
}

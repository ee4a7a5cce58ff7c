import Languages
public import Ledger
import Money

/// Reads a chart as a person edits it: the name of the library, its lines, sources, programmes,
/// branches and limits. What a chart file does not speak of stays as it is in the ledger: the code of
/// the organisation, its currency, its period and its readings.
public enum ChartFile {
    /// The keys of the file.
    static let keys = ["name", "lines", "sources", "programmes", "branches", "limits"]

    /// The chart that `text` makes of `chart`. Plain codes take their names from the reference data.
    /// Throws all mistakes together.
    public static func read(
        _ text: String, file: String, over chart: Chart, reference: ReferenceData
    ) throws(DataFaults) -> Chart {
        var reader = DataReader(file: file)
        guard let root = reader.root(of: text, keys: keys) else { throw DataFaults(reader.faults) }
        let codes = ChartCodes(reference: reference)
        let lines = codes.lines(in: root, &reader)
        var edited = chart
        if root.has("name"), let name = reader.phrase("name", in: root) {
            edited.organisation.name = name
        }
        edited.lines = lines.lines
        edited.sources = codes.sources(in: root, &reader)
        edited.programmes = codes.programmes(in: root, &reader)
        edited.branches = codes.branches(in: root, &reader)
        edited.coverage.factsByLine = lines.facts
        edited.limits = LimitsList(chart: edited).limits(in: root, &reader)
        guard reader.faults.isEmpty else { throw DataFaults(reader.faults) }
        return edited
    }
}

/// Reads the limits of a chart file.
private struct LimitsList {
    let chart: Chart

    func limits(in root: Section, _ reader: inout DataReader) -> [Limit] {
        let keys = ["measure", "action", "percent", "source", "line"]
        return reader.sections("limits", in: root, keys: keys).compactMap { section in
            let measure = reader.value("measure", in: section) { text throws(ValueProblem) in
                try ReadValue.word(text, of: Limit.Measure.self)
            }
            let action = reader.value("action", in: section) { text throws(ValueProblem) in
                try ReadValue.word(text, of: Limit.Action.self)
            }
            let share =
                section.has("percent")
                ? reader.value("percent", in: section, Self.share) : Share.whole
            let source = code(
                "source", .source, among: chart.sources.map(\.code.text), in: section, &reader)
            let line = code(
                "line", .line, among: chart.lines.map(\.code.text), in: section, &reader)
            guard let measure, let action, let share else { return nil }
            return Limit(
                measure, action, at: share, source: source.map(SourceCode.init),
                line: line.map(LineCode.init))
        }
    }

    private func code(
        _ key: String, _ kind: DataFault.CodeKind, among known: [String], in section: Section,
        _ reader: inout DataReader
    ) -> String? {
        guard section.has(key) else { return nil }
        return reader.value(key, in: section) { text throws(ValueProblem) in
            try ReadValue.code(text, of: kind, among: known)
        }
    }

    /// Percents of the funding with up to four decimals, from 0 to 1,000.
    private static func share(_ text: String) throws(ValueProblem) -> Share {
        let parts = try ReadValue.decimal(text, decimals: 4)
        guard (0...10_000_000).contains(parts) else {
            throw ValueProblem(.notWhole(0...1_000))
        }
        return Share(partsPerMillion: parts)
    }
}

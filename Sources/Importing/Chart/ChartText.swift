import Languages
public import Ledger
import Money

/// Writes a chart in the form that `ChartFile` reads, so that it is changed in any text editor.
public struct ChartText {
    private var lines: [String] = []

    /// The text of a chart: reading it back over the same chart changes nothing.
    public static func text(of chart: Chart) -> String {
        var writer = ChartText()
        writer.lines.append("name: \(words(chart.organisation.name))")
        writer.list("lines", chart.lines) { writer, line in writer.add(line, of: chart) }
        writer.list("sources", chart.sources) { writer, source in
            let nature = source.nature == .inKind ? "in-kind" : "budget"
            writer.add([
                ("code", quoted(source.code.text)), ("name", words(source.name)),
                ("nature", nature),
            ])
        }
        writer.list("programmes", chart.programmes) { writer, programme in
            writer.add([("code", quoted(programme.code.text)), ("name", words(programme.name))])
        }
        writer.list("branches", chart.branches) { writer, branch in
            let serves = branch.serves.map { [("serves", $0)] } ?? []
            writer.add([("code", quoted(branch.code.text)), ("name", words(branch.name))] + serves)
        }
        writer.list("limits", chart.limits) { writer, limit in writer.add(limit) }
        return writer.lines.joined(separator: "\n") + "\n"
    }

    private mutating func list<Item>(
        _ key: String, _ items: [Item], _ add: (inout ChartText, Item) -> Void
    ) {
        guard !items.isEmpty else { return lines.append("\n\(key): []") }
        lines.append("\n\(key):")
        for item in items { add(&self, item) }
    }

    /// A group of keys as one item of a list.
    private mutating func add(_ pairs: [(key: String, value: String)]) {
        for (index, pair) in pairs.enumerated() {
            lines.append("\(index == 0 ? "  - " : "    ")\(pair.key): \(pair.value)")
        }
    }

    private mutating func add(_ line: BudgetLine, of chart: Chart) {
        add([("code", Self.quoted(line.code.text)), ("name", Self.words(line.name))])
        if !line.specifics.isEmpty {
            lines.append("    specifics:")
            for specific in line.specifics { lines.append("      - \(Self.specific(specific))") }
        }
        if let facts = chart.coverage.factsByLine[line.code.text], !facts.isEmpty {
            let names = Coverage.Fact.allCases.filter(facts.contains)
                .map { ReadValue.hyphenated($0.rawValue) }
            lines.append("    states: [\(names.joined(separator: ", "))]")
        }
    }

    private mutating func add(_ limit: Limit) {
        var pairs = [
            (key: "measure", value: ReadValue.hyphenated(limit.measure.rawValue)),
            (key: "action", value: limit.action.rawValue),
            (key: "percent", value: Self.percents(limit.share)),
        ]
        if let source = limit.source { pairs.append(("source", Self.quoted(source.text))) }
        if let line = limit.line { pairs.append(("line", Self.quoted(line.text))) }
        add(pairs)
    }

    private static func specific(_ specific: DatedSpecific) -> String {
        let end = specific.validTo.map { ", to: \($0.iso)" } ?? ""
        let confidence = specific.isConfirmed ? "official" : "unconfirmed"
        return "{code: \(quoted(specific.code)), from: \(specific.validFrom.iso)\(end), "
            + "confidence: \(confidence)}"
    }

    private static func words(_ phrase: Phrase) -> String {
        "{kk: \(quoted(phrase.kk)), ru: \(quoted(phrase.ru)), en: \(quoted(phrase.en))}"
    }

    private static func percents(_ share: Share) -> String {
        let (whole, rest) = share.partsPerMillion.quotientAndRemainder(dividingBy: 10_000)
        let digits = String(rest)
        return rest == 0
            ? "\(whole)"
            : "\(whole)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }

    /// Text between double quotes: what YAML would read otherwise (`1`, `no`, `: `) stays text.
    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                out += "\\x" + String(scalar.value + 0x100, radix: 16).dropFirst()
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

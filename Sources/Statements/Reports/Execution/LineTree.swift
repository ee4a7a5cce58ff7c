import Ledger

/// A line with its parts, in the order of the chart.
struct LineNode {
    var line: BudgetLine
    var parts: [LineNode]

    /// The lines of a chart as trees. A line whose parent the chart lacks stands under the nearest
    /// ancestor it has, or at the top.
    static func trees(of chart: Ledger.Chart) -> [LineNode] {
        let known = Set(chart.lines.map(\.code))
        var parts: [LineCode?: [BudgetLine]] = [:]
        for line in chart.lines {
            var parent = line.code.parent
            while let candidate = parent, !known.contains(candidate) { parent = candidate.parent }
            parts[parent, default: []].append(line)
        }
        func nodes(under parent: LineCode?) -> [LineNode] {
            (parts[parent] ?? []).map { LineNode(line: $0, parts: nodes(under: $0.code)) }
        }
        return nodes(under: nil)
    }

    /// The tree without lines that neither hold an amount nor are said to be covered.
    func pruned(_ isShown: (LineCode) -> Bool) -> LineNode? {
        let parts = parts.compactMap { $0.pruned(isShown) }
        guard !parts.isEmpty || isShown(line.code) else { return nil }
        return LineNode(line: line, parts: parts)
    }
}

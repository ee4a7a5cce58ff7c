import Acquisitions
import Languages
import Ledger

// What stands around the rows of an acquisitions statement: controls, notes, the chart.
extension AcquisitionStatement {
    func controls(of groups: [AcquisitionGroup]) -> [Control] {
        guard !groups.isEmpty else { return [] }
        let parts = Control(
            label: ExecutionWords.controlParts.filled(["column": CommonWords.copies]),
            difference: .minus(
                .cell(CellAddress(row: "total", column: "copies")),
                .sum(groups.map { CellAddress(row: $0.id, column: "copies") })))
        guard dimension != .source else { return [parts] }
        let same = [("copies", CommonWords.copies), ("amount", CommonWords.amount)].map {
            column, heading in
            Control(
                label: AcquisitionWords.controlSameTotal.filled(["column": heading]),
                difference: .minus(
                    .cell(
                        CellAddress(
                            statement: .acquisitionsBySource, row: "total", column: column)),
                    .cell(CellAddress(row: "total", column: column))))
        }
        return [parts] + same
    }

    func notes(on groups: [AcquisitionGroup]) throws(LedgerError) -> [Phrase] {
        guard !groups.isEmpty else { return [AcquisitionWords.noteNone] }
        var notes = [AcquisitionWords.noteAverage]
        if receipts.contents.values.contains(where: { $0.copiesWithoutPrice > 0 }) {
            notes.append(AcquisitionWords.noteUnpriced)
        }
        let total = try totalCopies()
        for margin in reportedMargins where margin.copies > total {
            notes.append(
                AcquisitionWords.noteMarginExceeds.filled([
                    "group": dimension.name(
                        of: dimension.code(of: margin) ?? "", in: context.chart),
                    "copies": context.written(margin.copies),
                ]))
        }
        if isMarginal(groups) {
            notes.append(AcquisitionWords.noteMargin)
            for group in groups { notes += try bounds(on: group) }
        }
        return notes
    }

    /// What a margin and the copies by source say about the copies they share.
    private func bounds(on group: AcquisitionGroup) throws(LedgerError) -> [Phrase] {
        guard case .margin(let margin) = group.holding else { return [] }
        let bySource = try receipts.grouped(by: \.source)
        guard bySource.count > 1 else { return [] }
        let whole = try totalCopies()
        return context.chart.sources.compactMap { source in
            guard let copies = bySource[source.code]?.copies,
                let bounds = MarginBounds(of: margin.copies, and: copies, in: whole)
            else { return nil }
            return AcquisitionWords.noteBounds.filled([
                "group": group.name, "source": source.name,
                "least": context.written(bounds.range.lowerBound),
                "most": context.written(bounds.range.upperBound),
            ])
        }
    }

    func chart(of groups: [AcquisitionGroup]) -> [Chart] {
        guard groups.count > 1 else { return [] }
        let title: Phrase
        switch dimension {
        case .source: title = AcquisitionWords.chartSource
        case .language: title = AcquisitionWords.chartLanguage
        case .kind: title = AcquisitionWords.chartKind
        case .branch: title = AcquisitionWords.chartBranch
        }
        return [
            Chart(
                kind: dimension == .branch ? .bar : .pie, title: title, categories: "group",
                series: ["copies"], rows: groups.map(\.id))
        ]
    }
}

import Acquisitions
import Languages
import Ledger

/// Acquisitions of the year by one dimension: copies, titles, amount, average price and shares.
struct AcquisitionStatement {
    let context: StatementContext
    let receipts: Receipts
    let dimension: AcquisitionDimension

    private static let sums = ["copies", "titles", "amount", "unpriced"]

    func statement() throws(LedgerError) -> Statement {
        let groups = try self.groups()
        let rows = groups.map { row(of: $0, among: groups) } + [totalRow(of: groups)]
        return Statement(
            name: dimension.statement, title: dimension.title, subtitles: context.subtitles(),
            columns: columns, rows: rows, controls: controls(of: groups),
            notes: try notes(on: groups), charts: chart(of: groups))
    }

    private var columns: [Column] {
        [
            Column("group", dimension.heading, .text),
            Column("copies", CommonWords.copies, .count),
            Column("titles", AcquisitionWords.titles, .count),
            Column("amount", CommonWords.amount, .money),
            Column("unpriced", AcquisitionWords.unpriced, .count),
            Column("average", AcquisitionWords.average, .money),
            Column("shareCopies", AcquisitionWords.shareCopies, .percent),
            Column("shareAmount", AcquisitionWords.shareAmount, .percent),
        ]
    }

    // MARK: Groups

    private func groups() throws(LedgerError) -> [AcquisitionGroup] {
        guard !receipts.isEmpty else { return [] }
        let contents = try receipts.grouped(by: dimension.code(of:))
        let isStatedOnReceipts = contents.keys.contains { $0 != nil }
        if !isStatedOnReceipts, let margins = try usableMargins() { return groups(of: margins) }

        let order = dimension.order(in: context.chart)
        let codes = contents.keys.compactMap { $0 }.sorted {
            (order.firstIndex(of: $0) ?? .max, $0) < (order.firstIndex(of: $1) ?? .max, $1)
        }
        var groups = codes.map { code in
            recordedGroup(
                id: code, name: dimension.name(of: code, in: context.chart), code: code,
                contents[code] ?? BalanceCube.Content())
        }
        if let unstated = contents[nil] {
            groups.append(
                recordedGroup(
                    id: "not-stated", name: AcquisitionWords.notStated, code: nil, unstated))
        }
        return groups
    }

    private func recordedGroup(
        id: String, name: Phrase, code: String?, _ content: BalanceCube.Content
    ) -> AcquisitionGroup {
        let dimension = dimension
        return AcquisitionGroup(
            id: id, name: name,
            holding: .recorded(content) { source, branch, itemClass in
                code
                    == dimension.code(
                        of: ReceiptClass(
                            source: source, branch: branch, language: itemClass?.language,
                            kind: itemClass?.kind))
            })
    }

    /// The margins that documents state for this dimension, one for each group; nil where there are none,
    /// or where they exceed all that was received and so cannot be its parts.
    private func usableMargins() throws(LedgerError) -> [ReportedMargin]? {
        let margins = reportedMargins
        var sum: Int64 = 0
        for margin in margins { sum = try sum.plus(margin.copies) }
        guard !margins.isEmpty, sum <= (try totalCopies()) else { return nil }
        return margins
    }

    /// The first margin stated for each group of this dimension.
    var reportedMargins: [ReportedMargin] {
        var seen: Set<ReportedMargin.Group> = []
        return ReportedMargin.all(in: context.snapshot.figures).filter {
            dimension.code(of: $0) != nil && seen.insert($0.group).inserted
        }
    }

    func totalCopies() throws(LedgerError) -> Int64 {
        var total: Int64 = 0
        for content in receipts.contents.values { total = try total.plus(content.copies) }
        return total
    }

    private func groups(of margins: [ReportedMargin]) -> [AcquisitionGroup] {
        margins.map { margin in
            let code = dimension.code(of: margin) ?? ""
            return AcquisitionGroup(
                id: code, name: dimension.name(of: code, in: context.chart),
                holding: .margin(margin))
        } + [
            AcquisitionGroup(
                id: "rest", name: AcquisitionWords.otherOrNotStated, holding: .rest)
        ]
    }

    // MARK: Rows

    private func row(of group: AcquisitionGroup, among groups: [AcquisitionGroup]) -> Row {
        let recorded: [Cell]
        switch group.holding {
        case .recorded(let content, _):
            recorded = [
                cell(.count(content.copies), of: group),
                content.copiesWithoutTitles == 0
                    ? cell(.count(content.titles), of: group) : .notReported,
                content.copies > 0 && content.copiesWithoutPrice >= content.copies
                    ? .notReported : cell(context.money(content.minorUnits), of: group),
                cell(.count(content.copiesWithoutPrice), of: group),
            ]
        case .margin(let margin):
            recorded = [
                Cell(.count(margin.copies), figures: [margin.figure]), .notReported, .notReported,
                .notReported,
            ]
        case .rest:
            let stated = groups.filter { $0.id != group.id }.map { CellAddress.row($0.id) }
            recorded = [
                Cell(.minus(.cell(.row("total")), .sum(stated))), .notReported, .notReported,
                .notReported,
            ]
        }
        return Row(group.id, cells: [.text(group.name)] + recorded + computed)
    }

    private func cell(_ value: CellValue, of group: AcquisitionGroup) -> Cell {
        let source = dimension == .source ? SourceCode(group.id) : nil
        let branch =
            dimension == .branch && group.id != "not-stated" ? BranchCode(group.id) : nil
        return context.receiptCell(value, source: source, branch: branch) { branch, itemClass in
            guard case .recorded(_, let matches) = group.holding else { return false }
            return matches(source ?? SourceCode(""), branch, itemClass)
        }
    }

    /// Average and shares: the same formulas in every row.
    private var computed: [Cell] {
        [
            Cell(
                .average(
                    .cell(.column("amount")),
                    .minus(.cell(.column("copies")), .cell(.column("unpriced"))))),
            Cell(
                .over(
                    .cell(.column("copies")),
                    .cell(CellAddress(row: "total", column: "copies")))),
            Cell(
                .over(
                    .cell(.column("amount")),
                    .cell(CellAddress(row: "total", column: "amount")))),
        ]
    }

    private func totalRow(of groups: [AcquisitionGroup]) -> Row {
        let sums = Self.sums.map { column in
            totalCell(column, of: groups)
        }
        return Row(
            "total", role: .total, cells: [.text(CommonWords.total)] + sums + computed)
    }

    private func totalCell(_ column: String, of groups: [AcquisitionGroup]) -> Cell {
        let trace = EntrySelection(stages: [.outside])
        guard !groups.isEmpty else { return emptyTotal(column) }
        if isMarginal(groups) {
            // The rest is what the total leaves, so the total comes from the receipts themselves.
            return Cell(
                .cell(
                    CellAddress(
                        statement: .acquisitionsBySource, row: "total", column: column)),
                trace: trace)
        }
        let isKnown = groups.allSatisfy { group in
            guard case .recorded(let content, _) = group.holding else { return false }
            switch column {
            case "titles": return content.copiesWithoutTitles == 0
            // A group without any price makes the total a lower bound; the unpriced copies tell it.
            default: return true
            }
        }
        return isKnown
            ? Cell(.sum(groups.map { CellAddress.row($0.id) }), trace: trace) : .notReported
    }

    /// The total where nothing was received: zero in a ledger that would tell of it, else unknown.
    private func emptyTotal(_ column: String) -> Cell {
        guard context.chart.coverage.facts.contains(.accruals) else { return .notReported }
        return Cell(column == "amount" ? context.money(0) : .count(0))
    }

    func isMarginal(_ groups: [AcquisitionGroup]) -> Bool {
        groups.contains { group in
            if case .rest = group.holding { true } else { false }
        }
    }
}

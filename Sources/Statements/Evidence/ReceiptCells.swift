import Ledger

extension StatementContext {
    /// The value of what was received. Where no copy has a price the value is unknown, not zero.
    func valueCell(
        _ content: BalanceCube.Content, source: SourceCode? = nil, branch: BranchCode? = nil,
        where matches: (BranchCode?, ItemClass?) -> Bool = { _, _ in true }
    ) -> Cell {
        guard content.copies == 0 || content.copiesWithoutPrice < content.copies else {
            return .notReported
        }
        return receiptCell(
            money(content.minorUnits), source: source, branch: branch, where: matches)
    }

    /// A recorded number of receipts with what it rests on.
    func receiptCell(
        _ value: CellValue, source: SourceCode? = nil, branch: BranchCode? = nil,
        where matches: (BranchCode?, ItemClass?) -> Bool = { _, _ in true }
    ) -> Cell {
        Cell(
            value,
            trace: EntrySelection(source: source, branch: branch, stages: [.outside]),
            figures: evidence.figures(source: source, stages: [.outside], where: matches))
    }
}

import GRDB
import Ledger

/// Holds everything kept beside the journal against its fold.
struct BalanceVerifier {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The first kept row that is not the fold of the journal; nil where all are.
    func verify(
        _ fold: BalanceChange, _ catalogue: inout Catalogue
    ) throws -> Verification.Outcome? {
        if let outcome = try verifyCells(fold, &catalogue) { return outcome }
        if let outcome = try verifyCommitments(fold, &catalogue) { return outcome }
        return try verifyMonths(fold)
    }

    private func verifyCells(
        _ fold: BalanceChange, _ catalogue: inout Catalogue
    ) throws -> Verification.Outcome? {
        var rest = fold.cells
        let rows = try Row.fetchCursor(
            database, sql: "SELECT \(CellRow.columns), \(CellRow.contentColumns) FROM cell")
        while let row = try rows.next() {
            let cell = try CellRow(row)
            let kept = try CellRow.content(row)
            let folded = rest.removeValue(forKey: cell)
            // A row of nothing is as good as none.
            guard kept != folded ?? BalanceCube.Content() else { continue }
            return .balanceDiffers(
                try cell.cell(&catalogue, in: database), month: YearMonth(index: cell.month),
                kept: kept, folded: folded ?? BalanceCube.Content())
        }
        guard let (cell, folded) = rest.first(where: { !$0.value.isEmpty }) else { return nil }
        return .balanceDiffers(
            try cell.cell(&catalogue, in: database), month: YearMonth(index: cell.month),
            kept: BalanceCube.Content(), folded: folded)
    }

    private func verifyCommitments(
        _ fold: BalanceChange, _ catalogue: inout Catalogue
    ) throws -> Verification.Outcome? {
        var kept: [BalanceChange.Commitment: Int64] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT commitment, budget_key, held FROM open_commitment")
        while let row = try rows.next() {
            let commitment = BalanceChange.Commitment(
                code: try row.text(0, "open_commitment.commitment"),
                key: try row.integer(1, "open_commitment.budget_key"))
            kept[commitment] = try row.integer(2, "open_commitment.held")
        }
        for commitment in Set(kept.keys).union(fold.commitments.keys)
        where kept[commitment] != fold.commitments[commitment] {
            return .commitmentDiffers(
                CommitmentCode(commitment.code), try catalogue.key(commitment.key, in: database),
                kept: kept[commitment] ?? 0, folded: fold.commitments[commitment] ?? 0)
        }
        return nil
    }

    private func verifyMonths(_ fold: BalanceChange) throws -> Verification.Outcome? {
        var kept: [Int32: BalanceChange.Tally] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT month, entries, postings FROM journal_month")
        while let row = try rows.next() {
            kept[try row.narrow(0, "journal_month.month")] = BalanceChange.Tally(
                entries: try row.integer(1, "journal_month.entries"),
                postings: try row.integer(2, "journal_month.postings"))
        }
        let months = Set(kept.keys).union(fold.months.keys)
        return months.sorted().first { kept[$0] != fold.months[$0] }
            .map { .monthDiffers(YearMonth(index: $0)) }
    }
}

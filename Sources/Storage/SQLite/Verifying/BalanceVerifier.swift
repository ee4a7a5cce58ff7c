import GRDB
import Ledger

/// Holds everything kept beside the journal against its fold.
struct BalanceVerifier {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Adds every kept row that is not the fold of the journal.
    func verify(
        _ fold: BalanceChange, _ catalogue: inout Catalogue, _ faults: inout FaultList
    ) throws {
        var rest = FaultList()
        try verifyCells(fold, &catalogue, &rest)
        try verifyCommitments(fold, &catalogue, &rest)
        try verifyMonths(fold, &rest)
        if rest.isEmpty {
            let computed = try BalanceSeal(computed: database)
            if try computed != BalanceSeal(kept: database) { rest.add(.sealDiffers) }
        }
        faults.add(rest)
    }

    private func verifyCells(
        _ fold: BalanceChange, _ catalogue: inout Catalogue, _ faults: inout FaultList
    ) throws {
        var rest = fold.cells
        let rows = try RawStatement(
            database, "SELECT \(CellRow.columns), \(CellRow.contentColumns) FROM cell")
        while try rows.next() {
            let cell = try CellRow(rows)
            let kept = try CellRow.content(rows)
            let folded = rest.removeValue(forKey: cell) ?? BalanceCube.Content()
            // A row of nothing is as good as none.
            guard kept != folded else { continue }
            faults.add(
                .balanceDiffers(
                    try cell.cell(&catalogue, in: database), month: YearMonth(index: cell.month),
                    kept: kept, folded: folded))
        }
        for (cell, folded) in rest.sorted(by: { $0.key.place < $1.key.place }) where !folded.isEmpty
        {
            faults.add(
                .balanceDiffers(
                    try cell.cell(&catalogue, in: database), month: YearMonth(index: cell.month),
                    kept: BalanceCube.Content(), folded: folded))
        }
    }

    private func verifyCommitments(
        _ fold: BalanceChange, _ catalogue: inout Catalogue, _ faults: inout FaultList
    ) throws {
        var kept: [BalanceChange.Commitment: Int64] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT commitment, budget_key, held FROM open_commitment")
        while let row = try rows.next() {
            let commitment = BalanceChange.Commitment(
                code: try row.text(0, "open_commitment.commitment"),
                key: try row.integer(1, "open_commitment.budget_key"))
            kept[commitment] = try row.integer(2, "open_commitment.held")
        }
        let differing = Set(kept.keys).union(fold.commitments.keys)
            .filter { kept[$0] != fold.commitments[$0] }
        for commitment in differing.sorted(by: { ($0.code, $0.key) < ($1.code, $1.key) }) {
            faults.add(
                .commitmentDiffers(
                    CommitmentCode(commitment.code),
                    try catalogue.key(commitment.key, in: database),
                    kept: kept[commitment] ?? 0, folded: fold.commitments[commitment] ?? 0))
        }
    }

    private func verifyMonths(_ fold: BalanceChange, _ faults: inout FaultList) throws {
        var kept: [Int32: BalanceChange.Tally] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT month, entries, postings FROM journal_month")
        while let row = try rows.next() {
            kept[try row.narrow(0, "journal_month.month")] = BalanceChange.Tally(
                entries: try row.integer(1, "journal_month.entries"),
                postings: try row.integer(2, "journal_month.postings"))
        }
        for month in Set(kept.keys).union(fold.months.keys).sorted()
        where kept[month] != fold.months[month] {
            faults.add(.monthDiffers(YearMonth(index: month)))
        }
    }
}

extension CellRow {
    /// Where the row stands among others.
    fileprivate var place: (Int64, UInt8, UInt8, UInt8, Int64, Int32) {
        (key, stage, planBasis, planMonth, itemClass, month)
    }
}

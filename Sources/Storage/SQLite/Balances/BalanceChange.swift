import GRDB
import Languages
import Ledger

/// What entries do to everything that is kept beside the journal, folded together: added to the rows
/// once per batch, or compared with them when a ledger is verified.
struct BalanceChange {
    /// What a commitment holds on a key, by the key's number.
    struct Commitment: Hashable {
        var code: String
        var key: Int64
    }
    /// How much of the journal lies in a month.
    struct Tally: Hashable {
        var entries: Int64 = 0
        var postings: Int64 = 0
    }

    private(set) var cells: [CellRow: BalanceCube.Content] = [:]
    private(set) var commitments: [Commitment: Int64] = [:]
    private(set) var months: [Int32: Tally] = [:]

    /// Adds a posting. Throws `LedgerError.overflow`.
    mutating func add(_ posting: Posting, key: Int64, itemClass: Int64, month: YearMonth) throws {
        let cell = try CellRow(posting, key: key, itemClass: itemClass, month: month)
        cells[cell] = try cells[cell, default: BalanceCube.Content()].adding(posting)
        months[month.index, default: Tally()].postings += 1
        guard let commitment = posting.commitment, posting.stage == .committed else { return }
        let held = Commitment(code: commitment.text, key: key)
        commitments[held] = try Self.sum(commitments[held, default: 0], posting.minorUnits)
    }

    /// Adds the entry whose postings were added.
    mutating func addEntry(in month: YearMonth) {
        months[month.index, default: Tally()].entries += 1
    }

    /// Adds the change to the rows. Throws `LedgerError.overflow`, and then the transaction fails.
    func apply(to database: Database, _ catalogue: inout Catalogue) throws {
        try applyCells(to: database)
        try applyCommitments(to: database)
        try applySeal(to: database, &catalogue)
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO journal_month (month, entries, postings) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET entries = entries + excluded.entries,
                    postings = postings + excluded.postings
                """)
        for (month, tally) in months {
            try statement.execute(arguments: [month, tally.entries, tally.postings])
        }
    }

    private func applyCells(to database: Database) throws {
        // The sum is made here and not by the database, which would turn an overflow into a Double.
        let find = try database.cachedStatement(
            sql: """
                SELECT \(CellRow.columns), \(CellRow.contentColumns) FROM cell
                WHERE budget_key = ? AND stage = ? AND plan_basis = ? AND plan_month = ?
                    AND item_class = ? AND month = ?
                """)
        let put = try database.cachedStatement(
            sql: """
                INSERT INTO cell (\(CellRow.columns), \(CellRow.contentColumns))
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET minor_units = excluded.minor_units,
                    copies = excluded.copies, titles = excluded.titles,
                    copies_without_titles = excluded.copies_without_titles,
                    copies_without_price = excluded.copies_without_price
                """)
        for (cell, change) in cells {
            let place: StatementArguments = [
                cell.key, cell.stage, cell.planBasis, cell.planMonth, cell.itemClass, cell.month,
            ]
            let kept = try Row.fetchOne(find, arguments: place).map(CellRow.content)
            let content = try (kept ?? BalanceCube.Content()).adding(change)
            try put.execute(
                arguments: place + [
                    content.minorUnits, content.copies, content.titles,
                    content.copiesWithoutTitles, content.copiesWithoutPrice,
                ])
        }
    }

    private func applyCommitments(to database: Database) throws {
        let find = try database.cachedStatement(
            sql: "SELECT held FROM open_commitment WHERE commitment = ? AND budget_key = ?")
        // A commitment that holds nothing any more stays, known and empty.
        let put = try database.cachedStatement(
            sql: """
                INSERT INTO open_commitment (commitment, budget_key, held) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET held = excluded.held
                """)
        for (commitment, change) in commitments {
            let kept = try Int64.fetchOne(find, arguments: [commitment.code, commitment.key])
            try put.execute(arguments: [
                commitment.code, commitment.key, try Self.sum(kept ?? 0, change),
            ])
        }
    }

    private func applySeal(to database: Database, _ catalogue: inout Catalogue) throws {
        var seal = try BalanceSeal(kept: database)
        for (cell, change) in cells {
            seal.add(change, to: try cell.cell(&catalogue, in: database), in: cell.month)
        }
        for (month, tally) in months { seal.add(tally, in: month) }
        try seal.keep(in: database)
    }

    private static func sum(_ left: Int64, _ right: Int64) throws(LedgerError) -> Int64 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow else { throw .overflow }
        return sum
    }
}

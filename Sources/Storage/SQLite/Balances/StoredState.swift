import GRDB
import Ledger

/// The ledger as a transaction sees it, for the rules to judge a batch by. Reads what the batch
/// touches and no more. A class, since it remembers the keys it has met while only being asked.
final class StoredState: LedgerState {
    private let database: Database
    private var catalogue = Catalogue()

    init(_ database: Database) { self.database = database }

    func balances(of controlKeys: Set<BudgetKey>) throws -> BalanceCube {
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(CellRow.columns), \(CellRow.contentColumns) FROM cell
                WHERE budget_key = ?
                """)
        var cells: [BalanceCube.Cell: BalanceCube.Content] = [:]
        for control in controlKeys {
            for id in try catalogue.ids(under: control, in: database) {
                let rows = try Row.fetchCursor(statement, arguments: [id])
                while let row = try rows.next() {
                    let cell = try CellRow(row).cell(&catalogue, in: database)
                    cells[cell] = try cells[cell, default: BalanceCube.Content()]
                        .adding(CellRow.content(row))
                }
            }
        }
        return BalanceCube(cells: cells)
    }

    func openCommitment(_ code: CommitmentCode) throws -> [BudgetKey: Int64] {
        let statement = try database.cachedStatement(
            sql: "SELECT budget_key, held FROM open_commitment WHERE commitment = ?")
        var held: [BudgetKey: Int64] = [:]
        for row in try Row.fetchAll(statement, arguments: [code.text.composed]) {
            let key = try catalogue.key(
                try row.integer(0, "open_commitment.budget_key"), in: database)
            held[key] = try row.integer(1, "open_commitment.held")
        }
        return held
    }

    func entry(_ number: EntryNumber) throws -> Entry? {
        guard number.value > 0 else { return nil }
        var reader = try JournalReader(
            database, .init(after: number.value - 1, through: number.value))
        return try reader.next(&catalogue)?.entry
    }

    func reversal(of number: EntryNumber) throws -> EntryNumber? {
        let statement = try database.cachedStatement(
            sql: "SELECT number FROM entry WHERE reverses = ?")
        return try Int64.fetchOne(statement, arguments: [number.value]).map { EntryNumber($0) }
    }

    func entry(idempotencyKey: String) throws -> Entry? {
        let statement = try database.cachedStatement(
            sql: "SELECT number FROM entry WHERE idempotency_key = ?")
        return try Int64.fetchOne(statement, arguments: [idempotencyKey.composed])
            .flatMap { try entry(EntryNumber($0)) }
    }

    func hasDocument(_ code: DocumentCode) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM document WHERE code = ?")
        return try Row.fetchOne(statement, arguments: [code.text.composed]) != nil
    }

    func nextNumber() throws -> EntryNumber {
        let statement = try database.cachedStatement(sql: "SELECT max(number) FROM entry")
        return EntryNumber((try Int64.fetchOne(statement) ?? 0) + 1)
    }
}

import GRDB
import Ledger

/// The ledger as a transaction sees it, for the rules to judge a batch by. Reads what the batch
/// touches and no more. A class, since it remembers the keys it has met while only being asked.
final class StoredState: LedgerState {
    private let database: Database
    private var catalogue = Catalogue()
    private lazy var readsEntry: Result<JournalReader, any Error> = Result {
        try JournalReader(database, .init(through: 0))
    }
    private lazy var findsKey: Result<RawStatement, any Error> = Result {
        try RawStatement(database, "SELECT number FROM entry WHERE idempotency_key = ?")
    }

    init(_ database: Database) { self.database = database }

    func balances(of controlKeys: Set<BudgetKey>) throws -> BalanceCube {
        let row = try RawStatement(
            database,
            "SELECT \(CellRow.columns), \(CellRow.contentColumns) FROM cell WHERE budget_key = ?")
        var cells: [BalanceCube.Cell: BalanceCube.Content] = [:]
        for control in controlKeys {
            for id in try catalogue.ids(under: control, in: database) {
                row.restart()
                row.bind(1, id)
                while try row.next() {
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
        var reader = try readsEntry.get()
        try reader.restart(.init(after: number.value - 1, through: number.value))
        defer { try? reader.restart(.init(through: 0)) }
        return try reader.next(&catalogue)?.entry
    }

    func reversal(of number: EntryNumber) throws -> EntryNumber? {
        let statement = try database.cachedStatement(
            sql: "SELECT number FROM entry WHERE reverses = ?")
        return try Int64.fetchOne(statement, arguments: [number.value]).map { EntryNumber($0) }
    }

    func entry(idempotencyKey: String) throws -> Entry? {
        let statement = try findsKey.get()
        statement.bind(1, idempotencyKey.composed)
        defer { statement.restart() }
        guard try statement.next() else { return nil }
        return try entry(EntryNumber(try statement.integer(0, "entry.number")))
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

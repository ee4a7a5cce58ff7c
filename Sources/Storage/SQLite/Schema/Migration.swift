import GRDB

/// One step forward of the ledger's schema. A step once released is never edited: a new one follows.
struct Migration: Sendable {
    /// The version the schema has after this step.
    var version: Int
    var sql: String

    /// All steps, in order.
    static let all = [schema1]

    /// SQLite's mark of whose file it is: `ESEP`.
    static let applicationID: Int32 = 0x4553_4550

    /// Brings a database forward by the steps it has not had, in the caller's transaction.
    static func run(_ steps: [Migration], on database: Database) throws {
        let current = try version(of: database)
        for step in steps where step.version > current {
            try database.execute(sql: step.sql)
            try database.execute(sql: "PRAGMA user_version = \(step.version)")
        }
    }

    /// The version of a database's schema; 0 for an empty one.
    static func version(of database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }
}

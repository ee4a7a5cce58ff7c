import GRDB

/// Holds the file's tables, indexes and protections against those of a ledger made now.
struct SchemaVerifier {
    private let database: Database
    private let migrations: [Migration]

    init(_ database: Database, _ migrations: [Migration]) {
        self.database = database
        self.migrations = migrations
    }

    /// Adds every part of the schema, by name, that is missing, foreign or different.
    func verify(_ faults: inout FaultList) throws {
        let present = try Self.parts(of: database)
        let due = try DatabaseQueue().write { fresh in
            try Migration.run(migrations, on: fresh)
            return try Self.parts(of: fresh)
        }
        for part in Set(present.keys).union(due.keys).sorted() where present[part] != due[part] {
            faults.add(.schemaDiffers(part))
        }
    }

    private static func parts(of database: Database) throws -> [String: String] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT type || ' ' || name, ifnull(sql, '') FROM sqlite_schema
                WHERE name NOT LIKE 'sqlite_%'
                """)
        var parts: [String: String] = [:]
        while let row = try rows.next() {
            parts[try row.text(0, "sqlite_schema.name")] = try row.text(1, "sqlite_schema.sql")
        }
        return parts
    }
}

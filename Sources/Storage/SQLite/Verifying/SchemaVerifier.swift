import GRDB

/// Holds the file's tables, indexes and protections against those of a ledger made now.
struct SchemaVerifier {
    private let database: Database
    private let migrations: [Migration]

    init(_ database: Database, _ migrations: [Migration]) {
        self.database = database
        self.migrations = migrations
    }

    /// The first part of the schema, by name, that is missing, foreign or different; nil where the
    /// schema is as it was made.
    func verify() throws -> Verification.Outcome? {
        let present = try Self.parts(of: database)
        let due = try DatabaseQueue().write { fresh in
            try Migration.run(migrations, on: fresh)
            return try Self.parts(of: fresh)
        }
        return Set(present.keys).union(due.keys).sorted().first { present[$0] != due[$0] }
            .map { .schemaDiffers($0) }
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

import GRDB

/// The triggers that keep other tools from replacing rows of the journal, out of the way while many
/// rows are added.
///
/// They search the journal for every row, which costs more than adding it. This program adds rows with
/// a plain INSERT, which a row that is there refuses by itself; so in its own transaction, which nobody
/// else can write beside, they are taken down and put back as they were. A transaction that does not
/// commit brings them back, too.
struct ReplacementGuards {
    /// Fewer rows than this are quicker added under the triggers.
    private static let worthwhileCount = 1000
    private var lifted: [String] = []

    /// Takes the triggers down if so many entries are worth it.
    mutating func lift(for entries: Int, in database: Database) throws {
        guard lifted.isEmpty, entries >= Self.worthwhileCount else { return }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT name, sql FROM sqlite_schema
                WHERE type = 'trigger' AND name IN ('entry_no_replace', 'posting_no_replace')
                """)
        for row in rows {
            lifted.append(try row.text(1, "sqlite_schema.sql"))
            try database.execute(sql: "DROP TRIGGER \(try row.text(0, "sqlite_schema.name"))")
        }
    }

    /// Puts back what was taken down.
    mutating func restore(in database: Database) throws {
        for sql in lifted { try database.execute(sql: sql) }
        lifted = []
    }
}

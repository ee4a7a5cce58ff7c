import GRDB
import Languages
import Ledger

/// The budget keys and item classes of a ledger by the small numbers that rows refer to them with.
/// Lives for one transaction: what a refused batch added to it is forgotten with it.
struct Catalogue {
    private var keysByID: [Int64: BudgetKey] = [:]
    private var idsByKey: [BudgetKey: Int64] = [:]
    private var classesByID: [Int64: ItemClass] = [:]
    private var idsByClass: [ItemClass: Int64] = [:]

    init() {}

    /// The catalogue with everything in it, for reading whole ledgers.
    init(all database: Database) throws {
        let keys = try Row.fetchCursor(database, sql: Self.keyColumns)
        while let row = try keys.next() { _ = try remember(key: row) }
        let classes = try Row.fetchCursor(database, sql: Self.classColumns)
        while let row = try classes.next() { _ = try remember(itemClass: row) }
    }

    /// The key under a number. Throws `UnreadableRow` where there is none.
    mutating func key(_ id: Int64, in database: Database) throws -> BudgetKey {
        if let key = keysByID[id] { return key }
        let statement = try database.cachedStatement(sql: Self.keyColumns + " WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else {
            throw UnreadableRow(column: "budget_key")
        }
        return try remember(key: row)
    }

    /// The item class under a number. Throws `UnreadableRow` where there is none.
    mutating func itemClass(_ id: Int64, in database: Database) throws -> ItemClass {
        if let itemClass = classesByID[id] { return itemClass }
        let statement = try database.cachedStatement(sql: Self.classColumns + " WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else {
            throw UnreadableRow(column: "item_class")
        }
        return try remember(itemClass: row)
    }

    /// The numbers of the keys under a control key: the key itself and its branches.
    mutating func ids(under control: BudgetKey, in database: Database) throws -> [Int64] {
        let statement = try database.cachedStatement(
            sql: Self.keyColumns + """
                 WHERE organisation = ? AND year = ? AND line = ? AND source = ?
                AND programme IS ?
                """)
        let rows = try Row.fetchCursor(
            statement,
            arguments: [
                control.organisation.text.composed, control.year.year, control.line.text.composed,
                control.source.text.composed, control.programme?.text.composed,
            ])
        var ids: [Int64] = []
        while let row = try rows.next() {
            _ = try remember(key: row)
            ids.append(try row.integer(0, "budget_key"))
        }
        return ids
    }

    /// The number of a key, given to it now if it is new.
    mutating func id(of key: BudgetKey, in database: Database) throws -> Int64 {
        if let id = idsByKey[key] { return id }
        let dimensions: StatementArguments = [
            try key.organisation.text.composed.storable(), key.year.year,
            try key.line.text.composed.storable(), try key.source.text.composed.storable(),
            try key.branch?.text.composed.storable(), try key.programme?.text.composed.storable(),
        ]
        let find = try database.cachedStatement(
            sql: Self.keyColumns + """
                 WHERE organisation = ? AND year = ? AND line = ? AND source = ?
                AND branch IS ? AND programme IS ?
                """)
        if let row = try Row.fetchOne(find, arguments: dimensions) {
            _ = try remember(key: row)
            return try row.integer(0, "budget_key")
        }
        let id = try Self.nextID(in: "budget_key", of: database)
        try database.cachedStatement(
            sql: """
                INSERT INTO budget_key (organisation, year, line, source, branch, programme, id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: dimensions + [id])
        _ = try self.key(id, in: database)
        return id
    }

    /// The number of an item class, given to it now if it is new.
    mutating func id(of itemClass: ItemClass, in database: Database) throws -> Int64 {
        if let id = idsByClass[itemClass] { return id }
        let dimensions: StatementArguments = [
            try itemClass.language?.text.composed.storable(),
            try itemClass.kind?.text.composed.storable(),
            try itemClass.content?.text.composed.storable(),
            try itemClass.audience?.text.composed.storable(),
        ]
        let find = try database.cachedStatement(
            sql: Self.classColumns
                + " WHERE language IS ? AND kind IS ? AND content IS ? AND audience IS ?")
        if let row = try Row.fetchOne(find, arguments: dimensions) {
            _ = try remember(itemClass: row)
            return try row.integer(0, "item_class")
        }
        let id = try Self.nextID(in: "item_class", of: database)
        try database.cachedStatement(
            sql: """
                INSERT INTO item_class (language, kind, content, audience, id)
                VALUES (?, ?, ?, ?, ?)
                """
        ).execute(arguments: dimensions + [id])
        _ = try self.itemClass(id, in: database)
        return id
    }

    private static let keyColumns =
        "SELECT id, organisation, year, line, source, branch, programme FROM budget_key"
    private static let classColumns =
        "SELECT id, language, kind, content, audience FROM item_class"

    private static func nextID(in table: String, of database: Database) throws -> Int64 {
        let statement = try database.cachedStatement(
            sql: "SELECT ifnull(max(id), 0) + 1 FROM \(table)")
        return try Int64.fetchOne(statement) ?? 1
    }

    private mutating func remember(key row: Row) throws -> BudgetKey {
        let id = try row.integer(0, "budget_key")
        let key = BudgetKey(
            organisation: OrganisationCode(try row.text(1, "organisation")),
            year: FiscalYear(try row.narrow(2, "year")),
            line: LineCode(try row.text(3, "line")),
            source: SourceCode(try row.text(4, "source")),
            branch: try row.optionalText(5, "branch").map { BranchCode($0) },
            programme: try row.optionalText(6, "programme").map { ProgrammeCode($0) })
        keysByID[id] = key
        idsByKey[key] = id
        return key
    }

    private mutating func remember(itemClass row: Row) throws -> ItemClass {
        let id = try row.integer(0, "item_class")
        let itemClass = ItemClass(
            language: try row.optionalText(1, "language").map { ItemLanguage($0) },
            kind: try row.optionalText(2, "kind").map { ItemKind($0) },
            content: try row.optionalText(3, "content").map { ItemContent($0) },
            audience: try row.optionalText(4, "audience").map { ItemAudience($0) })
        classesByID[id] = itemClass
        idsByClass[itemClass] = id
        return itemClass
    }
}

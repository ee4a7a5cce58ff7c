import Digest
import GRDB
import Ledger

/// The records beside the entries: charts, documents, reported figures and cross-checks, each a link
/// of the chain at its place among the entries.
struct RecordLog {
    let database: Database
    private var chain: HashChain
    private let entryCount: Int64
    private var nextRecord: Int64

    /// Opens the log for writing, after the last link of the chain.
    init(_ database: Database) throws {
        self.database = database
        let head = try ChainHead(database)
        chain = try HashChain(after: head.hash)
        entryCount = head.entryCount
        nextRecord = head.recordCount + 1
    }

    /// Adds a record; one that is there with the same fields is left alone.
    /// Throws `StorageError.recordDiffers` where it is there with others.
    mutating func add<Value: Codable & Equatable>(
        _ kind: RecordKind, code: String, _ value: Value
    ) throws {
        let record = try RecordText(kind, code: code, of: value)
        if let known = try Self.record(kind, code: record.code, in: database) {
            guard try known.value(Value.self) == value else {
                throw StorageError.recordDiffers(kind, code: code)
            }
            return
        }
        let hash = try chain.append(record)
        try database.cachedStatement(
            sql: """
                INSERT INTO \(kind.table) (record, after_entry, code, body, hash)
                VALUES (?, ?, ?, ?, ?)
                """
        ).execute(arguments: [nextRecord, entryCount, record.code, record.body, hash.blob])
        nextRecord += 1
    }

    /// The record of a kind under a code, if there is one.
    static func record(
        _ kind: RecordKind, code: String, in database: Database
    ) throws -> RecordText? {
        let statement = try database.cachedStatement(
            sql: "SELECT body FROM \(kind.table) WHERE code = ?")
        guard let row = try Row.fetchOne(statement, arguments: [code.composed]) else { return nil }
        return RecordText(kind: kind, code: code.composed, body: try row.text(0, "body"))
    }

    /// The values of all records of a kind, in the order of recording.
    static func values<Value: Decodable>(
        _ kind: RecordKind, as type: Value.Type, in database: Database
    ) throws -> [Value] {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT code, body FROM \(kind.table) ORDER BY record")
        var values: [Value] = []
        while let row = try rows.next() {
            let record = RecordText(
                kind: kind, code: try row.text(0, "code"), body: try row.text(1, "body"))
            values.append(try record.value(type))
        }
        return values
    }

    /// The chart as last recorded.
    static func chart(in database: Database) throws -> Chart {
        let statement = try database.cachedStatement(
            sql: "SELECT code, body FROM chart_version ORDER BY record DESC LIMIT 1")
        guard let row = try Row.fetchOne(statement) else {
            throw UnreadableRow(column: "chart_version")
        }
        return try RecordText(
            kind: .chart, code: try row.text(0, "code"), body: try row.text(1, "body")
        ).value(Chart.self)
    }
}

extension RecordKind {
    /// The table that keeps the kind.
    var table: String {
        switch self {
        case .chart: "chart_version"
        case .document: "document"
        case .figure: "reported_figure"
        case .check: "cross_check"
        case .acquisition: "acquisition_record"
        }
    }
}

/// Where the chain ends.
struct ChainHead {
    var entryCount: Int64
    var recordCount: Int64
    var hash: [UInt8]

    init(_ database: Database) throws {
        let entry = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1"))
        // The last of each kind by its own key: a maximum over all kinds would read every record.
        let numbers = RecordKind.allCases.map { "((SELECT max(record) FROM \($0.table)))" }
        let record = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    WITH last (number) AS (VALUES \(numbers.joined(separator: ", ")))
                    SELECT record, after_entry, hash FROM record
                    WHERE record = (SELECT max(number) FROM last)
                    """))
        entryCount = try entry?.integer(0, "entry.number") ?? 0
        recordCount = try record?.integer(0, "record") ?? 0
        if let record, try record.integer(1, "record.after_entry") >= entryCount {
            hash = try record.bytes(2, "record.hash")
        } else {
            hash = try entry?.bytes(1, "entry.hash") ?? HashChain.origin
        }
    }

    /// The head as statements print it.
    var ledgerHead: LedgerHead {
        LedgerHead(count: entryCount, hash: Hexadecimal.text(of: hash))
    }
}

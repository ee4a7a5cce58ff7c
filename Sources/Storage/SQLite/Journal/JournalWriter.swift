import Foundation
import GRDB
import Languages
import Ledger

/// Adds admitted entries to the journal: rows, chain and kept balances in the caller's transaction.
struct JournalWriter {
    private let database: Database
    private let insertEntry: Statement
    private let insertPosting: Statement
    private var chain: HashChain
    private var catalogue = Catalogue()
    private var change = BalanceChange()
    private var documents: [DocumentCode: (id: Int64, record: RecordText)] = [:]

    init(_ database: Database) throws {
        self.database = database
        chain = try HashChain(after: ChainHead(database).hash)
        insertEntry = try database.cachedStatement(
            sql: """
                INSERT INTO entry (number, kind, document_date, recorded_at, recorded_by, document,
                    narrative, reverses, figures, idempotency_key, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        insertPosting = try database.cachedStatement(
            sql: """
                INSERT INTO posting (entry, ordinal, budget_key, stage, plan_basis, plan_month,
                    item_class, copies, titles, is_priced, commitment, minor_units)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
    }

    /// Adds the entries, which the rules have numbered. Throws `LedgerError.overflow` or an error of
    /// the database; the transaction then fails whole.
    mutating func append(_ entries: [Entry]) throws {
        for entry in entries { try append(entry) }
        try change.apply(to: database)
    }

    private mutating func append(_ admitted: Entry) throws {
        var entry = admitted
        entry.document = DocumentCode(entry.document.text.composed)
        entry.idempotencyKey = try entry.idempotencyKey?.composed.storable()
        let month = YearMonth(entry.documentDate)
        var places: [(key: Int64, itemClass: Int64)] = []
        places.reserveCapacity(entry.postings.count)
        for index in entry.postings.indices {
            let place = try settle(&entry.postings[index])
            try change.add(
                entry.postings[index], key: place.key, itemClass: place.itemClass, month: month)
            places.append(place)
        }
        change.addEntry(in: month)
        let document = try document(entry.document)
        let hash = try chain.append(entry, on: document.record)
        insertEntry.setUncheckedArguments([
            entry.number.value, entry.kind.rawValue, entry.documentDate.dayNumber,
            entry.recordedAt.seconds, try entry.recordedBy.storable(), document.id,
            try entry.narrative.storable(), entry.reverses?.value,
            try FigureList.text(of: entry.figures), entry.idempotencyKey, hash.blob,
        ])
        try insertEntry.execute()
        for (ordinal, posting) in entry.postings.enumerated() {
            try insert(posting, entry: entry.number.value, ordinal: ordinal, at: places[ordinal])
        }
    }

    /// Gives a posting the spelling its codes are kept in, and the numbers they are kept under.
    private mutating func settle(
        _ posting: inout Posting
    ) throws -> (key: Int64, itemClass: Int64) {
        let key = try catalogue.id(of: posting.key, in: database)
        posting.key = try catalogue.key(key, in: database)
        posting.commitment = try posting.commitment.map {
            CommitmentCode(try $0.text.composed.storable())
        }
        guard let itemClass = posting.items?.itemClass else { return (key, 0) }
        let id = try catalogue.id(of: itemClass, in: database)
        posting.items?.itemClass = try catalogue.itemClass(id, in: database)
        return (key, id)
    }

    private func insert(
        _ posting: Posting, entry: Int64, ordinal: Int, at place: (key: Int64, itemClass: Int64)
    ) throws {
        // Millions of postings are bound here: the count of arguments is not checked for each.
        insertPosting.setUncheckedArguments([
            entry, ordinal, place.key, posting.stage.rawValue, posting.plan?.basis.rawValue ?? 0,
            posting.plan?.month ?? 0, place.itemClass, posting.items?.copies,
            posting.items?.titles, posting.items?.isPriced, posting.commitment?.text,
            posting.minorUnits,
        ])
        try insertPosting.execute()
    }

    private mutating func document(
        _ code: DocumentCode
    ) throws -> (id: Int64, record: RecordText) {
        if let known = documents[code] { return known }
        let statement = try database.cachedStatement(
            sql: "SELECT record, body FROM document WHERE code = ?")
        guard let row = try Row.fetchOne(statement, arguments: [code.text]) else {
            throw UnreadableRow(column: "document")
        }
        let found = (
            id: try row.integer(0, "document.record"),
            record: RecordText(
                kind: .document, code: code.text, body: try row.text(1, "document.body"))
        )
        documents[code] = found
        return found
    }
}

/// The reported figures an entry rests on, as one column.
enum FigureList {
    /// A JSON array of the codes.
    static func text(of figures: [String]) throws -> String {
        guard !figures.isEmpty else { return "[]" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return String(decoding: try encoder.encode(figures), as: UTF8.self)
    }

    /// The codes of a column. Throws `UnreadableRow` where it is not a JSON array of text.
    static func figures(in text: String) throws -> [String] {
        guard text != "[]" else { return [] }
        do {
            return try JSONDecoder().decode([String].self, from: Data(text.utf8))
        } catch {
            throw UnreadableRow(column: "entry.figures")
        }
    }
}

extension [UInt8] {
    /// The bytes as a value of the database.
    var blob: Data { Data(self) }
}

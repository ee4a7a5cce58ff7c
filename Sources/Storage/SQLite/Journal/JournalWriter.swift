import Foundation
import GRDB
import Languages
import Ledger

/// Adds admitted entries to the journal: rows, chain and kept balances in the caller's transaction,
/// and in none after it.
struct JournalWriter {
    private let database: Database
    private let insertEntry: RawStatement
    private let insertPosting: RawStatement
    private var chain: HashChain
    private var catalogue = Catalogue()
    private var change = BalanceChange()
    private var documents: [DocumentCode: KnownDocument] = [:]

    /// A document as it is kept: its number, its code as spelled there, and its record.
    private struct KnownDocument {
        var id: Int64
        var code: DocumentCode
        var record: RecordText
    }

    init(_ database: Database) throws {
        self.database = database
        chain = try HashChain(after: ChainHead(database).hash)
        insertEntry = try RawStatement(
            database,
            """
            INSERT INTO entry (number, kind, document_date, recorded_at, recorded_by, document,
                narrative, reverses, figures, idempotency_key, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertPosting = try RawStatement(
            database,
            """
            INSERT INTO posting (entry, ordinal, budget_key, stage, plan_basis, plan_month,
                item_class, copies, titles, is_priced, commitment, minor_units)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
    }

    /// Adds the entries, which the rules have numbered. Throws `LedgerError.overflow` or an error of
    /// the database; the transaction then fails whole.
    mutating func append(_ entries: [Entry]) throws {
        // Documents may have been recorded since the last batch, and are links of the chain, too.
        chain.move(to: try ChainHead(database).hash)
        change = BalanceChange()
        for entry in entries { try append(entry) }
        try change.apply(to: database, &catalogue)
    }

    private mutating func append(_ admitted: Entry) throws {
        var entry = admitted
        let document = try document(entry.document)
        entry.document = document.code
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
        let hash = try chain.append(entry, on: document.record)
        try insert(entry, document: document.id, hash: hash)
        for (ordinal, posting) in entry.postings.enumerated() {
            try insert(posting, entry: entry.number.value, ordinal: ordinal, at: places[ordinal])
        }
    }

    private func insert(_ entry: Entry, document: Int64, hash: [UInt8]) throws {
        insertEntry.bind(1, entry.number.value)
        insertEntry.bind(2, entry.kind.rawValue)
        insertEntry.bind(3, Int64(entry.documentDate.dayNumber))
        insertEntry.bind(4, entry.recordedAt.seconds)
        insertEntry.bind(5, try entry.recordedBy.storable())
        insertEntry.bind(6, document)
        insertEntry.bind(7, try entry.narrative.storable())
        insertEntry.bind(8, entry.reverses?.value)
        insertEntry.bind(9, try FigureList.text(of: entry.figures))
        insertEntry.bind(10, entry.idempotencyKey)
        insertEntry.bind(11, blob: hash)
        try insertEntry.run()
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
        insertPosting.bind(1, entry)
        insertPosting.bind(2, Int64(ordinal))
        insertPosting.bind(3, place.key)
        insertPosting.bind(4, Int64(posting.stage.rawValue))
        insertPosting.bind(5, Int64(posting.plan?.basis.rawValue ?? 0))
        insertPosting.bind(6, Int64(posting.plan?.month ?? 0))
        insertPosting.bind(7, place.itemClass)
        insertPosting.bind(8, posting.items?.copies)
        insertPosting.bind(9, posting.items?.titles)
        insertPosting.bind(10, posting.items.map { $0.isPriced ? 1 : 0 })
        insertPosting.bind(11, posting.commitment?.text)
        insertPosting.bind(12, posting.minorUnits)
        try insertPosting.run()
    }

    private mutating func document(
        _ code: DocumentCode
    ) throws -> KnownDocument {
        if let known = documents[code] { return known }
        let composed = DocumentCode(code.text.composed)
        let statement = try database.cachedStatement(
            sql: "SELECT record, body FROM document WHERE code = ?")
        guard let row = try Row.fetchOne(statement, arguments: [composed.text]) else {
            throw UnreadableRow(column: "document")
        }
        let found = KnownDocument(
            id: try row.integer(0, "document.record"), code: composed,
            record: RecordText(
                kind: .document, code: composed.text, body: try row.text(1, "document.body")))
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

import GRDB
import Languages
import Ledger

/// Reads entries with their postings one after another, in the order of numbers, holding one at a time.
struct JournalReader {
    /// Which entries.
    struct Range {
        var after: Int64 = 0
        var through: Int64 = .max
        /// The last document date.
        var asOf: CalendarDate?
        var limit: Int64 = -1
    }

    /// An entry as its rows say, and the hash kept with it.
    struct Stored {
        var entry: Entry
        /// The number of the document's record.
        var document: Int64
        var hash: [UInt8]
        /// The numbers of key and item class of each posting.
        var places: [(key: Int64, itemClass: Int64)]
    }

    private let database: Database
    private let entries: RawStatement
    private let postings: RawStatement
    /// The entry of the posting the statement stands on; nil after the last.
    private var pending: Int64?
    /// The last document read, since many entries rest on one.
    private var document = DocumentCode("")
    /// The entry of a posting that no entry claimed, if there was one.
    private(set) var strayPosting: Int64?

    init(_ database: Database, _ range: Range = Range()) throws {
        self.database = database
        entries = try RawStatement(database, Self.entrySQL)
        postings = try RawStatement(database, Self.postingSQL)
        try restart(range)
    }

    /// Reads another range with the same statements.
    mutating func restart(_ range: Range) throws {
        entries.restart()
        entries.bind(1, range.after)
        entries.bind(2, range.through)
        entries.bind(3, range.asOf.map { Int64($0.dayNumber) } ?? .max)
        entries.bind(4, range.limit)
        postings.restart()
        postings.bind(1, range.after)
        postings.bind(2, range.through)
        pending = nil
        strayPosting = nil
        try movePosting()
    }

    private mutating func movePosting() throws {
        pending = try postings.next() ? try postings.integer(0, "posting.entry") : nil
    }

    // The plus keeps the date from choosing the index: the order of numbers is the cheaper way.
    private static let entrySQL = """
        SELECT number, entry.kind, document_date, recorded_at, recorded_by, document,
            document.code, narrative, reverses, figures, idempotency_key, entry.hash
        FROM entry LEFT JOIN document ON document.record = entry.document
        WHERE number > ? AND number <= ? AND +document_date <= ?
        ORDER BY number LIMIT ?
        """

    private static let postingSQL = """
        SELECT \(postingColumns) FROM posting WHERE entry > ? AND entry <= ?
        ORDER BY entry, ordinal
        """

    /// The columns a posting is read from, in the order `posting(_:_:in:)` reads them.
    static let postingColumns = """
        posting.entry, budget_key, stage, plan_basis, plan_month, item_class, copies, titles,
        is_priced, commitment, minor_units
        """

    /// The number and row of the next entry, or nil after the last. The row is read by `stored`.
    mutating func next(_ catalogue: inout Catalogue) throws -> Stored? {
        guard try entries.next() else { return nil }
        let number = try entries.integer(0, "entry.number")
        var stored = Stored(
            entry: try entry(number: number),
            document: try entries.integer(5, "entry.document"),
            hash: try entries.bytes(11, "entry.hash"), places: [])
        stored.places.reserveCapacity(2)
        stored.entry.postings.reserveCapacity(2)
        while let owner = pending, owner <= number {
            if owner == number {
                let (posting, place) = try Self.posting(postings, &catalogue, in: database)
                stored.entry.postings.append(posting)
                stored.places.append(place)
            } else if strayPosting == nil {
                strayPosting = owner
            }
            try movePosting()
        }
        return stored
    }

    /// The entry of a posting behind the last entry, after `next` has given nil.
    func postingBehindTheLastEntry() -> Int64? { strayPosting ?? pending }

    private mutating func entry(number: Int64) throws -> Entry {
        let row = entries
        let code = try row.text(6, "entry.document")
        if !document.text.utf8.elementsEqual(code.utf8) { document = DocumentCode(code) }
        guard let kind = EntryKind(rawValue: try row.text(1, "entry.kind")) else {
            throw UnreadableRow(column: "entry.kind")
        }
        return Entry(
            number: EntryNumber(number), kind: kind,
            documentDate: CalendarDate(dayNumber: try row.narrow(2, "entry.document_date")),
            recordedAt: Timestamp(seconds: try row.integer(3, "entry.recorded_at")),
            recordedBy: try row.text(4, "entry.recorded_by"),
            document: document,
            narrative: try row.text(7, "entry.narrative"), postings: [],
            reverses: try row.optionalInteger(8, "entry.reverses").map { EntryNumber($0) },
            figures: try FigureList.figures(in: try row.text(9, "entry.figures")),
            idempotencyKey: try row.optionalText(10, "entry.idempotency_key"))
    }

    /// The entries of a range that rest on reported figures, found without reading the others.
    static func entriesOnFigures(_ range: Range, in database: Database) throws -> [Entry] {
        let numbers = try RawStatement(
            database,
            """
            SELECT number FROM entry
            WHERE figures <> '[]' AND number > ? AND number <= ? AND +document_date <= ?
            ORDER BY number LIMIT ?
            """)
        numbers.bind(1, range.after)
        numbers.bind(2, range.through)
        numbers.bind(3, range.asOf.map { Int64($0.dayNumber) } ?? .max)
        numbers.bind(4, range.limit)
        var reader = try JournalReader(database, Range(through: 0))
        var catalogue = Catalogue()
        var entries: [Entry] = []
        while try numbers.next() {
            let number = try numbers.integer(0, "entry.number")
            try reader.restart(Range(after: number - 1, through: number))
            if let stored = try reader.next(&catalogue) { entries.append(stored.entry) }
        }
        return entries
    }

    /// Reads a posting from a row of `postingColumns`.
    static func posting(
        _ row: RawStatement, _ catalogue: inout Catalogue, in database: Database
    ) throws -> (Posting, place: (key: Int64, itemClass: Int64)) {
        let key = try row.integer(1, "posting.budget_key")
        let itemClass = try row.integer(5, "posting.item_class")
        let posting = try Self.posting(
            row, key: try catalogue.key(key, in: database),
            itemClass: itemClass == 0 ? nil : try catalogue.itemClass(itemClass, in: database))
        return (posting, (key, itemClass))
    }

    private static func posting(
        _ row: RawStatement, key: BudgetKey, itemClass: ItemClass?
    ) throws -> Posting {
        guard let stage = Stage(rawValue: try row.narrow(2, "posting.stage")) else {
            throw UnreadableRow(column: "posting.stage")
        }
        var items: ItemCount?
        if let itemClass {
            items = ItemCount(
                itemClass: itemClass, copies: try row.integer(6, "posting.copies"),
                titles: try row.optionalInteger(7, "posting.titles"),
                isPriced: try row.integer(8, "posting.is_priced") != 0)
        }
        return Posting(
            key: key, stage: stage,
            plan: try PlanCell(
                basis: try row.integer(3, "posting.plan_basis"),
                month: try row.integer(4, "posting.plan_month")),
            items: items,
            commitment: try row.optionalText(9, "posting.commitment").map { CommitmentCode($0) },
            minorUnits: try row.integer(10, "posting.minor_units"))
    }
}

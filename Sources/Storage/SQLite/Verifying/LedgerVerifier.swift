import Digest
import GRDB
import Languages
import Ledger

/// Recomputes everything a ledger keeps from its records and entries, in one pass over the journal.
struct LedgerVerifier {
    private let database: Database
    private let migrations: [Migration]
    private let expected: LedgerHead?
    private var link: VerifiedLink
    private var catalogue = Catalogue()
    private var fold = BalanceChange()
    private var faults = FaultList()
    private var remarks: [Verification.Remark] = []
    private var lastNumber: Int64 = 0
    private var lastMoment = Timestamp(seconds: .min)
    private var lastRecord: Int64 = 0
    private var hasExpectedHead = false
    /// The end of the chain before the first fault.
    private var sound = (count: Int64(0), hash: HashChain.origin)
    /// Entries found in each other's places: by number, the number and hash of what belongs there.
    private var swapped: [Int64: (number: Int64, hash: [UInt8])] = [:]
    /// Documents of the entries before, since many entries rest on one.
    private var documents: [Int64: RecordText] = [:]
    /// The numbers of documents that are not what was hashed.
    private var editedRecords: Set<Int64> = []

    init(
        _ database: Database, expecting expected: LedgerHead?,
        migrations: [Migration] = Migration.all
    ) throws {
        self.database = database
        self.expected = expected
        self.migrations = migrations
        link = try VerifiedLink()
    }

    /// What there is to say of the ledger. Throws errors of the machine only.
    mutating func verify(
        progress: (_ done: Int64, _ of: Int64) -> Void
    ) throws -> Verification {
        do {
            try verifyPages()
            // What rows on damaged pages say is nothing to reason from.
            if faults.isEmpty {
                try verifyChain(progress)
                verifyExpectedHead()
                try BalanceVerifier(database).verify(fold, &catalogue, &faults)
                try SchemaVerifier(database, migrations).verify(&faults)
            }
        } catch let row as UnreadableRow {
            faults.add(.damaged(row.column))
        } catch let failure as DatabaseError
            where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(failure.resultCode.primaryResultCode)
        {
            faults.add(.damaged(failure.message ?? "\(failure.resultCode)"))
        }
        return Verification(
            faults: faults.listed, unlistedFaults: faults.unlisted,
            head: LedgerHead(count: sound.count, hash: Hexadecimal.text(of: sound.hash)),
            remarks: remarks)
    }

    private mutating func verifyPages() throws {
        let reports = try String.fetchAll(database, sql: "PRAGMA integrity_check(100)")
        // A row that breaks a constraint was edited, not damaged: the chain tells which one it is.
        let damages = reports.filter { report in
            report != "ok" && !report.contains("constraint failed")
                && !report.hasPrefix("NULL value in") && !report.hasPrefix("non-INTEGER value in")
                && !report.hasPrefix("TEXT value in") && !report.hasPrefix("INT value in")
                && !report.hasPrefix("non-BLOB value in") && !report.hasPrefix("non-TEXT value in")
                && !report.hasPrefix("non-INT value in")
        }
        for damage in damages { faults.add(.damaged(damage)) }
    }
}

// The chain, link by link.
extension LedgerVerifier {
    private mutating func verifyChain(_ progress: (_ done: Int64, _ of: Int64) -> Void) throws {
        let count = try Int64.fetchOne(database, sql: "SELECT count(*) FROM entry") ?? 0
        let records = try Row.fetchCursor(
            database,
            sql: "SELECT record, after_entry, kind, code, body, hash FROM record ORDER BY record")
        var pending = try records.next()
        var reader = try JournalReader(database)
        noteHead()
        while true {
            while let row = pending, try row.integer(1, "record.after_entry") <= lastNumber {
                try verifyRecord(row)
                pending = try records.next()
            }
            guard let stored = try nextEntry(&reader) else { break }
            try verifyEntry(stored)
            if lastNumber % 1000 == 0 { progress(lastNumber, count) }
        }
        try verifyEnd(pending, records)
        if let stray = reader.postingBehindTheLastEntry(), !isNamed(stray) {
            faults.add(.entryDiffers(EntryNumber(stray), .strayPostings))
        }
        progress(lastNumber, count)
    }

    /// Whether a fault of this entry is listed.
    private func isNamed(_ number: Int64) -> Bool {
        faults.listed.contains { fault in
            guard case .entryDiffers(let entry, _) = fault else { return false }
            return entry.value == number
        }
    }

    /// The next entry that can be read; those that cannot are faults.
    private mutating func nextEntry(
        _ reader: inout JournalReader
    ) throws -> JournalReader.Stored? {
        while true {
            do {
                return try reader.next(&catalogue)
            } catch let row as UnreadableRow {
                lastNumber = lastNumber == .max ? lastNumber : lastNumber + 1
                faults.add(
                    .entryDiffers(EntryNumber(lastNumber), .unreadable(column: row.column)))
                link.lose()
            }
        }
    }

    /// Records that were made after entries that are not there any more.
    private mutating func verifyEnd(_ pending: Row?, _ records: RowCursor) throws {
        var pending = pending
        while let row = pending {
            let after = try row.integer(1, "record.after_entry")
            if after > lastNumber { missEntries(through: after) }
            try verifyRecord(row)
            pending = try records.next()
        }
    }

    private mutating func verifyRecord(_ row: Row) throws {
        let number = try row.integer(0, "record")
        guard number > lastRecord else {
            return faults.add(try Self.fault(of: row, .numberRepeated))
        }
        if number > lastRecord + 1 {
            faults.add(lastRecord + 1..<number) { .recordMissing($0) }
            link.lose()
        }
        let text = try Self.recordText(row)
        let kept = try row.bytes(5, "record.hash")
        let isLinked = try link.leads(to: kept) { chain throws(StorageError) in
            try chain.link(text)
        }
        if try !isLinked || row.integer(1, "record.after_entry") != lastNumber {
            faults.add(try Self.fault(of: row, .contentEdited))
            editedRecords.insert(number)
        }
        lastRecord = number
        noteHead()
    }

    private mutating func verifyEntry(_ stored: JournalReader.Stored) throws {
        let entry = stored.entry
        let number = entry.number.value
        guard number > lastNumber else {
            return faults.add(.entryDiffers(entry.number, .numberRepeated))
        }
        if number > lastNumber + 1 { missEntries(through: number - 1) }
        let document = try document(stored.document)
        let isLinked = try link.leads(to: stored.hash) { chain throws(StorageError) in
            try chain.link(entry, on: document)
        }
        if isLinked {
            try addToFold(stored)
            noteMoment(of: entry)
        } else {
            faults.add(.entryDiffers(entry.number, try difference(of: stored)))
            // What was edited may be beyond all sums; then the balances tell of it.
            try? addToFold(stored)
        }
        lastNumber = number
        noteHead()
    }

    private mutating func addToFold(_ stored: JournalReader.Stored) throws {
        let month = YearMonth(stored.entry.documentDate)
        fold.addEntry(in: month)
        for (posting, place) in zip(stored.entry.postings, stored.places) {
            try fold.add(posting, key: place.key, itemClass: place.itemClass, month: month)
        }
    }

    private mutating func noteMoment(of entry: Entry) {
        if entry.recordedAt < lastMoment, remarks.count < 100 {
            remarks.append(
                .clockSetBack(
                    entry.number, by: lastMoment.seconds &- entry.recordedAt.seconds))
        }
        lastMoment = entry.recordedAt
    }

    /// The entries after the last one, up to a number, that are not there.
    private mutating func missEntries(through number: Int64) {
        faults.add(lastNumber..<number) { .entryDiffers(EntryNumber($0 + 1), .missing) }
        link.lose()
        lastNumber = number
    }

    /// Notes the head the chain has reached, while it is whole, and whether it is the expected one.
    private mutating func noteHead() {
        if faults.isEmpty { sound = (lastNumber, link.hash) }
        guard let expected, !hasExpectedHead, expected.count == lastNumber else { return }
        hasExpectedHead = expected.hash == Hexadecimal.text(of: link.hash)
    }

    private mutating func verifyExpectedHead() {
        guard let expected, !hasExpectedHead else { return }
        faults.add(
            expected.count > lastNumber
                ? .tailMissing(expected: expected) : .rewritten(expected: expected))
    }
}

// Why a link does not hold.
extension LedgerVerifier {
    /// Why the entry is not what was hashed: looked for only once it is known that it is not, and only
    /// while it will be told.
    private mutating func difference(
        of stored: JournalReader.Stored
    ) throws -> Verification.Difference {
        let number = stored.entry.number
        guard !editedRecords.contains(stored.document) else { return .documentEdited }
        guard faults.hasRoom else { return .contentEdited }
        let rows = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM entry WHERE number = ?", arguments: [number.value])
        guard rows == 1 else { return .numberRepeated }
        if let other = swapped[number.value] {
            link.move(to: other.hash)
            return .swapped(with: other.number)
        }
        if let other = try exchanged(with: stored) { return .swapped(with: other) }
        return stored.entry.imbalances().isEmpty ? .contentEdited : .amountEdited
    }

    /// The number under which the entry that belongs here stands; the chain goes on from its hash.
    private mutating func exchanged(with stored: JournalReader.Stored) throws -> Int64? {
        var others = try JournalReader(database, .init(after: stored.entry.number.value))
        while let other = try? others.next(&catalogue) {
            var moved = other.entry
            moved.number = stored.entry.number
            var movedAlone = moved
            movedAlone.postings = stored.entry.postings
            for candidate in [moved, movedAlone] {
                let hash = try link.hash(of: candidate, on: try document(other.document))
                guard hash == stored.hash || hash == other.hash else { continue }
                swapped[other.entry.number.value] = (stored.entry.number.value, stored.hash)
                link.move(to: other.hash)
                return other.entry.number.value
            }
        }
        return nil
    }

    private mutating func document(_ id: Int64) throws -> RecordText {
        if let known = documents[id] { return known }
        let row = try Row.fetchOne(
            database, sql: "SELECT code, body FROM document WHERE record = ?", arguments: [id])
        guard let row else { throw UnreadableRow(column: "entry.document") }
        let text = RecordText(
            kind: .document, code: try row.text(0, "document.code"),
            body: try row.text(1, "document.body"))
        documents[id] = text
        return text
    }

    private static func recordText(_ row: Row) throws -> RecordText {
        guard let kind = RecordKind(rawValue: try row.text(2, "record.kind")) else {
            throw UnreadableRow(column: "record.kind")
        }
        return RecordText(
            kind: kind, code: try row.text(3, "record.code"), body: try row.text(4, "record.body"))
    }

    private static func fault(
        of row: Row, _ difference: Verification.Difference
    ) throws -> Verification.Outcome {
        let text = try recordText(row)
        return .recordDiffers(text.kind, code: text.code, difference)
    }
}

import Digest
import GRDB
import Languages
import Ledger

/// Recomputes everything a ledger keeps from its records and entries, in one pass over the journal.
struct LedgerVerifier {
    private let database: Database
    private let migrations: [Migration]
    private let expected: LedgerHead?
    private var chain: HashChain
    private var catalogue = Catalogue()
    private var fold = BalanceChange()
    private var remarks: [Verification.Remark] = []
    private var lastNumber: Int64 = 0
    private var lastMoment = Timestamp(seconds: .min)
    private var lastRecord: Int64 = 0
    private var hasExpectedHead = false
    /// Documents of the entries before, since many entries rest on one.
    private var documents: [Int64: RecordText] = [:]

    /// What ends a verification: the first thing found.
    private struct Finding: Error {
        var outcome: Verification.Outcome
    }

    init(
        _ database: Database, expecting expected: LedgerHead?,
        migrations: [Migration] = Migration.all
    ) throws {
        self.database = database
        self.expected = expected
        self.migrations = migrations
        chain = try HashChain()
    }

    /// What there is to say of the ledger. Throws errors of the machine only.
    mutating func verify(
        progress: (_ done: Int64, _ of: Int64) -> Void
    ) throws -> Verification {
        var outcome = Verification.Outcome.intact
        do {
            try verifyPages()
            try verifyChain(progress)
            try verifyExpectedHead()
            try BalanceVerifier(database).verify(fold, &catalogue).map {
                throw Finding(outcome: $0)
            }
            try SchemaVerifier(database, migrations).verify().map { throw Finding(outcome: $0) }
        } catch let finding as Finding {
            outcome = finding.outcome
        } catch let row as UnreadableRow {
            outcome = .damaged(row.column)
        } catch let failure as DatabaseError
            where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(failure.resultCode.primaryResultCode)
        {
            outcome = .damaged(failure.message ?? "\(failure.resultCode)")
        }
        let head = LedgerHead(count: lastNumber, hash: Hexadecimal.text(of: chain.hash))
        return Verification(outcome: outcome, head: head, remarks: remarks)
    }

    private func verifyPages() throws {
        let reports = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        // A row that breaks a constraint was edited, not damaged: the chain tells which one it is.
        let damages = reports.filter { report in
            report != "ok" && !report.contains("constraint failed")
                && !report.hasPrefix("NULL value in") && !report.hasPrefix("non-INTEGER value in")
                && !report.hasPrefix("TEXT value in") && !report.hasPrefix("INT value in")
                && !report.hasPrefix("non-BLOB value in") && !report.hasPrefix("non-TEXT value in")
                && !report.hasPrefix("non-INT value in")
        }
        if let first = damages.first { throw Finding(outcome: .damaged(first)) }
    }

    private mutating func verifyChain(_ progress: (_ done: Int64, _ of: Int64) -> Void) throws {
        let count = try Int64.fetchOne(database, sql: "SELECT count(*) FROM entry") ?? 0
        let records = try Row.fetchCursor(
            database,
            sql: "SELECT record, after_entry, kind, code, body, hash FROM record ORDER BY record")
        var pending = try records.next()
        var reader = try JournalReader(database)
        noteHead()
        while true {
            while let row = pending,
                try row.integer(1, "record.after_entry") <= lastNumber
            {
                try verifyRecord(row)
                pending = try records.next()
            }
            guard let stored = try nextEntry(&reader) else { break }
            try verifyEntry(stored)
            if lastNumber % 1000 == 0 { progress(lastNumber, count) }
        }
        guard pending == nil else {
            // A record was made after entries that are not there any more.
            throw Finding(outcome: .entryDiffers(EntryNumber(lastNumber + 1), .missing))
        }
        if let stray = reader.postingBehindTheLastEntry() {
            throw Finding(outcome: .entryDiffers(EntryNumber(stray), .strayPostings))
        }
        progress(lastNumber, count)
    }

    private mutating func nextEntry(
        _ reader: inout JournalReader
    ) throws -> JournalReader.Stored? {
        do {
            return try reader.next(&catalogue)
        } catch let row as UnreadableRow {
            throw Finding(
                outcome: .entryDiffers(
                    EntryNumber(lastNumber + 1), .unreadable(column: row.column)))
        }
    }

    private mutating func verifyRecord(_ row: Row) throws {
        let number = try row.integer(0, "record")
        guard number > lastRecord else {
            throw Finding(outcome: try Self.finding(row, .numberRepeated))
        }
        guard number == lastRecord + 1 else {
            throw Finding(outcome: .recordMissing(lastRecord + 1))
        }
        let text = try Self.recordText(row)
        let hash = try chain.link(text)
        guard try row.integer(1, "record.after_entry") == lastNumber,
            try row.bytes(5, "record.hash") == hash
        else {
            throw Finding(outcome: try Self.finding(row, .contentEdited))
        }
        chain.move(to: hash)
        lastRecord = number
        noteHead()
    }

    private mutating func verifyEntry(_ stored: JournalReader.Stored) throws {
        let entry = stored.entry
        let number = entry.number.value
        guard number > lastNumber else {
            throw Finding(outcome: .entryDiffers(entry.number, .numberRepeated))
        }
        guard number == lastNumber + 1 else {
            throw Finding(outcome: .entryDiffers(EntryNumber(lastNumber + 1), .missing))
        }
        let document = try document(stored.document)
        let hash = try chain.link(entry, on: document)
        guard hash == stored.hash else {
            throw Finding(outcome: .entryDiffers(entry.number, try difference(of: stored)))
        }
        chain.move(to: hash)
        let month = YearMonth(entry.documentDate)
        for (posting, place) in zip(entry.postings, stored.places) {
            try fold.add(posting, key: place.key, itemClass: place.itemClass, month: month)
        }
        fold.addEntry(in: month)
        if entry.recordedAt < lastMoment, remarks.count < 100 {
            remarks.append(
                .clockSetBack(
                    entry.number, by: lastMoment.seconds &- entry.recordedAt.seconds))
        }
        lastMoment = entry.recordedAt
        lastNumber = number
        noteHead()
    }

    /// Why the entry is not what was hashed: looked for only once it is known that it is not.
    private mutating func difference(
        of stored: JournalReader.Stored
    ) throws -> Verification.Difference {
        let number = stored.entry.number
        let rows = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM entry WHERE number = ?", arguments: [number.value])
        guard rows == 1 else { return .numberRepeated }
        var others = try JournalReader(database, .init(after: number.value))
        while let other = try? others.next(&catalogue) {
            var moved = other.entry
            moved.number = number
            var movedAlone = moved
            movedAlone.postings = stored.entry.postings
            for candidate in [moved, movedAlone] {
                let hash = try chain.link(candidate, on: try document(other.document))
                if hash == stored.hash || hash == other.hash {
                    return .swapped(with: other.entry.number.value)
                }
            }
        }
        return stored.entry.imbalances().isEmpty ? .contentEdited : .amountEdited
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

    /// Notes whether the head that was expected is the one the chain has reached.
    private mutating func noteHead() {
        guard let expected, !hasExpectedHead, expected.count == lastNumber else { return }
        hasExpectedHead = expected.hash == Hexadecimal.text(of: chain.hash)
    }

    private func verifyExpectedHead() throws {
        guard let expected, !hasExpectedHead else { return }
        throw Finding(
            outcome: expected.count > lastNumber
                ? .tailMissing(expected: expected) : .rewritten(expected: expected))
    }

    private static func recordText(_ row: Row) throws -> RecordText {
        guard let kind = RecordKind(rawValue: try row.text(2, "record.kind")) else {
            throw UnreadableRow(column: "record.kind")
        }
        return RecordText(
            kind: kind, code: try row.text(3, "record.code"), body: try row.text(4, "record.body"))
    }

    private static func finding(
        _ row: Row, _ difference: Verification.Difference
    ) throws -> Verification.Outcome {
        let text = try recordText(row)
        return .recordDiffers(text.kind, code: text.code, difference)
    }
}

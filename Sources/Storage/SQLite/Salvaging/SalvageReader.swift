import Acquisitions
import Foundation
import GRDB
import Ledger

/// Reads all that can still be read of a ledger: record by record and entry by entry, so that a damaged
/// page costs what lies on it and no more.
struct SalvageReader {
    private let database: Database
    /// No table has more rows than the file has room for.
    private let bound: Int64
    private var salvage: Salvage
    private var documents: [Int64: RecordText] = [:]
    /// The hash of the last record made after so many entries.
    private var recordHashes: [Int64: [UInt8]] = [:]

    init(_ database: Database, fileSize: Int64, outcome: Verification.Outcome) {
        self.database = database
        bound = fileSize / 32
        salvage = Salvage(outcome: outcome)
    }

    /// Reads the records, then hands out the entries in the order of their numbers.
    mutating func read(
        _ begin: (Salvage) throws -> Void, _ body: (Entry) throws -> Void
    ) throws -> Salvage {
        readRecords()
        try begin(salvage)
        try readEntries(body)
        return salvage
    }

    private mutating func readRecords() {
        let last = last(of: "record", in: RecordKind.allCases.map(\.table))
        for number in stride(from: Int64(1), through: last, by: 1) {
            let isRead = RecordKind.allCases.contains { readRecord(number, $0) }
            if !isRead { salvage.missingRecords.add(number) }
        }
    }

    /// Reads the record of a number if it is of this kind and readable.
    private mutating func readRecord(_ number: Int64, _ kind: RecordKind) -> Bool {
        do {
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: "SELECT code, body, after_entry, hash FROM \(kind.table) WHERE record = ?"),
                arguments: [number])
            guard let row else { return false }
            let text = RecordText(
                kind: kind, code: try row.text(0, "code"), body: try row.text(1, "body"))
            switch kind {
            case .chart: salvage.chart = try text.value(Chart.self)
            case .document:
                salvage.documents.append(try text.value(Document.self))
                documents[number] = text
            case .figure: salvage.figures.append(try text.value(ReportedFigure.self))
            case .check: salvage.checks.append(try text.value(CrossCheck.self))
            case .acquisition:
                salvage.acquisitions.append(try text.value(AcquisitionRecord.self))
            }
            recordHashes[try row.integer(2, "after_entry")] = try row.bytes(3, "hash")
            return true
        } catch {
            return false
        }
    }

    private mutating func readEntries(_ body: (Entry) throws -> Void) throws {
        let last = last(of: "number", in: ["entry"])
        var before: (number: Int64, hash: [UInt8])? = (0, HashChain.origin)
        for start in stride(from: Int64(0), to: last, by: Int(Self.portion)) {
            let end = Swift.min(start + Self.portion, last)
            for (number, stored) in entries(after: start, through: end) {
                guard let stored, !stored.entry.postings.isEmpty,
                    stored.entry.imbalances().isEmpty
                else {
                    salvage.missingEntries.add(number)
                    continue
                }
                if try !vouches(for: stored, after: before) { salvage.doubtfulEntries.add(number) }
                before = (number, stored.hash)
                salvage.entries += 1
                try body(stored.entry)
            }
        }
    }

    private static let portion: Int64 = 500

    /// The entries of these numbers, nil for those that cannot be read: all at once where the pages are
    /// sound, else one by one.
    private func entries(
        after start: Int64, through end: Int64
    ) -> [(Int64, JournalReader.Stored?)] {
        var catalogue = Catalogue()
        if let all = try? read(after: start, through: end, &catalogue),
            all.map(\.entry.number.value) == Array(start + 1...end)
        {
            return all.map { ($0.entry.number.value, $0) }
        }
        return (start + 1...end).map { number in
            let stored = try? read(after: number - 1, through: number, &catalogue).first
            return (number, stored)
        }
    }

    private func read(
        after start: Int64, through end: Int64, _ catalogue: inout Catalogue
    ) throws -> [JournalReader.Stored] {
        var reader = try JournalReader(database, .init(after: start, through: end))
        var entries: [JournalReader.Stored] = []
        while let stored = try reader.next(&catalogue) { entries.append(stored) }
        return entries
    }

    /// Whether the entry's hash follows from the link before it.
    private func vouches(
        for stored: JournalReader.Stored, after before: (number: Int64, hash: [UInt8])?
    ) throws -> Bool {
        let last = stored.entry.number.value - 1
        let hash = recordHashes[last] ?? (before?.number == last ? before?.hash : nil)
        guard let hash, let document = documents[stored.document] else { return false }
        var chain = try HashChain(after: hash)
        return try chain.link(stored.entry, on: document) == stored.hash
    }

    /// The highest number there is, or may be.
    private func last(of column: String, in tables: [String]) -> Int64 {
        tables.reduce(0) { highest, table in
            var found = bound
            do {
                found =
                    try Int64.fetchOne(database, sql: "SELECT max(\(column)) FROM \(table)") ?? 0
            } catch {
                // The page that would tell is damaged: every number there may be is tried.
            }
            // A number beyond what the file has room for is damage, too.
            return max(highest, min(found, bound))
        }
    }
}

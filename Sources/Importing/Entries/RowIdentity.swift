import Digest
import Languages
import Ledger
import Money

/// Gives every row the key under which it is recorded once, however often and in whatever company it is
/// imported.
///
/// The key of a row is its own key within its document where the file has one; else a SHA-256 over what
/// the row says once read: document, date, kind, places, amounts, counts, words. So the form of the
/// file (separator, encoding, order of columns and rows, codes or names, how amounts are grouped) makes
/// no difference, and rows added to a file later are the only ones added. Rows that say exactly the
/// same are told apart by a count: the second of two equal payments is the second whenever the file
/// holds two.
///
/// A document given for the file as a whole is no part of what its rows say: a copy of the file under
/// another name has the same keys under another document, which the ledger's rules refuse loudly
/// rather than record twice.
///
/// Eleven to twenty-two bytes an entry are kept while a file is read; nothing else grows with it.
struct RowIdentity {
    private let hash: SHA256
    private var text: [UInt8] = []
    private var seen = FingerprintSet()
    private var repeats: [UInt64: Int] = [:]

    /// Throws where the system offers no SHA-256.
    init() throws(DigestUnavailable) { hash = try SHA256() }

    /// The idempotency key of a row that will be recorded. Nil for a row whose own key stood in the
    /// file before.
    mutating func key(of row: MovementRow) throws(DigestUnavailable) -> String? {
        if let own = row.ownKey {
            text.removeAll(keepingCapacity: true)
            append(row.document.text)
            append(own)
            guard seen.insert(fingerprint(try digest())) else { return nil }
            return "csv:\(row.document.text):\(own)"
        }
        write(row)
        let digest = try digest()
        let key = "csv:" + Hexadecimal.text(of: digest.prefix(20))
        let mark = fingerprint(digest)
        guard !seen.insert(mark) else { return key }
        let count = repeats[mark, default: 1] + 1
        repeats[mark] = count
        return key + ":\(count)"
    }

    private func digest() throws(DigestUnavailable) -> [UInt8] { try hash.digest(text) }

    private func fingerprint(_ digest: [UInt8]) -> UInt64 {
        digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Writes what the row says, every part with its length, so that no two rows write the same.
    private mutating func write(_ row: MovementRow) {
        text.removeAll(keepingCapacity: true)
        append(row.namesDocument ? row.document.text : nil)
        append(Int64(row.date.dayNumber))
        append(row.kind.rawValue)
        append(row.key)
        append(row.from)
        append(row.amount?.minorUnits)
        append(row.month.map(Int64.init))
        append(row.plan.rawValue)
        append(row.commitment?.text)
        append(row.settles?.rawValue)
        append(row.closes ? 1 : 0)
        append(row.copies)
        append(row.titles)
        append(row.items.language?.text)
        append(row.items.kind?.text)
        append(row.reverses?.value)
        append(Int64(row.figures.count))
        for figure in row.figures { append(figure) }
        append(row.narrative)
    }

    private mutating func append(_ key: BudgetKey?) {
        append(key.map { Int64($0.year.year) })
        append(key?.line.text)
        append(key?.source.text)
        append(key?.branch?.text)
        append(key?.programme?.text)
    }

    private mutating func append(_ part: String?) {
        guard let part else { return text.append(0) }
        text.append(1)
        append(Int64(part.utf8.count))
        text.append(contentsOf: part.utf8)
    }

    private mutating func append(_ number: Int64?) {
        guard let number else { return text.append(0) }
        text.append(2)
        withUnsafeBytes(of: number.littleEndian) { text.append(contentsOf: $0) }
    }
}

/// A set of 64-bit fingerprints in one array: a set of the standard library would take three times the
/// memory.
struct FingerprintSet {
    private var slots = [UInt64](repeating: 0, count: 1024)
    private(set) var count = 0

    /// Adds a fingerprint; false where it was there before.
    mutating func insert(_ fingerprint: UInt64) -> Bool {
        if count * 4 >= slots.count * 3 { grow() }
        // Zero marks a free slot.
        let value = fingerprint == 0 ? 1 : fingerprint
        guard Self.place(value, in: &slots) else { return false }
        count += 1
        return true
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: slots.count * 2)
        for value in slots where value != 0 { _ = Self.place(value, in: &larger) }
        slots = larger
    }

    private static func place(_ value: UInt64, in slots: inout [UInt64]) -> Bool {
        var slot = Int(truncatingIfNeeded: value & UInt64(slots.count - 1))
        while slots[slot] != 0 {
            if slots[slot] == value { return false }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = value
        return true
    }
}

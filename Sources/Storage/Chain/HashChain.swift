import Digest
import Ledger

/// The chain that makes a ledger tamper-evident: one chain for everything that is recorded, in the
/// order of recording.
///
/// The hash of a link is SHA-256 of the hash of the link before it (32 zero bytes for the first)
/// followed by what the link records:
/// - a chart, a document, a reported figure or a cross-check: the canonical form of its kind, its code
///   and its text as kept;
/// - an entry: its canonical bytes, then the form of the document it rests on.
///
/// One chain and not one for each kind, so that the single hash printed under a statement vouches for
/// the figures, the documents and the names as well as for the entries.
struct HashChain {
    private let sha256: SHA256
    private var form = CanonicalForm()
    /// The hash of the last link.
    private(set) var hash: [UInt8]

    /// The hash before the first link.
    static let origin = [UInt8](repeating: 0, count: SHA256.byteCount)

    /// A chain that goes on after a link with this hash.
    init(after hash: [UInt8] = HashChain.origin) throws(StorageError) {
        do { sha256 = try SHA256() } catch { throw .cryptographyUnavailable }
        self.hash = hash
    }

    /// Adds a record to the chain and returns its hash.
    mutating func append(_ record: RecordText) throws(StorageError) -> [UInt8] {
        hash = try link(record)
        return hash
    }

    /// Adds an entry and the document it rests on to the chain and returns its hash.
    mutating func append(_ entry: Entry, on document: RecordText) throws(StorageError) -> [UInt8] {
        hash = try link(entry, on: document)
        return hash
    }

    /// The hash the record would have as the next link.
    mutating func link(_ record: RecordText) throws(StorageError) -> [UInt8] {
        form.removeAll()
        record.appendCanonicalForm(to: &form)
        return try digestOfForm()
    }

    /// The hash the entry would have as the next link.
    mutating func link(_ entry: Entry, on document: RecordText) throws(StorageError) -> [UInt8] {
        form.removeAll()
        entry.appendCanonicalForm(to: &form)
        document.appendCanonicalForm(to: &form)
        return try digestOfForm()
    }

    /// SHA-256 of the last hash and of what the form holds.
    private func digestOfForm() throws(StorageError) -> [UInt8] {
        do { return try sha256.digest(hash, form.bytes) } catch { throw .cryptographyUnavailable }
    }

    /// Goes on after a link whose hash is known.
    mutating func move(to hash: [UInt8]) { self.hash = hash }
}

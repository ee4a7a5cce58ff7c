import Digest
import Ledger

/// Where a chain that is being verified stands. After a link that does not hold it goes on from the hash
/// that is kept there, so that one fault does not make faults of all that follows.
struct VerifiedLink {
    private var chain: HashChain
    /// The hash kept with the last link.
    private(set) var hash = HashChain.origin
    /// The hash the last link should have had, where it has another.
    private var due: [UInt8]?
    /// Whether the last link is known: after one that is missing the next cannot be tested.
    private var isKnown = true
    /// The hash before the link that was tested last.
    private var before = HashChain.origin

    init() throws(StorageError) { chain = try HashChain() }

    /// Whether the next link, made by `make` from the one before it, has the hash kept with it.
    mutating func leads(
        to kept: [UInt8], by make: (inout HashChain) throws(StorageError) -> [UInt8]
    ) throws(StorageError) -> Bool {
        before = hash
        chain.move(to: hash)
        let made = try make(&chain)
        var holds = made == kept || !isKnown
        // Where only the hash of the link before was edited, this one still follows from the right one.
        if !holds, let due {
            chain.move(to: due)
            holds = try make(&chain) == kept
        }
        hash = kept
        due = holds ? nil : made
        isKnown = true
        return holds
    }

    /// The hash an entry would have in the place of the link that was tested last.
    mutating func hash(
        of entry: Entry, on document: RecordText
    ) throws(StorageError) -> [UInt8] {
        chain.move(to: before)
        return try chain.link(entry, on: document)
    }

    /// Goes on after a link whose hash is known from elsewhere.
    mutating func move(to hash: [UInt8]) {
        self.hash = hash
        due = nil
    }

    /// Goes on after a link that is not there.
    mutating func lose() { isKnown = false }
}

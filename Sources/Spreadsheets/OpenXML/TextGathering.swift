/// Gathers the text of a cell, with its pieces joined and its escapes written out.
struct TextGathering {
    /// The bytes gathered.
    private(set) var bytes: [UInt8] = []
    private var run = 0
    private var isSpacePreserved = false
    private let limit: Int

    /// A gathering of texts no longer than `limit` bytes.
    init(limit: Int) {
        self.limit = limit
        bytes.reserveCapacity(256)
    }

    /// Forgets what was gathered.
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// A run of text begins. White space around it counts only where `xml:space` says so.
    mutating func beginRun(_ attributes: XMLAttributes) {
        run = bytes.count
        isSpacePreserved = attributes.raw("space", .xml)?.spells("preserve") ?? false
    }

    /// Adds bytes; false where the text becomes longer than any.
    mutating func add(_ text: XMLBytes) -> Bool {
        guard bytes.count + text.count <= limit else { return false }
        bytes.append(contentsOf: text)
        return true
    }

    mutating func endRun() {
        if !isSpacePreserved {
            while bytes.count > run, bytes[bytes.count - 1].isXMLSpace { bytes.removeLast() }
            if let start = bytes[run...].firstIndex(where: { !$0.isXMLSpace }), start > run {
                bytes.removeSubrange(run..<start)
            }
        }
        EscapedText.unescape(&bytes, from: run)
    }

    /// Writes the escapes of a text out that did not come in runs.
    mutating func unescape() { EscapedText.unescape(&bytes) }

    /// The text gathered.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

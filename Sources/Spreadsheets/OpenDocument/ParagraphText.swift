/// Gathers the paragraphs of a cell as they are shown: white space closed up, spaces and tabs that are
/// elements written out, notes and comments left aside.
struct ParagraphText {
    private(set) var bytes: [UInt8] = []
    private let limit: Int
    private var isInParagraph = false
    private var hasParagraph = false
    /// How deep inside something that is not shown with the text.
    private var aside = 0
    private var start = 0
    /// Whether white space that follows adds nothing.
    private var isAfterSpace = true

    /// A gathering of texts no longer than `limit` bytes.
    init(limit: Int) { self.limit = limit }

    /// Forgets what was gathered.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isInParagraph = false
        hasParagraph = false
        aside = 0
    }

    /// The text gathered.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// An element directly inside the cell begins.
    mutating func beginContent(_ name: XMLName) {
        guard name.is("p", .text) || name.is("h", .text) else { return }
        if hasParagraph { bytes.append(0x0A) }
        hasParagraph = true
        isInParagraph = true
        aside = 0
        start = bytes.count
        isAfterSpace = true
    }

    mutating func endContent() {
        guard isInParagraph else { return }
        isInParagraph = false
        if isAfterSpace, bytes.count > start, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
    }

    /// An element inside a paragraph begins; false where its text becomes longer than any.
    mutating func beginInner(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
        guard isInParagraph else { return true }
        if aside > 0 || name.space != .text || name.local.spells("note")
            || name.local.spells("ruby-text")
        {
            aside += 1
        } else if name.local.spells("s") {
            let count = attributes.raw("c", .text)?.whole ?? 1
            guard bytes.count + count <= limit else { return false }
            bytes.append(contentsOf: repeatElement(0x20, count: count))
            isAfterSpace = false
        } else if name.local.spells("tab") {
            bytes.append(0x09)
            isAfterSpace = false
        } else if name.local.spells("line-break") {
            bytes.append(0x0A)
            isAfterSpace = true
        }
        return true
    }

    mutating func endInner() { if aside > 0 { aside -= 1 } }

    /// Adds text; false where it becomes longer than any.
    mutating func add(_ text: XMLBytes) -> Bool {
        guard isInParagraph, aside == 0 else { return true }
        guard bytes.count + text.count <= limit else { return false }
        for byte in text {
            if byte.isXMLSpace {
                if !isAfterSpace { bytes.append(0x20) }
                isAfterSpace = true
            } else {
                bytes.append(byte)
                isAfterSpace = false
            }
        }
        return true
    }
}

import Languages

/// Bytes that can be read in one way only, to be hashed: two values that differ in anything differ
/// in their form, on every machine and in every store.
///
/// A field is its tag (one byte), the length of its value in bytes (four bytes, most significant
/// first) and the value. Numbers are eight bytes, most significant first, in two's complement; text
/// is UTF-8 as written. An absent field has the length 0xFFFFFFFF and no value. A list is a field
/// whose value is the number of its elements, followed by the elements.
public struct CanonicalForm: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// Empties the form and keeps its room, for the next one.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Appends a number, or its absence.
    public mutating func append(_ tag: UInt8, _ number: Int64?) {
        guard let number else { return appendAbsent(tag) }
        appendHead(tag, 8)
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// Appends text, or its absence.
    public mutating func append(_ tag: UInt8, _ text: String?) {
        guard let text else { return appendAbsent(tag) }
        appendHead(tag, UInt32(clamping: text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func appendAbsent(_ tag: UInt8) { appendHead(tag, .max) }

    /// Appends the five bytes before a value at once.
    private mutating func appendHead(_ tag: UInt8, _ length: UInt32) {
        let head = (UInt64(tag) << 56 | UInt64(length) << 24).bigEndian
        withUnsafeBytes(of: head) {
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[..<5]))
        }
    }
}

/// What each field of an entry is tagged with. A tag once given keeps its meaning: the hashes of all
/// ledgers rest on it.
private enum Tag {
    static let number: UInt8 = 0x01
    static let kind: UInt8 = 0x02
    static let documentDate: UInt8 = 0x03
    static let recordedAt: UInt8 = 0x04
    static let recordedBy: UInt8 = 0x05
    static let document: UInt8 = 0x06
    static let narrative: UInt8 = 0x07
    static let reverses: UInt8 = 0x08
    static let figures: UInt8 = 0x09
    static let figure: UInt8 = 0x0A
    static let idempotencyKey: UInt8 = 0x0B
    static let postings: UInt8 = 0x0C

    static let organisation: UInt8 = 0x20
    static let year: UInt8 = 0x21
    static let line: UInt8 = 0x22
    static let source: UInt8 = 0x23
    static let branch: UInt8 = 0x24
    static let programme: UInt8 = 0x25
    static let stage: UInt8 = 0x26
    static let planBasis: UInt8 = 0x27
    static let planMonth: UInt8 = 0x28
    static let hasItems: UInt8 = 0x29
    static let itemLanguage: UInt8 = 0x2A
    static let itemKind: UInt8 = 0x2B
    static let copies: UInt8 = 0x2C
    static let titles: UInt8 = 0x2D
    static let isPriced: UInt8 = 0x2E
    static let commitment: UInt8 = 0x2F
    static let minorUnits: UInt8 = 0x30
    static let itemContent: UInt8 = 0x31
    static let itemAudience: UInt8 = 0x32
}

extension Entry {
    /// Every field of the entry, dimensions of its postings included, in their one form.
    public var canonicalBytes: [UInt8] {
        var form = CanonicalForm()
        appendCanonicalForm(to: &form)
        return form.bytes
    }

    /// Appends every field of the entry to a form.
    public func appendCanonicalForm(to form: inout CanonicalForm) {
        form.append(Tag.number, number.value)
        form.append(Tag.kind, kind.rawValue)
        form.append(Tag.documentDate, Int64(documentDate.dayNumber))
        form.append(Tag.recordedAt, recordedAt.seconds)
        form.append(Tag.recordedBy, recordedBy)
        form.append(Tag.document, document.text)
        form.append(Tag.narrative, narrative)
        form.append(Tag.reverses, reverses?.value)
        form.append(Tag.figures, Int64(figures.count))
        for figure in figures { form.append(Tag.figure, figure) }
        form.append(Tag.idempotencyKey, idempotencyKey)
        form.append(Tag.postings, Int64(postings.count))
        for posting in postings { posting.appendCanonicalForm(to: &form) }
    }
}

extension Posting {
    fileprivate func appendCanonicalForm(to form: inout CanonicalForm) {
        form.append(Tag.organisation, key.organisation.text)
        form.append(Tag.year, Int64(key.year.year))
        form.append(Tag.line, key.line.text)
        form.append(Tag.source, key.source.text)
        form.append(Tag.branch, key.branch?.text)
        form.append(Tag.programme, key.programme?.text)
        form.append(Tag.stage, Int64(stage.rawValue))
        form.append(Tag.planBasis, (plan?.basis.rawValue).map(Int64.init))
        form.append(Tag.planMonth, (plan?.month).map(Int64.init))
        form.append(Tag.hasItems, items == nil ? 0 : Int64(1))
        if let items {
            form.append(Tag.itemLanguage, items.itemClass.language?.text)
            form.append(Tag.itemKind, items.itemClass.kind?.text)
            form.append(Tag.copies, items.copies)
            form.append(Tag.titles, items.titles)
            form.append(Tag.isPriced, items.isPriced ? 1 : Int64(0))
            // Dimensions that came later are written only where they are: earlier hashes stay.
            if let content = items.itemClass.content {
                form.append(Tag.itemContent, content.text)
            }
            if let audience = items.itemClass.audience {
                form.append(Tag.itemAudience, audience.text)
            }
        }
        form.append(Tag.commitment, commitment?.text)
        form.append(Tag.minorUnits, minorUnits)
    }
}

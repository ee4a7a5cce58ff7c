/// Reads the fields of one ISO 2709 record whose bounds are known.
struct FieldReader {
    private let record: UnsafeRawBufferPointer
    private let indicatorCount: Int
    private let limits: MarcLimits
    private var decoder: MarcTextDecoder
    private var subfieldCount = 0
    private(set) var doubts: [(tag: MarcTag?, doubt: MarcDoubt)] = []

    init(
        _ record: UnsafeRawBufferPointer, leader: MarcLeader, decoder: MarcTextDecoder,
        limits: MarcLimits
    ) {
        self.record = record
        indicatorCount = leader.indicatorCount
        self.limits = limits
        self.decoder = decoder
    }

    /// The field of a directory's entry.
    mutating func field(_ entry: RecordDirectory.Entry) throws(MarcDamage) -> MarcField {
        let bytes = UnsafeRawBufferPointer(rebasing: record[entry.range])
        let before = decoder.strayBytes
        defer {
            if decoder.strayBytes > before {
                let count = decoder.strayBytes - before
                doubts.append((entry.tag, .undecodable(count: count, decoder.encoding)))
            }
        }
        if !entry.tag.isRegular { doubts.append((entry.tag, .tag)) }
        guard let first = bytes.firstIndex(of: 0x1F) else {
            return MarcField(tag: entry.tag, value: plainValue(bytes, tag: entry.tag))
        }
        var field = MarcField(
            tag: entry.tag, indicators: indicators(bytes[..<first], tag: entry.tag), subfields: [])
        var start = first + 1
        while start <= bytes.count {
            let end = bytes[start...].firstIndex(of: 0x1F) ?? bytes.count
            if end > start {
                subfieldCount += 1
                guard subfieldCount <= limits.subfields else {
                    throw MarcDamage.tooManyFields(limit: limits.subfields)
                }
                field.subfields.append(
                    subfield(UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
            }
            start = end + 1
        }
        return field
    }

    /// Notes what concerns the record as a whole.
    mutating func finish() {
        if let set = decoder.unreadSet { doubts.append((nil, .characterSet(code: set))) }
    }

    private mutating func subfield(_ bytes: UnsafeRawBufferPointer) -> MarcSubfield {
        guard bytes[0] >= 0x80 else {
            let value = decoder.text(UnsafeRawBufferPointer(rebasing: bytes[1...]))
            return MarcSubfield(Unicode.Scalar(bytes[0]), value)
        }
        // A code beyond ASCII, as some Cyrillic writers use.
        let text = decoder.text(bytes).unicodeScalars
        return MarcSubfield(text.first ?? "?", String(text.dropFirst()))
    }

    /// The value of a field without subfields. Blank indicators before it are left out.
    private mutating func plainValue(_ bytes: UnsafeRawBufferPointer, tag: MarcTag) -> String {
        guard !tag.isControl, indicatorCount == 2, bytes.count > 2,
            bytes[0] == 0x20 || bytes[1] == 0x20,
            bytes[..<2].allSatisfy({ $0 == 0x20 || (0x30...0x39).contains($0) })
        else { return decoder.text(bytes) }
        return decoder.text(UnsafeRawBufferPointer(rebasing: bytes[2...]))
    }

    private mutating func indicators(
        _ bytes: Slice<UnsafeRawBufferPointer>, tag: MarcTag
    ) -> MarcIndicators {
        if bytes.count != indicatorCount || bytes.contains(where: { $0 < 0x20 || $0 > 0x7E }) {
            doubts.append((tag, .indicators))
        }
        var found = bytes.prefix(2).map { (0x20...0x7E).contains($0) ? $0 : 0x20 }
        while found.count < 2 { found.append(0x20) }
        return MarcIndicators(Unicode.Scalar(found[0]), Unicode.Scalar(found[1]))
    }
}

/// Cuts XML into tags and text. It knows what files of records need and refuses by name what could
/// hide something else: document types and entities of their own.
enum XMLTokenizer {
    enum Token {
        case open(name: Slice<UnsafeRawBufferPointer>, XMLAttributes, isEmpty: Bool)
        case close(name: Slice<UnsafeRawBufferPointer>)
        /// Text that may hold entities.
        case text(Slice<UnsafeRawBufferPointer>)
        /// Text as it stands.
        case section(Slice<UnsafeRawBufferPointer>)
        /// The declaration at the beginning.
        case declaration(XMLAttributes)
        /// Comments and instructions.
        case nothing
    }

    enum Step {
        case token(Token, length: Int)
        /// More bytes are needed.
        case wait
        case fault(XMLFault)
    }

    /// The token that `bytes` begin with.
    static func next(in bytes: UnsafeRawBufferPointer) -> Step {
        guard let first = bytes.first else { return .wait }
        guard first == 0x3C else {
            guard let end = bytes.firstIndex(of: 0x3C) else { return .wait }
            return .token(.text(bytes[..<end]), length: end)
        }
        guard bytes.count > 1 else { return .wait }
        switch bytes[1] {
        case 0x3F: return instruction(bytes)
        case 0x21: return exclamation(bytes)
        case 0x2F:
            guard let end = bytes.firstIndex(of: 0x3E) else { return .wait }
            let name = trimmed(bytes[2..<end])
            guard !name.isEmpty, !name.contains(0x3C) else {
                return .fault(.malformed(text: shown(bytes)))
            }
            return .token(.close(name: name), length: end + 1)
        default: return opening(bytes)
        }
    }

    private static func instruction(_ bytes: UnsafeRawBufferPointer) -> Step {
        guard let end = index(of: [0x3F, 0x3E], in: bytes, from: 2) else { return .wait }
        let content = bytes[2..<end]
        guard content.starts(with: "xml ".utf8) else { return .token(.nothing, length: end + 2) }
        guard let attributes = XMLAttributes(content.dropFirst(4)) else {
            return .fault(.malformed(text: shown(bytes)))
        }
        return .token(.declaration(attributes), length: end + 2)
    }

    private static func exclamation(_ bytes: UnsafeRawBufferPointer) -> Step {
        let comment: [UInt8] = Array("<!--".utf8)
        let section: [UInt8] = Array("<![CDATA[".utf8)
        if bytes.starts(with: comment) {
            guard let end = index(of: Array("-->".utf8), in: bytes, from: 4) else { return .wait }
            return .token(.nothing, length: end + 3)
        }
        if bytes.starts(with: section) {
            guard let end = index(of: Array("]]>".utf8), in: bytes, from: 9) else { return .wait }
            return .token(.section(bytes[9..<end]), length: end + 3)
        }
        let begun = bytes.prefix(9)
        if comment.starts(with: begun.prefix(4)) && begun.count < 4
            || section.starts(with: begun) && begun.count < 9
        {
            return .wait
        }
        if "<!DOCTYPE".utf8.starts(with: begun) {
            return begun.count < 9 ? .wait : .fault(.documentType)
        }
        return .fault(.malformed(text: shown(bytes)))
    }

    /// An opening tag: it ends at the first `>` outside quotes.
    private static func opening(_ bytes: UnsafeRawBufferPointer) -> Step {
        var quote: UInt8?
        var index = 1
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return tag(bytes, end: index)
            }
            // A tag never holds `<`, so one means that it does not end.
            if byte == 0x3C { return .fault(.malformed(text: shown(bytes))) }
            index += 1
        }
        return .wait
    }

    private static func tag(_ bytes: UnsafeRawBufferPointer, end: Int) -> Step {
        let isEmpty = bytes[end - 1] == 0x2F
        let content = bytes[1..<max(1, isEmpty ? end - 1 : end)]
        let nameEnd = content.firstIndex(where: isBlank) ?? content.endIndex
        let name = content[..<nameEnd]
        guard let first = name.first, isNameStart(first),
            let attributes = XMLAttributes(content[nameEnd...])
        else { return .fault(.malformed(text: shown(bytes))) }
        return .token(.open(name: name, attributes, isEmpty: isEmpty), length: end + 1)
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: true
        default: false
        }
    }

    private static func trimmed(
        _ bytes: Slice<UnsafeRawBufferPointer>
    ) -> Slice<UnsafeRawBufferPointer> {
        var bytes = bytes
        while let last = bytes.last, isBlank(last) { bytes = bytes.dropLast() }
        return bytes
    }

    /// Where `pattern` begins; nil where it does not occur.
    static func index(
        of pattern: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int
    ) -> Int? {
        var index = start
        while index + pattern.count <= bytes.count {
            if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) { return index }
            index += 1
        }
        return nil
    }

    /// The beginning of broken markup, as a message can quote it.
    static func shown(_ bytes: UnsafeRawBufferPointer) -> String {
        let text = bytes.prefix(40).map { (0x20...0x7E).contains($0) ? $0 : 0x3F }
        return String(decoding: text, as: UTF8.self)
    }
}

/// The attributes of a tag, by the local part of their names.
struct XMLAttributes {
    private var pairs: [(name: String, value: Slice<UnsafeRawBufferPointer>)] = []

    /// Reads `name="value"` pairs; nil where the bytes are anything else.
    init?(_ bytes: Slice<UnsafeRawBufferPointer>) {
        var rest = bytes
        while true {
            rest = rest.drop(while: XMLTokenizer.isBlank)
            guard !rest.isEmpty else { return }
            guard let equals = rest.firstIndex(of: 0x3D) else { return nil }
            let name = rest[..<equals].prefix { !XMLTokenizer.isBlank($0) }
            rest = rest[(equals + 1)...].drop(while: XMLTokenizer.isBlank)
            guard !name.isEmpty, let quote = rest.first, quote == 0x22 || quote == 0x27,
                let close = rest.dropFirst().firstIndex(of: quote)
            else { return nil }
            pairs.append((Self.localName(name), rest[(rest.startIndex + 1)..<close]))
            rest = rest[(close + 1)...]
        }
    }

    /// The bytes of the attribute `name`; nil where the tag has none.
    subscript(name: String) -> Slice<UnsafeRawBufferPointer>? {
        pairs.first { $0.name == name }?.value
    }

    /// A name without the prefix of its namespace.
    static func localName(_ name: Slice<UnsafeRawBufferPointer>) -> String {
        let start = name.lastIndex(of: 0x3A).map { $0 + 1 } ?? name.startIndex
        return String(decoding: name[start...], as: UTF8.self)
    }
}

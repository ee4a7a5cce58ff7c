#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads XML piece by piece and refuses what is not well formed: unbalanced or misspelt tags, bad
/// references, attributes twice, prefixes nobody declared, more than one root, anything after the end.
/// Document types are refused altogether, and with them every entity of one's own. The bytes it is
/// given are UTF-8 of permitted characters already.
struct XMLScanner<Handler: XMLHandler> {
    var handler: Handler
    /// The name of the part, for what is wrong with it.
    private let part: String
    private let room: ScanRoom
    private var depth = 0
    private var bindings = XMLBindings()
    private var hasRoot = false
    private var isAtStart = true
    private var resolved: [UInt8] = []

    init(_ handler: Handler, part: String) {
        self.handler = handler
        self.part = part
        room = ScanRoom()
    }

    /// Handles what is whole of the bytes, until the handler is full; returns how many bytes that was.
    /// The rest comes again with what follows it.
    mutating func scan(_ bytes: XMLBytes, isLast: Bool) throws(SpreadsheetFault) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var position = 0
        while position < bytes.count, !handler.isFull {
            let next =
                base[position] == 0x3C
                ? try markup(bytes, from: position)
                : try text(bytes, from: position, isLast: isLast)
            guard let next else { break }
            position = next
            isAtStart = false
        }
        return position
    }

    /// Declares the end of the document, after which `rest` bytes were left over.
    func finish(rest: Int) throws(SpreadsheetFault) {
        guard rest == 0 else { throw fault(.endInsideMarkup) }
        guard depth == 0, hasRoot else { throw fault(.endInsideElement) }
    }

    private func fault(_ fault: XMLFault) -> SpreadsheetFault { .malformedXML(part: part, fault) }

    // MARK: Text

    /// Handles text up to the next tag; nil where it may go on in the next piece.
    private mutating func text(
        _ bytes: XMLBytes, from start: Int, isLast: Bool
    ) throws(SpreadsheetFault) -> Int? {
        var end = start
        var isPlain = true
        while end < bytes.count, bytes[end] != 0x3C {
            if bytes[end] == 0x26 || bytes[end] == 0x0D { isPlain = false }
            end += 1
        }
        if end == bytes.count, !isLast {
            // Short text waits for its end, so that it comes in one piece.
            guard end - start >= 1 << 16 else { return nil }
            end = wholeText(bytes, start..<end)
        }
        let text = bytes.part(start..<end)
        guard depth > 0 else {
            guard text.trimmed().isEmpty else { throw fault(.textOutsideRoot) }
            return end
        }
        if isPlain {
            try handler.text(text)
        } else {
            resolved.removeAll(keepingCapacity: true)
            guard XMLReferences.resolve(text, into: &resolved) else { throw fault(.reference) }
            try resolved.withUnsafeBufferPointer { text throws(SpreadsheetFault) in
                try handler.text(text)
            }
        }
        return end
    }

    /// Where long text can be cut without cutting a reference or a line end.
    private func wholeText(_ bytes: XMLBytes, _ range: Range<Int>) -> Int {
        var end = range.upperBound
        let tail = max(range.lowerBound, end - XMLReferences.longest)
        if let mark = bytes[tail..<end].lastIndex(of: 0x26),
            !bytes[mark..<end].contains(0x3B)
        {
            end = mark
        }
        if end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    // MARK: Markup

    /// Handles what begins with `<`; nil where its end has not come yet.
    private mutating func markup(
        _ bytes: XMLBytes, from start: Int
    ) throws(SpreadsheetFault) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case 0x2F: return try closingTag(bytes, from: start)
        case 0x3F: return try instruction(bytes, from: start)
        case 0x21: return try declaration(bytes, from: start)
        default: return try openingTag(bytes, from: start)
        }
    }

    private mutating func instruction(
        _ bytes: XMLBytes, from start: Int
    ) throws(SpreadsheetFault) -> Int? {
        guard let end = find("?>", in: bytes, from: start + 2) else { return nil }
        let inner = bytes.part(start + 2..<end - 2)
        let isDeclaration =
            inner.count > 3 && inner.part(0..<3).spells("xml") && inner[3].isXMLSpace
        guard isAtStart || !isDeclaration else { throw fault(.lateDeclaration) }
        if isDeclaration { try checkEncoding(inner) }
        return end
    }

    /// The encoding a declaration names must be one of those the bytes were read in.
    private func checkEncoding(_ declaration: XMLBytes) throws(SpreadsheetFault) {
        let text = declaration.text
        guard let start = text.firstRange(of: "encoding")?.upperBound else { return }
        let quoted = text[start...].drop { $0 == " " || $0 == "=" }
        guard let quote = quoted.first, quote == "\"" || quote == "'" else {
            throw fault(.attribute)
        }
        let name = quoted.dropFirst().prefix { $0 != quote }
        guard
            ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"]
                .contains(PartName.key(String(name)))
        else { throw .encoding(part: part, String(name)) }
    }

    private mutating func declaration(
        _ bytes: XMLBytes, from start: Int
    ) throws(SpreadsheetFault) -> Int? {
        let head = bytes.part(start..<min(start + 9, bytes.count))
        if head.count >= 4, head.part(0..<4).spells("<!--") {
            return find("-->", in: bytes, from: start + 4)
        }
        if head.spells("<![CDATA[") {
            guard let end = find("]]>", in: bytes, from: start + 9) else { return nil }
            guard depth > 0 else { throw fault(.textOutsideRoot) }
            try handler.text(bytes.part(start + 9..<end - 3))
            return end
        }
        if head.spells("<!DOCTYPE") { throw .documentType(part: part) }
        guard head.count < 9 else { throw fault(.tag) }
        return nil
    }

    /// The position after the next occurrence of an ending.
    private func find(_ ending: StaticString, in bytes: XMLBytes, from start: Int) -> Int? {
        let length = ending.utf8CodeUnitCount
        let last = ending.utf8Start[length - 1]
        var position = start + length - 1
        while position < bytes.count {
            if bytes[position] == last,
                bytes.part(position + 1 - length..<position + 1).spells(ending)
            {
                return position + 1
            }
            position += 1
        }
        return nil
    }

    private mutating func closingTag(
        _ bytes: XMLBytes, from start: Int
    ) throws(SpreadsheetFault) -> Int? {
        guard depth > 0 else { throw fault(.unbalanced) }
        let nameStart = depth > 1 ? room.ends[depth - 2] : 0
        let length = room.ends[depth - 1] - nameStart
        var end = start + 2 + length
        guard end < bytes.count else { return nil }
        guard let name = bytes.baseAddress?.advanced(by: start + 2),
            let open = room.names.baseAddress?.advanced(by: nameStart),
            memcmp(name, open, length) == 0
        else { throw fault(.unbalanced) }
        while end < bytes.count, bytes[end].isXMLSpace { end += 1 }
        guard end < bytes.count else { return nil }
        guard bytes[end] == 0x3E else { throw fault(.unbalanced) }
        try handler.close()
        depth -= 1
        bindings.leave(depth: depth)
        return end + 1
    }

    private mutating func openingTag(
        _ bytes: XMLBytes, from start: Int
    ) throws(SpreadsheetFault) -> Int? {
        var parser = TagParser(bytes, from: start + 1, places: room.places)
        do throws(XMLFault) {
            guard try parser.parse() else { return nil }
        } catch {
            throw fault(error)
        }
        guard depth > 0 || !hasRoot else { throw fault(.secondRoot) }
        guard depth < ScanRoom.depth else { throw fault(.depth) }
        hasRoot = true
        if parser.hasBindings { try bind(parser) }
        if parser.hasPrefixes { try resolvePrefixes(parser) }
        let name = try name(parser)
        let attributes = XMLAttributes(
            tag: bytes, places: UnsafeBufferPointer(rebasing: room.places[..<parser.count]))
        try handler.open(name, attributes)
        if parser.isEmpty {
            try handler.close()
            bindings.leave(depth: depth)
        } else {
            try push(bytes, parser.name)
        }
        return parser.position
    }

    private mutating func push(
        _ bytes: XMLBytes, _ name: Range<Int>
    ) throws(SpreadsheetFault) {
        let start = depth > 0 ? room.ends[depth - 1] : 0
        guard start + name.count <= ScanRoom.nameBytes,
            let source = bytes.baseAddress?.advanced(by: name.lowerBound),
            let target = room.names.baseAddress?.advanced(by: start)
        else { throw fault(.depth) }
        memcpy(target, source, name.count)
        room.ends[depth] = start + name.count
        depth += 1
    }

    // MARK: Namespaces

    private func name(_ parser: TagParser) throws(SpreadsheetFault) -> XMLName {
        let local = parser.bytes.part(parser.local..<parser.name.upperBound)
        guard parser.local > parser.name.lowerBound else {
            return XMLName(local: local, space: bindings.unprefixed)
        }
        let prefix = parser.bytes.part(parser.name.lowerBound..<parser.local - 1)
        guard let space = bindings.space(of: prefix) else {
            throw fault(.prefix(prefix.text))
        }
        return XMLName(local: local, space: space)
    }

    /// Notes what the attributes `xmlns` of an element say.
    private mutating func bind(_ parser: TagParser) throws(SpreadsheetFault) {
        for index in 0..<parser.count {
            let place = room.places[index]
            let name = parser.bytes.part(place.name)
            guard name.count >= 5, name.part(0..<5).spells("xmlns"),
                name.count == 5 || name[5] == 0x3A
            else { continue }
            let prefix = name.count > 6 ? name.part(6..<name.count) : name.part(0..<0)
            let space = XMLNamespace(parser.bytes.part(place.value))
            guard bindings.bind(prefix, to: space, depth: depth) else { throw fault(.depth) }
        }
    }

    /// Finds what the prefixes of attributes stand for.
    private func resolvePrefixes(_ parser: TagParser) throws(SpreadsheetFault) {
        for index in 0..<parser.count {
            let place = room.places[index]
            guard place.local > place.name.lowerBound else { continue }
            let prefix = parser.bytes.part(place.name.lowerBound..<place.local - 1)
            if prefix.spells("xmlns") {
                room.places[index].space = .other
            } else if let space = bindings.space(of: prefix) {
                room.places[index].space = space
            } else {
                throw fault(.prefix(prefix.text))
            }
        }
    }
}

import Foundation

/// What is wrong with a document.
struct XMLFault: Error { var reason: String }

/// Reads XML piece by piece and refuses what is not well formed: unbalanced or misspelt tags, bad
/// references, characters XML has no place for, text that is not UTF-8, more than one root, anything
/// after the end. Document type declarations are refused altogether.
struct XMLScanner<Handler: XMLHandler> {
    private(set) var handler: Handler
    private var pending: [UInt8] = []
    private var names = OpenElements()
    private var hasRoot = false
    private var isAtStart = true
    private var attributes: [(name: Range<Int>, value: Range<Int>)] = []

    init(_ handler: Handler) { self.handler = handler }

    /// Takes the next bytes.
    mutating func consume(_ piece: XMLBytes) throws(XMLFault) {
        var bytes: [UInt8] = []
        swap(&bytes, &pending)
        bytes.append(contentsOf: piece)
        let used = try bytes.withUnsafeBufferPointer { bytes throws(XMLFault) in
            try scan(bytes)
        }
        bytes.removeFirst(used)
        swap(&bytes, &pending)
    }

    /// Declares the end of the document.
    mutating func finish() throws(XMLFault) {
        guard pending.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
            throw XMLFault(reason: "the document ends inside a tag or text")
        }
        guard names.isEmpty, hasRoot else {
            throw XMLFault(reason: "the document ends with elements open")
        }
    }

    /// Handles what is whole; returns how many bytes that was.
    private mutating func scan(_ bytes: XMLBytes) throws(XMLFault) -> Int {
        var position = 0
        while position < bytes.count {
            if bytes[position] == 0x3C {
                if !names.isEmpty {
                    position = handler.shortcut(through: bytes, from: position)
                    guard position < bytes.count, bytes[position] == 0x3C else { continue }
                }
                guard let end = try endOfTag(bytes, from: position) else { break }
                try handle(tag: bytes.part(position + 1..<end))
                position = end + 1
            } else {
                guard let start = bytes.baseAddress?.advanced(by: position),
                    let next = memchr(start, 0x3C, bytes.count - position)
                else { break }
                let end = position + (UnsafeRawPointer(next) - UnsafeRawPointer(start))
                try handle(text: bytes.part(position..<end))
                position = end
            }
            isAtStart = false
        }
        return position
    }

    /// The position of the `>` that ends a tag; nil where it has not come yet.
    private func endOfTag(_ bytes: XMLBytes, from start: Int) throws(XMLFault) -> Int? {
        var quote: UInt8 = 0
        for position in start + 1..<max(bytes.count, start + 1) {
            let byte = bytes[position]
            if quote != 0 {
                if byte == quote { quote = 0 }
                if byte == 0x3C { throw XMLFault(reason: "< inside an attribute") }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return position
            } else if byte == 0x3C {
                throw XMLFault(reason: "< inside a tag")
            }
        }
        return nil
    }

    private mutating func handle(text: XMLBytes) throws(XMLFault) {
        guard !names.isEmpty else {
            // A byte order mark may open the document.
            if isAtStart, text.count == 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF {
                return
            }
            guard text.isBlank else { throw XMLFault(reason: "text outside the root") }
            return
        }
        try check(text)
        guard text.contains(0x26) else { return handler.text(text) }
        guard let resolved = XMLReferences.resolved(text) else {
            throw XMLFault(reason: "a bad reference in text")
        }
        resolved.withUnsafeBufferPointer { handler.text($0) }
    }

    private mutating func handle(tag: XMLBytes) throws(XMLFault) {
        guard let first = tag.first else { throw XMLFault(reason: "an empty tag") }
        switch first {
        case 0x3F:
            guard tag.count > 2, tag[tag.count - 1] == 0x3F else {
                throw XMLFault(reason: "a broken declaration")
            }
            guard isAtStart || !tag.part(1..<min(5, tag.count)).spells("xml ") else {
                throw XMLFault(reason: "a declaration inside the document")
            }
        case 0x21: throw XMLFault(reason: "a comment, CDATA section or document type")
        case 0x2F: try close(tag.part(1..<tag.count))
        default: try open(tag)
        }
    }

    private mutating func close(_ name: XMLBytes) throws(XMLFault) {
        var length = name.count
        while length > 0, isSpace(name[length - 1]) { length -= 1 }
        let name = name.part(0..<length)
        guard names.close(name) else {
            throw XMLFault(reason: "</\(name.text)> closes another element")
        }
        handler.close(name)
    }

    private mutating func open(_ tag: XMLBytes) throws(XMLFault) {
        let isEmpty = tag[tag.count - 1] == 0x2F
        let inner = tag.part(0..<tag.count - (isEmpty ? 1 : 0))
        try check(inner)
        let end = inner.firstIndex(where: isSpace) ?? inner.count
        let name = inner.part(0..<end)
        guard isName(name) else { throw XMLFault(reason: "<\(name.text)> is no name") }
        if names.isEmpty {
            guard !hasRoot else { throw XMLFault(reason: "a second root") }
            hasRoot = true
        }
        try readAttributes(inner, from: end)
        handler.open(name, XMLAttributes(tag: inner, ranges: attributes))
        if isEmpty {
            handler.close(name)
        } else {
            names.open(name)
        }
    }

    private mutating func readAttributes(_ tag: XMLBytes, from start: Int) throws(XMLFault) {
        attributes.removeAll(keepingCapacity: true)
        var position = start
        while true {
            let before = position
            while position < tag.count, isSpace(tag[position]) { position += 1 }
            if position == tag.count { return }
            guard position > before else {
                throw XMLFault(reason: "attributes without a space between")
            }
            let nameStart = position
            while position < tag.count, tag[position] != 0x3D { position += 1 }
            let name = nameStart..<position
            guard position + 1 < tag.count, isName(tag.part(name)) else {
                throw XMLFault(reason: "a broken attribute")
            }
            let quote = tag[position + 1]
            guard quote == 0x22 || quote == 0x27,
                let end = tag[(position + 2)...].firstIndex(of: quote)
            else { throw XMLFault(reason: "an attribute without quotes") }
            let value = position + 2..<end
            for other in attributes where tag.part(other.name).elementsEqual(tag.part(name)) {
                throw XMLFault(reason: "an attribute twice: \(tag.part(name).text)")
            }
            if tag.part(value).contains(0x26), XMLReferences.resolved(tag.part(value)) == nil {
                throw XMLFault(reason: "a bad reference in an attribute")
            }
            attributes.append((name, value))
            position = end + 1
        }
    }

    private func check(_ text: XMLBytes) throws(XMLFault) {
        if let reason = XMLCharacters.fault(in: text) { throw XMLFault(reason: reason) }
    }

    private func isName(_ bytes: XMLBytes) -> Bool {
        guard let first = bytes.first, first >= 0x80 || first == 0x5F || isLetter(first) else {
            return false
        }
        return bytes.allSatisfy {
            $0 >= 0x80 || isLetter($0) || (0x30...0x3A).contains($0) || $0 == 0x2D || $0 == 0x2E
                || $0 == 0x5F
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}

/// The names of the elements that are open, the innermost last.
private struct OpenElements {
    private var bytes: [UInt8] = []
    private var starts: [Int] = []

    var isEmpty: Bool { starts.isEmpty }

    mutating func open(_ name: XMLBytes) {
        starts.append(bytes.count)
        bytes.append(contentsOf: name)
    }

    /// Closes the innermost element. False where it has another name, or none is open.
    mutating func close(_ name: XMLBytes) -> Bool {
        guard let start = starts.popLast(), bytes[start...].elementsEqual(name) else {
            return false
        }
        bytes.removeLast(bytes.count - start)
        return true
    }
}

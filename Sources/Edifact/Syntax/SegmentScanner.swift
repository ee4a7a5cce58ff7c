/// Cuts an interchange into segments, from bytes handed in piece by piece. It holds one segment at a
/// time.
struct SegmentScanner {
    enum Found {
        case segment(EdifactSegment)
        case fault(EdifactFault.Reason, number: Int, offset: Int)
    }

    private let limits: EdifactLimits
    private var characters = ServiceCharacters()
    private var buffer: [UInt8] = []
    private var bufferOffset = 0
    private var number = 1
    private var hasBegun = false
    /// Nothing of the file can be read.
    private var isRefused = false
    /// The rest of a segment given up is being passed over.
    private var isPassing = false
    var text = EdifactText()

    init(limits: EdifactLimits) { self.limits = limits }

    mutating func feed(
        _ piece: UnsafeRawBufferPointer, isLast: Bool, _ body: (inout Self, Found) throws -> Void
    ) rethrows {
        var held = buffer
        buffer = []
        held.append(contentsOf: piece)
        let taken = try held.withUnsafeBytes { try read($0, isLast: isLast, body) }
        buffer = taken == 0 ? held : Array(held[taken...])
        bufferOffset += taken
    }

    private mutating func read(
        _ bytes: UnsafeRawBufferPointer, isLast: Bool, _ body: (inout Self, Found) throws -> Void
    ) rethrows -> Int {
        var start = 0
        while start < bytes.count, !isRefused {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
            guard hasBegun else {
                guard let skipped = try begin(rest, isLast: isLast, body) else { return start }
                start += skipped
                continue
            }
            let blank = rest.prefix(while: Self.isBlank).count
            if blank > 0 {
                start += blank
                continue
            }
            if let taken = try service(rest, at: bufferOffset + start, isLast: isLast, body) {
                guard taken > 0 else { return start }
                start += taken
                continue
            }
            guard let end = Self.end(of: rest, characters) else {
                guard try tooLong(rest.count, at: bufferOffset + start, body) else {
                    if isLast { try cutOff(rest, at: bufferOffset + start, body) }
                    return isLast ? bytes.count : start
                }
                return bytes.count
            }
            if isPassing {
                isPassing = false
            } else if end > limits.segmentBytes {
                let reason = EdifactDamage.segmentTooLong(limit: limits.segmentBytes)
                try report(.damage(reason), at: bufferOffset + start, body)
            } else {
                let found = segment(rest[..<end], at: bufferOffset + start)
                number += 1
                try body(&self, found)
            }
            start += end + 1
        }
        return isRefused ? bytes.count : start
    }
}

extension SegmentScanner {
    /// Gives up a segment longer than the limit; answers whether it did.
    private mutating func tooLong(
        _ count: Int, at offset: Int, _ body: (inout Self, Found) throws -> Void
    ) rethrows -> Bool {
        if isPassing { return true }
        guard count > limits.segmentBytes else { return false }
        isPassing = true
        try report(.damage(.segmentTooLong(limit: limits.segmentBytes)), at: offset, body)
        return true
    }

    private mutating func cutOff(
        _ rest: UnsafeRawBufferPointer, at offset: Int, _ body: (inout Self, Found) throws -> Void
    ) rethrows {
        try report(.damage(.cutOff(text: Self.shown(rest))), at: offset, body)
    }

    private mutating func report(
        _ reason: EdifactFault.Reason, at offset: Int,
        _ body: (inout Self, Found) throws -> Void
    ) rethrows {
        let found = Found.fault(reason, number: number, offset: offset)
        number += 1
        try body(&self, found)
    }

    /// Passes over what stands before the interchange; answers how many bytes, or nil while it needs
    /// more.
    private mutating func begin(
        _ bytes: UnsafeRawBufferPointer, isLast: Bool, _ body: (inout Self, Found) throws -> Void
    ) rethrows -> Int? {
        let names = ["UNA", "UNB", "UNG", "UNH"].map { Array($0.utf8) }
        var index = 0
        while index + 4 <= bytes.count {
            if names.contains(where: { bytes[index...].starts(with: $0) }),
                bytes[index + 3] < 0x30 || bytes[index + 3] == 0x3A || bytes[index + 3] > 0x7A
            {
                hasBegun = true
                let isMark = index == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
                if !isMark, bytes[..<index].contains(where: { !Self.isBlank($0) }) {
                    let offset = bufferOffset
                    try body(
                        &self,
                        .fault(.doubt(.strayBytes(count: index)), number: number, offset: offset))
                }
                return index
            }
            index += 1
        }
        guard isLast || bytes.count > limits.segmentBytes else { return nil }
        isRefused = true
        guard bytes.contains(where: { !Self.isBlank($0) }) else { return bytes.count }
        try report(.damage(.notEdifact(text: Self.shown(bytes))), at: bufferOffset, body)
        return bytes.count
    }

    /// Reads a UNA; answers how many bytes it takes, 0 while it needs more, nil where there is none.
    private mutating func service(
        _ bytes: UnsafeRawBufferPointer, at offset: Int, isLast: Bool,
        _ body: (inout Self, Found) throws -> Void
    ) rethrows -> Int? {
        guard !isPassing, bytes.starts(with: "UNA".utf8) else { return nil }
        guard bytes.count >= ServiceCharacters.length else { return isLast ? nil : 0 }
        guard let stated = ServiceCharacters(una: bytes) else {
            isRefused = true
            let text = Self.shown(
                UnsafeRawBufferPointer(rebasing: bytes[..<ServiceCharacters.length]))
            try report(.damage(.serviceCharacters(text: text)), at: offset, body)
            return bytes.count
        }
        characters = stated
        return ServiceCharacters.length
    }

    /// Where the terminator of the first segment stands; nil where it has none.
    private static func end(
        of bytes: UnsafeRawBufferPointer, _ characters: ServiceCharacters
    ) -> Int? {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == characters.terminator { return index }
            index += byte == characters.release && characters.release != 0 ? 2 : 1
        }
        return nil
    }

    /// The segment whose bytes, without terminator, are given.
    private mutating func segment(_ bytes: Slice<UnsafeRawBufferPointer>, at offset: Int) -> Found {
        var elements: [[String]] = []
        var components: [String] = []
        var current: [UInt8] = []
        var count = 0
        var isReleased = false
        func end(_ text: inout EdifactText) {
            components.append(text.text(current))
            current.removeAll(keepingCapacity: true)
            count += 1
        }
        for byte in bytes {
            if isReleased {
                current.append(byte)
                isReleased = false
            } else if byte == characters.release, byte != 0 {
                isReleased = true
            } else if byte == characters.component || byte == characters.element {
                end(&text)
                if byte == characters.element {
                    elements.append(components)
                    components = []
                }
                guard count <= limits.components else {
                    let reason = EdifactDamage.segmentTooLong(limit: limits.components)
                    return .fault(.damage(reason), number: number, offset: offset)
                }
            } else if byte != 0x0A, byte != 0x0D {
                // Lines are broken anywhere by some senders; line ends are no text in EDIFACT.
                current.append(byte)
            }
        }
        end(&text)
        elements.append(components)
        let tag = elements.removeFirst().first ?? ""
        guard tag.utf8.count == 3, tag.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            let shown = Self.shown(UnsafeRawBufferPointer(rebasing: bytes))
            return .fault(.damage(.tag(text: shown)), number: number, offset: offset)
        }
        return .segment(
            EdifactSegment(tag: tag, elements: elements, number: number, offset: offset))
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x00 || byte == 0x1A
    }

    /// The beginning of bytes as a message can quote it.
    private static func shown(_ bytes: UnsafeRawBufferPointer) -> String {
        let text = bytes.prefix(40).map { (0x20...0x7E).contains($0) ? $0 : 0x3F }
        return String(decoding: text, as: UTF8.self)
    }
}

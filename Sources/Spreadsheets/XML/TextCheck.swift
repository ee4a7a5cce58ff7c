/// Looks whether bytes are UTF-8 and of characters XML has a place for.
enum TextCheck {
    /// How many bytes from the beginning are sound. What follows them is either no character, or one
    /// that is not whole yet.
    static func sound(_ bytes: UnsafeRawBufferPointer) -> Int {
        var position = 0
        let count = bytes.count
        while true {
            position = skipPlain(bytes, from: position)
            guard position < count else { return count }
            // Letters beyond ASCII mostly stand together.
            while position < count, bytes[position] &- 0x20 >= 0x60 {
                guard let length = character(bytes, at: position) else { return position }
                position += length
            }
        }
    }

    /// Whether the bytes at the end may be the beginning of a character.
    static func mayGrow(_ rest: UnsafeRawBufferPointer) -> Bool {
        guard let first = rest.first, rest.count < 4 else { return false }
        let length =
            switch first {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        return rest.count < length
    }

    /// The first byte that is not printable ASCII.
    private static func skipPlain(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var position = start
        let end = bytes.count - 7
        while position < end {
            let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            // A byte below a space borrows its high bit when a space is taken off; others have it.
            let odd = ((word &- 0x2020_2020_2020_2020) & ~word) | word
            if odd & 0x8080_8080_8080_8080 != 0 { break }
            position += 8
        }
        while position < bytes.count, bytes[position] &- 0x20 < 0x60 { position += 1 }
        return position
    }

    /// The length of the character that begins at `position`; nil where none does.
    private static func character(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Int? {
        let first = bytes[position]
        func next(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            position + offset < bytes.count && range.contains(bytes[position + offset])
        }
        switch first {
        case 0x09, 0x0A, 0x0D, 0x20...0x7F: return 1
        case 0xC2...0xDF: return next(1) ? 2 : nil
        case 0xE0: return next(1, 0xA0...0xBF) && next(2) ? 3 : nil
        case 0xED: return next(1, 0x80...0x9F) && next(2) ? 3 : nil
        case 0xEF:
            guard next(1), next(2) else { return nil }
            // U+FFFE and U+FFFF are no characters.
            return bytes[position + 1] == 0xBF && bytes[position + 2] >= 0xBE ? nil : 3
        case 0xE1...0xEF: return next(1) && next(2) ? 3 : nil
        case 0xF0: return next(1, 0x90...0xBF) && next(2) && next(3) ? 4 : nil
        case 0xF1...0xF3: return next(1) && next(2) && next(3) ? 4 : nil
        case 0xF4: return next(1, 0x80...0x8F) && next(2) && next(3) ? 4 : nil
        default: return nil
        }
    }
}

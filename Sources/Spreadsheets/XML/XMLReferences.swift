/// References to characters: `&amp;`, `&#1178;`. There are no others where document types are refused.
enum XMLReferences {
    /// How many bytes the longest reference takes: `&#x0010FFFF;`, with some zeros to spare.
    static let longest = 24

    /// Appends the text as it reads, with line ends as one character; false where a reference is none.
    static func resolve(_ text: XMLBytes, into resolved: inout [UInt8]) -> Bool {
        var position = 0
        while position < text.count {
            let byte = text[position]
            if byte == 0x0D {
                // CR and CR LF read as LF.
                if position + 1 == text.count || text[position + 1] != 0x0A {
                    resolved.append(0x0A)
                }
                position += 1
            } else if byte == 0x26 {
                guard let end = text[position...].prefix(longest).firstIndex(of: 0x3B),
                    let scalar = scalar(text.part(position + 1..<end))
                else { return false }
                resolved.append(contentsOf: UTF8.encode(scalar) ?? .init())
                position = end + 1
            } else {
                resolved.append(byte)
                position += 1
            }
        }
        return true
    }

    /// Whether all references of an attribute are sound.
    static func areSound(_ text: XMLBytes) -> Bool {
        var position = 0
        while position < text.count {
            guard text[position] == 0x26 else {
                position += 1
                continue
            }
            guard let end = text[position...].prefix(longest).firstIndex(of: 0x3B),
                scalar(text.part(position + 1..<end)) != nil
            else { return false }
            position = end + 1
        }
        return true
    }

    private static func scalar(_ name: XMLBytes) -> Unicode.Scalar? {
        guard name.first != 0x23 else { return numbered(name.part(1..<name.count)) }
        if name.spells("amp") { return "&" }
        if name.spells("lt") { return "<" }
        if name.spells("gt") { return ">" }
        if name.spells("quot") { return "\"" }
        if name.spells("apos") { return "'" }
        return nil
    }

    private static func numbered(_ digits: XMLBytes) -> Unicode.Scalar? {
        let isHexadecimal = digits.first == 0x78
        let digits = isHexadecimal ? digits.part(1..<digits.count) : digits
        guard !digits.isEmpty else { return nil }
        var number: UInt32 = 0
        for byte in digits {
            let digit: UInt32
            switch byte {
            case 0x30...0x39: digit = UInt32(byte - 0x30)
            case 0x41...0x46 where isHexadecimal, 0x61...0x66 where isHexadecimal:
                digit = UInt32(byte | 0x20) - 0x57
            default: return nil
            }
            number = number * (isHexadecimal ? 16 : 10) + digit
            guard number <= 0x10_FFFF else { return nil }
        }
        guard let scalar = Unicode.Scalar(number), isCharacter(scalar) else { return nil }
        return scalar
    }

    /// Whether XML 1.0 has a place for the character.
    static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }
}

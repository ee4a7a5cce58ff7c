/// References in XML text: the five named ones and numbers. Others would need a DTD, which a workbook
/// has none of.
enum XMLReferences {
    /// The text with its references resolved; nil where one is malformed or unknown.
    static func resolved(_ text: XMLBytes) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var position = 0
        while position < text.count {
            let byte = text[position]
            guard byte == 0x26 else {
                result.append(byte)
                position += 1
                continue
            }
            guard let end = text[position...].prefix(12).firstIndex(of: 0x3B),
                let scalar = scalar(text.part(position + 1..<end))
            else { return nil }
            result.append(contentsOf: String(scalar).utf8)
            position = end + 1
        }
        return result
    }

    private static func scalar(_ name: XMLBytes) -> Unicode.Scalar? {
        if name.spells("amp") { return "&" }
        if name.spells("lt") { return "<" }
        if name.spells("gt") { return ">" }
        if name.spells("quot") { return "\"" }
        if name.spells("apos") { return "'" }
        guard name.count > 1, name[0] == 0x23 else { return nil }
        let isHex = name[1] == 0x78
        let digits = name.part((isHex ? 2 : 1)..<name.count).text
        guard let number = UInt32(digits, radix: isHex ? 16 : 10),
            let scalar = Unicode.Scalar(number), isCharacter(scalar)
        else { return nil }
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

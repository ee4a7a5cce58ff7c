/// What bytes an XML document may hold: well-formed UTF-8 of characters it has a place for.
enum XMLCharacters {
    /// What is wrong with a piece of text; nil where it is in order.
    static func fault(in text: XMLBytes) -> String? {
        var position = 0
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                guard byte >= 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D else {
                    return "a control character"
                }
                position += 1
            } else {
                let length = length(at: position, of: text)
                guard length > 0 else { return "text that is not UTF-8" }
                // U+FFFE and U+FFFF.
                if byte == 0xEF, text[position + 1] == 0xBF, text[position + 2] >= 0xBE {
                    return "a character XML has no place for"
                }
                position += length
            }
        }
        return nil
    }

    /// How many bytes the character beyond ASCII takes; 0 where they make none (Unicode, table 3-7).
    private static func length(at position: Int, of text: XMLBytes) -> Int {
        let second: ClosedRange<UInt8>
        let length: Int
        switch text[position] {
        case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
        case 0xE0: (second, length) = (0xA0...0xBF, 3)
        case 0xE1...0xEC, 0xEE, 0xEF: (second, length) = (0x80...0xBF, 3)
        case 0xED: (second, length) = (0x80...0x9F, 3)
        case 0xF0: (second, length) = (0x90...0xBF, 4)
        case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
        case 0xF4: (second, length) = (0x80...0x8F, 4)
        default: return 0
        }
        guard position + length <= text.count, second.contains(text[position + 1]) else { return 0 }
        for later in position + 2..<max(position + length, position + 2)
        where text[later] & 0xC0 != 0x80 { return 0 }
        return length
    }
}

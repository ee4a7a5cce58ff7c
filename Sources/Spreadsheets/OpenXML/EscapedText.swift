/// Characters XML has no place for, as Office Open XML writes them: `_x000D_` is a carriage return, and
/// `_x005F_` the underscore of a text that only looks so (ECMA-376, 22.9.2.19).
enum EscapedText {
    /// The text with its escapes written out, in place.
    static func unescape(_ text: inout [UInt8], from start: Int = 0) {
        guard var next = escape(in: text, from: start) else { return }
        var plain = Array(text[start..<next.place])
        var high: UInt32?
        while true {
            append(next.code, after: &high, to: &plain)
            let after = next.place + 7
            guard let following = escape(in: text, from: after) else {
                flush(&high, to: &plain)
                plain.append(contentsOf: text[after...])
                break
            }
            if following.place > after { flush(&high, to: &plain) }
            plain.append(contentsOf: text[after..<following.place])
            next = following
        }
        flush(&high, to: &plain)
        text.replaceSubrange(start..., with: plain)
    }

    /// The next `_xHHHH_` and what it stands for.
    private static func escape(in text: [UInt8], from start: Int) -> (place: Int, code: UInt32)? {
        var place = start
        while place + 7 <= text.count {
            if text[place] == 0x5F, text[place + 1] == 0x78, text[place + 6] == 0x5F,
                let code = code(text[place + 2..<place + 6])
            {
                return (place, code)
            }
            place += 1
        }
        return nil
    }

    private static func code(_ digits: ArraySlice<UInt8>) -> UInt32? {
        var code: UInt32 = 0
        for digit in digits {
            switch digit {
            case 0x30...0x39: code = code << 4 | UInt32(digit - 0x30)
            case 0x41...0x46, 0x61...0x66: code = code << 4 | UInt32((digit | 0x20) - 0x57)
            default: return nil
            }
        }
        return code
    }

    /// Adds a UTF-16 unit; one half of a pair alone becomes the sign of what is not known.
    private static func append(_ unit: UInt32, after high: inout UInt32?, to text: inout [UInt8]) {
        if let first = high, unit & 0xFC00 == 0xDC00 {
            high = nil
            append(scalar: 0x1_0000 + (first & 0x3FF) << 10 + unit & 0x3FF, to: &text)
            return
        }
        flush(&high, to: &text)
        if unit & 0xFC00 == 0xD800 { high = unit } else { append(scalar: unit, to: &text) }
    }

    private static func flush(_ high: inout UInt32?, to text: inout [UInt8]) {
        guard high != nil else { return }
        high = nil
        append(scalar: 0xFFFD, to: &text)
    }

    private static func append(scalar code: UInt32, to text: inout [UInt8]) {
        let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
        text.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
}

/// What the bytes of a cell are as text.
enum PlainText {
    /// Whether bytes are UTF-8 without a zero byte.
    @inline(__always)
    static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.baseAddress else { return true }
        var at = 0
        while at < bytes.count {
            let byte = start[at]
            if byte < 0x80 {
                if byte == 0 { return false }
                at &+= 1
            } else if byte >= 0xC2, byte < 0xE0 {
                guard at &+ 1 < bytes.count, start[at &+ 1] & 0xC0 == 0x80 else { return false }
                at &+= 2
            } else {
                guard let length = longCharacter(bytes, at: at) else { return false }
                at &+= length
            }
        }
        return true
    }

    /// Whether two such texts are the same text only if they are the same bytes: UTF-8 without a zero
    /// byte and without letters that can be written in more than one way, apart or with their marks.
    static func isOfOneSpelling(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard isText(bytes) else { return false }
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case ..<0x80: at += 1
            // U+0080…U+02FF: composed letters, no marks.
            case 0xC2...0xCB: at += 2
            // U+0400…U+052F but for the marks U+0483…U+0487.
            case 0xD0...0xD3, 0xD4:
                if byte == 0xD2, (0x83...0x87).contains(bytes[at + 1]) { return false }
                if byte == 0xD4, bytes[at + 1] > 0xAF { return false }
                at += 2
            // Of the longer ones only dashes, quotation marks and the number sign.
            case 0xE2:
                let isDash = bytes[at + 1] == 0x80 && (0x90...0xA6).contains(bytes[at + 2])
                let isNumber = bytes[at + 1] == 0x84 && bytes[at + 2] == 0x96
                guard isDash || isNumber else { return false }
                at += 3
            default: return false
            }
        }
        return true
    }

    /// The length of a character of three or four bytes; nil where there is none.
    private static func longCharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let lead = bytes[index]
        let length = lead < 0xF0 ? 3 : 4
        guard lead >= 0xE0, index + length <= bytes.count else { return nil }
        let scan = UTF8Scan(UnsafeBufferPointer(rebasing: bytes[index..<index + length]))
        return scan.isWhole && scan.characters == 1 ? length : nil
    }
}

/// Amounts in the form nearly all files have them: digits, a point or comma, and two decimals.
enum PlainAmount {
    /// The hundredths of `1234.50` or `1234,50`; nil for every other form.
    @inline(__always)
    static func hundredths(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard let start = bytes.baseAddress, bytes.count >= 4, bytes.count <= 17 else { return nil }
        let point = bytes.count &- 3
        guard start[point] == 0x2E || start[point] == 0x2C else { return nil }
        var value: Int64 = 0
        var others: UInt8 = 0
        for index in 0..<point {
            let digit = start[index] &- 0x30
            others |= digit > 9 ? 1 : 0
            value = value &* 10 &+ Int64(digit)
        }
        let tens = start[point &+ 1] &- 0x30
        let ones = start[point &+ 2] &- 0x30
        guard others == 0, tens <= 9, ones <= 9 else { return nil }
        return value &* 100 &+ Int64(tens) &* 10 &+ Int64(ones)
    }
}

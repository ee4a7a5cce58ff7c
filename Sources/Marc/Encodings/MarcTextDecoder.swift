/// Turns the bytes of one record into text, and keeps account of what was no text.
struct MarcTextDecoder {
    let encoding: MarcEncoding
    /// Whether all bytes are ASCII without escapes, the same in every encoding here.
    let isPlain: Bool
    private(set) var strayBytes = 0
    private(set) var unreadSet: String?
    private let page: CodePage?

    init(encoding: MarcEncoding, isPlain: Bool) {
        self.encoding = encoding
        self.isPlain = isPlain
        page = CodePage.of(encoding)
    }

    /// The text of `bytes`. What is no character becomes U+FFFD and is counted.
    mutating func text(_ bytes: UnsafeRawBufferPointer) -> String {
        guard !isPlain else { return String(decoding: bytes, as: UTF8.self) }
        if let page {
            let (text, stray) = page.text(bytes)
            strayBytes += stray
            return text
        }
        guard encoding == .marc8 else { return utf8(bytes) }
        let decoder = MARC8Decoder(bytes)
        strayBytes += decoder.strayBytes
        if let set = decoder.unreadSet { unreadSet = set }
        return String(decoder.text)
    }

    private mutating func utf8(_ bytes: UnsafeRawBufferPointer) -> String {
        if let text = String(validating: bytes.bindMemory(to: UInt8.self), as: UTF8.self) {
            return text
        }
        let text = String(decoding: bytes, as: UTF8.self)
        strayBytes += text.unicodeScalars.count { $0 == "\u{FFFD}" }
        return text
    }
}

/// Whether bytes are UTF-8 (Unicode, table 3-7: no overlong forms, no surrogates).
enum UTF8Form {
    static func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var index = 0
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            guard let length = length(ofCharacterIn: bytes, at: index) else { return false }
            index += length
        }
        return true
    }

    private static func length(ofCharacterIn bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return nil
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
        for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index + offset]) {
            return nil
        }
        return length
    }
}

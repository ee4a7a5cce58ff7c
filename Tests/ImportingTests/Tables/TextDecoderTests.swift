import Importing
import Testing

/// The text and the encoding that bytes decode to, handed in pieces of a given size.
private func decoded(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil, pieces: Int = 1 << 16
) throws -> (text: String, encoding: TextEncoding?) {
    var decoder = TextDecoder(encoding: encoding)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: pieces) {
        try bytes[start..<min(bytes.count, start + pieces)].withUnsafeBytes { piece in
            try decoder.decode(piece) { part, _ in text += part }
        }
    }
    try decoder.finish { part, _ in text += part }
    return (String(decoding: text, as: UTF8.self), decoder.encoding)
}

@Suite("Encodings")
struct TextDecoderTests {
    /// «Сумма; № 5» in Windows-1251.
    private static let sum1251: [UInt8] = [
        0xD1, 0xF3, 0xEC, 0xEC, 0xE0, 0x3B, 0x20, 0xB9, 0x20, 0x35,
    ]

    @Test("UTF-8 with or without a byte order mark is the same text", arguments: [1, 2, 5, 1000])
    func marks(pieces: Int) throws {
        let text = Array("Сома;күні\n1;2\n".utf8)
        #expect(try decoded(text, pieces: pieces) == ("Сома;күні\n1;2\n", .utf8))
        #expect(
            try decoded([0xEF, 0xBB, 0xBF] + text, pieces: pieces) == ("Сома;күні\n1;2\n", .utf8))
    }

    @Test("Windows-1251 is found out, in pieces of any size", arguments: [1, 3, 1000])
    func cyrillic(pieces: Int) throws {
        #expect(try decoded(Self.sum1251, pieces: pieces) == ("Сумма; № 5", .windows1251))
    }

    @Test("Windows-1251 beyond the first piece is found out when it comes")
    func late() throws {
        let bytes = Array(repeating: UInt8(0x61), count: 100) + Self.sum1251
        #expect(try decoded(bytes, pieces: 10).encoding == .windows1251)
    }

    @Test("text of ASCII alone leaves the encoding open")
    func ascii() throws {
        #expect(try decoded(Array("a;b".utf8)) == ("a;b", nil))
        #expect(try decoded([]) == ("", nil))
        #expect(try decoded([0x61]) == ("a", nil))
    }

    @Test("one damaged byte does not turn UTF-8 into Windows-1251")
    func damaged() throws {
        let bytes = Array("Сома мен күн".utf8) + [0xD0] + Array(" қалай".utf8)
        #expect(try decoded(bytes).encoding == .utf8)
    }

    @Test("a told encoding is taken at its word: KZ-1048 has the Kazakh letters")
    func kazakh() throws {
        let bytes: [UInt8] = [
            0x8D, 0x9D, 0xA1, 0xA2, 0xA3, 0xBC, 0xA5, 0xB4, 0xAA, 0xBA, 0xAF, 0xBF,
        ]
        #expect(try decoded(bytes, as: .kz1048).text == "ҚқҰұӘәӨөҒғҮү")
        #expect(try decoded(bytes, as: .windows1251).text == "ЌќЎўЈјҐґЄєЇї")
    }

    @Test("the table of Windows-1251 is whole but for byte 0x98")
    func table() throws {
        let all = (UInt8(0x80)...0xFF).filter { $0 != 0x98 }
        let text = try decoded(all, as: .windows1251).text
        #expect(text.unicodeScalars.count == 127)
        #expect(Set(text.unicodeScalars).count == 127)
        #expect(
            text.hasPrefix(
                "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"))
        #expect(text.hasSuffix("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"))
        #expect(try decoded([0x98], as: .windows1251).text == "\u{FFFD}")
    }

    @Test(
        "UTF-16 and UTF-32 are refused by name",
        arguments: [
            ([0xFF, 0xFE, 0x41, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x41], "UTF-16"),
            ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
            ([0x64, 0x00, 0x61, 0x00, 0x74, 0x00], "UTF-16"),
            ([0x00, 0x64, 0x00, 0x61, 0x00, 0x74], "UTF-16"),
            ([0x14, 0x04, 0x30, 0x04, 0x42, 0x04], "UTF-16"), ([0xFF, 0xFE], "UTF-16"),
        ] as [([UInt8], String)])
    func wide(bytes: [UInt8], name: String) {
        #expect(throws: CSVRefusal.wideText(name)) { try decoded(bytes) }
        #expect(throws: CSVRefusal.wideText(name)) { try decoded(bytes, pieces: 1) }
    }
}

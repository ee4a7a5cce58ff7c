/// The upper half of an eight-bit code page: the characters of the bytes 0x80...0xFF. U+FFFD stands
/// for bytes without a character.
struct CodePage: Sendable {
    let characters: [Unicode.Scalar]
    /// The characters in UTF-8, three bytes for each, and how many of them count.
    private let encoded: [UInt8]
    private let lengths: [UInt8]

    private init(_ rows: String) {
        self.init(rows.unicodeScalars.filter { $0 != "\n" })
    }

    private init(_ characters: [Unicode.Scalar]) {
        self.characters = characters
        let units = characters.map { Array(String($0).utf8) }
        lengths = units.map { UInt8($0.count) }
        encoded = units.flatMap { $0 + Array(repeating: 0, count: max(0, 3 - $0.count)) }
    }

    /// The text of `bytes`, and how many of them stand for nothing.
    func text(_ bytes: UnsafeRawBufferPointer) -> (text: String, strayBytes: Int) {
        var strayBytes = 0
        let text = String(unsafeUninitializedCapacity: bytes.count * 3) { output in
            var count = 0
            for byte in bytes {
                guard byte >= 0x80 else {
                    output[count] = byte
                    count += 1
                    continue
                }
                let index = Int(byte) - 0x80
                if characters[index] == "\u{FFFD}" { strayBytes += 1 }
                for unit in 0..<Int(lengths[index]) {
                    output[count] = encoded[index * 3 + unit]
                    count += 1
                }
            }
            return count
        }
        return (text, strayBytes)
    }

    /// The page of an encoding; nil for those that are more than a table.
    static func of(_ encoding: MarcEncoding) -> CodePage? {
        switch encoding {
        case .utf8, .marc8: nil
        case .windows1251: windows1251
        case .kz1048: kz1048
        case .koi8r: koi8r
        case .cp866: cp866
        case .latin1: latin1
        }
    }

    private static let windows1251 = CodePage(
        """
        ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ
        \u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї
        АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ
        абвгдежзийклмнопрстуфхцчшщъыьэюя
        """)

    /// Windows-1251 with Kazakh letters in place of those of other Cyrillic alphabets.
    private static let kz1048: CodePage = {
        let letters: [(Int, Unicode.Scalar)] = [
            (0x8D, "Қ"), (0x8E, "Һ"), (0x9D, "қ"), (0x9E, "һ"), (0xA1, "Ұ"), (0xA2, "ұ"),
            (0xA3, "Ә"), (0xA5, "Ө"), (0xAA, "Ғ"), (0xAF, "Ү"), (0xB4, "ө"), (0xBA, "ғ"),
            (0xBC, "ә"), (0xBD, "Ң"), (0xBE, "ң"), (0xBF, "ү"),
        ]
        var characters = windows1251.characters
        for (byte, letter) in letters { characters[byte - 0x80] = letter }
        return CodePage(characters)
    }()

    private static let koi8r = CodePage(
        """
        ─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷
        ═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©
        юабцдефгхийклмнопярстужвьызшэщчъ
        ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ
        """)

    private static let cp866 = CodePage(
        """
        АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ
        абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐
        └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀
        рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u{A0}
        """)

    private static let latin1 = CodePage((0x80...0xFF).map { Unicode.Scalar(UInt8($0)) })
}

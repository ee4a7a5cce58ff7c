/// A character set that MARC-8 can switch to (MARC 21 Specifications, part 2).
enum MARC8CharacterSet: Sendable, Equatable {
    case ascii
    case extendedLatin
    case basicCyrillic
    case extendedCyrillic
    case greekSymbols
    case subscripts
    case superscripts
    /// One that is not read here, with the bytes each of its characters takes.
    case unread(bytesPerCharacter: Int)

    /// The set that a final byte of an escape sequence names.
    init(final byte: UInt8) {
        switch byte {
        case 0x42: self = .ascii
        case 0x45: self = .extendedLatin
        case 0x4E: self = .basicCyrillic
        case 0x51: self = .extendedCyrillic
        case 0x31: self = .unread(bytesPerCharacter: 3)
        default: self = .unread(bytesPerCharacter: 1)
        }
    }

    /// The character of `byte`, whose upper bit does not matter; nil where the set has none.
    func character(_ byte: UInt8) -> Unicode.Scalar? {
        let low = byte & 0x7F
        switch self {
        case .ascii: return Unicode.Scalar(low)
        case .extendedLatin: return Self.latin[low]
        case .basicCyrillic:
            guard (0x40...0x7E).contains(low) else { return Unicode.Scalar(low) }
            return Self.cyrillic[Int(low) - 0x40]
        case .extendedCyrillic: return Self.moreCyrillic[low]
        case .greekSymbols: return Self.greek[low]
        case .subscripts: return Self.lowered[low]
        case .superscripts: return Self.raised[low]
        case .unread: return nil
        }
    }

    /// Whether `character` is a mark set over or under the letter that follows it.
    static func isMark(_ character: Unicode.Scalar) -> Bool {
        switch character.value {
        case 0x0300...0x036F, 0xFE20...0xFE2F: true
        default: false
        }
    }

    private static let latin = table(
        """
        08:98 09:9C 0D:200D 0E:200C 21:141 22:D8 23:110 24:DE 25:C6 26:152 27:2B9 28:B7 29:266D 2A:AE
        2B:B1 2C:1A0 2D:1AF 2E:2BC 30:2BB 31:142 32:F8 33:111 34:FE 35:E6 36:153 37:2BA 38:131 39:A3
        3A:F0 3C:1A1 3D:1B0 40:B0 41:2113 42:2117 43:A9 44:266F 45:BF 46:A1 47:DF 48:20AC 60:309 61:300
        62:301 63:302 64:303 65:304 66:306 67:307 68:308 69:30C 6A:30A 6B:FE20 6C:FE21 6D:315 6E:30B
        6F:310 70:327 71:328 72:323 73:324 74:325 75:333 76:332 77:326 78:31C 79:32E 7A:FE22 7B:FE23
        7E:313
        """)

    /// The letters at 0x40...0x7E, in the order of KOI-7.
    private static let cyrillic = Array(
        "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧ".unicodeScalars)

    private static let moreCyrillic = table(
        """
        40:491 41:452 42:453 43:454 44:451 45:455 46:456 47:457 48:458 49:459 4A:45A 4B:45B 4C:45C
        4D:45E 4E:45F 50:463 51:473 52:475 53:46B 5B:5B 5D:5D 5F:5F 60:490 61:402 62:403 63:404 64:401
        65:405 66:406 67:407 68:408 69:409 6A:40A 6B:40B 6C:40C 6D:40E 6E:40F 6F:42A 70:462 71:472
        72:474 73:46A
        """)

    private static let greek = table("61:3B1 62:3B2 63:3B3")
    private static let lowered = table(
        """
        28:208D 29:208E 2B:208A 2D:208B 30:2080 31:2081 32:2082 33:2083 34:2084 35:2085 36:2086 37:2087
        38:2088 39:2089
        """)
    private static let raised = table(
        """
        28:207D 29:207E 2B:207A 2D:207B 30:2070 31:B9 32:B2 33:B3 34:2074 35:2075 36:2076 37:2077
        38:2078 39:2079
        """)

    /// A table written as `byte:character` in hexadecimal.
    private static func table(_ text: String) -> [UInt8: Unicode.Scalar] {
        var table: [UInt8: Unicode.Scalar] = [:]
        for pair in text.split(whereSeparator: \.isWhitespace) {
            let parts = pair.split(separator: ":")
            guard parts.count == 2, let byte = UInt8(parts[0], radix: 16),
                let value = UInt32(parts[1], radix: 16)
            else { continue }
            table[byte] = Unicode.Scalar(value)
        }
        return table
    }
}

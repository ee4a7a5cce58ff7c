/// What a name of a cell may be. The writing library accepts `1bad`, `A1` and nothing at all; a
/// spreadsheet program does not.
enum DefinedName {
    /// Whether the name is a plain Latin word that cannot be read as a cell.
    static func isValid(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard (1...64).contains(bytes.count), isLetter(bytes[0]) || bytes[0] == 0x5F,
            bytes.allSatisfy({ isLetter($0) || $0 == 0x5F || (0x30...0x39).contains($0) })
        else { return false }
        return !looksLikeCell(bytes)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF) && byte >= 0x41
    }

    /// `AB12`, `R1C1`, `R`, `C` and their like.
    private static func looksLikeCell(_ bytes: [UInt8]) -> Bool {
        let upper = bytes.map { isLetter($0) ? $0 & 0xDF : $0 }
        let letters = upper.prefix { isLetter($0) }
        let rest = upper.dropFirst(letters.count)
        if letters.count <= 3, rest.allSatisfy({ (0x30...0x39).contains($0) }), !rest.isEmpty {
            return true
        }
        return upper.allSatisfy { $0 == 0x52 || $0 == 0x43 || (0x30...0x39).contains($0) }
    }
}

import Foundation

extension String {
    /// The text with letters composed (Unicode NFC). Swift holds `й` and `и` + breve for the same text,
    /// a database compares bytes: codes are kept composed, so that both agree.
    var composed: String {
        isSurelyComposed ? self : precomposedStringWithCanonicalMapping
    }

    /// Whether the text is ASCII and Cyrillic without combining marks, which is composed as it stands:
    /// nearly every code is, and millions are asked.
    private var isSurelyComposed: Bool {
        var lead: UInt8 = 0
        for byte in utf8 {
            switch byte {
            case 0..<0x80, 0xD0...0xD3: break
            // U+0483...U+0489 are marks of old Cyrillic.
            case 0x80..<0xC0: if lead == 0xD2, (0x83...0x89).contains(byte) { return false }
            default: return false
            }
            lead = byte
        }
        return true
    }

    /// The text, if it can be kept whole: SQLite ends a text at U+0000.
    func storable() throws(StorageError) -> String {
        guard !utf8.contains(0) else { throw .textWithNull(self) }
        return self
    }
}

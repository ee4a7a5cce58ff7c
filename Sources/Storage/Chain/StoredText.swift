import Foundation

extension String {
    /// The text with letters composed (Unicode NFC). Swift holds `й` and `и` + breve for the same text,
    /// a database compares bytes: codes are kept composed, so that both agree.
    var composed: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
    }

    /// The text, if it can be kept whole: SQLite ends a text at U+0000.
    func storable() throws(StorageError) -> String {
        guard !utf8.contains(0) else { throw .textWithNull(self) }
        return self
    }
}

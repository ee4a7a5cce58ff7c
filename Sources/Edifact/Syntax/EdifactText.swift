/// Reads the text of an interchange in the character set its UNB names.
struct EdifactText: Sendable {
    /// A character set of ISO 9735.
    enum CharacterSet: Sendable, Equatable {
        /// UNOA, UNOB: ASCII.
        case ascii
        /// UNOC: ISO 8859-1.
        case latin1
        /// UNOE: ISO 8859-5.
        case cyrillic
        /// UNOW, UNOX, UNOY: read as UTF-8.
        case utf8
        /// Another one: its characters beyond ASCII are not read.
        case other(String)

        init(identifier: String) {
            switch identifier.uppercased() {
            case "UNOA", "UNOB": self = .ascii
            case "UNOC": self = .latin1
            case "UNOE": self = .cyrillic
            case "UNOW", "UNOX", "UNOY": self = .utf8
            default: self = .other(identifier)
            }
        }
    }

    var set = CharacterSet.ascii
    /// Bytes that were no character.
    private(set) var strayBytes = 0

    /// The text of `bytes`. Senders write UTF-8 under any name; bytes that are UTF-8 are read so, since
    /// texts of the other sets practically never are.
    mutating func text(_ bytes: [UInt8]) -> String {
        if !bytes.contains(where: { $0 >= 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let character = character(byte)
            if character == "\u{FFFD}" { strayBytes += 1 }
            text.append(character)
        }
        return String(text)
    }

    private func character(_ byte: UInt8) -> Unicode.Scalar {
        guard byte >= 0x80 else { return Unicode.Scalar(byte) }
        switch set {
        case .ascii, .latin1: return byte < 0xA0 ? "\u{FFFD}" : Unicode.Scalar(byte)
        case .cyrillic:
            switch byte {
            case 0x80..<0xA0: return "\u{FFFD}"
            case 0xA0, 0xAD: return Unicode.Scalar(byte)
            case 0xF0: return "№"
            case 0xFD: return "§"
            // ISO 8859-5 has the Cyrillic block of Unicode in its order.
            default: return Unicode.Scalar(UInt32(byte) + 0x360) ?? "\u{FFFD}"
            }
        case .utf8, .other: return "\u{FFFD}"
        }
    }
}

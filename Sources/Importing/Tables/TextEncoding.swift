/// How the bytes of a text file stand for characters.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    /// Cyrillic of Windows. It has no Ә, Ғ, Қ, Ң, Ө, Ұ, Ү, Һ: Kazakh text saved in it lost them.
    case windows1251 = "windows-1251"
    /// The Kazakh variant of Windows-1251 (KZ-1048, ST RK 1048-2002). Its bytes cannot be told from
    /// those of Windows-1251, so it is never detected, only told.
    case kz1048 = "kz-1048"
}

/// What the bytes of a text are, as UTF-8: how many characters beyond ASCII, and how many bytes that
/// belong to none.
struct UTF8Scan {
    /// Whole characters of two to four bytes.
    private(set) var characters = 0
    /// Bytes that belong to no character.
    private(set) var strayBytes = 0
    /// Bytes at the end that begin a character the text does not finish.
    private(set) var unfinished = 0

    /// Whether all of it is UTF-8.
    var isWhole: Bool { strayBytes == 0 && unfinished == 0 }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            switch Self.character(in: bytes, at: index) {
            case .whole(let length):
                characters += 1
                index += length
            case .unfinished:
                unfinished = bytes.count - index
                return
            case .none:
                strayBytes += 1
                index += 1
            }
        }
    }

    private enum Found { case whole(Int), unfinished, none }

    /// The character that begins at `index` (Unicode, table 3-7: no overlong forms, no surrogates).
    private static func character(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Found {
        let lead = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return .none
        }
        for offset in 1..<length {
            guard index + offset < bytes.count else { return .unfinished }
            let isRight =
                offset == 1
                ? second.contains(bytes[index + 1]) : (0x80...0xBF).contains(bytes[index + offset])
            guard isRight else { return .none }
        }
        return .whole(length)
    }
}

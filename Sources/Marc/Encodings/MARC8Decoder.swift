/// Reads text in MARC-8. Marks stand before their letter there and after it in Unicode, so they wait
/// for it. Each text begins anew in ASCII and extended Latin, as the standard has it at every subfield.
struct MARC8Decoder {
    /// The characters read.
    private(set) var text = String.UnicodeScalarView()
    /// Bytes that are no character of their set.
    private(set) var strayBytes = 0
    /// The escape of the last set that is not read here.
    private(set) var unreadSet: String?

    private var lower = MARC8CharacterSet.ascii
    private var upper = MARC8CharacterSet.extendedLatin
    private var marks: [Unicode.Scalar] = []

    init(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x1B {
                index += readEscape(bytes, at: index)
            } else if byte <= 0x20 || byte == 0x7F {
                append(Unicode.Scalar(byte))
                index += 1
            } else {
                index += readCharacter(byte)
            }
        }
        text.append(contentsOf: marks)
    }

    /// Reads a character that begins with `byte` and answers how many bytes it takes.
    private mutating func readCharacter(_ byte: UInt8) -> Int {
        let set = byte < 0x80 ? lower : upper
        if case .unread(let width) = set {
            append("\u{FFFD}")
            return width
        }
        guard let character = set.character(byte) else {
            strayBytes += 1
            append("\u{FFFD}")
            return 1
        }
        if MARC8CharacterSet.isMark(character) {
            marks.append(character)
        } else {
            append(character)
        }
        return 1
    }

    private mutating func append(_ character: Unicode.Scalar) {
        text.append(character)
        text.append(contentsOf: marks)
        marks.removeAll(keepingCapacity: true)
    }

    /// Reads the escape sequence at `index` and answers how many bytes it takes.
    private mutating func readEscape(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        func byte(_ offset: Int) -> UInt8? {
            index + offset < bytes.count ? bytes[index + offset] : nil
        }
        switch byte(1) {
        case 0x67: lower = .greekSymbols
        case 0x62: lower = .subscripts
        case 0x70: lower = .superscripts
        case 0x73: lower = .ascii
        case 0x28, 0x2C: return 2 + choose(byte(2), byte(3)) { $0.lower = $1 }
        case 0x29, 0x2D: return 2 + choose(byte(2), byte(3)) { $0.upper = $1 }
        case 0x24:
            switch byte(2) {
            case 0x29, 0x2D: return 3 + choose(byte(3), byte(4)) { $0.upper = $1 }
            case 0x2C: return 3 + choose(byte(3), byte(4)) { $0.lower = $1 }
            default: return 2 + choose(byte(2), byte(3)) { $0.lower = $1 }
            }
        default:
            strayBytes += 1
            return 1
        }
        return 2
    }

    /// Takes the set that `final` names, or after `!` the byte that follows, and answers how many
    /// bytes named it.
    private mutating func choose(
        _ final: UInt8?, _ next: UInt8?,
        _ assign: (inout MARC8Decoder, MARC8CharacterSet) -> Void
    ) -> Int {
        guard let final else { return 0 }
        let isSecond = final == 0x21
        guard let name = isSecond ? next : final else { return 1 }
        let set = MARC8CharacterSet(final: name)
        if case .unread = set { unreadSet = String(Unicode.Scalar(name)) }
        assign(&self, set)
        return isSecond ? 2 : 1
    }
}

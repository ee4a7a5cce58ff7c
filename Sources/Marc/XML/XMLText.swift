/// Text of XML with its entities resolved: the five that XML defines and characters by number.
enum XMLText {
    static func decoded(
        _ bytes: Slice<UnsafeRawBufferPointer>, _ decoder: inout MarcTextDecoder
    ) throws(MarcDamage) -> String {
        guard bytes.contains(0x26) else {
            return decoder.text(UnsafeRawBufferPointer(rebasing: bytes))
        }
        var text = ""
        var rest = bytes
        while let mark = rest.firstIndex(of: 0x26) {
            text += decoder.text(UnsafeRawBufferPointer(rebasing: rest[..<mark]))
            let after = rest[(mark + 1)...]
            guard let end = after.prefix(12).firstIndex(of: 0x3B) else {
                throw MarcDamage.xml(.entity(name: name(after.prefix(10))))
            }
            text.unicodeScalars.append(try character(after[..<end]))
            rest = after[(end + 1)...]
        }
        return text + decoder.text(UnsafeRawBufferPointer(rebasing: rest))
    }

    private static func character(
        _ entity: Slice<UnsafeRawBufferPointer>
    ) throws(MarcDamage) -> Unicode.Scalar {
        let name = name(entity)
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        var number: UInt32?
        if name.hasPrefix("#x") {
            number = UInt32(name.dropFirst(2), radix: 16)
        } else if name.hasPrefix("#") {
            number = UInt32(name.dropFirst())
        }
        guard let scalar = number.flatMap(Unicode.Scalar.init), scalar.value != 0 else {
            throw MarcDamage.xml(.entity(name: name))
        }
        return scalar
    }

    private static func name(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
        String(
            decoding: bytes.map { (0x21...0x7E).contains($0) ? $0 : 0x3F }, as: UTF8.self)
    }
}

/// Text of records without what cataloguing rules put around it.
enum CleanText {
    /// The text without controls and marks of non-sorting words, with single spaces and none around
    /// it; nil where nothing is left.
    static func value(_ text: String) -> String? {
        if isClean(text) { return text.isEmpty ? nil : text }
        var clean = String.UnicodeScalarView()
        var isBlank = true
        for scalar in text.unicodeScalars {
            switch scalar.value {
            // Marks around words that are not sorted by, in UNIMARC and in MARC 21.
            case 0x88, 0x89, 0x98, 0x9C: continue
            case 0...0x20, 0x7F, 0xA0:
                if !isBlank { clean.append(" ") }
                isBlank = true
            default:
                clean.append(scalar)
                isBlank = false
            }
        }
        if clean.last == " " { clean.removeLast() }
        return clean.isEmpty ? nil : String(clean)
    }

    /// Whether there is nothing to take away, as most often there is not.
    private static func isClean(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            // 0xC2 begins the marks and the no-break space in UTF-8.
            if byte < 0x20 || byte == 0x7F || byte == 0xC2 { return false }
            if byte == 0x20, previous == 0x20 { return false }
            previous = byte
        }
        return text.isEmpty || previous != 0x20
    }

    /// The text without the punctuation that leads to the next part of the description (ISBD): ` /`,
    /// ` :`, ` ;`, ` =` and `,`.
    static func part(_ text: String) -> String? {
        guard let value = value(text) else { return nil }
        guard isEdge(value.utf8.first) || isEdge(value.utf8.last) else { return value }
        var scalars = value.unicodeScalars[...]
        while let last = scalars.last, last.isASCII, isEdge(UInt8(last.value)) {
            scalars = scalars.dropLast()
        }
        while let first = scalars.first, first.isASCII, isEdge(UInt8(first.value)) {
            scalars = scalars.dropFirst()
        }
        return scalars.isEmpty ? nil : String(scalars)
    }

    private static func isEdge(_ byte: UInt8?) -> Bool {
        switch byte {
        case 0x20, 0x2F, 0x3A, 0x3B, 0x3D, 0x2C: true
        default: false
        }
    }

    /// A name without the comma after it and a lone point; points of initials stay.
    static func name(_ text: String) -> String? {
        guard let part = part(text) else { return nil }
        guard part.hasSuffix("."), let before = part.unicodeScalars.dropLast().last,
            before.properties.isLowercase
        else { return part }
        return String(part.unicodeScalars.dropLast())
    }

    /// The name of a publisher or a place without brackets around all of it.
    static func unbracketed(_ text: String) -> String? {
        guard var part = part(text) else { return nil }
        if part.hasPrefix("["), part.hasSuffix("]") { part = String(part.dropFirst().dropLast()) }
        return self.part(part)
    }

    /// The first year in a text, 1450…2099; nil where it has none.
    static func year(_ text: String) -> Int? {
        var digits = ""
        for scalar in Array(text.unicodeScalars) + [" "] {
            if ("0"..."9").contains(scalar) {
                digits.unicodeScalars.append(scalar)
            } else {
                if digits.utf8.count == 4, let year = Int(digits), (1450...2099).contains(year) {
                    return year
                }
                digits = ""
            }
        }
        return nil
    }
}

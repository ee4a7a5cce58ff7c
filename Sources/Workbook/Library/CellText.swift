/// Text on its way into a workbook.
///
/// The writing library escapes control characters in some places only and lets others break the
/// XML; a spreadsheet program decodes `_x0041_` in any text as the letter A. So text is made
/// harmless once, here, before any of it reaches the library.
enum CellText {
    /// The most UTF-16 units a cell holds.
    static let limit = 32_767

    /// The text without characters XML has no place for, with line ends as LF, what a spreadsheet
    /// program would decode protected, and cut with `…` at the length a cell holds.
    static func clean(_ text: String, limit: Int = CellText.limit) -> String {
        needsCare(text, limit: limit) ? carefullyCleaned(text, limit: limit) : text
    }

    /// Whether anything in the text may have to change: one look at the bytes for the common case.
    private static func needsCare(_ text: String, limit: Int) -> Bool {
        var count = 0
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20 && byte != 0x0A && byte != 0x09 { return true }
            // 0xBF may start or continue U+FFFE and U+FFFF (EF BF BE, EF BF BF).
            if byte == 0xBF && previous == 0xEF { return true }
            if byte == 0x78 && previous == 0x5F { return true }
            previous = byte
            count += 1
        }
        return count > limit
    }

    private static func carefullyCleaned(_ text: String, limit: Int) -> String {
        var scalars: [Unicode.Scalar] = []
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D: scalars.append("\n")
            case 0x0A: if !previousWasReturn { scalars.append("\n") }
            case 0x09: scalars.append(scalar)
            case 0x00..<0x20, 0xFFFE, 0xFFFF: break
            default: scalars.append(scalar)
            }
            previousWasReturn = scalar.value == 0x0D
        }
        return cut(protected(scalars), limit: limit)
    }

    /// `_xHHHH_` with its first underscore itself written as `_x005F_`, so that it is shown as it is.
    private static func protected(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(scalars.count)
        for (index, scalar) in scalars.enumerated() {
            if scalar == "_", looksEncoded(scalars[index...].prefix(7)) {
                result.append(contentsOf: "_x005F_".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return result
    }

    private static func looksEncoded(_ seven: ArraySlice<Unicode.Scalar>) -> Bool {
        guard seven.count == 7, let end = seven.last, end == "_" else { return false }
        let marks = Array(seven)
        return (marks[1] == "x" || marks[1] == "X")
            && marks[2...5].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
    }

    private static func cut(_ scalars: [Unicode.Scalar], limit: Int) -> String {
        var units = 0
        var end = scalars.count
        var endWithMark = 0
        for (index, scalar) in scalars.enumerated() {
            let width = scalar.value > 0xFFFF ? 2 : 1
            if units + width <= limit - 1 { endWithMark = index + 1 }
            units += width
            if units > limit {
                end = endWithMark
                break
            }
        }
        var view = String.UnicodeScalarView(scalars[..<end])
        if end < scalars.count { view.append("…") }
        return String(view)
    }
}

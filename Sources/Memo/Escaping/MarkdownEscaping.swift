/// Text from data made plain text of Markdown, worked on unicode scalars. CommonMark and pandoc take any
/// ASCII sign behind a backslash as itself.
enum MarkdownEscaping {
    /// `text` on one line, without what Markdown would read as a mark. Control signs and signs that
    /// turn the reading direction become U+FFFD.
    static func escaped(_ text: String) -> String {
        let signs = signsOfOneLine(text)
        var escaped = String.UnicodeScalarView()
        for (place, sign) in signs.enumerated() {
            if marks.contains(sign) || beginsList(signs, at: place) { escaped.append("\\") }
            escaped.append(sign)
        }
        return String(escaped)
    }

    /// Whether the sign at `place` would make the text a list: `-` or `+` at its start, `:` of a
    /// definition, or the point or bracket after a number at its start.
    private static func beginsList(_ signs: [Unicode.Scalar], at place: Int) -> Bool {
        switch signs[place] {
        case "-", "+", ":", "=": return place == 0
        case ".", ")":
            let isLast = place + 1 == signs.count || signs[place + 1] == " "
            return place > 0 && isLast && signs[..<place].allSatisfy { ("0"..."9").contains($0) }
        default: return false
        }
    }

    /// The scalars of `text` without leading spaces, its line breaks as spaces.
    private static func signsOfOneLine(_ text: String) -> [Unicode.Scalar] {
        var signs: [Unicode.Scalar] = []
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            defer { previousWasReturn = scalar == "\r" }
            if scalar == "\n", previousWasReturn { continue }
            let sign = oneLine(scalar)
            if signs.isEmpty, sign == " " { continue }
            signs.append(sign)
        }
        return signs
    }

    /// The scalar as it may stand within a line.
    private static func oneLine(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
        case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: scalar
        }
    }

    private static let marks = Set("\\`*_{}[]<>#|~$^&@!\"'".unicodeScalars)
}

/// Text from data made safe for one line of a terminal: what would break the line becomes a space,
/// what would command the terminal or turn the reading direction becomes a visible sign.
enum PlainLine {
    /// `text` without line breaks, tabs and control signs.
    static func of(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var line = String.UnicodeScalarView()
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            defer { previousWasReturn = scalar == "\r" }
            switch scalar {
            case "\n" where previousWasReturn: continue
            case "\n", "\r", "\t", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                line.append(" ")
            case _ where isUnsafe(scalar): line.append("\u{FFFD}")
            default: line.append(scalar)
            }
        }
        return String(line)
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

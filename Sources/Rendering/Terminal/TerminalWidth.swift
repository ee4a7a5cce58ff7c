/// How many cells of a terminal text takes. Counted by unicode scalars, as terminals do: a combining
/// mark takes none, an East Asian letter two.
enum TerminalWidth {
    /// The cells `text` takes on one line.
    static func of(_ text: some StringProtocol) -> Int {
        var width = 0
        for scalar in text.unicodeScalars { width += cells(of: scalar) }
        return width
    }

    /// The cells one scalar takes: 0, 1 or 2.
    static func cells(of scalar: Unicode.Scalar) -> Int {
        let code = scalar.value
        // Latin, Greek, Cyrillic and most signs of amounts: nothing to look up.
        if code < 0x300 { return 1 }
        if code < 0x1100, !(0x300...0x36F).contains(code), !(0x483...0x489).contains(code),
            code < 0x590
        {
            return 1
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // Vowels and final consonants of Hangul stand inside the syllable begun before them.
        if (0x1160...0x11FF).contains(code) { return 0 }
        return wide.contains { $0.contains(code) } || scalar.properties.isEmojiPresentation ? 2 : 1
    }

    /// Blocks whose signs take two cells (Unicode Standard Annex #11, classes W and F).
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
        0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}

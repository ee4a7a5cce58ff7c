/// How wide text is in the standard letter of a workbook, in widths of its digits: the unit column
/// widths are given in. Cyrillic capitals are wider than Latin ones, and Kazakh letters have their
/// own widths; counting characters would cut them.
enum TextWidth {
    /// The width of the widest line of `text`.
    static func of(_ text: String, isBold: Bool = false) -> Double {
        var widest = 0.0
        var line = 0.0
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                widest = max(widest, line)
                line = 0
            } else {
                line += of(scalar)
            }
        }
        return max(widest, line) * (isBold ? 1.07 : 1)
    }

    /// The width of the longest word, which no wrapping makes narrower.
    static func longestWord(_ text: String, isBold: Bool = false) -> Double {
        text.unicodeScalars.split { $0 == " " || $0 == "\n" }
            .map { of(String(Substring($0)), isBold: isBold) }.max() ?? 0
    }

    /// How many lines `text` takes when wrapped at words in a column `width` wide.
    static func lines(_ text: String, within width: Double, isBold: Bool = false) -> Int {
        guard width > 1 else { return 1 }
        var wrapping = Wrapping(width: width)
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ": wrapping.endWord()
            case "\n": wrapping.endParagraph()
            default: wrapping.word += of(scalar) * (isBold ? 1.07 : 1)
            }
        }
        wrapping.endWord()
        return wrapping.lines
    }

    /// Text as it runs into lines, word by word.
    private struct Wrapping {
        let width: Double
        var lines = 1
        /// How much of the last line is filled, and the width of the word that is not yet on it.
        var used = 0.0
        var word = 0.0

        init(width: Double) { self.width = width }

        mutating func endWord() {
            if used > 0, word > 0, used + 0.5 + word > width {
                lines += 1
                used = 0
            }
            while word > width {
                lines += 1
                word -= width
            }
            if word > 0 { used += (used > 0 ? 0.5 : 0) + word }
            word = 0
        }

        mutating func endParagraph() {
            endWord()
            lines += 1
            used = 0
        }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Double {
        if scalar.value < widths.count, widths[Int(scalar.value)] > 0 {
            return widths[Int(scalar.value)]
        }
        return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1.1
    }

    /// Widths measured on the letters of Calibri's metric twin, rounded to a tenth of a digit, by scalar
    /// up to the mathematical signs; zero where none was measured.
    private static let widths: [Double] = {
        let classes: [(Double, String)] = [
            (0.45, " \u{A0}\u{202F}\u{2009}'`"), (0.5, ",.:;IijlІі·"), (0.65, "!()-J[]f{}"),
            (0.7, "rtгғ"), (0.8, "\"/L\\cszГзстҒ"), (0.9, "?FSZagkvxy|Завкухчьэяұүһ"),
            (1.0, "#$*+0123456789<=>EKPTXY^_bdehnopquРТУХЬЕЁелопрёәқөҰҮ₸«»–≈−"),
            (1.1, "ABCRVАБВКСЧЭЯбдийнцъҚңҺ"), (1.2, "DGHЛНПЪф"), (1.3, "&NOQUДИЙОЦмыӘҢӨ"),
            (1.4, "%wФжшю…"), (1.5, "Ыщ"), (1.6, "mЖ"), (1.7, "MМШЮ"), (1.8, "@WЩ—"), (2.0, "№"),
        ]
        var table = [Double](repeating: 0, count: 0x2300)
        for (width, letters) in classes {
            for scalar in letters.unicodeScalars { table[Int(scalar.value)] = width }
        }
        return table
    }()
}

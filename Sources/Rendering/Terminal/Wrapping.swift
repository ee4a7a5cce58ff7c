/// Text broken into lines of a terminal at ordinary spaces; no-break spaces hold amounts together.
enum Wrapping {
    /// The lines of `text`, none wider than `width` cells (a single two-cell sign in a width of one
    /// excepted). A word longer than the width is broken. Never empty: no text is one empty line.
    static func lines(of text: String, width: Int) -> [String] {
        let line = PlainLine.of(text)
        guard TerminalWidth.of(line) > width else { return [line] }
        var lines: [String] = []
        var current = ""
        var currentWidth = 0
        for word in words(of: line) {
            for piece in pieces(of: word, width: width) {
                let pieceWidth = TerminalWidth.of(piece)
                if !current.isEmpty, currentWidth + 1 + pieceWidth <= width {
                    current += " " + piece
                    currentWidth += 1 + pieceWidth
                } else {
                    if !current.isEmpty { lines.append(current) }
                    current = piece
                    currentWidth = pieceWidth
                }
            }
        }
        if !current.isEmpty || lines.isEmpty { lines.append(current) }
        return lines
    }

    /// The widest word of `text`: the narrowest a column can be without breaking words.
    static func widestWord(of text: String) -> Int {
        words(of: PlainLine.of(text)).map { TerminalWidth.of($0) }.max() ?? 0
    }

    /// The words of a line. A number written in groups of three, `5 311`, is one word.
    private static func words(of line: String) -> [String] {
        var words: [String] = []
        for part in line.unicodeScalars.split(separator: " ") {
            let word = String(part)
            if let last = words.last, last.unicodeScalars.last.map(isDigit) == true,
                beginsWithGroup(part)
            {
                words[words.count - 1] = last + " " + word
            } else {
                words.append(word)
            }
        }
        return words
    }

    /// Whether a word begins with exactly three digits.
    private static func beginsWithGroup(_ word: Substring.UnicodeScalarView) -> Bool {
        word.prefix(while: isDigit).count == 3
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    /// A word cut into pieces that fit; marks stay with the letter they stand on.
    private static func pieces(of word: String, width: Int) -> [String] {
        guard TerminalWidth.of(word) > width else { return [word] }
        var pieces: [String] = []
        var current = String.UnicodeScalarView()
        var currentWidth = 0
        for scalar in word.unicodeScalars {
            let cells = TerminalWidth.cells(of: scalar)
            if cells > 0, currentWidth > 0, currentWidth + cells > width {
                pieces.append(String(current))
                current = String.UnicodeScalarView()
                currentWidth = 0
            }
            current.append(scalar)
            currentWidth += cells
        }
        pieces.append(String(current))
        return pieces
    }
}

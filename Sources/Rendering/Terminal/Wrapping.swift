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
        for word in line.unicodeScalars.split(separator: " ") {
            for piece in pieces(of: String(word), width: width) {
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
        PlainLine.of(text).unicodeScalars.split(separator: " ")
            .map { TerminalWidth.of(String($0)) }.max() ?? 0
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

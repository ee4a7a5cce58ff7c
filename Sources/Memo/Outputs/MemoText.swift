import Rendering

/// The finish of a memo: what vanished sections leave behind, and how its page looks.
enum MemoText {
    /// `text` with at most one empty line between paragraphs, no spaces at the ends of lines, and one
    /// line break at the end.
    static func tidied(_ text: String) -> String {
        var lines: [String] = []
        for part in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = part
            while line.last == " " || line.last == "\r" { line.removeLast() }
            if line.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(String(line))
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The style of our pages, and paper upright with lines to sign on.
    static let style =
        PageStyle.sheet + """

            main { max-width: 46rem; margin: 0 auto; }
            @media print { @page { size: A4 portrait; margin: 20mm; } body { font-size: 12pt; } }
            """
}

import Rendering

/// The memo's Markdown as HTML: headings, paragraphs, nested lists, strong and emphasised words, hard
/// line breaks, signs behind a backslash. No more is needed, and nothing else is let through: what is
/// not one of these is text and is escaped.
struct MarkdownPage {
    /// The first heading as plain words.
    private(set) var title = ""
    private(set) var html = ""

    /// Indentations of the lists that are open, outermost first.
    private var lists: [Int] = []
    private var paragraph: [Substring] = []

    init(_ markdown: String) {
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            add(line)
        }
        endParagraph()
        endLists(deeperThan: -1)
    }

    private mutating func add(_ line: Substring) {
        let indent = line.utf8.prefix { $0 == 0x20 }.count
        let words = line.drop { $0 == " " }
        if words.isEmpty {
            endParagraph()
        } else if let heading = Self.heading(words) {
            endParagraph()
            endLists(deeperThan: -1)
            if title.isEmpty { title = Self.plain(heading.words) }
            html += "<h\(heading.level)>\(Self.inline(heading.words))</h\(heading.level)>\n"
        } else if words.utf8.starts(with: "- ".utf8) {
            endParagraph()
            beginItem(at: indent)
            paragraph = [words.dropFirst(2)]
        } else {
            if paragraph.isEmpty, indent == 0 { endLists(deeperThan: -1) }
            paragraph.append(words)
        }
    }

    private mutating func beginItem(at indent: Int) {
        endLists(deeperThan: indent)
        if let open = lists.last, open == indent {
            html += "</li>\n<li>"
        } else {
            html += "\n<ul>\n<li>"
            lists.append(indent)
        }
    }

    private mutating func endLists(deeperThan indent: Int) {
        while let open = lists.last, open > indent {
            html += "</li>\n</ul>\n"
            lists.removeLast()
        }
    }

    private mutating func endParagraph() {
        guard !paragraph.isEmpty else { return }
        let text = Self.inline(paragraph.joined(separator: "\n"))
        html += lists.isEmpty ? "<p>\(text)</p>\n" : text
        paragraph = []
    }

    private static func heading(_ line: Substring) -> (level: Int, words: String)? {
        let level = line.utf8.prefix { $0 == 0x23 }.count
        guard (1...6).contains(level) else { return nil }
        let rest = line.dropFirst(level)
        return rest.utf8.first == 0x20 ? (level, String(rest.dropFirst())) : nil
    }

    private static func plain(_ text: String) -> String {
        text.replacing(#/\\([!-\/:-@\[-`{-~])/#) { String($0.output.1) }
    }

    /// One paragraph's marks as elements. Read scalar by scalar: a mark under a combining mark is none
    /// to Markdown, but a quote under one is still a quote to HTML.
    private static func inline(_ text: String) -> String {
        var html = ""
        var plain = String.UnicodeScalarView()
        var open: [String] = []
        func flush() {
            html += HTMLEscaping.escaped(String(plain))
            plain = String.UnicodeScalarView()
        }
        func toggle(_ element: String) {
            flush()
            if open.last == element {
                html += "</\(element)>"
                open.removeLast()
            } else {
                html += "<\(element)>"
                open.append(element)
            }
        }
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\\" where scalars.first == "\n":
                flush()
                html += "<br>"
            case "\\":
                let isSign = scalars.first.map { $0.isASCII && !isLetterDigitOrSpace($0) } ?? false
                if isSign, let sign = scalars.popFirst() {
                    plain.append(sign)
                } else {
                    plain.append(scalar)
                }
            case "*" where scalars.first == "*":
                scalars.removeFirst()
                toggle("strong")
            case "*": toggle("em")
            default: plain.append(scalar)
            }
        }
        flush()
        for element in open.reversed() { html += "</\(element)>" }
        return html
    }

    private static func isLetterDigitOrSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "\u{0}"..." ", "\u{7F}": true
        default: false
        }
    }
}

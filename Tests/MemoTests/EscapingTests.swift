import Foundation
import Languages
import Ledger
import Statements
import Testing

@testable import Memo

@Suite("Names from data stay words in a memo")
struct EscapingTests {
    let writer: MemoWriter

    init() throws { writer = try SampleMemoBook.writer.get() }

    static let hostile = [
        "\"\u{301} onfocus=x", "<script>alert(1)</script>", "**bold** _x_ `code`", "# heading",
        "- item", "1. item", "a\r\n\r\n# b", "[link](javascript:x)", "![i](x)", "\\", "&lt;",
        "~~x~~",
        "$x^2$ @cite", "| a | b |", "'\u{308}>", "\u{202E}gnp", "<b\u{301}>",
    ]

    private func book(_ name: String) -> StatementBook {
        var book = SampleMemoBook.full
        book.organisation = Phrase(same: name)
        book.statements[0].rows[3].cells[0] = .text(name)
        return book
    }

    @Test("on the page no name becomes an element or an attribute", arguments: hostile)
    func html(name: String) {
        let plain = writer.html(book("Name"), .russian)
        let page = writer.html(book(name), .russian)
        #expect(elements(of: page) == elements(of: plain))
        let quotes = { (text: String) in text.unicodeScalars.count { $0 == "\"" } }
        #expect(quotes(page) == quotes(plain))
        #expect(!page.unicodeScalars.contains("\u{202E}"))
    }

    @Test("in Markdown no name begins a heading, list or emphasis", arguments: hostile)
    func markdown(name: String) {
        let escaped = MarkdownEscaping.escaped(name)
        let lineBreaks: [Unicode.Scalar] = ["\n", "\r"]
        #expect(!escaped.unicodeScalars.contains { lineBreaks.contains($0) })
        let page = MarkdownPage(escaped + "\n").html
        #expect(page.hasPrefix("<p>"))
        #expect(elements(of: page) == ["p", "/p"])
    }

    @Test("escaping keeps the words: the page shows them as they were")
    func roundTrip() {
        let page = MarkdownPage(MarkdownEscaping.escaped("1. **a** [b] <c> \\d 5*6=30 x_y")).html
        #expect(page == "<p>1. **a** [b] &lt;c&gt; \\d 5*6=30 x_y</p>\n")
    }

    /// The names of all elements, in order, read scalar by scalar.
    private func elements(of page: String) -> [String] {
        var names: [String] = []
        var scalars = page.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            guard scalar == "<" else { continue }
            let isName = { (s: Unicode.Scalar) in
                s.properties.isAlphabetic || "/!0123456789".unicodeScalars.contains(s)
            }
            names.append(String(scalars.prefix(while: isName)))
        }
        return names
    }
}

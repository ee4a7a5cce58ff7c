import Foundation
import Languages
import Ledger
import Statements
import Testing

@testable import Memo

@Suite("Forms of the memo")
struct OutputTests {
    let writer: MemoWriter

    init() throws { writer = try SampleMemoBook.writer.get() }

    @Test("Markdown of the memo becomes headings, nested lists, strong words and line breaks")
    func page() {
        let page = MarkdownPage(
            """
            # Memo \\#1

            **To:** \\_\\_\\
            *all* <you>

            - one
                - part
                - **other**
            - two

            end
            """)
        #expect(page.title == "Memo #1")
        #expect(
            page.html == """
                <h1>Memo #1</h1>
                <p><strong>To:</strong> __<br>
                <em>all</em> &lt;you&gt;</p>

                <ul>
                <li>one
                <ul>
                <li>part</li>
                <li><strong>other</strong></li>
                </ul>
                </li>
                <li>two</li>
                </ul>
                <p>end</p>

                """)
    }

    @Test("the page is whole, in its language and fetches nothing", arguments: Language.allCases)
    func html(language: Language) {
        let page = writer.html(SampleMemoBook.full, language)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
        #expect(page.contains("default-src 'none'"))
        #expect(!page.contains("http:") && !page.contains("https:"), "nothing outside")
        #expect(page.contains("<h2>"))
        #expect(page.hasSuffix("</html>\n"))
    }

    @Test("a missing or broken template is named with its line")
    func templates() {
        #expect(throws: MemoError.templateUnreadable(file: "memo.kk.md.mustache", reason: nil)) {
            try MemoWriter(texts: [:])
        }
        var texts = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { (MemoTemplates.name(of: $0), "x") })
        texts[MemoTemplates.frameName] = "{{{body}}}"
        texts["memo.ru.md.mustache"] = "a\n{{#open}}\nb\n"
        let fault = #expect(throws: MemoError.self) { try MemoWriter(texts: texts) }
        guard case .templateBroken("memo.ru.md.mustache", let line, _) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect((2...4).contains(line))
    }

    @Test("a template cannot switch escaping off by what it leaves unsaid")
    func ownTemplate() throws {
        var texts = Dictionary(
            uniqueKeysWithValues: Language.allCases.map {
                (MemoTemplates.name(of: $0), "{{organisation}}")
            })
        texts[MemoTemplates.frameName] = "<p title=\"{{organisation}}\">{{{body}}}</p>"
        var book = SampleMemoBook.full
        book.organisation = Phrase(same: "\"\u{301} onfocus=x")
        let page = try MemoWriter(texts: texts).html(book, .english)
        #expect(page == "<p title=\"&quot;\u{301} onfocus=x\"><p>&quot;\u{301} onfocus=x</p>\n</p>")
    }

    @Test("without pandoc DOCX is refused with a word on what to do")
    func noPandoc() {
        #expect(Pandoc.find(in: "/nowhere:") == nil)
        #expect(throws: MemoError.pandocMissing) {
            try writer.docx(SampleMemoBook.full, .russian, to: "/nowhere/x.docx", pandoc: nil)
        }
        #expect(MemoError.pandocMissing.explanation.ru.contains("apt install pandoc"))
    }

    @Test("what pandoc complains of is passed on, and no half file stays")
    func failingPandoc() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "memo-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "pandoc")
        try Data("#!/bin/sh\necho broken >&2\nexit 7\n".utf8).write(to: program)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: program.path(percentEncoded: false))
        let pandoc = try #require(Pandoc.find(in: folder.path(percentEncoded: false)))
        let path = folder.appending(path: "x.docx").path(percentEncoded: false)
        #expect(throws: MemoError.pandocFailed(status: 7, message: "broken")) {
            try writer.docx(SampleMemoBook.full, .russian, to: path, pandoc: pandoc)
        }
        let left = try FileManager.default.contentsOfDirectory(
            atPath: folder.path(percentEncoded: false))
        #expect(left == ["pandoc"])
        #expect(throws: MemoError.self) {
            try writer.docx(
                SampleMemoBook.full, .russian, to: "/nowhere/x.docx", pandoc: pandoc)
        }
    }

    @Test(
        "with pandoc DOCX is written whole, the same bytes each time, over an older file",
        .enabled(if: Pandoc.find() != nil))
    func docx() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "memo-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "memo.docx")
        let path = file.path(percentEncoded: false)
        try writer.docx(SampleMemoBook.full, .kazakh, to: path)
        let first = try Data(contentsOf: file)
        #expect(first.starts(with: [0x50, 0x4B]))
        try writer.docx(SampleMemoBook.full, .kazakh, to: path)
        #expect(try Data(contentsOf: file) == first)
        let left = try FileManager.default.contentsOfDirectory(
            atPath: folder.path(percentEncoded: false))
        #expect(left == ["memo.docx"])
    }
}

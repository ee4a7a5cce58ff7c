import Languages
import Money
import Statements
import Testing

@testable import Rendering

@Suite("Tables on a terminal")
struct TerminalTests {
    @Test(
        "text is as wide as a terminal shows it",
        arguments: [
            ("Кітап", 5), ("әіңғүұқөһ", 9), ("i\u{308}", 1), ("日本語", 6), ("\u{1100}\u{1161}", 2),
            ("a\u{200D}b", 2), ("1\u{A0}234,5\u{A0}₸", 9), ("📚", 2), ("", 0), ("ﬁ", 1),
        ])
    func widths(text: String, width: Int) {
        #expect(TerminalWidth.of(text) == width)
    }

    @Test("words wrap at spaces, never at no-break spaces, and long words break")
    func wrapping() {
        #expect(
            Wrapping.lines(of: "сумма 1\u{A0}234 тенге", width: 8) == [
                "сумма", "1\u{A0}234", "тенге",
            ])
        #expect(Wrapping.lines(of: "abcdefgh ij", width: 3) == ["abc", "def", "gh", "ij"])
        #expect(Wrapping.lines(of: "", width: 5) == [""])
        #expect(Wrapping.lines(of: "and 5 311 and 12", width: 6) == ["and", "5 311", "and 12"])
        #expect(Wrapping.lines(of: "日本語", width: 4) == ["日本", "語"])
        #expect(Wrapping.lines(of: "a\u{301}\u{302}b", width: 1) == ["a\u{301}\u{302}", "b"])
    }

    @Test("what would command the terminal becomes a visible sign")
    func controlSigns() {
        #expect(
            PlainLine.of("a\r\nb\tc\u{1B}[2J\u{9B}\u{202E}") == "a b c\u{FFFD}[2J\u{FFFD}\u{FFFD}")
    }

    @Test("no line is wider than asked, at any width, and every figure is there")
    func fits() throws {
        for width in stride(from: 40, through: 160, by: 7) {
            let text = try TerminalTable(language: .kazakh, unit: .thousand, width: width)
                .render(SampleBook.execution, of: SampleBook.book)
            for line in text.split(separator: "\n") { #expect(TerminalWidth.of(line) <= width) }
            for figure in ["4\u{A0}094,0", "-906,0", "122,13", "2\u{A0}018", "1,3", "30.09.2021"] {
                #expect(text.contains(figure), "\(figure) at \(width)")
            }
        }
    }

    @Test("colours lie on the words and change nothing else")
    func coloursOnlyPaint() throws {
        let plain = try TerminalTable(language: .russian).render(
            SampleBook.execution, of: SampleBook.book)
        let painted = try TerminalTable(language: .russian, colours: true).render(
            SampleBook.execution, of: SampleBook.book)
        #expect(!plain.contains("\u{1B}"))
        #expect(painted.contains("\u{1B}[31m"))
        #expect(painted.replacing(#/\u{1B}\[[0-9]+m/#, with: "") == plain)
    }

    @Test(
        "what is not reported is said in words, never as a blank or zero",
        arguments: Language.allCases)
    func notReported(language: Language) throws {
        let text = try TerminalTable(language: language, width: 200).render(
            SampleBook.execution, of: SampleBook.book)
        #expect(text.contains(RenderingWords.notReported[language]))
        let narrow = try TerminalTable(language: language, width: 40).render(
            SampleBook.execution, of: SampleBook.book)
        #expect(narrow.contains(RenderingWords.notReportedShort[language]))
    }

    @Test(
        "estimates, failing controls, open questions and made-up data are said",
        arguments: Language.allCases)
    func surroundings(language: Language) throws {
        let text = try TerminalTable(language: language, unit: .thousand, width: 200).render(
            SampleBook.execution, of: SampleBook.book)
        #expect(text.contains("≈104"))
        #expect(text.contains("*100"))
        #expect(text.contains(RenderingWords.illustrative[language]))
        #expect(text.contains(SampleBook.book.openQuestions[0][language]))
        // Half a tenge shows although the table is in thousands.
        #expect(text.contains(language == .english ? "0.50" : "0,50"))
    }

    @Test("a statement without rows says so")
    func empty() throws {
        var statement = SampleBook.execution
        statement.rows = []
        let text = try TerminalTable(language: .english).render(statement, of: SampleBook.book)
        #expect(text.contains("No rows."))
    }

    @Test("an average price stands in whole units whatever the table is in")
    func prices() throws {
        var statement = SampleBook.journal
        statement.stream = nil
        statement.columns.append(Column("price", Phrase(same: "Price"), .money))
        var price = Cell(.average(.cell(.column("amount")), .cell(.column("number"))))
        price.value = .money(.tiyn(268_264))
        statement.rows = [
            Row(
                "r",
                cells: [Cell(.count(741)), Cell(.money(.tiyn(198_783_620))), price])
        ]
        let text = try TerminalTable(language: .english, unit: .thousand).render(
            statement, of: SampleBook.book)
        #expect(text.contains("1,987.8  2,682.64"))
        let wording = CellWording(
            of: statement, in: SampleBook.book, language: .english, unit: .thousand)
        #expect(
            statement.columns.map(wording.heading) == [
                "Number", "Amount, thousand tenge", "Price, tenge",
            ])
    }

    @Test("open questions may be left to the last of several tables")
    func withoutQuestions() throws {
        var table = TerminalTable(language: .english)
        table.openQuestions = false
        let text = try table.render(SampleBook.execution, of: SampleBook.book)
        #expect(!text.contains(SampleBook.book.openQuestions[0].en))
    }

    @Test("a stream is handed on line by line, and its fault stops the writing")
    func streams() throws {
        struct Stop: Error {}
        var lines: [String] = []
        try TerminalTable(language: .english).write(SampleBook.journal, of: SampleBook.book) {
            lines.append($0)
        }
        #expect(lines.allSatisfy { $0.utf8.filter { $0 == 0x0A }.count == 1 })
        var statement = SampleBook.journal
        statement.stream = RowStream(count: 1) { _ in throw Stop() }
        #expect(throws: Stop.self) {
            try TerminalTable(language: .english).render(statement, of: SampleBook.book)
        }
        #expect(throws: Stop.self) { try CSVText(language: .english).render(statement) }
    }
}

import Languages
import Ledger
import Money
import Statements
import Testing

@testable import Memo

@Suite("The memo of a book")
struct MemoTests {
    let writer: MemoWriter

    init() throws { writer = try SampleMemoBook.writer.get() }

    @Test(
        "states every figure in the language's own form",
        arguments: [
            (.russian, "4\u{A0}363,44\u{A0}тыс. тенге"), (.russian, "962,0\u{A0}тыс. тенге"),
            (.russian, "269,44\u{A0}тыс. тенге"),
            (.russian, "741 экз. на сумму 1\u{A0}987\u{A0}836,20\u{A0}тенге"),
            (.russian, "1\u{A0}277 экз. на сумму 3\u{A0}318\u{A0}197,69\u{A0}тенге"),
            (.russian, "2\u{A0}018 экз."), (.russian, "1\u{A0}237 экз."),
            (.russian, "61,30\u{A0}%"),
            (.russian, "≈\u{A0}4\u{A0}500,0\u{A0}тыс. тенге"),
            (.russian, "диапазон 4\u{A0}400,0 – 4\u{A0}600,0\u{A0}тыс. тенге"),
            (.russian, "9 месяцев 2021 года"), (.russian, "«Вода» названа дважды: 962 и 1 000."),
            (.kazakh, "4\u{A0}363,44\u{A0}мың теңге"),
            (.kazakh, "741 дана, сомасы 1\u{A0}987\u{A0}836,20\u{A0}теңге"),
            (.kazakh, "2021 жылғы 30 қыркүйектегі жағдай бойынша"),
            (.english, "4,363.44\u{A0}thousand tenge"), (.english, "1,987,836.20\u{A0}tenge"),
            (.english, "1,237 in Kazakh"), (.english, "as at 30 September 2021"),
        ] as [(Language, String)])
    func figures(language: Language, figure: String) {
        #expect(writer.markdown(SampleMemoBook.full, language).contains(figure))
    }

    @Test(
        "parts of a sum stand under it, and lines without a plan are named",
        arguments: Language.allCases)
    func lines(language: Language) {
        let memo = writer.markdown(SampleMemoBook.full, language)
        #expect(memo.contains("\n- Utilities — 4"))
        #expect(memo.contains("\n    - Water — 962"))
        #expect(!memo.contains("- Books — "))
        #expect(memo.contains(": Books."))
        #expect(!memo.contains("Gift"))
    }

    @Test(
        "says what the documents are silent on, and marks made-up figures",
        arguments: Language.allCases)
    func silence(language: Language) {
        let memo = writer.markdown(SampleMemoBook.full, language)
        #expect(memo.contains("Amendments; Revised; Paid"))
        let warning = [
            Language.kazakh: "ойдан құрастырылған", .russian: "вымышлены", .english: "made up",
        ]
        #expect(memo.contains(warning[language] ?? "?"))
        #expect(memo.contains("\\_\\_\\_"))
    }

    @Test("what a book does not hold, the memo does not mention", arguments: Language.allCases)
    func missingStatements(language: Language) {
        var book = SampleMemoBook.book([])
        book.openQuestions = []
        book.isIllustrative = false
        let memo = writer.markdown(book, language)
        let headings = memo.split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(headings.count == 1, "only the signatures: \(headings)")
        #expect(!memo.contains("{{"))
        #expect(memo.contains(SampleMemoBook.organisation[language]))
        #expect(!memo.contains("\n\n\n"))
    }

    @Test("a revised plan, where known, is what was allocated")
    func revised() throws {
        var execution = SampleMemoBook.execution
        let revised = try #require(execution.columnIndex("revised"))
        let paid = try #require(execution.columnIndex("paid"))
        let total = try #require(execution.rowIndex("total"))
        execution.rows[total].cells[revised] = Cell(.money(.tiyn(5_000_000_00)))
        execution.rows[total].cells[paid] = Cell(.money(.tiyn(1_25)))
        let memo = writer.markdown(SampleMemoBook.book([execution]), .russian)
        #expect(memo.contains("всего **5\u{A0}000,0\u{A0}тыс. тенге**"))
        #expect(memo.contains("Оплачено — **1,25\u{A0}тенге**"))
    }

    @Test("where not every line has an index, the estimate is of those that have")
    func partialEstimate() {
        var years = SampleMemoBook.nextYears
        years.rows.insert(
            Row("indexed", role: .subtotal, cells: years.rows[0].cells), at: 0)
        years.rows[1].cells = [.text("Total"), .notReported, .notReported, .notReported]
        let memo = writer.markdown(SampleMemoBook.book([years]), .english)
        #expect(memo.contains("cannot be estimated"))
        #expect(memo.contains("2022 amount1 — ≈\u{A0}4,500.0"))
        let whole = writer.markdown(SampleMemoBook.full, .english)
        #expect(!whole.contains("cannot be estimated"))
    }
}

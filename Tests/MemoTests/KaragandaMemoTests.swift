import Importing
import Languages
import Ledger
import Memo
import Planning
import Statements
import Testing

@Suite("The memo of Karaganda's nine months")
struct KaragandaMemoTests {
    let writer: MemoWriter
    let book: StatementBook

    init() throws {
        writer = try SampleMemoBook.writer.get()
        book = try Self.made.get()
    }

    /// The project's own data made into a book, once for all cases.
    private static let made = Result {
        let source = try DataFolder.load(
            SampleMemoBook.folder(above: 3, "data/karaganda-city-2021"))
        let reference = try ReferenceData.load(SampleMemoBook.folder(above: 3, "data/reference"))
        var ledger = InMemoryLedger(chart: source.chart, documents: source.documents)
        try ledger.post(
            EntryBatch(
                source.drafts, recordedAt: Timestamp(seconds: 1_633_000_000), recordedBy: "test"))
        return try StatementBook.make(
            from: ledger.snapshot(figures: source.figures, checks: source.checks),
            StatementRequest(indices: reference.growth))
    }

    /// Each figure of the source's paragraphs on money and books, as an accountant writes it.
    static let figures: [(what: String, number: String)] = [
        ("allocated in all", "243 165,0 тыс. тенге"),
        ("utilities, named first", "5 311,0 тыс. тенге"),
        ("water", "962,0 тыс. тенге"),
        ("heating", "3 132,0 тыс. тенге"),
        ("internet", "7 015,0 тыс. тенге"),
        ("sanitation", "269,44 тыс. тенге"),
        ("fire safety", "980,8 тыс. тенге"),
        ("current repairs", "11 200,0 тыс. тенге"),
        ("copies", "2 018 экз."),
        ("copies in Kazakh", "1 237 экз."),
        ("copies by state order", "741 экз."),
        ("their value", "1 987 836,20 тенге"),
        ("copies from the budget", "1 277 экз."),
        ("their value", "3 318 197,69 тенге"),
    ]

    @Test("the Russian memo states each figure of the source", arguments: figures.map(\.number))
    func figure(number: String) {
        // Bold marks aside, the number stands alone: 962 is not the end of 2 962.
        let memo = spaced(writer.markdown(book, .russian)).replacing("**", with: "")
        #expect(memo.contains(" " + number))
    }

    @Test(
        "the memo states the same figures in Kazakh and English", arguments: figures.map(\.number))
    func sameFigures(number: String) {
        let digits = String(number.prefix { !$0.isLetter }).trimmed()
        #expect(spaced(writer.markdown(book, .kazakh)).contains(digits))
        let english = digits.map { $0 == " " ? "," : $0 == "," ? "." : $0 }
        #expect(writer.markdown(book, .english).contains(String(english)))
    }

    @Test("payment, which the source does not tell, is not stated", arguments: Language.allCases)
    func silence(language: Language) throws {
        let memo = writer.markdown(book, language)
        let execution = try #require(book[.execution])
        let paid = try #require(execution.columnIndex("paid"))
        #expect(memo.contains(execution.columns[paid].heading[language]))
        #expect(!memo.contains("Оплачено —") && !memo.contains("- Paid —"))
    }

    @Test(
        "the second figure for utilities stands as an open question",
        arguments: [(.russian, "9 742"), (.kazakh, "9 742"), (.english, "9,742")]
            as [(Language, String)])
    func openQuestion(language: Language, number: String) {
        #expect(spaced(writer.markdown(book, language)).contains(number))
    }

    @Test("next year's total is there as an estimate", arguments: Language.allCases)
    func nextYear(language: Language) {
        #expect(writer.markdown(book, language).contains("≈"))
    }

    /// `text` with every no-break space as an ordinary one.
    private func spaced(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
    }
}

extension String {
    /// Without spaces at either end.
    fileprivate func trimmed() -> String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

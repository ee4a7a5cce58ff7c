import Languages
import Ledger
import Money

/// A small library to keep books for.
enum SampleLedger {
    static let local: SourceCode = "local-budget"
    static let order: SourceCode = "state-order"
    static let moment = Timestamp(seconds: 1_630_000_000)

    static let chart = Chart(
        organisation: Organisation(code: "sample", name: Phrase(same: "Sample")),
        lines: [
            BudgetLine(code: "books", name: Phrase(kk: "Кітап", ru: "Книги", en: "Books")),
            BudgetLine(code: "utilities", name: Phrase(same: "Utilities")),
            BudgetLine(code: "utilities.heating", name: Phrase(same: "Heating")),
        ],
        sources: [
            FundingSource(code: local, name: Phrase(same: "Local budget"), nature: .budget),
            FundingSource(code: order, name: Phrase(same: "State order"), nature: .inKind),
        ],
        branches: [
            Branch(code: "1", name: Phrase(same: "1")),
            Branch(code: "11д", name: Phrase(same: "11д")),
        ],
        programmes: [Programme(code: "access", name: Phrase(same: "Access"))])

    static let documents = [
        Document(
            code: "decision", kind: .decision, number: "7", date: day(2021, 1, 5),
            title: Phrase(kk: "Шешім", ru: "Решение", en: "Decision")),
        Document(code: "memo", kind: .memo, title: Phrase(same: "Memo")),
        Document(code: "invoice", kind: .invoice, title: Phrase(same: "Invoice")),
    ]

    static let figure = ReportedFigure(
        code: "F001", document: "memo", quote: "243165,0 тысяч тенге",
        value: FigureValue(whole: 243_165_000), unit: "KZT", period: "2021-9m",
        measure: "budget.allocated", qualifier: .exact)

    static let check = CrossCheck(
        code: "C1", relation: .sum(parts: ["F001"], whole: "F001"),
        statement: Phrase(same: "The parts make the whole"))

    /// A day of the tests' calendar.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
    }

    static func key(
        _ line: LineCode, _ source: SourceCode = local, branch: BranchCode? = nil,
        programme: ProgrammeCode? = nil
    ) -> BudgetKey {
        BudgetKey(
            organisation: "sample", year: FiscalYear(2021), line: line, source: source,
            branch: branch, programme: programme)
    }

    static func draft(
        _ movements: Movement..., on date: CalendarDate = day(2021, 2, 10),
        document: DocumentCode = "memo", narrative: String = "", figures: [String] = [],
        idempotencyKey: String? = nil
    ) -> EntryDraft {
        EntryDraft(
            documentDate: date, document: document, narrative: narrative, movements: movements,
            figures: figures, idempotencyKey: idempotencyKey)
    }

    static func batch(_ drafts: EntryDraft..., recordedAt: Timestamp = moment) -> EntryBatch {
        EntryBatch(drafts, recordedAt: recordedAt, recordedBy: "accountant")
    }

    /// Five entries that use every table: plan, commitment, bill with books, payment, gift in kind.
    static let fiveEntries = batch(
        draft(
            .appropriation(key("books"), .monthly([1: .tiyn(1_000_00), 2: .tiyn(500_00)])),
            on: day(2021, 1, 5), document: "decision", narrative: "Бекітілді",
            figures: ["F001"], idempotencyKey: "row-1"),
        draft(
            .commitment("C-1", key("books", branch: "11д"), .tiyn(600_00)), on: day(2021, 1, 20)),
        draft(
            .accrual(
                key("books", branch: "11д"), .tiyn(400_00), against: "C-1",
                lots: [
                    ItemLot(
                        itemClass: ItemClass(language: "kk", kind: "book"), copies: 4, titles: 2,
                        value: .tiyn(400_00))
                ]), on: day(2021, 2, 10), document: "invoice"),
        draft(
            .payment(key("books", branch: "11д"), .tiyn(400_00), from: .accrued),
            on: day(2021, 2, 20)),
        draft(
            .receiptInKind(key("books", order, branch: "1"), [ItemLot(copies: 3, value: nil)]),
            on: day(2021, 3, 3)))
}

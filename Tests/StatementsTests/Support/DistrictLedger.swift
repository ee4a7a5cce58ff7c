import Languages
import Ledger
import Money

/// A small made-up ledger that records everything, by month, so that every column can be worked by hand.
enum DistrictLedger {
    static let organisation: OrganisationCode = "district"
    static let year = FiscalYear(2026)

    static func ledger() throws -> InMemoryLedger {
        var ledger = InMemoryLedger(
            chart: chart,
            documents: [
                Document(
                    code: "plan", kind: .decision,
                    title: Phrase(kk: "Шешім", ru: "Решение", en: "Decision"))
            ])
        let drafts = movements.map { month, movement in
            EntryDraft(
                documentDate: CalendarDate(year: 2026, month: month, day: 15)
                    ?? CalendarDate(dayNumber: 0),
                document: "plan", narrative: "=1+1", movements: [movement])
        }
        try ledger.post(
            EntryBatch(drafts, recordedAt: Timestamp(seconds: 1_775_000_000), recordedBy: "test"))
        return ledger
    }

    /// As at the end of March 2026.
    static func snapshot() throws -> LedgerSnapshot {
        try ledger().snapshot(asOf: CalendarDate(year: 2026, month: 3, day: 31))
    }

    static func key(
        _ line: LineCode, _ source: SourceCode = "local-budget", _ branch: BranchCode? = nil
    ) -> BudgetKey {
        BudgetKey(
            organisation: organisation, year: year, line: line, source: source, branch: branch)
    }

    static let chart = Chart(
        organisation: Organisation(
            code: organisation, name: Phrase(kk: "Аудан", ru: "Район", en: "District")),
        lines: [
            line("payroll", "Еңбекақы", "Оплата труда", "Payroll"),
            line("utilities", "Коммуналдық", "Коммунальные", "Utilities"),
            line("utilities.heating", "Жылу", "Тепло", "Heating"),
            line("utilities.water", "Су", "Вода", "Water"),
            line("books", "Кітаптар", "Книги", "Books"),
            line("travel", "Іссапар", "Командировки", "Travel"),
        ],
        sources: [
            source("local-budget", "бюджет", .budget), source("paid-services", "платные", .budget),
            source("gift", "дар", .inKind),
        ],
        branches: [
            Branch(code: "1", name: Phrase(same: "№ 1")),
            Branch(code: "1д", name: Phrase(same: "№ 1д")),
        ], isIllustrative: true)

    private static func line(_ code: LineCode, _ kk: String, _ ru: String, _ en: String)
        -> BudgetLine
    {
        BudgetLine(code: code, name: Phrase(kk: kk, ru: ru, en: en))
    }

    private static func source(
        _ code: SourceCode, _ name: String, _ nature: FundingSource.Nature
    ) -> FundingSource {
        FundingSource(code: code, name: Phrase(same: name), nature: nature)
    }

    private static func tenge(_ whole: Int64) -> Money { .tiyn(whole * 100) }

    private static func months(_ amounts: [Int: Int64]) -> PlanAmount {
        .monthly(amounts.mapValues(tenge))
    }

    private static let kazakhBooks = ItemClass(language: "kk", kind: "book")

    private static let movements: [(month: Int, Movement)] = [
        (
            1,
            .appropriation(
                key("payroll"),
                months(Dictionary(uniqueKeysWithValues: (1...12).map { ($0, 1_000_000) })))
        ),
        (
            1,
            .appropriation(
                key("utilities.heating"), months([1: 500_000, 2: 400_000, 3: 300_000]))
        ),
        (1, .appropriation(key("utilities"), months([1: 100_000]))),
        (1, .appropriation(key("utilities.water"), months([2: 60_000]))),
        (1, .appropriation(key("books", "paid-services"), months([1: 700_000]))),
        (1, .payment(key("payroll"), tenge(1_000_000), from: .plan)),
        (2, .payment(key("payroll"), tenge(900_000), from: .plan)),
        (2, .commitment("C1", key("utilities.heating"), tenge(800_000))),
        (2, .accrual(key("utilities.heating"), tenge(500_000), against: "C1")),
        (3, .payment(key("utilities.heating"), tenge(200_000), from: .accrued)),
        (3, .amendment(key("utilities.heating"), months([3: 150_000]))),
        (
            3,
            .transfer(from: key("payroll"), to: key("utilities.water"), months([3: 40_000]))
        ),
        (
            2,
            .accrual(
                key("books", "paid-services", "1"), tenge(30_000),
                lots: [
                    ItemLot(itemClass: kazakhBooks, copies: 10, titles: 4, value: tenge(30_000))
                ])
        ),
        (3, .payment(key("books", "paid-services", "1"), tenge(30_000), from: .accrued)),
        (3, .refund(key("books", "paid-services", "1"), tenge(5_000))),
        (
            3,
            .receiptInKind(
                key("books", "gift", "1д"),
                [
                    ItemLot(
                        itemClass: ItemClass(language: "ru", kind: "book"), copies: 3, titles: 3,
                        value: nil)
                ])
        ),
        (
            3,
            .receiptInKind(
                key("books", "gift"),
                [ItemLot(itemClass: kazakhBooks, copies: 2, titles: 2, value: tenge(5_000))])
        ),
        (
            3,
            .withdrawal(
                key("books", "paid-services", "1"),
                [ItemLot(itemClass: kazakhBooks, copies: 1, titles: 1, value: tenge(3_000))])
        ),
        // After the as-of date: nothing of it may show.
        (4, .payment(key("payroll"), tenge(1_000_000), from: .plan)),
    ]
}

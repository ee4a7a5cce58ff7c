import Languages
import Ledger
import Money
import Planning

/// A ledger shaped like the one a nine-month memo gives: a total, some lines of it, books received
/// from two sources, and silence on everything else.
enum KaragandaLedger {
    static let organisation: OrganisationCode = "city"
    static let year = FiscalYear(2021)

    static func snapshot() throws -> LedgerSnapshot {
        var ledger = InMemoryLedger(chart: chart, documents: [memo])
        try ledger.post(
            EntryBatch(drafts, recordedAt: Timestamp(seconds: 1_633_000_000), recordedBy: "test"))
        return try ledger.snapshot(figures: figures, checks: checks)
    }

    static func key(_ line: LineCode, _ source: SourceCode = "local-budget") -> BudgetKey {
        BudgetKey(organisation: organisation, year: year, line: line, source: source)
    }

    static let chart = Chart(
        organisation: Organisation(
            code: organisation,
            name: Phrase(kk: "Қалалық ОКЖ", ru: "ЦБС города", en: "City library system")),
        lines: [
            line("general", "Жалпы", "Финансирование, не расписано", "Funding, not itemised"),
            line("utilities", "Коммуналдық", "Коммунальные услуги", "Utilities"),
            line("utilities.general", "Бөлінбеген", "Без разбивки", "Kinds not stated"),
            line("utilities.water", "Су", "Вода", "Water"),
            line("utilities.heating", "Жылу", "Теплоэнергия", "Heating"),
            line("internet", "Интернет", "Услуги Интернета", "Internet"),
            line("sanitation", "Санитария", "Санитарные требования", "Sanitation"),
            line("fire-safety", "Өрт қауіпсіздігі", "Пожарная безопасность", "Fire safety"),
            line("repairs", "Жөндеу", "Текущий ремонт", "Repairs"),
            line("books", "Кітаптар", "Книги", "Books"),
            line("travel", "Іссапар", "Командировки", "Travel"),
        ],
        sources: [
            FundingSource(
                code: "local-budget",
                name: Phrase(kk: "жергілікті бюджет", ru: "местный бюджет", en: "local budget"),
                nature: .budget),
            FundingSource(
                code: "state-order",
                name: Phrase(kk: "мемлекеттік тапсырыс", ru: "госзаказ", en: "state order"),
                nature: .inKind),
        ],
        coverage: Coverage(
            facts: [],
            factsByLine: [
                "general": [.originalPlan], "utilities.general": [.originalPlan],
                "utilities.water": [.originalPlan], "utilities.heating": [.originalPlan],
                "internet": [.originalPlan], "sanitation": [.originalPlan],
                "fire-safety": [.originalPlan], "repairs": [.originalPlan], "books": [.accruals],
            ]),
        period: ReportingPeriod(
            name: Phrase(kk: "2021 жылғы 9 ай", ru: "9 месяцев 2021 года", en: "9 months of 2021"),
            year: year, asOf: day, isAsOfStated: true),
        readings: [Phrase(kk: "оқылуы", ru: "прочтение", en: "the reading")])

    static let day = CalendarDate(year: 2021, month: 9, day: 30) ?? CalendarDate(dayNumber: 0)

    static let memo = Document(
        code: "memo", kind: .memo,
        title: Phrase(kk: "Қызметтік жазба", ru: "Служебная записка", en: "Service memo"),
        file: "memo.txt", sha256: String(repeating: "a", count: 64))

    private static func line(_ code: LineCode, _ kk: String, _ ru: String, _ en: String)
        -> BudgetLine
    {
        BudgetLine(code: code, name: Phrase(kk: kk, ru: ru, en: en))
    }

    private static let drafts: [EntryDraft] = {
        var drafts = [
            draft("Выделено", ["F004"], .appropriation(key("general"), amount(24_316_500_000)))
        ]
        let parts: [(LineCode, Int64, String)] = [
            ("utilities.general", 531_100_000, "F005"), ("utilities.water", 96_200_000, "F006"),
            ("utilities.heating", 313_200_000, "F007"), ("internet", 701_500_000, "F008"),
            ("sanitation", 26_944_000, "F010"), ("fire-safety", 98_080_000, "F011"),
            ("repairs", 1_120_000_000, "F012"),
        ]
        for (line, tiyn, figure) in parts {
            drafts.append(
                draft(
                    "из них", [figure],
                    .appropriation(key(line), amount(tiyn), distributedFrom: key("general"))))
        }
        drafts.append(
            draft(
                "По госзаказу", ["F015", "F016"],
                .receiptInKind(
                    key("books", "state-order"),
                    [
                        ItemLot(
                            itemClass: ItemClass(kind: "book"), copies: 741,
                            value: .tiyn(198_783_620))
                    ])))
        drafts.append(
            draft(
                "С бюджета", ["F017", "F018"],
                .accrual(
                    key("books"), .tiyn(331_819_769),
                    lots: [
                        ItemLot(
                            itemClass: ItemClass(kind: "book"), copies: 1277,
                            value: .tiyn(331_819_769))
                    ])))
        return drafts
    }()

    private static func draft(_ narrative: String, _ figures: [String], _ movement: Movement)
        -> EntryDraft
    {
        EntryDraft(
            documentDate: day, document: "memo", narrative: narrative, movements: [movement],
            figures: figures)
    }

    private static func amount(_ tiyn: Int64) -> PlanAmount { .undated(.tiyn(tiyn)) }

    static let figures: [ReportedFigure] = [
        figure("F004", 2_431_650_000_000, "KZT", "budget.allocated"),
        figure("F005", 53_110_000_000, "KZT", "budget.allocated.utilities"),
        figure("F006", 9_620_000_000, "KZT", "budget.allocated.water"),
        figure("F007", 31_320_000_000, "KZT", "budget.allocated.heating"),
        figure("F008", 70_150_000_000, "KZT", "budget.allocated.internet"),
        figure("F009", 97_420_000_000, "KZT", "budget.allocated.utilities"),
        figure("F010", 2_694_400_000, "KZT", "budget.allocated.sanitation"),
        figure("F011", 9_808_000_000, "KZT", "budget.allocated.fire-safety"),
        figure("F012", 112_000_000_000, "KZT", "budget.allocated.repairs"),
        figure("F013", 20_180_000, "copies", "acquisitions.copies"),
        figure("F014", 12_370_000, "copies", "acquisitions.copies.kazakh"),
        figure("F015", 7_410_000, "copies", "acquisitions.copies.state-order"),
        figure("F016", 19_878_362_000, "KZT", "acquisitions.value.state-order"),
        figure("F017", 12_770_000, "copies", "acquisitions.copies.budget"),
        figure("F018", 33_181_976_900, "KZT", "acquisitions.value.budget"),
        figure("F019", 307_980_000, "readers", "service.readers"),
        figure("F020", 6_013_420_000, "loans", "service.loans"),
        figure("F021", 2_360_030_000, "visits", "service.visits"),
        figure("F022", 3_070_000, "events", "events.offline", .about),
    ]

    private static func figure(
        _ code: String, _ value: Int64, _ unit: String, _ measure: String,
        _ qualifier: ReportedFigure.Qualifier = .exact
    ) -> ReportedFigure {
        ReportedFigure(
            code: code, document: "memo", quote: "«\(code)»",
            value: FigureValue(tenThousandths: value), unit: unit, period: "2021-9m",
            measure: measure, qualifier: qualifier)
    }

    /// A general index for three years, and one of its own for utilities.
    static let indices: [GrowthIndex] = {
        let source = Phrase(kk: "дереккөз", ru: "источник", en: "the source")
        func index(_ line: LineCode?, _ year: Int, _ growth: Double, _ low: Double, _ high: Double)
            -> GrowthIndex
        {
            GrowthIndex(
                line: line, year: FiscalYear(year), kind: line == nil ? .consumerPrices : .tariff,
                growth: growth, low: low, high: high, source: source, isConfirmed: false)
        }
        return [
            index(nil, 2022, 0.15, 0.08, 0.203), index(nil, 2023, 0.147, 0.089, 0.203),
            index(nil, 2024, 0.089, 0.086, 0.147), index("utilities", 2022, 0.087, -0.023, 0.15),
        ]
    }()

    static let checks: [CrossCheck] = [
        CrossCheck(
            code: "C1", relation: .sum(parts: ["F015", "F017"], whole: "F013"),
            statement: Phrase(
                kk: "Даналар көздер бойынша қосылады", ru: "Экземпляры по источникам складываются",
                en: "Copies by source add up")),
        CrossCheck(
            code: "C2", relation: .equal("F005", "F009"),
            statement: Phrase(
                kk: "Коммуналдық қызметтер екі рет аталған",
                ru: "Коммунальные услуги названы дважды", en: "Utilities are named twice"),
            isOpenQuestion: true),
    ]
}

import Languages
import Ledger
import Money
import Statements

/// A small book with everything a workbook has to cope with: a tree with totals, figures no document
/// states, inputs, estimates, formulas across statements, controls, charts, notes, a journal.
enum SampleBook {
    static func tenge(_ whole: Int64) -> Money { .tiyn(whole * 100) }
    static func amount(_ whole: Int64, trace: String? = nil) -> Cell {
        Cell(
            .money(tenge(whole)),
            trace: trace.map { EntrySelection(lines: [LineCode($0)]) })
    }
    static func cell(_ column: String, _ row: String? = nil, _ statement: StatementName? = nil)
        -> Formula
    {
        .cell(CellAddress(statement: statement, row: row, column: column))
    }

    /// The whole book, evaluated.
    static func book(isIllustrative: Bool = false, journal: RowStream? = nil) throws
        -> StatementBook
    {
        try StatementBook(
            organisation: Phrase(
                kk: "Қарағанды қаласының орталықтандырылған кітапхана жүйесі",
                ru: "Централизованная библиотечная система города Караганды",
                en: "Centralised library system of the city of Karaganda"),
            asOf: CalendarDate(year: 2021, month: 9, day: 30) ?? CalendarDate(dayNumber: 0),
            head: LedgerHead(count: 8, hash: String(repeating: "5e", count: 32)),
            isIllustrative: isIllustrative,
            openQuestions: [
                Phrase(
                    kk: "«Коммуналдық қызметтер» екі рет берілген: 5 311 және 9 742 мың теңге.",
                    ru: "«Коммунальные услуги» названы дважды: 5 311 и 9 742 тыс. тенге.",
                    en: "“Utilities” is stated twice: 5,311 and 9,742 thousand tenge.")
            ],
            statements: [execution, acquisitions, assumptions, nextYears, self.journal(journal)]
        ).evaluated()
    }

    static let execution: Statement = {
        let available = Cell(
            .minus(.minus(cell("plan"), cell("committed")), cell("paid")))
        let share = Cell(.over(cell("paid"), cell("plan")))
        func line(
            _ id: String, _ name: Phrase, _ code: String, _ plan: Int64, _ committed: Int64?,
            _ paid: Int64, level: Int = 0
        ) -> Row {
            Row(
                id, level: level,
                cells: [
                    .text(name), Cell(.text(Phrase(same: code))), amount(plan, trace: id),
                    committed.map { amount($0) } ?? .notReported, amount(paid), available, share,
                ])
        }
        func sum(_ rows: [String]) -> Cell { Cell(.sum(rows.map { .row($0) })) }
        let utilities = ["utilities.heating", "utilities.power", "utilities.water"]
        let tops = ["utilities", "books", "salaries"]
        return Statement(
            name: .execution,
            title: Phrase(
                kk: "Бюджеттің шығыстар бойынша орындалуы", ru: "Исполнение бюджета по расходам",
                en: "Budget execution by line"),
            subtitles: [
                Phrase(
                    kk: "2021 жылдың 9 айы", ru: "9 месяцев 2021 года", en: "Nine months of 2021"),
                Phrase(
                    kk: "2021 жылғы 30 қыркүйектегі жағдай бойынша",
                    ru: "По состоянию на 30 сентября 2021 года", en: "As of 30 September 2021"),
            ],
            columns: [
                Column(
                    "line",
                    Phrase(kk: "Шығыстардың атауы", ru: "Наименование расходов", en: "Budget line"),
                    .text),
                Column("specific", Phrase(kk: "Ерекшелік", ru: "Специфика", en: "Specific"), .code),
                Column(
                    "plan",
                    Phrase(kk: "Түзетілген жоспар", ru: "Уточнённый план", en: "Revised plan"),
                    .money),
                Column(
                    "committed",
                    Phrase(
                        kk: "Қабылданған міндеттемелер", ru: "Принятые обязательства",
                        en: "Committed"),
                    .money),
                Column("paid", Phrase(kk: "Төленгені", ru: "Оплачено", en: "Paid"), .money),
                Column("available", Phrase(kk: "Қалдық", ru: "Остаток", en: "Available"), .money),
                Column(
                    "percentOfYear",
                    Phrase(
                        kk: "Жылдық жоспардың орындалуы", ru: "Исполнение годового плана",
                        en: "Share of the annual plan"), .percent),
            ],
            rows: [
                Row(
                    "heading", role: .section,
                    cells: [
                        .text(
                            Phrase(
                                kk: "Ағымдағы шығындар", ru: "Текущие затраты", en: "Current costs")
                        )
                    ] + Array(repeating: .empty, count: 6)),
                Row(
                    "utilities", role: .subtotal,
                    cells: [
                        .text(
                            Phrase(
                                kk: "Коммуналдық қызметтер", ru: "Коммунальные услуги",
                                en: "Utilities")), .text("151"),
                        sum(utilities), sum(utilities), sum(utilities), available, share,
                    ]),
                line(
                    "utilities.heating", Phrase(kk: "Жылу", ru: "Отопление", en: "Heating"), "151",
                    3_132_000, 100_000, 2_500_000, level: 1),
                line(
                    "utilities.power",
                    Phrase(kk: "Электр қуаты", ru: "Электроэнергия", en: "Power"),
                    "151", 1_987_836, 0, 2_100_000, level: 1),
                line(
                    "utilities.water", Phrase(kk: "Су", ru: "Вода", en: "Water"), "0151", 191_213,
                    nil,
                    150_000, level: 1),
                line(
                    "books",
                    Phrase(
                        kk: "Кітап қорын толықтыру", ru: "Пополнение книжного фонда",
                        en: "Additions to the collection"), "149", 11_200_000, 1_200_000, 9_800_000),
                line(
                    "salaries", Phrase(kk: "Еңбекақы", ru: "Оплата труда", en: "Salaries"), "111",
                    243_165_000, nil, 180_000_000),
                Row(
                    "total", role: .total,
                    cells: [
                        .text(Phrase(kk: "Барлығы", ru: "Всего", en: "Total")), .empty, sum(tops),
                        sum(tops), sum(tops), available, share,
                    ]),
            ],
            controls: [
                Control(
                    label: Phrase(
                        kk: "Барлығы = жолдардың қосындысы", ru: "Итог равен сумме строк",
                        en: "The total is the sum of its rows"),
                    difference: .minus(
                        cell("plan", "total"),
                        .sum(
                            (utilities + ["books", "salaries"]).map {
                                CellAddress(row: $0, column: "plan")
                            }))),
                Control(
                    label: Phrase(
                        kk: "Міндеттемелер екі есептілікте бірдей",
                        ru: "Обязательства одинаковы в двух отчётах",
                        en: "Commitments agree between two statements"),
                    difference: .minus(
                        cell("committed", "salaries"), cell("committed", "utilities.water"))),
            ],
            notes: [
                Phrase(
                    kk: "Ескерту: еңбекақы бойынша міндеттемелер туралы құжаттарда айтылмаған.",
                    ru: "Об обязательствах по оплате труда документы не сообщают.",
                    en: "The documents do not tell of commitments for salaries.")
            ],
            charts: [
                Chart(
                    kind: .bar,
                    title: Phrase(
                        kk: "Жоспар және төлем", ru: "План и оплата", en: "Plan and payments"),
                    categories: "line", series: ["plan", "paid"],
                    rows: ["utilities.heating", "utilities.power", "utilities.water", "books"])
            ])
    }()

    static let acquisitions: Statement = {
        let average = Cell(.average(cell("amount"), cell("copies")))
        let share = Cell(.over(cell("copies"), cell("copies", "total")))
        func source(_ id: String, _ name: Phrase, _ copies: Int64, _ amount: Money?) -> Row {
            Row(
                id,
                cells: [
                    .text(name), Cell(.count(copies)),
                    Cell(amount.map { .money($0) } ?? .notReported),
                    average, share,
                ])
        }
        let sources = ["budget", "order", "gift"]
        let sum = Cell(.sum(sources.map { .row($0) }))
        return Statement(
            name: .acquisitionsBySource,
            title: Phrase(
                kk: "Түсімдер көздері бойынша", ru: "Поступления по источникам",
                en: "Acquisitions by source"),
            columns: [
                Column("group", Phrase(kk: "Көзі", ru: "Источник", en: "Source"), .text),
                Column("copies", Phrase(kk: "Даналар", ru: "Экземпляры", en: "Copies"), .count),
                Column("amount", Phrase(kk: "Сомасы", ru: "Сумма", en: "Amount"), .money),
                Column(
                    "average", Phrase(kk: "Орташа баға", ru: "Средняя цена", en: "Average price"),
                    .money),
                Column(
                    "share",
                    Phrase(kk: "Даналар үлесі", ru: "Доля экземпляров", en: "Share of copies"),
                    .percent),
            ],
            rows: [
                source(
                    "budget",
                    Phrase(kk: "Жергілікті бюджет", ru: "Местный бюджет", en: "Local budget"),
                    1_237, .tiyn(198_783_620)),
                source(
                    "order",
                    Phrase(
                        kk: "Мемлекеттік тапсырыс", ru: "Государственный заказ", en: "State order"),
                    781, nil),
                source("gift", Phrase(kk: "Сыйға алынған", ru: "Дары", en: "Gifts"), 0, tenge(0)),
                Row(
                    "total", role: .total,
                    cells: [
                        .text(Phrase(kk: "Барлығы", ru: "Всего", en: "Total")), sum, sum, average,
                        share,
                    ]),
            ],
            charts: [
                Chart(
                    kind: .pie,
                    title: Phrase(
                        kk: "Даналар көздері бойынша", ru: "Экземпляры по источникам",
                        en: "Copies by source"), categories: "group", series: ["copies"],
                    rows: ["budget", "order", "gift"]),
                Chart(
                    kind: .column,
                    title: Phrase(kk: "Сомасы", ru: "Сумма", en: "Amount"), categories: "group",
                    series: ["amount"], rows: ["budget", "order"]),
            ])
    }()

    static let assumptions = Statement(
        name: .assumptions,
        title: Phrase(kk: "Жорамалдар", ru: "Допущения", en: "Assumptions"),
        columns: [
            Column("name", Phrase(kk: "Жорамал", ru: "Допущение", en: "Assumption"), .text),
            Column("growth", Phrase(kk: "Өсім", ru: "Рост", en: "Growth"), .percent),
            Column(
                "source", Phrase(kk: "Дереккөзі", ru: "Источник", en: "Source"), .text),
        ],
        rows: [
            Row(
                "heating",
                cells: [
                    .text(
                        Phrase(kk: "Жылу тарифі", ru: "Тариф на отопление", en: "Heating tariff")),
                    Cell(.ratio(0.125), nature: .input),
                    .text(
                        Phrase(
                            kk: "Реттеушінің 2021 жылғы бұйрығы, расталмаған",
                            ru: "Приказ регулятора 2021 года, не подтверждён",
                            en: "Order of the regulator of 2021, not confirmed")),
                ]),
            Row(
                "books",
                cells: [
                    .text(Phrase(kk: "Кітап бағасы", ru: "Цены на книги", en: "Prices of books")),
                    Cell(.ratio(0.087), nature: .input), .notReported,
                ]),
        ])

    static let nextYears = Statement(
        name: .nextYears,
        title: Phrase(kk: "Келесі жылдар", ru: "Следующие годы", en: "The next years"),
        columns: [
            Column("line", Phrase(kk: "Шығыс", ru: "Расход", en: "Line"), .text),
            Column("base", Phrase(kk: "2021 жыл", ru: "2021 год", en: "2021"), .money),
            Column("next", Phrase(kk: "2022 жыл", ru: "2022 год", en: "2022"), .money),
            Column("change", Phrase(kk: "Өзгеріс", ru: "Изменение", en: "Change"), .percent),
        ],
        rows: [("heating", "utilities.heating"), ("books", "books")].map { growth, line in
            Row(
                line,
                cells: [
                    Cell(cell("line", line, .execution)), Cell(cell("plan", line, .execution)),
                    Cell(
                        .grown(cell("base"), by: cell("growth", growth, .assumptions)),
                        nature: .estimate),
                    Cell(.over(.minus(cell("next"), cell("base")), cell("base"))),
                ])
        },
        notes: [
            Phrase(
                kk: "Әдісі: әр шығыс өз индексімен есептелген.",
                ru: "Метод: индексация каждой строки собственным индексом.",
                en: "Method: each line is indexed by its own index.")
        ])

    static func journal(_ stream: RowStream?) -> Statement {
        Statement(
            name: .journal, title: Phrase(kk: "Журнал", ru: "Журнал", en: "Journal"),
            columns: [
                Column("number", Phrase(kk: "Нөмірі", ru: "Номер", en: "Number"), .count),
                Column("date", Phrase(kk: "Күні", ru: "Дата", en: "Date"), .date),
                Column("line", Phrase(kk: "Шығыс коды", ru: "Код расхода", en: "Line"), .code),
                Column(
                    "narrative", Phrase(kk: "Мазмұны", ru: "Содержание", en: "Narrative"), .text),
                Column("amount", Phrase(kk: "Сомасы", ru: "Сумма", en: "Amount"), .money),
            ],
            rows: [], stream: stream ?? entries(8))
    }

    /// A journal of this many rows, of lines in turn.
    static func entries(_ count: Int) -> RowStream {
        let lines = ["books", "utilities.heating", "utilities.power", "salaries"]
        return RowStream(count: count) { body in
            for number in 0..<count {
                try body(
                    Row(
                        "\(number)",
                        cells: [
                            Cell(.count(Int64(number + 1))),
                            Cell(
                                .date(
                                    CalendarDate(dayNumber: 18_800 + Int32(number % 60)))),
                            .text(lines[number % lines.count]),
                            .text("Акт № \(number + 1), накладная от поставщика"),
                            Cell(.money(.tiyn(Int64(number) * 12_345 + 67))),
                        ]))
            }
        }
    }
}

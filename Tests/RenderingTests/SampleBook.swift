import Languages
import Ledger
import Money
import Statements

/// A small made-up book with every kind of cell, row and trouble a renderer may meet.
enum SampleBook {
    /// A quote under a combining mark: as Characters it hides from a search for `"`.
    static let markedQuote = "\"\u{301} onfocus=x"

    static let book = StatementBook(
        organisation: Phrase(
            kk: "«Үлгі» қалалық кітапханасы", ru: "Городская библиотека «Образец»",
            en: "Sample City Library"),
        asOf: CalendarDate(dayNumber: 18_900),  // 2021-09-30
        head: LedgerHead(count: 12, hash: String(repeating: "0f", count: 32)),
        isIllustrative: true,
        openQuestions: [
            Phrase(
                kk: "«Байланыс» бабы бойынша екі түрлі сома айтылған: 100 және 120 теңге.",
                ru: "По строке «Связь» названы две разные суммы: 100 и 120 тенге.",
                en: "Two different amounts are stated for “Communication”: 100 and 120 tenge.")
        ],
        statements: [execution, hostile, journal])

    static let execution = Statement(
        name: .execution,
        title: Phrase(
            kk: "Бюджеттің орындалуы", ru: "Исполнение бюджета", en: "Budget execution"),
        subtitles: [
            Phrase(kk: "2021 жылғы 9 ай", ru: "9 месяцев 2021 года", en: "9 months of 2021")
        ],
        columns: [
            Column("line", Phrase(kk: "Бап", ru: "Строка бюджета", en: "Budget line"), .text),
            Column("specific", Phrase(kk: "Ерекшелік", ru: "Специфика", en: "Specific"), .code),
            Column(
                "original",
                Phrase(kk: "Бекітілген жоспар", ru: "Утверждённый план", en: "Original plan"),
                .money
            ),
            Column("paid", Phrase(kk: "Төленді", ru: "Оплачено", en: "Paid"), .money),
            Column("available", Phrase(kk: "Қалдық", ru: "Остаток", en: "Available"), .money),
            Column("percent", Phrase(kk: "Орындалуы", ru: "Исполнение", en: "Used"), .percent),
            Column("copies", Phrase(kk: "Дана", ru: "Экз.", en: "Copies"), .count),
            Column(
                "rate", Phrase(kk: "Айналым", ru: "Обращаемость", en: "Turnover"),
                .number(decimals: 1)),
            Column("date", Phrase(kk: "Күні", ru: "Дата", en: "Date"), .date),
        ],
        rows: [
            Row(
                "running", role: .section,
                cells: [
                    .text(
                        Phrase(kk: "Ағымдағы шығындар", ru: "Текущие затраты", en: "Running costs"))
                ]
            ),
            Row(
                "utilities", role: .subtotal,
                cells: [
                    .text(
                        Phrase(
                            kk: "Коммуналдық қызметтер", ru: "Коммунальные услуги", en: "Utilities")
                    ),
                    .text("151"), money(4_094_000_00), money(5_000_000_00), money(-906_000_00),
                    Cell(.ratio(1.2213), nature: .computed), .empty, .empty, .empty,
                ]),
            Row(
                "utilities.water", level: 1,
                cells: [
                    .text(Phrase(kk: "Су", ru: "Вода", en: "Water")), .text("151"),
                    Cell(.money(.tiyn(962_000_00)), figures: ["F006"]), .notReported, .notReported,
                    .notReported, Cell(.notApplicable), Cell(.notApplicable),
                    Cell(.date(CalendarDate(dayNumber: 18_900))),
                ]),
            Row(
                "utilities.heating", level: 1,
                cells: [
                    .text(
                        Phrase(
                            kk: "Жылу энергиясы (орталықтандырылған жылумен жабдықтау)",
                            ru: "Теплоэнергия (централизованное теплоснабжение зданий)",
                            en: "Heat energy (district heating of the buildings)")),
                    .text("151"),
                    Cell(
                        .money(.tiyn(3_132_000_50)),
                        trace: EntrySelection(
                            lines: ["utilities.heating"], source: "local-budget",
                            stages: [.paid, .originalPlan])),
                    money(5_000_000_00), money(-1_867_999_50),
                    Cell(.ratio(1.59642), nature: .computed),
                    .empty, .empty, .empty,
                ]),
            Row(
                "books", role: .detail,
                cells: [
                    .text(Phrase(kk: "Кітап қоры", ru: "Книжный фонд", en: "Books")), .text("0414"),
                    Cell(.money(.tiyn(100_000_00)), nature: .input),
                    Cell(.money(.tiyn(104_800_00)), nature: .estimate), Cell(.notApplicable),
                    Cell(.ratio(0.125), nature: .computed), Cell(.count(2018)),
                    Cell(.number(1.25)), Cell(.date(CalendarDate(dayNumber: 18_628))),
                ]),
            Row(
                "total", role: .total,
                cells: [
                    .text(Phrase(kk: "Барлығы", ru: "Итого", en: "Total")), .empty,
                    money(4_194_000_00), .notReported, .notReported, .notReported,
                    Cell(.count(2018)),
                    .empty, .empty,
                ]),
        ],
        controls: [
            Control(
                label: Phrase(
                    kk: "Бөліктердің қосындысы жиынтыққа тең", ru: "Сумма частей равна итогу",
                    en: "Parts sum to the total"),
                difference: .constant(0), value: .money(.tiyn(50))),
            Control(
                label: Phrase(kk: "Дана саны", ru: "Число экземпляров", en: "Copies"),
                difference: .constant(0), value: .count(0)),
            Control(
                label: Phrase(kk: "Төлемдер", ru: "Оплата", en: "Payments"),
                difference: .constant(0), value: .notReported),
        ],
        notes: [
            Phrase(
                kk: "Бағалау әдісі: тұтыну бағаларының индексі бойынша, 4,8 %.",
                ru: "Метод оценки: по индексу потребительских цен, 4,8 %.",
                en: "Method of the estimate: by the consumer price index, 4.8%.")
        ],
        charts: [
            Chart(
                kind: .bar,
                title: Phrase(kk: "Жоспар мен төлем", ru: "План и оплата", en: "Plan and payment"),
                categories: "line", series: ["original", "paid", "available"],
                rows: ["utilities", "utilities.water", "books"])
        ])

    /// Text that tries to leave its cell in one format or another.
    static let hostile = Statement(
        name: .reportedFigures,
        title: Phrase(same: "<script>alert(1)</script>"),
        columns: [
            Column("code", Phrase(same: "Code"), .code),
            Column("quote", Phrase(same: "Quote \"\u{301}"), .text),
        ],
        rows: [
            Row("1", cells: [.text("=cmd|'/c calc'!A1"), .text(markedQuote)]),
            Row("2", cells: [.text("=\u{200D}cmd"), .text("line one\r\nline two")]),
            Row("3", cells: [.text("+7 701"), .text("</td><img src=x onerror=y>")]),
            Row("4", cells: [.text("-5"), .text("a,b;c\td")]),
            Row("5", cells: [.text("@SUM(A1)"), .text("\u{1B}[2J\u{9B}31m\u{202E}gnp.exe")]),
            Row("6", cells: [.text("\u{FEFF} =1+1"), .text("日本語の本 Кітаптар і\u{308}")]),
            Row("7", cells: [.text("007"), .text("\\ ' & \u{2028} \u{0}")]),
        ])

    static let journal = Statement(
        name: .journal,
        title: Phrase(kk: "Журнал", ru: "Журнал", en: "Journal"),
        columns: [
            Column("number", Phrase(kk: "Нөмірі", ru: "Номер", en: "Number"), .count),
            Column("amount", Phrase(kk: "Сома", ru: "Сумма", en: "Amount"), .money),
        ],
        rows: [],
        stream: RowStream(count: 3) { body in
            for number in 1...3 as ClosedRange<Int64> {
                try body(
                    Row("\(number)", cells: [Cell(.count(number)), money(number * 1_000_05)]))
            }
        })

    private static func money(_ tiyn: Int64) -> Cell { Cell(.money(.tiyn(tiyn))) }
}

import Foundation
import Languages
import Ledger
import Memo
import Money
import Statements

/// A small book with the statements a memo speaks of, worked by hand.
enum SampleMemoBook {
    /// The project's own templates.
    static let writer: Result<MemoWriter, MemoError> = Result { () throws(MemoError) in
        try MemoWriter(directory: folder(above: 3, "templates"))
    }

    static func folder(above levels: Int, _ name: String) -> String {
        var folder = URL(filePath: #filePath)
        for _ in 0..<levels { folder.deleteLastPathComponent() }
        return folder.appending(path: name).path(percentEncoded: false)
    }

    static let organisation = Phrase(
        kk: "«Үлгі» кітапханасы", ru: "Библиотека «Образец»", en: "Sample Library")

    static func book(_ statements: [Statement]) -> StatementBook {
        StatementBook(
            organisation: organisation, asOf: CalendarDate(dayNumber: 18_900),  // 2021-09-30
            head: LedgerHead(count: 1_234, hash: String(repeating: "ab", count: 32)),
            isIllustrative: true,
            openQuestions: [
                Phrase(
                    kk: "«Су» екі рет аталған: 962 және 1 000.",
                    ru: "«Вода» названа дважды: 962 и 1 000.",
                    en: "“Water” is named twice: 962 and 1,000.")
            ], statements: statements)
    }

    static let full = book([execution, bySource, byLanguage, nextYears])

    static let execution = Statement(
        name: .execution, title: word("Execution"),
        subtitles: [
            organisation,
            Phrase(kk: "2021 жылғы 9 ай", ru: "9 месяцев 2021 года", en: "9 months of 2021"),
        ],
        columns: [
            Column("line", word("Line"), .text), Column("original", word("Original"), .money),
            Column("amendments", word("Amendments"), .money),
            Column("revised", word("Revised"), .money), Column("paid", word("Paid"), .money),
        ],
        rows: [
            Row(
                "utilities", role: .subtotal,
                cells: [
                    .text("Utilities"), tiyn(4_094_000_00), .notReported, .notReported,
                    .notReported,
                ]),
            Row(
                "utilities.water", level: 1,
                cells: [.text("Water"), tiyn(962_000_00), .notReported, .notReported, .notReported]),
            Row(
                "utilities.heating", level: 1,
                cells: [
                    .text("Heating"), tiyn(3_132_000_00), .notReported, .notReported, .notReported,
                ]),
            Row(
                "sanitation",
                cells: [
                    .text("Sanitation"), tiyn(269_440_00), .notReported, .notReported, .notReported,
                ]),
            Row(
                "books",
                cells: [.text("Books"), .notReported, .notReported, .notReported, .notReported]),
            Row(
                "total", role: .total,
                cells: [
                    .text("Total"), tiyn(4_363_440_00), .notReported, .notReported, .notReported,
                ]),
        ])

    static let bySource = Statement(
        name: .acquisitionsBySource, title: word("By source"),
        columns: [
            Column("group", word("Source"), .text), Column("copies", word("Copies"), .count),
            Column("amount", word("Amount"), .money),
        ],
        rows: [
            Row(
                "state-order", cells: [.text("State order"), Cell(.count(741)), tiyn(198_783_620)]),
            Row("local-budget", cells: [.text("Budget"), Cell(.count(1_277)), tiyn(331_819_769)]),
            Row("gift", cells: [.text("Gift"), .notReported, .notReported]),
            Row(
                "total", role: .total,
                cells: [.text("Total"), Cell(.count(2_018)), tiyn(530_603_389)]),
        ])

    static let byLanguage = Statement(
        name: .acquisitionsByLanguage, title: word("By language"),
        columns: [
            Column("group", word("Language"), .text), Column("copies", word("Copies"), .count),
            Column("shareCopies", word("Share"), .percent),
        ],
        rows: [
            Row("kk", cells: [.text("Kazakh"), Cell(.count(1_237)), Cell(.ratio(0.61298))])
        ])

    static let nextYears = Statement(
        name: .nextYears, title: word("Next years"),
        columns: [Column("line", word("Line"), .text)]
            + ["amount1", "low1", "high1"].map { Column($0, word("2022 \($0)"), .money) },
        rows: [
            Row(
                "total", role: .total,
                cells: [.text("Total")]
                    + [4_500_000_00, 4_400_000_00, 4_600_012_34].map {
                        Cell(.money(.tiyn($0)), nature: .estimate)
                    })
        ], notes: [word("Indexation by the line's own index.")])

    static func word(_ text: String) -> Phrase { Phrase(same: text) }
    private static func tiyn(_ amount: Int64) -> Cell { Cell(.money(.tiyn(amount))) }
}

import Languages
import Ledger
import Money
import Testing

@testable import Statements

@Suite("The book of a ledger that records everything")
struct DistrictBookTests {
    let book: StatementBook

    init() throws { book = try StatementBook.make(from: try DistrictLedger.snapshot()) }

    /// Whole tenge by column, worked by hand.
    static let rows: [(row: String, amounts: [String: Int64])] = [
        (
            "payroll",
            [
                "original": 12_000_000, "amendments": 0, "transfers": -40_000,
                "revised": 11_960_000, "planToDate": 2_960_000, "committed": 0, "accrued": 0,
                "paid": 1_900_000, "refunded": 0, "available": 10_060_000,
            ]
        ),
        (
            "utilities.heating",
            [
                "original": 1_200_000, "amendments": 150_000, "revised": 1_350_000,
                "planToDate": 1_350_000, "committed": 300_000, "accrued": 300_000,
                "paid": 200_000, "available": 550_000,
            ]
        ),
        (
            "utilities.water",
            [
                "original": 60_000, "transfers": 40_000, "revised": 100_000,
                "planToDate": 100_000, "available": 100_000,
            ]
        ),
        ("utilities/own", ["original": 100_000, "revised": 100_000, "paid": 0]),
        (
            "utilities",
            [
                "original": 1_360_000, "amendments": 150_000, "transfers": 40_000,
                "revised": 1_550_000, "planToDate": 1_550_000, "committed": 300_000,
                "accrued": 300_000, "paid": 200_000, "available": 750_000,
            ]
        ),
        (
            "books",
            [
                "original": 700_000, "revised": 700_000, "planToDate": 700_000, "accrued": 0,
                "paid": 30_000, "refunded": 5_000, "available": 675_000,
            ]
        ),
        (
            "total",
            [
                "original": 14_060_000, "amendments": 150_000, "transfers": 0,
                "revised": 14_210_000, "planToDate": 5_210_000, "committed": 300_000,
                "accrued": 300_000, "paid": 2_130_000, "refunded": 5_000,
                "available": 11_485_000,
            ]
        ),
    ]

    @Test("execution by line, every column", arguments: rows)
    func execution(row: String, amounts: [String: Int64]) throws {
        for (column, tenge) in amounts {
            #expect(
                try book.value(.execution, row, column) == .tiyn(tenge * 100),
                "\(row), \(column)")
        }
    }

    @Test(
        "execution as a share of the plan to date and of the year: paid less refunded ÷ plan",
        arguments: [
            ("payroll", 64.19, 15.89), ("utilities.heating", 14.81, 14.81),
            ("books", 3.57, 3.57), ("total", 40.79, 14.95),
        ])
    func percent(row: String, toDate: Double, ofYear: Double) throws {
        #expect(try book.value(.execution, row, "percentToDate").percent == toDate)
        #expect(try book.value(.execution, row, "percentOfYear").percent == ofYear)
    }

    @Test("by source the same totals; a gift is value received and nothing else")
    func bySource() throws {
        #expect(
            try book.value(.executionBySource, "local-budget", "available")
                == .tiyn(1_081_000_000))
        #expect(
            try book.value(.executionBySource, "paid-services", "available")
                == .tiyn(67_500_000))
        #expect(try book.value(.executionBySource, "total", "available") == .tiyn(1_148_500_000))
        #expect(try book.value(.executionBySource, "gift", "received") == .tiyn(500_000))
    }

    @Test(
        "acquisitions: what was withdrawn was received all the same; unpriced copies do not dilute the price",
        arguments: [
            (StatementName.acquisitionsBySource, "paid-services", 10, 4, 3_000_000, 0, 300_000),
            (.acquisitionsBySource, "gift", 5, 5, 500_000, 3, 250_000),
            (.acquisitionsBySource, "total", 15, 9, 3_500_000, 3, 291_667),
            (.acquisitionsByLanguage, "kk", 12, 6, 3_500_000, 0, 291_667),
            (.acquisitionsByBranch, "1", 10, 4, 3_000_000, 0, 300_000),
            (.acquisitionsByBranch, "not-stated", 2, 2, 500_000, 0, 250_000),
            (.acquisitionsByKind, "book", 15, 9, 3_500_000, 3, 291_667),
        ] as [(StatementName, String, Int64, Int64, Int64, Int64, Int64)])
    func acquisitions(
        name: StatementName, row: String, copies: Int64, titles: Int64, tiyn: Int64,
        unpriced: Int64, average: Int64
    ) throws {
        #expect(try book.value(name, row, "copies") == .count(copies))
        #expect(try book.value(name, row, "titles") == .count(titles))
        #expect(try book.value(name, row, "amount") == .tiyn(tiyn))
        #expect(try book.value(name, row, "unpriced") == .count(unpriced))
        #expect(try book.value(name, row, "average") == .tiyn(average))
    }

    @Test("the value of a group without any price is unknown, not zero")
    func unpriced() throws {
        #expect(try book.value(.acquisitionsByLanguage, "ru", "copies") == .count(3))
        #expect(try book.value(.acquisitionsByLanguage, "ru", "amount") == .notReported)
        #expect(try book.value(.acquisitionsByLanguage, "ru", "average") == .notReported)
    }

    @Test("the journal has a row for each posting up to the as-of date, in order")
    func journal() throws {
        let snapshot = try DistrictLedger.snapshot()
        let stream = try #require(book[.journal]?.stream)
        var rows: [Row] = []
        try stream.forEach { rows.append($0) }
        #expect(rows.count == stream.count)
        #expect(rows.count == snapshot.journal.postingCount)
        #expect(Set(rows.map(\.id)).count == rows.count)
        let width = try #require(book[.journal]).columns.count
        #expect(rows.allSatisfy { $0.cells.count == width })
        #expect(rows.first?.cells.first?.value == .count(1))
        #expect(rows.last?.cells.first?.value == .count(Int64(snapshot.journal.entryCount)))
    }

    @Test("a plan without months is not spread over them")
    func undatedPlan() throws {
        var ledger = try DistrictLedger.ledger()
        let day = try #require(CalendarDate(year: 2026, month: 3, day: 20))
        try ledger.post(
            EntryBatch(
                [
                    EntryDraft(
                        documentDate: day, document: "plan", narrative: "",
                        movements: [
                            .appropriation(
                                DistrictLedger.key("travel"), .undated(.tiyn(100)))
                        ])
                ], recordedAt: Timestamp(seconds: 0), recordedBy: "test"))
        let march = try #require(CalendarDate(year: 2026, month: 3, day: 31))
        let book = try StatementBook.make(from: try ledger.snapshot(asOf: march))
        #expect(try book.value(.execution, "travel", "original") == .tiyn(100))
        #expect(try book.value(.execution, "travel", "planToDate") == .notReported)
        #expect(try book.value(.execution, "total", "planToDate") == .notReported)
        #expect(try book.value(.execution, "total", "percentToDate") == .notReported)
        let december = try #require(CalendarDate(year: 2026, month: 12, day: 31))
        let closed = try StatementBook.make(from: try ledger.snapshot(asOf: december))
        #expect(try closed.value(.execution, "travel", "planToDate") == .tiyn(100))
    }

    @Test("a made-up ledger says so under every title")
    func illustrative() {
        #expect(
            book.statements.allSatisfy { $0.subtitles.contains(CommonWords.illustrative) })
    }

    @Test("every control comes out as zero")
    func controls() {
        for control in book.statements.flatMap(\.controls) {
            #expect(
                control.value == .tiyn(0) || control.value == .count(0), "\(control.label.en)")
        }
    }
}

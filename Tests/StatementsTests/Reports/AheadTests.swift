import Languages
import Ledger
import Money
import Planning
import Testing

@testable import Statements

@Suite("The years ahead and the year's landing")
struct AheadTests {
    func book(_ indices: [GrowthIndex] = KaragandaLedger.indices) throws -> StatementBook {
        try StatementBook.make(
            from: try KaragandaLedger.snapshot(), StatementRequest(indices: indices))
    }

    @Test(
        "each year grows from the rounded year before, by the line's own index or the general one",
        arguments: [
            // 7,015,000.00 × 1.15 × 1.147 × 1.089
            ("internet", "amount1", 806_725_000), ("internet", "amount2", 925_313_575),
            ("internet", "amount3", 1_007_666_483),
            // 962,000.00 × 1.087 by the index of utilities, low 0.977, high 1.15
            ("utilities.water", "amount1", 104_569_400), ("utilities.water", "low1", 93_987_400),
            ("utilities.water", "high1", 110_630_000),
        ] as [(String, String, Int64)])
    func growth(row: String, column: String, tiyn: Int64) throws {
        let cell = try book().cell(.nextYears, row, column)
        #expect(cell.value == .tiyn(tiyn))
        #expect(cell.nature == .estimate)
        #expect(cell.formula != nil)
    }

    @Test("a changed assumption changes the lines it is for, and the total")
    func live() throws {
        var indices = KaragandaLedger.indices
        indices[3].growth = 0.5
        let (before, after) = (try book(), try book(indices))
        #expect(try after.value(.nextYears, "utilities.water", "amount1") == .tiyn(144_300_000))
        #expect(
            try after.value(.nextYears, "internet", "amount3")
                == before.value(.nextYears, "internet", "amount3"))
        #expect(
            try after.value(.nextYears, "total", "amount1")
                != before.value(.nextYears, "total", "amount1"))
    }

    @Test("without a general index the total is not reported, but that of the lines with one is")
    func partlyIndexed() throws {
        var indices = (2022...2024).map { year -> GrowthIndex in
            var index = KaragandaLedger.indices[3]
            index.year = FiscalYear(year)
            return index
        }
        let book = try book(indices)
        #expect(try book.value(.nextYears, "internet", "amount1") == .notReported)
        #expect(try book.value(.nextYears, "total", "amount1") == .notReported)
        #expect(try book.value(.nextYears, "total", "base") == .tiyn(24_316_500_000))
        // 9,405,000.00 × 1.087, line by line.
        #expect(try book.value(.nextYears, "indexed", "amount1") == .tiyn(1_022_323_500))
        indices.removeLast()
        let short = try self.book(indices)
        #expect(try short.value(.nextYears, "utilities.water", "amount2") != .notReported)
        #expect(try short.value(.nextYears, "utilities.water", "amount3") == .notReported)
    }

    @Test("a line without a stated plan is not carried ahead and says why")
    func noPlan() throws {
        let book = try book()
        #expect(try book.value(.nextYears, "books", "base") == .notReported)
        guard case .text(let reason) = try book.value(.nextYears, "books", "method") else {
            Issue.record("no reason")
            return
        }
        #expect(reason == PlanningMethod.Gap.noBase.explanation)
    }

    @Test("where nothing is known of payments the landing says so")
    func noLanding() throws {
        let book = try book()
        #expect(try book.value(.landing, "internet", "expected") == .notReported)
        #expect(
            try book.value(.landing, "internet", "method")
                == .text(LineLanding.Gap.paymentsNotRecorded.explanation))
        #expect(try book.value(.landing, "total", "expected") == .notReported)
    }

    @Test("a line said to be even lands by the share of months gone")
    func evenLine() throws {
        let book = try StatementBook.make(
            from: try DistrictLedger.snapshot(), StatementRequest(evenLines: ["payroll"]))
        // 1,000,000 + 900,000 + 0 in three months of twelve: × 4.
        #expect(try book.value(.landing, "payroll", "toDate") == .tiyn(190_000_000))
        #expect(try book.value(.landing, "payroll", "expected") == .tiyn(760_000_000))
        #expect(try book.value(.landing, "payroll", "remaining") == .tiyn(436_000_000))
        #expect(try book.value(.landing, "books", "expected") == .notReported)
    }
}

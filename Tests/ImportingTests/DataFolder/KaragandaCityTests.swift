import Importing
import Languages
import Ledger
import Money
import Testing

@Suite("The nine-month memo of Karaganda as a ledger")
struct KaragandaCityTests {
    let source: LedgerSource
    let ledger: InMemoryLedger

    init() throws {
        source = try ProjectData.load("karaganda-city-2021")
        var ledger = InMemoryLedger(chart: source.chart, documents: source.documents)
        let batch = EntryBatch(
            source.drafts, recordedAt: Timestamp(seconds: 0), recordedBy: "test")
        try ledger.post(batch)
        self.ledger = ledger
    }

    /// The original plan by obligations of a line, in tiyn.
    private func plan(_ line: LineCode) -> Int64 {
        ledger.balances.cells.reduce(0) { sum, cell in
            cell.key.key.line == line && cell.key.stage == .originalPlan
                && cell.key.plan?.basis == .obligations ? sum + cell.value.minorUnits : sum
        }
    }

    @Test(
        "itemised lines stand apart and the total stays 243,165,000 tenge",
        arguments: [
            ("utilities.general", 531_100_000), ("utilities.water", 96_200_000),
            ("utilities.heating", 313_200_000), ("internet", 701_500_000),
            ("sanitation", 26_944_000), ("fire-safety", 98_080_000),
            ("repairs.current", 1_120_000_000),
            // 243,165,000.00 − 28,870,240.00 itemised.
            ("general", 21_429_476_000),
        ] as [(String, Int64)])
    func plans(line: String, tiyn: Int64) {
        #expect(plan(LineCode(line)) == tiyn)
        #expect(source.chart.lines.map { plan($0.code) }.reduce(0, +) == 24_316_500_000)
    }

    @Test("the second sum for utilities is kept as reported and booked nowhere")
    func secondUtilities() throws {
        let second = try #require(source.figures.first { $0.code == "F009" })
        #expect(second.value == FigureValue(whole: 9_742_000))
        #expect(!source.drafts.contains { $0.figures.contains("F009") })
        let check = try #require(
            source.checks.first { $0.relation == .equal("F005", "F009") })
        #expect(check.isOpenQuestion)
        #expect(source.readings.contains { $0.en.contains("9,742") && $0.ru.contains("9 742") })
    }

    @Test("books enter the stock from two sources: 2,018 copies for 5,306,033.89 tenge")
    func books() {
        let stock = ledger.balances.cells.filter { $0.key.stage == .stock }
        #expect(stock.values.map(\.copies).reduce(0, +) == 741 + 1277)
        #expect(stock.values.map(\.minorUnits).reduce(0, +) == 198_783_620 + 331_819_769)
        #expect(stock.keys.allSatisfy { $0.itemClass?.language == nil })
        let accrued = ledger.balances.cells.filter { $0.key.stage == .accrued }
        #expect(accrued.values.map(\.minorUnits) == [331_819_769])
        #expect(!ledger.balances.cells.contains { $0.key.stage == .paid })
    }

    @Test("repairs stand on the youth branch and under Accessible Environment")
    func repairs() {
        let keys = ledger.entries.flatMap(\.postings).map(\.key)
            .filter { $0.line == "repairs.current" }
        #expect(!keys.isEmpty)
        #expect(keys.allSatisfy { $0.branch == "1юн" && $0.programme == "accessible-environment" })
    }

    @Test("every booked amount is the value of a figure the entry names")
    func amountsComeFromFigures() throws {
        for draft in source.drafts {
            let stated = Set(
                source.figures.filter { draft.figures.contains($0.code) && $0.unit == "KZT" }
                    .compactMap { $0.value.map { $0.tenThousandths / 100 } })
            for movement in draft.movements {
                let booked: Set<Int64> =
                    switch movement {
                    case .appropriation(_, let plan, _):
                        Set(plan.obligations.values.map(\.minorUnits))
                    case .accrual(_, let amount, _, _, _): [amount.minorUnits]
                    case .receiptInKind(_, let lots):
                        Set(lots.compactMap { $0.value?.minorUnits })
                    default: []
                    }
                #expect(booked == stated, "\(draft.narrative)")
            }
        }
    }

    @Test("what the memo does not tell is not covered: payments, the plan of books, months")
    func coverage() {
        let coverage = source.chart.coverage
        #expect(coverage.covers(.originalPlan, for: "internet"))
        #expect(!coverage.covers(.originalPlan, for: "books"))
        #expect(coverage.covers(.accruals, for: "books"))
        for line in source.chart.lines {
            #expect(!coverage.covers(.payments, for: line.code))
            #expect(!coverage.covers(.monthlyPlan, for: line.code))
        }
    }

    @Test("20 of 21 libraries are known, and 1, 1д and 1юн are three of them")
    func branches() {
        #expect(source.chart.branches.count == 20)
        #expect(source.chart.branches.filter { $0.serves == "children" }.count == 5)
        #expect(source.chart.branches.filter { $0.serves == "youth" }.count == 2)
        for code: BranchCode in ["1", "1д", "1юн"] { #expect(source.chart.branch(code) != nil) }
    }

    @Test("the allocation bears the end of the period as its date, and the document none")
    func dates() {
        #expect(source.asOf.iso == "2021-09-30")
        #expect(source.documents.map(\.date) == [nil])
        #expect(source.drafts.allSatisfy { $0.documentDate == source.asOf })
    }
}

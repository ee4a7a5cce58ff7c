import Illustration
import Languages
import Ledger
import Money
import Testing

@Suite("An illustrative ledger")
struct SampleLedgerTests {
    @Test("every draft is admitted, every entry balances, and the number asked for is met")
    func admitted() throws {
        let run = try Sample.run.get()
        let count = run.ledger.entries.count
        #expect((2850...3300).contains(count), "\(count)")
        #expect(run.ledger.entries.allSatisfy { $0.imbalances().isEmpty })
        #expect(run.ledger.entries.map(\.number.value) == Array(1...Int64(count)))
        #expect(run.chunks.allSatisfy { $0.drafts.allSatisfy { $0.movements.count == 1 } })
    }

    @Test("the same plan gives the same ledger, another seed another one")
    func determinism() throws {
        let plan = try SamplePlan(
            firstYear: 2021, years: 1, branches: 5, entries: 700, seed: 7,
            mistakes: [.duplicatePayment: 2])
        let first = try SampleRun(plan)
        let again = try SampleRun(plan)
        #expect(first.ledger.entries == again.ledger.entries)
        #expect(first.planted == again.planted)
        var other = plan
        other.seed = 8
        #expect(try SampleRun(other).ledger.entries != first.ledger.entries)
    }

    @Test("time never goes back and follows the documents, not a clock")
    func time() throws {
        let run = try Sample.run.get()
        let moments = run.chunks.map(\.recordedAt)
        #expect(zip(moments, moments.dropFirst()).allSatisfy { $0 < $1 })
        #expect(
            run.ledger.entries.allSatisfy {
                Int64($0.documentDate.dayNumber) * 86_400 <= $0.recordedAt.seconds
            })
    }

    @Test("some documents are recorded long after their date")
    func latePostings() throws {
        let run = try Sample.run.get()
        let late = run.ledger.entries.filter {
            $0.recordedAt.seconds - Int64($0.documentDate.dayNumber) * 86_400 > 21 * 86_400
        }
        #expect(late.count > 10)
    }

    @Test("every kind of entry occurs but a rollover and those that papers of acquisitions make")
    func kinds() throws {
        let kinds = Set(try Sample.run.get().ledger.entries.map(\.kind))
        let ofPapers: Set<EntryKind> = [.receipt, .credit, .openingStock, .relocation, .finding]
        #expect(Set(EntryKind.allCases).subtracting(kinds) == ofPapers.union([.rollover]))
    }

    @Test(
        "heat costs more in January than in April and nothing in July; lines grow from year to year"
    )
    func seasons() throws {
        let run = try Sample.run.get()
        func heat(_ year: Int, _ month: Int) -> Int64 {
            run.sum([.accrued, .paid], "utilities.heating") { entry in
                entry.kind == .accrual
                    && YearMonth(entry.documentDate)
                        == YearMonth(year: year, month: month)
            }
        }
        #expect(heat(2021, 1) > 3 * heat(2021, 4))
        #expect(heat(2021, 4) > 0)
        #expect(heat(2021, 7) == 0)
        func plan(_ year: Int) -> Int64 {
            run.sum([.originalPlan], "payroll", year: year, basis: .payments)
        }
        #expect(plan(2020) < plan(2021))
        #expect(plan(2021) < plan(2022))
    }

    @Test("both plans of a line come to the same amount, by months")
    func plans() throws {
        let run = try Sample.run.get()
        let plan: Set<Stage> = [.originalPlan, .planIncrease, .planDecrease, .transferred]
        for line in run.ledger.chart.lines.map(\.code) {
            #expect(
                run.sum(plan, line, basis: .obligations) == run.sum(plan, line, basis: .payments))
        }
        #expect(
            run.ledger.entries.flatMap(\.postings).allSatisfy {
                $0.plan == nil || $0.plan?.month != nil
            })
    }

    @Test("use stays within the plan: without mistakes no limit warns")
    func warnings() throws {
        let plan = try SamplePlan(firstYear: 2020, years: 3, branches: 21, entries: 3000)
        let warnings = try SampleRun(plan).warnings
        #expect(warnings.isEmpty, "\(warnings.first?.explanation.en ?? "")")
    }

    @Test("contracts and orders are used or given back by the end of the last year")
    func commitments() throws {
        let plan = try SamplePlan(firstYear: 2022, years: 1, branches: 4, entries: 800)
        let run = try SampleRun(plan)
        #expect(run.sum([.committed]) == 0)
        #expect(run.sum([.accrued]) == 0)
        #expect(run.sum([.paid]) > 0)
    }

    @Test(
        "a ledger as small or odd as can be is still admitted",
        arguments: [(1, 1, 1), (2021, 999, 300), (2024, 2, 900)])
    func odd(year: Int, branches: Int, entries: Int) throws {
        let plan = try SamplePlan(
            firstYear: max(year, 1992), years: 1, branches: branches, entries: entries,
            mistakes: [.wrongBranch: 1])
        let run = try SampleRun(plan)
        #expect(run.ledger.entries.count >= entries)
        #expect(run.ledger.chart.branches.count == branches)
        #expect(Set(run.ledger.chart.branches.map(\.code)).count == branches)
    }

    @Test("branches bear text codes, and everything says that it is made up")
    func chart() throws {
        let run = try Sample.run.get()
        let chart = run.ledger.chart
        let codes = chart.branches.map(\.code)
        #expect(codes.count == 21)
        #expect(Set(codes).isSuperset(of: ["1", "1д", "1юн"]))
        #expect(chart.isIllustrative)
        for document in run.ledger.documents.prefix(200) {
            #expect(document.title.en.contains("illustrative"))
            #expect(document.title.ru.contains("условн"))
            #expect(document.title.kk.contains("көрнекі мысал"))
        }
    }

    @Test("a plan no ledger can be made of is refused with its bounds")
    func bounds() {
        #expect(throws: SamplePlanError.years(0)) { try SamplePlan(years: 0) }
        #expect(throws: SamplePlanError.branches(1000)) { try SamplePlan(branches: 1000) }
        #expect(throws: SamplePlanError.mistakes(-1)) {
            try SamplePlan(mistakes: [.roundAmount: -1])
        }
        #expect(SamplePlanError.years(0).explanation.en.contains("1 to 40"))
    }
}

import Illustration
import Languages
import Ledger
import Money
import Testing

/// The nine months of 2021 end to the tiyn of what the Karaganda memo states, whatever the seed and the
/// number of entries.
@Suite("The nine months of 2021 in an illustrative ledger")
struct Memo2021Tests {
    private static let plans: [SamplePlan] = [
        try? SamplePlan(
            firstYear: 2020, years: 2, branches: 21, entries: 2400, seed: 1,
            mistakes: Sample.mistakes),
        try? SamplePlan(
            firstYear: 2021, years: 1, branches: 3, entries: 900, seed: 99,
            mistakes: Sample.mistakes),
    ].compactMap(\.self)

    /// What the memo states of appropriations, as booked.
    private static let stated: [(LineCode, tiyn: Int64)] = [
        ("utilities.general", 5_311_000_00), ("utilities.water", 962_000_00),
        ("utilities.heating", 3_132_000_00), ("internet", 7_015_000_00),
        ("sanitation", 269_440_00), ("fire-safety", 980_800_00),
        ("repairs.current", 11_200_000_00),
    ]

    private static func byMemo(_ entry: Entry) -> Bool {
        entry.documentDate.iso >= "2021-01-01" && entry.documentDate.iso <= "2021-09-30"
    }

    @Test("the plan by line is the memo's", arguments: plans)
    func plan(_ plan: SamplePlan) throws {
        let run = try SampleRun(plan)
        let stages: Set<Stage> = [.originalPlan, .planIncrease, .planDecrease, .transferred]
        for basis in PlanBasis.allCases {
            func allocated(_ line: LineCode?) -> Int64 {
                run.sum(stages, line, year: 2021, basis: basis, where: Self.byMemo)
            }
            #expect(allocated(nil) == 243_165_000_00)
            for (line, tiyn) in Self.stated { #expect(allocated(line) == tiyn, "\(line)") }
        }
    }

    @Test("the books received are the memo's copies and values", arguments: plans)
    func books(_ plan: SamplePlan) throws {
        let run = try SampleRun(plan)
        let received = run.ledger.entries.filter(Self.byMemo).flatMap(\.postings)
            .filter { $0.stage == .stock }
        func copies(_ isCounted: (Posting) -> Bool) -> Int64 {
            received.filter(isCounted).reduce(0) { $0 + ($1.items?.copies ?? 0) }
        }
        func value(_ source: SourceCode) -> Int64 {
            received.filter { $0.key.source == source }.reduce(0) { $0 + $1.minorUnits }
        }
        #expect(copies { $0.key.source == "state-order" } == 741)
        #expect(value("state-order") == 1_987_836_20)
        #expect(copies { $0.key.source == "local-budget" } == 1277)
        #expect(value("local-budget") == 3_318_197_69)
        #expect(copies { $0.items?.itemClass.language == "kk" } == 1237)
        #expect(copies { _ in true } == 2018)
        #expect(received.allSatisfy { $0.items?.itemClass.kind == "book" })
        let billed = run.ledger.entries.filter { Self.byMemo($0) && $0.kind == .accrual }
            .flatMap(\.postings).filter { $0.stage == .accrued && $0.key.line == "books" }
        #expect(billed.reduce(0) { $0 + $1.minorUnits } == 3_318_197_69)
    }
}

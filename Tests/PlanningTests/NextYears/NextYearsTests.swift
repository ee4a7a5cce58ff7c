import Forecasting
import Languages
import Ledger
import Money
import Planning
import Testing

@Suite("The years ahead of a line")
struct NextYearsTests {
    private func history(
        _ line: LineCode, _ base: Int64?, earlier: [Int: Int64] = [:]
    ) -> LineHistory {
        LineHistory(
            line: line, baseYear: FiscalYear(2021), base: base.map { .tiyn($0) },
            earlier: Dictionary(
                uniqueKeysWithValues: earlier.map { (FiscalYear($0.key), .tiyn($0.value)) }))
    }

    @Test(
        "one observation is carried by the line's own index, each year from the rounded one before")
    func indexation() {
        let plan = NextYears(indices: [
            .sample("heating", 2022, 0.085, low: 0.0, high: 0.1),
            .sample("heating", 2023, 0.1, low: -0.05, high: 0.2),
            .sample("heating", 2024, 0.333, low: 0.1, high: 0.4),
            .sample(nil, 2022, 0.5),
        ]).plan(for: history("heating", 1_00))
        // 1.00 × 1.085 = 1.085 → 1.09; × 1.1 = 1.199 → 1.20; × 1.333 = 1.5996 → 1.60.
        #expect(plan.years.map(\.amount) == [.tiyn(1_09), .tiyn(1_20), .tiyn(1_60)])
        // Low: 1.00; 0.95; 1.045 → 1.05. High: 1.10; 1.32; 1.848 → 1.85.
        #expect(plan.years.map(\.low) == [.tiyn(1_00), .tiyn(95), .tiyn(1_05)])
        #expect(plan.years.map(\.high) == [.tiyn(1_10), .tiyn(1_32), .tiyn(1_85)])
        #expect(plan.years.map(\.year.year) == [2022, 2023, 2024])
        #expect(plan.years.map { $0.indexUsed?.growth } == [0.085, 0.1, 0.333])
        #expect(plan.method == .indexation)
        #expect(plan.notes.count == 1)
    }

    @Test("heating of 3,132 thousand: -2.3 %, 14.7 %, 33 %")
    func heating() {
        let plan = NextYears(indices: [
            .sample("utilities.heating", 2022, -0.023), .sample("utilities.heating", 2023, 0.147),
            .sample("utilities.heating", 2024, 0.33),
        ]).plan(for: history("utilities.heating", 3_132_000_00))
        // 3,132,000 × 0.977 = 3,059,964; × 1.147 = 3,509,778.708; × 1.33 = 4,668,005.6843.
        #expect(
            plan.years.map(\.amount)
                == [.tiyn(3_059_964_00), .tiyn(3_509_778_71), .tiyn(4_668_005_68)])
    }

    @Test(
        "without an index of its own a line falls back to consumer prices of that year, and says so"
    )
    func fallback() {
        let indices: [GrowthIndex] = [
            .sample(nil, 2022, 0.15, isConfirmed: false), .sample("books", 2023, 0.2),
            .sample(nil, 2023, 0.147),
        ]
        let books = NextYears(indices: indices).plan(for: history("books", 100_00))
        #expect(books.years.map(\.amount) == [.tiyn(115_00), .tiyn(138_00)])
        #expect(books.method == .indexation)
        // One year known; general in 2022; unconfirmed in 2022; nothing for 2024.
        #expect(books.notes.count == 4)
        #expect(books.notes.dropFirst().map { $0.en.contains("2022") } == [true, true, false])
        #expect(books.notes.last?.en.contains("2024") == true)

        let repair = NextYears(indices: indices).plan(for: history("repair", 100_00))
        #expect(repair.years.map(\.amount) == [.tiyn(115_00), .tiyn(131_91)])
        // 115.00 × 1.147 = 131.905, half away from zero.
        #expect(repair.method == .generalIndexation)
    }

    @Test("where nothing can be said, the reason stands in place of figures")
    func noPlan() {
        let none = NextYears(indices: []).plan(for: history("books", 100_00))
        #expect(none.method == .none(.noIndex(FiscalYear(2022))))
        #expect(none.years.isEmpty)
        #expect(none.base == .tiyn(100_00))
        let unknown = NextYears(indices: [.sample(nil, 2022, 0.1)]).plan(for: history("wages", nil))
        #expect(unknown.method == .none(.noBase))
        let huge = NextYears(indices: [.sample(nil, 2022, 0.1)]).plan(for: history("x", .max))
        #expect(huge.method == .none(.overflow))
        #expect(huge.years.isEmpty)
    }

    @Test("several years are carried by a trend with its range")
    func trend() throws {
        let known = history("books", 120_00, earlier: [2019: 100_00, 2020: 110_00])
        let plan = NextYears(indices: [.sample("books", 2022, 9)]).plan(for: known)
        #expect(plan.method == .trend(.dampedTrend, years: 3))
        #expect(plan.years.map(\.amount) == [.tiyn(129_00), .tiyn(137_10), .tiyn(144_39)])
        #expect(plan.years.allSatisfy { $0.indexUsed == nil })
        let first = try #require(plan.years.first)
        // 129 − 9 × 1.282 ÷ 1.96 and 129 + 1 × 1.282 ÷ 1.96.
        #expect(first.low == .tiyn(123_11))
        #expect(first.high == .tiyn(129_65))
    }

    @Test("two years are too few for a trend")
    func twoYears() {
        let known = history("books", 120_00, earlier: [2020: 110_00])
        let plan = NextYears(indices: [.sample("books", 2022, 0.1)]).plan(for: known)
        #expect(plan.method == .indexation)
        #expect(plan.years.map(\.amount) == [.tiyn(132_00)])
        #expect(plan.notes.first?.en.contains("too few") == true)
    }

    @Test("another model takes the place of the trend by being handed in")
    func seam() {
        struct Doubling: YearlyForecaster {
            func outlook(of history: [YearlyObservation], years: Int) -> Outlook {
                let last = history.max { $0.year < $1.year }?.value ?? 0
                let exact = Forecast.Range(low: last * 2, high: last * 2)
                return .forecast(
                    Forecast(
                        periods: [
                            .init(ahead: 1, point: last * 2, range80: exact, range95: exact)
                        ], method: .lastValue, basis: .init(years: history.count)))
            }
        }
        let known = history("books", 120_00, earlier: [2020: 110_00])
        let plan = NextYears(indices: [], forecaster: Doubling(), leastYearsForTrend: 2)
            .plan(for: known)
        #expect(plan.years.map(\.amount) == [.tiyn(240_00)])
    }

    @Test("methods and reasons speak all languages")
    func words() {
        let methods: [PlanningMethod] =
            [
                .indexation, .generalIndexation, .none(.noBase), .none(.noIndex(FiscalYear(2022))),
                .none(.overflow),
            ] + Forecast.Method.allCases.map { .trend($0, years: 3) }
        let reasons: [Outlook.Unavailable] = [
            .tooFewYears(have: 1, need: 2), .tooFewMonths(have: 1, need: 2), .noProfile,
            .nothingToDate, .tooEarly(share: 0.01), .unusableData,
        ]
        let gaps: [LineLanding.Gap] = [.paymentsNotRecorded, .overflow]
        let phrases =
            methods.map(\.name) + reasons.map(\.explanation) + gaps.map(\.explanation)
        for phrase in phrases {
            #expect(Set([phrase.kk, phrase.ru, phrase.en]).count == 3)
            #expect(![phrase.kk, phrase.ru, phrase.en].contains { $0.contains("{") })
        }
        #expect(Set(phrases).count == phrases.count)
    }
}

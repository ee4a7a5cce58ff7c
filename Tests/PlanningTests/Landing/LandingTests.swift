import Forecasting
import Languages
import Ledger
import Money
import Planning
import Testing

@Suite("Where a line lands at the year's end")
struct LandingTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: year, month: month, day: day))
    }

    /// Twelve months: 40 % of 1,200 tenge evenly to June, the rest evenly after.
    private func year(_ year: Int, _ line: LineCode) -> [(LineCode, year: Int, YearMonth, Int64)] {
        (1...12).map { month in
            (line, year, YearMonth(year: year, month: month), month <= 6 ? 80_00 : 120_00)
        }
    }

    @Test("earlier years carry the year to date: 600 at 40 % is 1,500")
    func seasonal() throws {
        let thisYear = (1...6).map { month in
            (LineCode("heating"), year: 2021, YearMonth(year: 2021, month: month), Int64(100_00))
        }
        let ledger = SampleLedger(
            lines: ["heating"],
            payments: year(2019, "heating") + year(2020, "heating") + thisYear)
        let outturn = try #require(
            LineOutturn.all(
                in: ledger.snapshot(asOf: day(2021, 6, 30)), year: FiscalYear(2021)
            ).first)
        #expect(outturn.months == Array(repeating: .tiyn(100_00), count: 6))
        #expect(outturn.earlierYears.count == 2)
        let landing = Landing.landing(of: outturn)
        #expect(landing.toDate == .tiyn(600_00))
        #expect(landing.yearEnd?.amount == .tiyn(1_500_00))
        #expect(
            landing.outcome
                == .landing(
                    YearEndAmounts(
                        amount: .tiyn(1_500_00), low80: .tiyn(1_500_00), high80: .tiyn(1_500_00),
                        low95: .tiyn(1_500_00), high95: .tiyn(1_500_00)), .seasonalShares,
                    .init(years: 2, monthsToDate: 6)))
    }

    @Test("where only allocations are known there is no landing, and nothing reads as zero")
    func notRecorded() throws {
        let ledger = SampleLedger(lines: ["books"], coverage: Coverage(facts: [.originalPlan]))
        let outturn = try #require(
            LineOutturn.all(
                in: ledger.snapshot(asOf: day(2021, 9, 30)), year: FiscalYear(2021)
            ).first)
        let landing = Landing.landing(of: outturn)
        #expect(landing.outcome == .unavailable(.paymentsNotRecorded))
        #expect(landing.toDate == nil)
        #expect(landing.yearEnd == nil)
    }

    @Test("without history a line lands only when it is said to be even")
    func even() throws {
        let payments = (1...3).map { month in
            (LineCode("internet"), year: 2021, YearMonth(year: 2021, month: month), Int64(584_58))
        }
        let snapshot = try SampleLedger(lines: ["internet"], payments: payments)
            .snapshot(asOf: day(2021, 3, 31))
        let silent = try LineOutturn.all(in: snapshot, year: FiscalYear(2021)).map(Landing.landing)
        #expect(silent.map(\.outcome) == [.unavailable(.forecast(.noProfile))])
        #expect(silent.map(\.toDate) == [.tiyn(1_753_74)])
        let said = try LineOutturn.all(
            in: snapshot, year: FiscalYear(2021), evenLines: ["internet"]
        ).map(Landing.landing)
        // 584.58 × 12.
        #expect(said.map(\.yearEnd?.amount) == [.tiyn(7_014_96)])
    }

    @Test("a month that is not over counts as paid, but not as a month")
    func runningMonth() throws {
        let payments: [(LineCode, year: Int, YearMonth, Int64)] = [
            ("x", 2021, YearMonth(year: 2021, month: 1), 10_00),
            ("x", 2021, YearMonth(year: 2021, month: 2), 10_00),
            ("x", 2021, YearMonth(year: 2021, month: 3), 500_00),
        ]
        let outturn = try #require(
            LineOutturn.all(
                in: SampleLedger(lines: ["x"], payments: payments)
                    .snapshot(asOf: day(2021, 3, 30)), year: FiscalYear(2021), evenLines: ["x"]
            ).first)
        #expect(outturn.months.count == 2)
        #expect(outturn.runningMonth == .tiyn(500_00))
        let landing = Landing.landing(of: outturn)
        #expect(landing.toDate == .tiyn(520_00))
        // Two months of 10 lead to 120, but 520 is paid already.
        #expect(landing.yearEnd?.amount == .tiyn(520_00))
    }

    @Test("a year that is over is its exact sum, refunds taken off")
    func closed() throws {
        let refund: [(LineCode, year: Int, YearMonth, Int64)] = [
            ("heating", 2020, YearMonth(year: 2021, month: 1), -10_01)
        ]
        let outturn = try #require(
            LineOutturn.all(
                in: SampleLedger(lines: ["heating"], payments: year(2020, "heating") + refund)
                    .snapshot(asOf: day(2021, 2, 1)), year: FiscalYear(2020)
            ).first)
        let landing = Landing.landing(of: outturn)
        #expect(landing.yearEnd?.amount == .tiyn(1_189_99))
        #expect(landing.months == 12)
    }

    @Test("fiscal years may start in another month")
    func otherStart() throws {
        let payments: [(LineCode, year: Int, YearMonth, Int64)] = [
            ("x", 2021, YearMonth(year: 2021, month: 7), 10_00),
            ("x", 2021, YearMonth(year: 2022, month: 1), 30_00),
        ]
        let outturn = try #require(
            LineOutturn.all(
                in: SampleLedger(lines: ["x"], fiscalYearStart: 7, payments: payments)
                    .snapshot(asOf: day(2022, 1, 31)), year: FiscalYear(2021)
            ).first)
        let zero = Money.tiyn(0)
        #expect(outturn.months == [.tiyn(10_00), zero, zero, zero, zero, zero, .tiyn(30_00)])
    }

    @Test("a line before its year has begun has nothing to land from")
    func beforeTheYear() throws {
        let outturn = try #require(
            LineOutturn.all(
                in: SampleLedger(lines: ["x"]).snapshot(asOf: day(2020, 12, 1)),
                year: FiscalYear(2021), evenLines: ["x"]
            ).first)
        #expect(outturn.months.isEmpty)
        #expect(
            Landing.landing(of: outturn).outcome
                == .unavailable(.forecast(.nothingToDate)))
    }
}

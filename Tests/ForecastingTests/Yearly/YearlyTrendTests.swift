import TestSupport
import Forecasting
import Testing

@Suite("A trend through yearly values")
struct YearlyTrendTests {
    private func history(_ values: [Double], from year: Int = 2017) -> [YearlyObservation] {
        values.enumerated().map { YearlyObservation(year: year + $0.offset, value: $0.element) }
    }

    @Test("growth flattens out ahead: 10 a year goes on as 9, 8.1 and 7.29")
    func damping() throws {
        let outlook = YearlyTrend().outlook(of: history([100, 110, 120]), years: 3)
        let forecast = try #require(outlook.forecast)
        #expect(forecast.method == .dampedTrend)
        #expect(forecast.basis == .init(years: 3))
        #expect(forecast.periods.map(\.ahead) == [1, 2, 3])
        for (point, expected) in zip(forecast.periods.map(\.point), [129, 137.1, 144.39]) {
            #expect(abs(point - expected) < 1e-9)
        }
    }

    @Test("even a perfect line is not certain: it may stop or go on undamped")
    func perfectLine() throws {
        let outlook = YearlyTrend().outlook(of: history([100, 110, 120]), years: 1)
        let period = try #require(outlook.forecast?.periods.first)
        #expect(abs(period.range95.low - 120) < 1e-9)
        #expect(abs(period.range95.high - 130) < 1e-9)
        // 1.282 / 1.960 of the way: 129 − 9 × 0.65408 and 129 + 1 × 0.65408.
        #expect(abs(period.range80.low - 123.1133) < 1e-3)
        #expect(abs(period.range80.high - 129.6541) < 1e-3)
    }

    @Test("one exceptional year does not bend the line")
    func robust() throws {
        let outlook = YearlyTrend().outlook(of: history([100, 110, 500, 130, 140]), years: 1)
        let period = try #require(outlook.forecast?.periods.first)
        #expect(abs(period.point - 149) < 1e-9)
    }

    @Test("the range is that of a new value on a fitted line, by Student's t")
    func range() throws {
        // 10, 14, 12: slopes 4, 1 and -2, so 1; line 10, 11, 12; residuals 0, 3, 0, so a scale of 3.
        // One year ahead: 3 × √(1 + 1/3 + 2²/2) = 5.4772; times 3.078 and 12.706.
        let outlook = YearlyTrend().outlook(of: history([10, 14, 12]), years: 1)
        let period = try #require(outlook.forecast?.periods.first)
        #expect(abs(period.point - 12.9) < 1e-9)
        #expect(abs(period.range80.high - (12.9 + 16.8589)) < 1e-3)
        #expect(abs(period.range95.low - (12.9 - 69.5936)) < 1e-3)
    }

    @Test("nothing lies below the floor")
    func floor() throws {
        let outlook = YearlyTrend(floor: 0).outlook(of: history([30, 20, 5]), years: 4)
        let forecast = try #require(outlook.forecast)
        for period in forecast.periods {
            #expect(period.point >= 0)
            #expect(period.range80.low >= 0 && period.range95.low >= 0)
        }
        #expect(forecast.periods.last?.point == 0)
    }

    @Test("ranges hold the point, widen ahead, and the wider holds the narrower")
    func properties() throws {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<400 {
            let values = (0..<Int.random(in: 2...9, using: &generator)).map { _ in
                Double.random(in: 0...1e9, using: &generator)
            }
            let outlook = YearlyTrend().outlook(of: history(values), years: 4)
            let periods = try #require(outlook.forecast?.periods)
            for period in periods {
                #expect(period.range80.low <= period.point && period.point <= period.range80.high)
                #expect(period.range95.low <= period.range80.low)
                #expect(period.range80.high <= period.range95.high)
            }
            let widths = periods.map { $0.range95.high - $0.range95.low }
            #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 <= $1 * (1 + 1e-12) })
            let shuffled = history(values).shuffled(using: &generator)
            #expect(YearlyTrend().outlook(of: shuffled, years: 4) == outlook)
        }
    }

    @Test("two years go on as the last, within their change times √years")
    func twoYears() throws {
        let outlook = YearlyTrend().outlook(of: history([100, 104]), years: 4)
        let forecast = try #require(outlook.forecast)
        #expect(forecast.method == .lastValue)
        #expect(forecast.periods.map(\.point) == [104, 104, 104, 104])
        // A change of 4, once; in the fourth year 4 × 2 × 3.078.
        #expect(abs(forecast.periods[0].range80.high - (104 + 12.312)) < 1e-9)
        #expect(abs(forecast.periods[3].range80.high - (104 + 24.624)) < 1e-9)
    }

    @Test("a change over a gap counts as smaller ones")
    func gaps() throws {
        let gapped = [
            YearlyObservation(year: 2015, value: 100), YearlyObservation(year: 2019, value: 108),
        ]
        let outlook = LastValue().outlook(of: gapped, years: 1)
        let period = try #require(outlook.forecast?.periods.first)
        #expect(abs(period.range80.high - (108 + 4 * 3.078)) < 1e-9)
    }

    @Test("too little or damaged data give a reason and no number")
    func unavailable() {
        let trend = YearlyTrend()
        #expect(
            trend.outlook(of: history([5]), years: 3)
                == .unavailable(.tooFewYears(have: 1, need: 2)))
        #expect(
            trend.outlook(of: [], years: 3) == .unavailable(.tooFewYears(have: 0, need: 2)))
        let twice = history([1, 2, 3]) + history([1])
        #expect(trend.outlook(of: twice, years: 3) == .unavailable(.unusableData))
        #expect(
            trend.outlook(of: history([1, .nan, 3]), years: 3) == .unavailable(.unusableData))
        #expect(trend.outlook(of: history([1, 2, 3]), years: -1).forecast?.periods == [])
    }
}

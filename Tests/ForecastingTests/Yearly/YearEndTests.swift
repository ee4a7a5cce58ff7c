import TestSupport
import Forecasting
import Testing

@Suite("Where a running year lands")
struct YearEndTests {
    private func period(_ outlook: Outlook) throws -> Forecast.Period {
        try #require(outlook.forecast?.periods.first)
    }

    /// A year of 100 of which `share` is reached by June, evenly within each half.
    private func year(reaching share: Double) -> [Double] {
        Array(repeating: share * 100 / 6, count: 6)
            + Array(repeating: (1 - share) * 100 / 6, count: 6)
    }

    @Test("an even line at 10 a month lands at 120, and its months leave no doubt")
    func even() throws {
        let outlook = YearEnd(profile: .even).outlook(toDate: Array(repeating: 10, count: 6))
        #expect(outlook.forecast?.method == .evenShares)
        #expect(outlook.forecast?.basis == .init(years: 0, monthsToDate: 6))
        let landing = try period(outlook)
        #expect(abs(landing.point - 120) < 1e-9)
        #expect(landing.range95.high - landing.range95.low < 1e-6)
    }

    @Test("uneven months of an even line widen the range")
    func unevenMonths() throws {
        // 8 and 12: residuals -2 and 2, variance 8. Ten months to come and a level known from two:
        // 8 × (10 + 2 × 5²) = 480, √480 = 21.9089; times 3.078 is 67.436.
        let landing = try period(YearEnd(profile: .even).outlook(toDate: [8, 12]))
        #expect(abs(landing.point - 120) < 1e-9)
        #expect(abs(landing.range80.low - (120 - 67.4356)) < 1e-3)
        #expect(abs(landing.range80.high - (120 + 67.4356)) < 1e-3)
        // Nineteen in twenty reach below the 20 already there, which is the least it can be.
        #expect(landing.range95.low == 20)
    }

    @Test("earlier years give the shares, and their difference the range")
    func seasonal() throws {
        let profile = SeasonalProfile(earlierYears: [year(reaching: 0.4), year(reaching: 0.5)])
        let outlook = YearEnd(profile: profile).outlook(toDate: Array(repeating: 7.5, count: 6))
        #expect(outlook.forecast?.method == .seasonalShares)
        #expect(outlook.forecast?.basis == .init(years: 2, monthsToDate: 6))
        // 45 so far over 45 % is 100. Alone the years imply 112.5 and 90: deviation 15.9099,
        // × √1.5 = 19.4856, × 3.078 = 59.977.
        let landing = try period(outlook)
        #expect(abs(landing.point - 100) < 1e-9)
        #expect(abs(landing.range80.high - 159.9767) < 1e-3)
        #expect(abs(landing.range80.low - 45) < 1e-9)
    }

    @Test("years count alike whatever their totals")
    func inflation() throws {
        let dearer = year(reaching: 0.5).map { $0 * 7 }
        let profile = try #require(
            SeasonalProfile(earlierYears: [year(reaching: 0.4), dearer]))
        #expect(abs(profile.shares.prefix(6).reduce(0, +) - 0.45) < 1e-12)
        #expect(abs(profile.shares.reduce(0, +) - 1) < 1e-12)
        #expect(profile.years == 2)
    }

    @Test("a closed year is its own sum")
    func closed() throws {
        let outlook = YearEnd(profile: nil).outlook(toDate: (1...12).map(Double.init))
        #expect(outlook.forecast?.method == .closedYear)
        let landing = try period(outlook)
        #expect(landing.point == 78)
        #expect(landing.range95 == .init(low: 78, high: 78))
    }

    @Test("what the data do not carry gives a reason and no number")
    func unavailable() {
        func reason(_ profile: SeasonalProfile?, _ months: [Double]) -> Outlook {
            YearEnd(profile: profile).outlook(toDate: months)
        }
        #expect(reason(nil, [1, 2]) == .unavailable(.noProfile))
        #expect(reason(.even, []) == .unavailable(.nothingToDate))
        #expect(reason(.even, [0, 0, 0]) == .unavailable(.nothingToDate))
        #expect(reason(.even, [5]) == .unavailable(.tooFewMonths(have: 1, need: 2)))
        #expect(reason(.even, [1, .infinity]) == .unavailable(.unusableData))
        #expect(
            reason(.even, Array(repeating: 1, count: 13)) == .unavailable(.unusableData))
        let december = SeasonalProfile(earlierYears: [Array(repeating: 0, count: 11) + [100]])
        #expect(reason(december, [1, 1]) == .unavailable(.tooEarly(share: 0)))
        #expect(SeasonalProfile(earlierYears: [[1, 2, 3], Array(repeating: 0, count: 12)]) == nil)
    }

    @Test("a landing lies within its ranges and never below what there is")
    func properties() throws {
        var generator = SplitMix64(seed: 8)
        for _ in 0..<400 {
            let earlier = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                (0..<12).map { _ in Double.random(in: 1...100, using: &generator) }
            }
            let months = (0..<Int.random(in: 2...12, using: &generator)).map { _ in
                Double.random(in: 0...100, using: &generator)
            }
            let profile = SeasonalProfile(earlierYears: earlier)
            guard let forecast = YearEnd(profile: profile).outlook(toDate: months).forecast
            else { continue }
            let landing = try #require(forecast.periods.first)
            #expect(landing.point >= months.reduce(0, +) - 1e-9)
            #expect(landing.range80.low <= landing.point && landing.point <= landing.range80.high)
            #expect(landing.range95.low <= landing.range80.low)
            #expect(landing.range80.high <= landing.range95.high)
        }
    }
}

import TestSupport
import Testing

@testable import Forecasting

@Suite("Futures are drawn, and like series lend each other what they know")
struct PathsAndPoolingTests {
    @Test("Student's t of five degrees of freedom, by the tables")
    func student() {
        #expect(abs(StudentFive.quantile(0.975) - 2.5706) < 1e-4)
        #expect(abs(StudentFive.quantile(0.9) - 1.4759) < 1e-4)
        #expect(abs(StudentFive.quantile(0.75) - 0.7267) < 1e-4)
        #expect(abs(StudentFive.quantile(0.1) + 1.4759) < 1e-4)
        #expect(abs(Normal.probability(below: 1.96) - 0.975) < 1e-4)
    }

    @Test(
        "each period of the paths is spread as its range says, and a sum more than its parts apart")
    func paths() throws {
        let series = try Series(AirPassengers.values, period: 12)
        let forecast = ForecastEngine(effort: .fast).forecast(series, ahead: 12)
        let paths = forecast.paths(4000, seed: 7)
        for place in [0, 5, 11] {
            let drawn = paths.total(of: place..<place + 1)
            let wanted = forecast.steps[place].range80
            let width = wanted.high - wanted.low
            #expect(abs(drawn.range80.low - wanted.low) < 0.08 * width)
            #expect(abs(drawn.range80.high - wanted.high) < 0.08 * width)
        }
        let year = paths.total(of: 0..<12)
        #expect(abs(year.median - forecast.points.reduce(0, +)) < 0.02 * year.median)
        let apart = forecast.steps.map { step in
            let half = (step.range80.high - step.range80.low) / 2
            return half * half
        }.reduce(0, +).squareRoot()
        #expect(year.range80.high - year.range80.low > 2 * apart)
        #expect(paths == forecast.paths(4000, seed: 7))
        #expect(paths != forecast.paths(4000, seed: 8))
    }

    @Test("half a year of a new branch borrows the season of the others")
    func pooling() throws {
        let shape: [Double] = [3, 2, 1, 0.5, 0.2, 0.2, 0.2, 0.2, 0.4, 1, 1.3, 2]
        let old = try (1...3).map { branch in
            try Series((0..<36).map { 100 * Double(branch) * shape[$0 % 12] }, period: 12)
        }
        let pool = try #require(SeasonPool(old.map { ($0, 0) }, period: 12))
        #expect(pool.lenders == 3)
        for (own, wanted) in zip(pool.profile, shape) { #expect(abs(own - wanted) < 0.05) }
        // The new branch starts in July: its values are a level of 50.
        let new = try Series((6..<12).map { 50 * shape[$0] }, period: 12)
        let engine = ForecastEngine(lentSeason: pool.profile(startingAt: 6))
        let forecast = engine.forecast(new, ahead: 6)
        for (own, wanted) in zip(forecast.points, shape.prefix(6)) {
            #expect(abs(own - 50 * wanted) < 0.15 * 50 * wanted)
        }
        #expect(forecast.basis.isSeasonLent)
        #expect(SeasonPool([(new, 6)], period: 12) == nil)
    }

    @Test("growth of like series: 5, 10 and 30 % a year lend 10 %")
    func growth() throws {
        let group = try [1.05, 1.10, 1.30].map { factor in
            try Series([100, 100 * factor, 100 * factor * factor], period: 1)
        }
        let lent = try #require(SeasonPool.growth(of: group))
        #expect(abs(lent.growth - 0.10) < 1e-9)
        // Deviations 0.05, 0, 0.20: their median 0.05, times 1.4826.
        #expect(abs(lent.deviation - 0.07413) < 1e-9)
    }
}

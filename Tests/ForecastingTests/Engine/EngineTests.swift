import TestSupport
import Testing

@testable import Forecasting

@Suite("There is always a forecast, and its ranges make sense")
struct EngineTests {
    private func expectSound(_ forecast: SeriesForecast, nonNegative: Bool, _ what: String) {
        for step in forecast.steps {
            let inOrder = [
                step.range95.low, step.range80.low, step.range50.low, step.point,
                step.range50.high, step.range80.high, step.range95.high,
            ]
            #expect(inOrder.allSatisfy { $0.isFinite }, "\(what): \(inOrder)")
            #expect(inOrder == inOrder.sorted(), "\(what): \(inOrder)")
            if nonNegative { #expect(step.range95.low >= 0, "\(what)") }
        }
    }

    @Test(
        "hard histories",
        arguments: [
            [1000], [0], [5, 5], [0, 0, 0, 0], [7, 7, 7, 7, 7, 7, 7], [1, 2], [1, 2, 4],
            [1e12, 1.1e12, 1.3e12, 1.2e12], [1e-9, 2e-9, 1.5e-9, 3e-9, 2e-9],
            [100, 0.01, 100, 0.01],
            [0, 0, 0, 5, 0, 0, 0, 0, 2, 0, 0, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1_000_000],
            [8, 7, 6, 5, 4, 3, 2, 1], [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
        ] as [[Double]], [1, 4, 12])
    func hard(history: [Double], period: Int) throws {
        for effort in ForecastEngine.Effort.allCases {
            let series = try Series(history, period: period)
            let forecast = ForecastEngine(effort: effort).forecast(series, ahead: 24)
            #expect(forecast.steps.count == 24)
            expectSound(forecast, nonNegative: true, "\(history), \(period), \(effort)")
        }
    }

    @Test("drawn histories of every length, with zeros, gaps and jumps", arguments: 0..<40)
    func drawn(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let period = [1, 4, 12].randomElement(using: &random) ?? 1
        var level = Double.random(in: 1...1000, using: &random)
        let values = (0..<Int.random(in: 1...60, using: &random)).map { _ -> Double? in
            level *= Double.random(in: 0.7...1.45, using: &random)
            switch Int.random(in: 0..<12, using: &random) {
            case 0: return nil
            case 1: return 0
            default: return level
            }
        }
        guard values.contains(where: { $0 != nil }) else { return }
        let series = try Series(values, period: period, floor: 0)
        let forecast = ForecastEngine(effort: .fast).forecast(series, ahead: 2 * period + 3)
        expectSound(forecast, nonNegative: true, "seed \(seed)")
        #expect(forecast == ForecastEngine(effort: .fast).forecast(series, ahead: 2 * period + 3))
        let most = values.compactMap { $0 }.max() ?? 0
        #expect(forecast.points.allSatisfy { $0 <= 10 * most })
    }

    @Test("a series in tiyn is a hundred times the one in tenge")
    func scale() throws {
        let tenge = try Series(AirPassengers.values, period: 12)
        let tiyn = try Series(AirPassengers.values.map { $0 * 128 }, period: 12)
        let engine = ForecastEngine()
        for (one, other) in zip(
            engine.forecast(tenge, ahead: 6).points, engine.forecast(tiyn, ahead: 6).points)
        {
            #expect(abs(one * 128 - other) < 0.01 * other)
        }
    }

    /// Twelve months all lie in ranges that hold 95 % in little more than half of all years; eleven or
    /// more in seven of eight.
    @Test("passengers of the year held back lie in the 95 % ranges but for one month at most")
    func passengers() throws {
        let series = try Series(AirPassengers.values.dropLast(12).map { $0 }, period: 12)
        let forecast = ForecastEngine().forecast(series, ahead: 12)
        let truth = AirPassengers.values.suffix(12)
        let held = zip(forecast.steps, truth).count { step, value in
            step.range95.low <= value && value <= step.range95.high
        }
        #expect(held >= 11, "\(held) of 12")
        for (step, value) in zip(forecast.steps, truth) {
            #expect(abs(step.point - value) < 0.12 * value)
        }
        #expect(forecast.basis.seasonKept > 0.9)
        #expect(abs(forecast.parts.map(\.weight).reduce(0, +) - 1) < 1e-9)
    }

    @Test("one value is indexed: 1,000 grows by 10 % a year, and by its twelfth root a month")
    func indexation() throws {
        let engine = ForecastEngine(index: (growth: 0.10, deviation: 0.05))
        let year = engine.forecast(try Series([1000], period: 1), ahead: 2)
        #expect(abs(year.points[0] - 1100) < 1e-6 && abs(year.points[1] - 1210) < 1e-6)
        #expect(year.method == .indexation(yearly: 0.10))
        let months = engine.forecast(try Series([1000], period: 12), ahead: 12)
        #expect(abs(months.points[11] - 1100) < 1e-6)
    }

    @Test("what is no number, no value at all, or no share is refused")
    func refusals() {
        #expect(throws: SeriesError.notFinite(index: 1)) { try Series([1, .nan], period: 1) }
        #expect(throws: SeriesError.notFinite(index: 0)) { try Series([.infinity], period: 1) }
        #expect(throws: SeriesError.noValues) { try Series([nil, nil], period: 1) }
        #expect(throws: SeriesError.noValues) { try Series([], period: 1) }
        #expect(throws: SeriesError.noPeriod(0)) { try Series([1], period: 0) }
        #expect(throws: SeriesError.wrongShare(0)) { try Series([1], period: 1, lastShare: 0) }
        #expect(throws: SeriesError.belowFloor(index: 0, value: -1)) {
            try Series([-1], period: 1, floor: 0)
        }
        #expect(throws: SeriesError.eventOutside(index: 3)) {
            try Series([1, 2], period: 1, events: [.oneOff(index: 3)])
        }
    }

    @Test("a one-off repair and a new branch do not bend the trend")
    func events() throws {
        let repair = try Series(
            [100, 102, 104, 900, 108, 110], period: 1, events: [.oneOff(index: 3)])
        let plain = try Series([100, 102, 104, 106, 108, 110], period: 1)
        let engine = ForecastEngine()
        #expect(engine.forecast(repair, ahead: 3).points == engine.forecast(plain, ahead: 3).points)
        #expect(engine.forecast(repair, ahead: 3).basis.filled == 1)
        let branch = try Series(
            [100, 102, 101, 103, 201, 204, 202, 206], period: 1, events: [.levelShift(index: 4)])
        let next = engine.forecast(branch, ahead: 1)
        #expect(abs(next.points[0] - 206) < 8)
        #expect(next.steps[0].range95.high < 260)
    }

    @Test("the begun period keeps what it has: half a year with 60 never ends below 60")
    func begun() throws {
        let series = try Series([100, 101, 99, 100, 60], period: 1, lastShare: 0.5)
        let step = ForecastEngine().forecast(series, ahead: 1).steps[0]
        #expect(abs(step.point - 110) < 3)
        #expect(step.range95.low >= 60)
    }

    @Test("working days count: a month of half the days is forecast at half")
    func calendar() throws {
        let days = (0..<30).map { $0 % 3 == 0 ? 10.0 : 20.0 }
        let values = days.prefix(27).enumerated().map { $1 * (5 + 0.1 * Double($0 % 2)) }
        let series = try Series(values, period: 1, calendar: days)
        let points = ForecastEngine().forecast(series, ahead: 3).points
        #expect(abs(points[0] / points[1] - 0.5) < 0.02)
        #expect(abs(points[2] / points[1] - 1) < 0.02)
    }
}

import Forecasting
import Testing

@Suite("Scores are those of the competitions")
struct ScoreTests {
    @Test("Naive2 carries the last value on where no season is significant")
    func plainNaive() {
        #expect(Naive2.points(after: [3, 5, 4], period: 1, ahead: 2) == [4, 4])
        #expect(Naive2.points(after: [3, 5, 4], period: 12, ahead: 2) == [4, 4])
        #expect(Naive2.points(after: [], period: 1, ahead: 2).isEmpty)
    }

    @Test("Naive2 puts a significant season back: 90 and 110 in turn")
    func seasonalNaive() {
        let history = (0..<24).map { $0 % 2 == 0 ? 90.0 : 110.0 }
        let points = Naive2.points(after: history, period: 2, ahead: 3)
        for (own, wanted) in zip(points, [90.0, 110, 90]) { #expect(abs(own - wanted) < 1e-9) }
    }

    @Test("errors worked by hand: a constant 10, then 12 and 8")
    func byHand() throws {
        // History 9, 11, 10, 10: mean change (2 + 1 + 0)/3 = 1. Naive2 gives 10, 10.
        let history: [Double] = [9, 11, 10, 10]
        let series = try Series(history, period: 1)
        let forecast = ForecastEngine().forecast(series, ahead: 2)
        let score = SeriesScore(forecast, truth: [12, 8], history: history, period: 1)
        #expect(abs(score.naiveSmape - (400.0 / 22 + 400.0 / 18) / 2) < 1e-9)
        #expect(score.naiveMase.map { abs($0 - 2) < 1e-9 } == true)
        let points = forecast.points
        let mase = (abs(points[0] - 12) + abs(points[1] - 8)) / 2
        #expect(score.mase.map { abs($0 - mase) < 1e-9 } == true)
        #expect(!score.isFailure)
        var width = 0.0
        for (step, truth) in zip(forecast.steps, [12.0, 8]) {
            let range = step.range95
            width += range.high - range.low + 40 * max(0, range.low - truth)
            width += 40 * max(0, truth - range.high)
        }
        #expect(score.msis.map { abs($0 - width / 2) < 1e-9 } == true)
    }

    @Test("a history that never changes has no scaled errors, and the others are means")
    func unscaled() throws {
        let series = try Series([5, 5, 5], period: 1)
        let forecast = ForecastEngine().forecast(series, ahead: 1)
        let still = SeriesScore(forecast, truth: [5], history: [5, 5, 5], period: 1)
        #expect(still.mase == nil && still.smape == 0)
        var board = Scoreboard()
        #expect(board.mase == nil && board.owa == nil)
        board.add(still)
        board.add(SeriesScore(forecast, truth: [5], history: [4, 6, 5], period: 1))
        #expect(board.count == 2 && board.mase == 0 && board.failures == 0)
    }
}

import CMath
import Testing

@testable import Forecasting

/// Figures of other programs are recorded from statsforecast 2.1.1 and R's arima on the same series.
@Suite("Each model gives what its reference implementation gives")
struct ModelReferenceTests {
    private let series = AirPassengers.values

    /// Within a share of the value wanted.
    private func isNear(_ value: Double, _ wanted: Double, within share: Double) -> Bool {
        abs(value - wanted) <= share * abs(wanted)
    }

    @Test("simple smoothing of passengers: α at its bound, the last value goes on")
    func simpleSmoothing() throws {
        let form = SmoothingForm(isErrorRelative: false, trend: .none, season: .none)
        let fit = try #require(
            ExponentialSmoothing(series, period: 1, form: form, patience: .thorough))
        #expect(fit.start.alpha > 0.998)
        #expect(isNear(fit.points(ahead: 1)[0], 431.996, within: 0.0005))
        let squares = fit.residuals.reduce(0) { $0 + $1 * $1 } / 144
        #expect(isNear(squares, 1128.57, within: 0.001))
    }

    @Test("Holt's trend of passengers")
    func holt() throws {
        let form = SmoothingForm(isErrorRelative: false, trend: .additive, season: .none)
        let fit = try #require(
            ExponentialSmoothing(series, period: 1, form: form, patience: .thorough))
        let squares = fit.residuals.reduce(0) { $0 + $1 * $1 } / 144
        #expect(isNear(squares, 1123.7, within: 0.005))
        #expect(isNear(fit.points(ahead: 6)[5], 445.453, within: 0.01))
    }

    @Test("the smoothing family sees the season: within 4 % of the reference's ETS(M,N,M)")
    func family() throws {
        let roster = Roster(models: [.smoothing], patience: .standard)
        let points = try #require(
            roster.candidates(series, period: 12, ahead: 6, season: .none).first
        ).points
        let reference = [442.357, 428.267, 492.975, 477.370, 477.603, 535.858]
        for (own, other) in zip(points, reference) { #expect(isNear(own, other, within: 0.05)) }
    }

    @Test("the dynamic Theta of passengers without season")
    func theta() throws {
        let standard = try #require(DynamicTheta(series, fixedTheta: 2, patience: .thorough))
        #expect(isNear(standard.points(ahead: 1)[0], 432.929, within: 0.001))
        #expect(isNear(standard.points(ahead: 6)[5], 439.488, within: 0.001))
        #expect(isNear(standard.alpha, 0.99, within: 0.001))
        let optimised = try #require(DynamicTheta(series, patience: .thorough))
        #expect(isNear(optimised.points(ahead: 6)[5], 435.552, within: 0.005))
    }

    @Test("complex smoothing of passengers chooses a season and its level")
    func complex() throws {
        let fit = try #require(
            ComplexSmoothing.best(series, period: 12, isSeasonal: true, patience: .thorough))
        #expect(fit.kind == .full)
        let reference = [453.018, 429.323, 488.628, 500.276, 519.783, 586.456]
        for (own, other) in zip(fit.points(ahead: 6), reference) {
            #expect(isNear(own, other, within: 0.03))
        }
    }

    @Test("the airline model, its conditional least squares as R gives them")
    func airline() throws {
        let logs = series.map { logarithm($0) }
        let once = UnitRoots.difference(logs, lag: 12, times: 1)
        let twice = UnitRoots.difference(once, lag: 1, times: 1)
        var order = ArimaOrder()
        order.differences = 1
        order.movingAverage = 1
        order.seasonalDifferences = 1
        order.seasonalMovingAverage = 1
        let fit = try #require(
            Arima(logs, differenced: twice, order: order, period: 12, patience: .thorough))
        #expect(abs(fit.movingAverage[0] - -0.3772) < 0.002)
        #expect(abs(fit.movingAverage[11] - -0.5724) < 0.002)
        let reference = [6.10959, 6.05373, 6.17289, 6.19864, 6.23167, 6.36834]
        for (own, other) in zip(fit.points(ahead: 6), reference) {
            #expect(abs(own - other) < 0.002)
        }
        #expect(order.name == "ARIMA(0,1,1)(0,1,1)")
    }

    @Test("the search for an order differences passengers by the season")
    func search() throws {
        let fit = try #require(ArimaSearch().best(series.map { logarithm($0) }, period: 12))
        #expect(fit.order.seasonalDifferences == 1)
        #expect(isNear(exponential(fit.points(ahead: 12)[6]), 690, within: 0.06))
    }

    @Test("rare amounts: Croston, its correction, and the smoothing of their probability")
    func intermittent() throws {
        let series: [Double] = [0, 0, 3, 0, 0, 0, 5, 0, 2, 0, 0, 4]
        let fit = try #require(Intermittent(series))
        // Sizes 3, then 3.2, 3.08, 3.172; intervals 3, 3.1, 2.99, 2.991.
        #expect(isNear(fit.croston, 3.172 / 2.991, within: 1e-9))
        #expect(isNear(fit.croston, 1.06051488, within: 1e-6))
        #expect(isNear(fit.syntetosBoylan, 1.00748913, within: 1e-6))
        // The probability begins at 4/12 and ends at 0.361089163; 0.361089163 × 3.172.
        #expect(isNear(fit.teunterSyntetosBabai, 1.14537483, within: 1e-6))
        #expect(Intermittent([0, 0, 0]) == nil)
    }

    @Test("effects of an error on later periods equal what the error changes")
    func responses() throws {
        let form = SmoothingForm(isErrorRelative: false, trend: .damped, season: .additive)
        let fit = try #require(
            ExponentialSmoothing(series, period: 12, form: form, patience: .quick))
        #expect(fit.response(ahead: 13).count == 13)
        let jump = fit.response(ahead: 12)[11] - fit.response(ahead: 11)[10]
        let slope = fit.start.beta * power(fit.start.phi, 12)
        #expect(abs(jump - slope - fit.start.gamma) < 1e-9)
    }

    @Test("a driver's coefficient and the errors' correlation are found again")
    func drivers() throws {
        // Costs are 50 + 3 times the tariff, and every error is half the one before plus ±1.
        var error = 0.0
        let tariff = (0..<60).map { 10 + Double(($0 * 7) % 13) }
        let costs = tariff.enumerated().map { place, tariff -> Double in
            error = 0.5 * error + ((place * 5) % 7 < 3 ? 1 : -1)
            return 50 + 3 * tariff + error
        }
        let fit = try #require(DriverRegression(costs, drivers: [tariff]))
        #expect(abs(fit.coefficients[1] - 3) < 0.1)
        #expect(fit.correlation > -0.9 && fit.correlation < 0.9)
        let steps = fit.steps(drivers: [[20, 40]])
        #expect(abs(steps[1].point - steps[0].point - 60) < 4)
        #expect(steps[0].range80.low < steps[0].point && steps[0].point < steps[0].range80.high)
        #expect(DriverRegression([1, 2], drivers: [[1, 2]]) == nil)
    }
}

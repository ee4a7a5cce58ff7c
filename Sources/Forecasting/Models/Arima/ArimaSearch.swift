/// The stepwise search for the order of a seasonal ARIMA model by AICc: Hyndman and Khandakar,
/// "Automatic time series forecasting: the forecast package for R" (Journal of Statistical Software 27,
/// 2008).
struct ArimaSearch {
    /// Models tried at most.
    var trials = 40
    var patience = NelderMead.Patience(evaluations: 90, tolerance: 1e-4)

    func best(_ series: [Double], period: Int) -> Arima? {
        guard series.count >= 5, let first = series.first else { return nil }
        guard series.contains(where: { $0 != first }) else { return nil }
        let seasonal = UnitRoots.seasonalDifferences(of: series, period: period)
        let adjusted = UnitRoots.difference(series, lag: period, times: seasonal)
        let plain = min(UnitRoots.differences(of: adjusted), 2 - (seasonal > 0 ? 1 : 0) + 0)
        let differenced = UnitRoots.difference(adjusted, lag: 1, times: plain)
        let isSeasonal = period > 1 && series.count >= 3 * period
        var base = ArimaOrder()
        base.differences = plain
        base.seasonalDifferences = seasonal
        base.hasConstant = plain + seasonal <= 1
        var tried: Set<ArimaOrder> = []
        var found: Arima?
        func attempt(_ order: ArimaOrder) -> Bool {
            guard tried.count < trials, tried.insert(order).inserted else { return false }
            guard
                let model = Arima(
                    series, differenced: differenced, order: order, period: period,
                    patience: patience)
            else { return false }
            guard model.criterion < (found?.criterion ?? .infinity) else { return false }
            found = model
            return true
        }
        for (p, q) in [(2, 2), (0, 0), (1, 0), (0, 1)] {
            var order = base
            order.autoregressive = p
            order.movingAverage = q
            if isSeasonal {
                order.seasonalAutoregressive = p > 0 ? 1 : 0
                order.seasonalMovingAverage = q > 0 ? 1 : 0
            }
            _ = attempt(order)
        }
        var hasImproved = true
        while hasImproved, tried.count < trials, let current = found?.order {
            hasImproved = false
            for neighbour in Self.neighbours(of: current, isSeasonal: isSeasonal)
            where attempt(neighbour) {
                hasImproved = true
                break
            }
        }
        return found
    }

    private static func neighbours(of order: ArimaOrder, isSeasonal: Bool) -> [ArimaOrder] {
        var result: [ArimaOrder] = []
        func add(_ change: (inout ArimaOrder) -> Void) {
            var other = order
            change(&other)
            guard (0...5).contains(other.autoregressive), (0...5).contains(other.movingAverage),
                (0...2).contains(other.seasonalAutoregressive),
                (0...2).contains(other.seasonalMovingAverage), other.weightCount <= 5
            else { return }
            result.append(other)
        }
        if isSeasonal {
            for (p, q) in [(-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (1, 1)] {
                add {
                    $0.seasonalAutoregressive += p
                    $0.seasonalMovingAverage += q
                }
            }
        }
        for (p, q) in [(-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (1, 1)] {
            add {
                $0.autoregressive += p
                $0.movingAverage += q
            }
        }
        if order.differences + order.seasonalDifferences <= 1 { add { $0.hasConstant.toggle() } }
        return result
    }
}

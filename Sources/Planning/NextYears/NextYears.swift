public import Forecasting
import Languages
import Ledger
import Money

/// The years ahead, line by line.
///
/// A line known from one year is carried by an index: amount × (1 + growth), rounded half away from
/// zero at the smallest unit, each year from the rounded amount of the year before, so that a
/// spreadsheet's live formula shows the same. Low and high are carried alike by the low and high of the
/// index: they compound, as if every year came out at the edge. A line with a history of whole years is
/// carried by a model instead.
public struct NextYears: Sendable {
    public var indices: GrowthIndices
    /// How many years ahead. Budgets of Kazakhstan are made for three.
    public var count: Int
    /// The model for lines with a history; any that knows yearly values.
    public var forecaster: any YearlyForecaster
    /// How many years, the base year among them, make a history.
    public var leastYearsForTrend: Int

    public init(
        indices: [GrowthIndex], count: Int = 3,
        forecaster: any YearlyForecaster = YearlyTrend(floor: 0),
        leastYearsForTrend: Int = YearlyTrend.leastYears
    ) {
        self.indices = GrowthIndices(indices)
        self.count = max(0, count)
        self.forecaster = forecaster
        self.leastYearsForTrend = leastYearsForTrend
    }

    /// The plans of many lines, in their order.
    public func plans(for histories: [LineHistory]) -> [LinePlan] { histories.map(plan) }

    /// The plan of one line; where there can be none it says why.
    public func plan(for history: LineHistory) -> LinePlan {
        guard let base = history.base else { return none(.noBase, history) }
        do throws(MoneyError) {
            if history.earlier.count + 1 >= leastYearsForTrend,
                let plan = try trend(history, base: base)
            {
                return plan
            }
            return try indexation(history, base: base)
        } catch {
            return none(.overflow, history)
        }
    }

    private func indexation(
        _ history: LineHistory, base: Money
    ) throws(MoneyError) -> LinePlan {
        var years: [YearPlan] = []
        var (amount, low, high) = (base, base, base)
        var year = history.baseYear
        for _ in 0..<count {
            year = year.next
            guard let index = indices.index(for: history.line, year: year) else { break }
            amount = try amount.grown(by: index.growth)
            low = try low.grown(by: index.low)
            high = try high.grown(by: index.high)
            years.append(
                YearPlan(year: year, indexUsed: index, amount: amount, low: low, high: high))
        }
        guard !years.isEmpty || count == 0 else {
            return none(.noIndex(history.baseYear.next), history)
        }
        let isOwn = years.contains { $0.indexUsed?.line != nil }
        return LinePlan(
            line: history.line, baseYear: history.baseYear, base: base, years: years,
            method: isOwn ? .indexation : .generalIndexation,
            notes: PlanningNotes.indexation(years, of: count, history))
    }

    /// Nil when the model has no answer, and an index must do.
    private func trend(_ history: LineHistory, base: Money) throws(MoneyError) -> LinePlan? {
        var amounts = history.earlier
        amounts[history.baseYear] = base
        let observations = amounts.map {
            YearlyObservation(year: $0.key.year, value: $0.value.estimatedWholeUnits)
        }
        guard let forecast = forecaster.outlook(of: observations, years: count).forecast
        else { return nil }
        var years: [YearPlan] = []
        for period in forecast.periods {
            years.append(
                YearPlan(
                    year: FiscalYear(history.baseYear.year + period.ahead), indexUsed: nil,
                    amount: try Money(estimate: period.point, currency: base.currency),
                    low: try Money(estimate: period.range80.low, currency: base.currency),
                    high: try Money(estimate: period.range80.high, currency: base.currency)))
        }
        return LinePlan(
            line: history.line, baseYear: history.baseYear, base: base, years: years,
            method: .trend(forecast.method, years: forecast.basis.years),
            notes: [PlanningNotes.range80])
    }

    private func none(_ gap: PlanningMethod.Gap, _ history: LineHistory) -> LinePlan {
        LinePlan(
            line: history.line, baseYear: history.baseYear, base: history.base, years: [],
            method: .none(gap), notes: [])
    }
}

/// Where a running year lands: its months to date, carried to the year's end by a profile of months.
///
/// The point is the sum to date over the share of the year that the profile has by then. Two things
/// say how far it may be off, and the wider one is taken: how differently earlier years had progressed
/// by the same month, and how unevenly this year's months follow the profile.
public struct YearEnd: Sendable, Hashable {
    /// How the months share the year; nil where nothing is known of it.
    public var profile: SeasonalProfile?

    /// Below this share of the year a landing multiplies noise.
    public static let leastShare = 0.05

    public init(profile: SeasonalProfile?) { self.profile = profile }

    /// The year's total, from its months to date, first to last. Where no month is negative the landing
    /// never falls below what there already is.
    public func outlook(toDate months: [Double]) -> Outlook {
        guard months.count <= 12, months.allSatisfy(\.isFinite) else {
            return .unavailable(.unusableData)
        }
        let sum = months.reduce(0, +)
        guard months.count < 12 else { return closed(sum) }
        guard let profile else { return .unavailable(.noProfile) }
        guard months.count >= 1, sum > 0 else { return .unavailable(.nothingToDate) }
        let share = profile.share(after: months.count)
        let least = profile.reached.map { $0[months.count - 1] }.min() ?? share
        guard share >= Self.leastShare, least > 0 else {
            return .unavailable(.tooEarly(share: share))
        }
        guard months.count >= 2 || profile.years >= 2 else {
            return .unavailable(.tooFewMonths(have: months.count, need: 2))
        }
        let floor = months.allSatisfy { $0 >= 0 } ? sum : nil
        let point = max(sum / share, floor ?? -.infinity)
        let ranges = [
            rangesFromYears(point: point, profile: profile, months: months),
            rangesFromMonths(point: point, profile: profile, months: months),
        ].compactMap { $0 }
        func wider(_ candidates: [Forecast.Range]) -> Forecast.Range {
            var widest = Forecast.Range(low: point, high: point)
            for range in candidates { widest = widest.including(range.low, range.high) }
            return widest.raised(to: floor)
        }
        let period = Forecast.Period(
            ahead: 0, point: point, range80: wider(ranges.map(\.range80)),
            range95: wider(ranges.map(\.range95)))
        return .forecast(
            Forecast(
                periods: [period], method: profile.years == 0 ? .evenShares : .seasonalShares,
                basis: .init(years: profile.years, monthsToDate: months.count)))
    }

    private struct Ranges {
        var range80, range95: Forecast.Range
    }

    private func closed(_ sum: Double) -> Outlook {
        let exact = Forecast.Range(low: sum, high: sum)
        return .forecast(
            Forecast(
                periods: [.init(ahead: 0, point: sum, range80: exact, range95: exact)],
                method: .closedYear, basis: .init(years: profile?.years ?? 0, monthsToDate: 12)))
    }

    /// From the landings that each earlier year, taken alone, implies. Nil for fewer than two years.
    private func rangesFromYears(
        point: Double, profile: SeasonalProfile, months: [Double]
    ) -> Ranges? {
        let count = Double(profile.years)
        guard profile.years >= 2 else { return nil }
        let sum = months.reduce(0, +)
        let landings = profile.reached.map { sum / $0[months.count - 1] }
        let mean = landings.reduce(0, +) / count
        let variance = landings.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
        let spread = Spread(
            standardError: (variance * (1 + 1 / count)).squareRoot(),
            degreesOfFreedom: profile.years - 1)
        return Ranges(
            range80: .init(around: point, half: spread.half80),
            range95: .init(around: point, half: spread.half95))
    }

    /// From how this year's months scatter around the profile: the months to come scatter as much, and
    /// the level of the profile is known only as well as the months to date tell. Nil for one month.
    private func rangesFromMonths(
        point: Double, profile: SeasonalProfile, months: [Double]
    ) -> Ranges? {
        guard months.count >= 2 else { return nil }
        let done = profile.share(after: months.count)
        let level = months.reduce(0, +) / done
        let variance =
            zip(months, profile.shares).reduce(0) { sum, month in
                let residual = month.0 - level * month.1
                return sum + residual * residual
            } / Double(months.count - 1)
        let ratio = (1 - done) / done
        let toCome = Double(12 - months.count) + Double(months.count) * ratio * ratio
        let spread = Spread(
            standardError: (variance * toCome).squareRoot(), degreesOfFreedom: months.count - 1)
        return Ranges(
            range80: .init(around: point, half: spread.half80),
            range95: .init(around: point, half: spread.half95))
    }
}

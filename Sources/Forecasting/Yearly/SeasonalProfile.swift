/// How the twelve months share a year.
public struct SeasonalProfile: Sendable, Hashable {
    /// The share of each month, first to last; they sum to 1.
    public let shares: [Double]
    /// For each earlier year, the share reached by the end of each month; empty for an even profile.
    let reached: [[Double]]

    /// Every month takes a twelfth: for what is paid evenly, such as a subscription. Whether a line is
    /// even is the caller's knowledge, never a guess made here.
    public static let even = SeasonalProfile(
        shares: Array(repeating: 1.0 / 12, count: 12), reached: [])

    /// The profile of earlier whole years, each given as its twelve months, first to last; nil when none
    /// of them can be used. A year can be used when its values are finite and sum to more than zero.
    public init?(earlierYears: [[Double]]) {
        let years = earlierYears.filter {
            $0.count == 12 && $0.allSatisfy(\.isFinite) && $0.reduce(0, +) > 0
        }
        guard !years.isEmpty else { return nil }
        // Years count alike whatever their totals, so that inflation gives no year more weight.
        let sharesByYear = years.map { months in
            let total = months.reduce(0, +)
            return months.map { $0 / total }
        }
        shares = (0..<12).map { month in
            sharesByYear.reduce(0) { $0 + $1[month] } / Double(years.count)
        }
        reached = sharesByYear.map { shares in
            shares.indices.map { shares[...$0].reduce(0, +) }
        }
    }

    private init(shares: [Double], reached: [[Double]]) {
        self.shares = shares
        self.reached = reached
    }

    /// How many earlier years it is made of; 0 for the even one.
    public var years: Int { reached.count }

    /// The share of the year reached by the end of so many months.
    func share(after months: Int) -> Double { shares.prefix(months).reduce(0, +) }
}

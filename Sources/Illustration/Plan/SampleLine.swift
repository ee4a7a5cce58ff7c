import Ledger

/// A budget line as the illustrative library spends on it.
struct SampleLine: Sendable {
    /// How money leaves the line.
    enum Habit: Sendable {
        /// Salaries: accrued and paid each month, with no order before.
        case payroll
        /// A contract for the year in January, bills by month, the rest released in December.
        case contract
        /// Orders, each with its own bill; so many a year at the least.
        case orders(Int)
        /// Orders of books, delivered in batches.
        case books
    }

    let code: LineCode
    /// Tiyn of the plan as at 30 September 2021.
    let base: Int64
    /// Growth of prices a year in thousandths.
    let growth: Int64
    let habit: Habit
    /// The weights of the months 1...12 in a year's bills.
    let season: [Int64]
    /// Whether the plan is approved in May under a programme of its own.
    var isProgramme = false

    /// Salaries are paid almost as planned.
    var isPayroll: Bool {
        if case .payroll = habit { return true }
        return false
    }

    /// Degree-days of a winter on the steppe, October to April: what heat costs by month.
    private static let heating: [Int64] = [1000, 860, 640, 210, 0, 0, 0, 0, 0, 330, 660, 930]
    /// Long evenings.
    private static let lighting: [Int64] = [130, 115, 105, 95, 80, 70, 65, 70, 85, 100, 115, 130]
    private static let even = [Int64](repeating: 100, count: 12)
    /// Nothing is bought before contracts are made in February.
    private static let purchases: [Int64] = [0, 60, 90, 110, 110, 90, 80, 90, 110, 110, 90, 60]

    /// All lines with an amount of their own. The amounts of 2021 that the nine-month memo of Karaganda
    /// states stand here as booked in `data/karaganda-city-2021/entries.yaml`; the rest of its
    /// 243,165,000.00 is shared out by the example itself.
    static let all: [SampleLine] = [
        SampleLine(
            code: "general", base: 2_394_760_00, growth: 60, habit: .orders(4), season: purchases),
        SampleLine(
            code: "payroll", base: 185_600_000_00, growth: 90, habit: .payroll, season: even),
        SampleLine(
            code: "utilities.general", base: 5_311_000_00, growth: 85, habit: .contract,
            season: even),
        SampleLine(
            code: "utilities.water", base: 962_000_00, growth: 110, habit: .contract,
            season: [90, 90, 95, 100, 110, 120, 120, 115, 105, 95, 90, 90]),
        SampleLine(
            code: "utilities.heating", base: 3_132_000_00, growth: 70, habit: .contract,
            season: heating),
        SampleLine(
            code: "utilities.electricity", base: 4_100_000_00, growth: 95, habit: .contract,
            season: lighting),
        SampleLine(
            code: "internet", base: 7_015_000_00, growth: 30, habit: .contract, season: even),
        SampleLine(
            code: "sanitation", base: 269_440_00, growth: 80, habit: .orders(3), season: purchases),
        SampleLine(
            code: "fire-safety", base: 980_800_00, growth: 60, habit: .orders(3), season: purchases),
        SampleLine(
            code: "repairs.current", base: 11_200_000_00, growth: 120, habit: .orders(4),
            season: [0, 0, 0, 0, 0, 80, 110, 120, 90, 30, 0, 0], isProgramme: true),
        SampleLine(
            code: "books", base: 6_400_000_00, growth: 130, habit: .books,
            season: [0, 70, 90, 110, 120, 100, 60, 80, 120, 120, 90, 40]),
        SampleLine(
            code: "periodicals", base: 5_200_000_00, growth: 100, habit: .orders(2),
            season: [100, 0, 0, 0, 0, 0, 104, 0, 0, 0, 0, 0]),
        SampleLine(
            code: "digitisation", base: 2_400_000_00, growth: 50, habit: .orders(3),
            season: purchases),
        SampleLine(
            code: "equipment", base: 5_300_000_00, growth: 75, habit: .orders(6), season: purchases),
        SampleLine(
            code: "events", base: 2_900_000_00, growth: 70, habit: .orders(8), season: purchases),
    ]

    /// The place of a line in `all`; 0 for a code that is not there.
    static func place(of code: LineCode) -> Int { all.firstIndex { $0.code == code } ?? 0 }

    /// The lines that merely head others.
    static let heads: [LineCode] = ["utilities", "repairs"]
}

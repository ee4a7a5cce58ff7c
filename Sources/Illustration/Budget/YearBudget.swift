import Ledger
import Money

/// What an illustrative year's money is: approved, changed, and spent month by month.
struct YearBudget {
    /// A change of the plan during the year.
    struct Change {
        var line: LineCode
        var month: Int
        /// More than zero where funding is added.
        var amount: Money
    }

    let year: Int
    /// As first approved, by the place of a line in `SampleLine.all`.
    let original: [Money]
    /// What the plan comes to by the end of September: in 2021 what the Karaganda memo states.
    let bySeptember: [Money]
    let amendments: [Change]
    /// Bills by line and month, 0 for January.
    let bills: [[Money]]

    /// The month after which the plan no longer is what the memo of nine months states.
    static let memoMonth = 9

    init(_ year: Int, seed: UInt64) throws(MoneyError) {
        self.year = year
        var random = SampleRandom(seed: seed, 1, year)
        var targets: [Money] = []
        for line in SampleLine.all { targets.append(try line.target(year)) }
        let amendments = try Self.amendments(year, targets)
        var original = targets
        for change in amendments where change.month <= Self.memoMonth {
            let place = SampleLine.place(of: change.line)
            original[place] = try original[place] - change.amount
        }
        var bills: [[Money]] = []
        for (line, target) in zip(SampleLine.all, targets) {
            let range = line.isPayroll ? 965_000...985_000 : 880_000...930_000
            let share = Share(partsPerMillion: Int64(random.within(range)))
            let weights = line.season.map { $0 * Int64(random.within(94...106)) }
            let spending = try target.taking(share)
            bills.append(
                line.code == SampleCode.books && year == Memo2021.year
                    ? try Memo2021.bookBills(of: spending, weights)
                    : try spending.split(byWeights: weights))
        }
        self.original = original
        bySeptember = targets
        self.amendments = amendments
        self.bills = bills
    }

    /// Added and taken away during the year: by September only lines the memo does not itemise.
    private static func amendments(
        _ year: Int, _ targets: [Money]
    ) throws(MoneyError) -> [Change] {
        let shares: [(LineCode, month: Int, partsPerThousand: Int64)] = [
            ("equipment", 3, 150), ("payroll", 7, 30), ("events", 7, -100),
            ("utilities.heating", 10, 80), ("utilities.electricity", 10, 50), ("payroll", 11, 20),
        ]
        var changes: [Change] = []
        for (line, month, thousandths) in shares {
            let whole = targets[SampleLine.place(of: line)]
            let amount = try whole.taking(Share(partsPerMillion: thousandths * 1000))
            // Decisions speak in thousands of tenge.
            let rounded = Money.tiyn(amount.minorUnits / 100_000 * 100_000)
            if !rounded.isZero { changes.append(Change(line: line, month: month, amount: rounded)) }
        }
        return changes
    }
}

extension SampleLine {
    /// The plan of a year by its September: that of 2021 grown or shrunk by the line's prices, in whole
    /// thousands of tenge but for 2021 itself.
    func target(_ year: Int) throws(MoneyError) -> Money {
        var amount = Int128(base)
        for _ in Memo2021.year..<max(year, Memo2021.year) {
            amount = amount * Int128(1000 + growth) / 1000
        }
        for _ in min(year, Memo2021.year)..<Memo2021.year {
            amount = amount * 1000 / Int128(1000 + growth)
        }
        guard year != Memo2021.year else { return .tiyn(base) }
        guard let tiyn = Int64(exactly: max(amount / 100_000, 1) * 100_000) else {
            throw .overflow(.kzt)
        }
        return .tiyn(tiyn)
    }
}

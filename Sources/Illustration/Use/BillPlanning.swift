import Languages
import Ledger
import Money

// The bills of a month, for all lines but books.
extension SampleLedger {
    /// Puts the month's bills on the agenda, with their orders and payments: about so many entries.
    mutating func scheduleBills(_ month: Int, entries: Int) throws(MoneyError) {
        // Every row of a bill is an entry when it comes and another when it is paid.
        let pairs = entries / 2
        let weights = SampleLine.all.indices.map { weight(of: $0, in: month) }
        let whole = max(1, weights.reduce(0, +) + Self.bookWeight)
        for (place, line) in SampleLine.all.enumerated() where weights[place] > 0 {
            let amount = budget.bills[place][month - 1]
            let rows = rows(pairs * weights[place] / whole, of: amount)
            switch line.habit {
            case .payroll, .contract:
                try scheduleMonthly(place, month, amount, rows: rows)
            case .orders(let yearly):
                try scheduleOrdered(
                    place, month, amount, rows: rows, orders: max(1, (yearly + 6) / 12))
            case .books: break
            }
        }
        try scheduleCorrections(month, entries: entries)
    }

    /// How a line's share in the month's rows compares with the others'; 0 where nothing is billed.
    private func weight(of place: Int, in month: Int) -> Int {
        guard budget.bills[place][month - 1].isPositive else { return 0 }
        switch SampleLine.all[place].habit {
        case .payroll: return 24
        case .contract: return 18
        case .orders: return 3
        case .books: return 0
        }
    }

    static let bookWeight = 10

    /// At least one row, and none of less than ten tenge.
    private func rows(_ wanted: Int, of amount: Money) -> Int {
        max(1, min(wanted, Int(amount.minorUnits / 1000)))
    }

    private mutating func scheduleMonthly(
        _ place: Int, _ month: Int, _ amount: Money, rows: Int
    ) throws(MoneyError) {
        let line = SampleLine.all[place]
        for (index, part) in try parts(of: amount, rows: rows, place, month).enumerated() {
            let day = month == 12 ? 8 + index % 10 : 16 + (index * 5 + place) % 10
            let date = CalendarDate.working(budget.year, month, day)
            let bill = bill(
                place, month, index, date, part, commitment: contract(of: line, budget.year))
            schedule(bill)
        }
    }

    /// Orders early in the month, each with its own bill late in it.
    private mutating func scheduleOrdered(
        _ place: Int, _ month: Int, _ amount: Money, rows: Int, orders: Int
    ) throws(MoneyError) {
        let line = SampleLine.all[place]
        var random = SampleRandom(seed: plan.seed, 3, budget.year, month, place)
        let pieces = try parts(of: amount, rows: rows, place, month)
        for (index, part) in pieces.enumerated() {
            let serial = month * 1000 + index + 1
            let code = CommitmentCode("order-\(line.code)-\(budget.year)-\(serial)")
            // In January nothing is ordered before the plan is approved.
            let ordered = CalendarDate.working(
                budget.year, month, (month == 1 ? 9 : 2) + random.below(5))
            let paper = Papers.order(
                code.text, number: "\(place + 1)-\(serial)/\(budget.year % 100)", on: ordered,
                vendor: 20 + random.below(30))
            let slack = Share(partsPerMillion: Int64(random.within(1_000_000...1_030_000)))
            let amount = awayFromLimit(try part.amount.taking(slack))
            let draft = EntryDraft(
                documentDate: ordered, document: paper.code,
                narrative: "Заказ: \(words(line))",
                movements: [.commitment(code, key(line, budget.year), amount)])
            agenda.add(.ready(Ready(documents: [paper], drafts: [draft])), recorded: ordered)
            let delivered = CalendarDate.working(
                budget.year, month, random.within(month == 12 ? 12...18 : 16...26))
            var bill = bill(place, month, index, delivered, part, commitment: code)
            bill.closes = true
            schedule(bill)
        }
    }

    /// An order whose amount does not look like one kept below the limit on purpose.
    private func awayFromLimit(_ amount: Money) -> Money {
        let limit = plan.purchaseLimit.minorUnits
        let isNear = amount.minorUnits < limit && amount.minorUnits > limit / 100 * 85
        return isNear ? .tiyn(limit + limit / 50 + amount.minorUnits % 977) : amount
    }

    /// The amount in bills: one bill speaks of every library once, and only where there are very many
    /// rows of more than that.
    private func parts(
        of amount: Money, rows: Int, _ place: Int, _ month: Int
    ) throws(MoneyError) -> [(amount: Money, rows: Int)] {
        let size = max(chart.branches.count, (rows + Self.billsOfMonth - 1) / Self.billsOfMonth)
        let count = (rows + size - 1) / size
        guard count > 1 else { return [(amount, rows)] }
        var random = SampleRandom(seed: plan.seed, 2, budget.year, month, place)
        let sizes = (0..<count).map { rows * ($0 + 1) / count - rows * $0 / count }
        let weights = zip(random.unevenWeights(count), sizes).map { $0 * Int64($1) }
        return zip(try amount.split(byWeights: weights), sizes).map { ($0, $1) }
    }

    /// Bills of a line in a month at most: documents do not grow with the rows.
    private static let billsOfMonth = 60

    private func bill(
        _ place: Int, _ month: Int, _ index: Int, _ date: CalendarDate,
        _ part: (amount: Money, rows: Int), commitment: CommitmentCode?
    ) -> Bill {
        var random = SampleRandom(seed: plan.seed, 4, budget.year, month, place, index)
        return Bill(
            line: place, year: budget.year, month: month, serial: month * 1000 + index + 1,
            date: date, amount: part.amount, rows: part.rows,
            firstBranch: part.rows % chart.branches.count == 0
                ? 0 : (month * part.rows + place + index) % chart.branches.count,
            commitment: commitment, seed: random.next())
    }

    /// A bill is recorded in its week, one in thirty some weeks late; its payment never before it.
    mutating func schedule(_ bill: Bill, recorded: CalendarDate? = nil) {
        let isLate = bill.month < 12 && bill.seed % 30 == 0
        let day = (recorded ?? bill.date).adding(isLate ? 20 + Int(bill.seed % 23) : 0).friday
        agenda.add(.bill(bill), recorded: day)
        agenda.add(.payment(of: bill), recorded: max(day, payday(of: bill)))
    }
}

import Languages
import Ledger
import Money

// Honest corrections: a bill recorded with a wrong amount is reversed and recorded anew.
extension SampleLedger {
    /// Corrects some of the month's bills under contracts: each takes two entries and a right one.
    mutating func scheduleCorrections(_ month: Int, entries: Int) throws(MoneyError) {
        guard (2...11).contains(month) else { return }
        let count = min(30, entries / 150 + (month % 3 == 0 ? 1 : 0))
        var random = SampleRandom(seed: plan.seed, 5, budget.year, month)
        for index in 0..<count {
            let place = Self.metered[random.below(Self.metered.count)]
            try scheduleCorrection(place, month, index, &random)
        }
    }

    /// The lines of which bills come by meters.
    private static let metered = ["utilities.water", "utilities.electricity", "utilities.general"]
        .map { SampleLine.place(of: LineCode($0)) }

    private mutating func scheduleCorrection(
        _ place: Int, _ month: Int, _ index: Int, _ random: inout SampleRandom
    ) throws(MoneyError) {
        let line = SampleLine.all[place]
        let year = budget.year
        let date = CalendarDate.working(year, month, 4 + random.below(8))
        let serial = month * 1000 + 900 + index
        let right = Money.tiyn(Int64(random.within(4_000_00...19_000_00)))
        let wrong = try right.taking(
            Share(partsPerMillion: Int64(random.within(1_100_000...1_900_000))))
        let bill = Bill(
            line: place, year: year, month: month, serial: serial, date: date, amount: right,
            rows: 1, firstBranch: random.below(chart.branches.count),
            commitment: contract(of: line, year), seed: random.next() / 30 * 30 + 1)
        var mistaken = bill
        mistaken.amount = wrong
        let label = newLabel()
        agenda.add(
            .ready(
                Ready(
                    documents: [paper(of: mistaken)], drafts: try drafts(of: mistaken), label: label
                )), recorded: date)
        let noticed = date.adding(7).workingDay
        let act = Papers.act(
            "correction-\(year)-\(serial)-\(index)", number: "\(year)/И\(serial)", on: noticed)
        agenda.add(
            .reversal(
                of: label,
                Ready(
                    documents: [act],
                    drafts: [
                        EntryDraft(
                            documentDate: noticed, document: act.code,
                            narrative: "Исправление: в счёте другая сумма", movements: [])
                    ])), recorded: noticed)
        schedule(bill, recorded: noticed)
    }
}

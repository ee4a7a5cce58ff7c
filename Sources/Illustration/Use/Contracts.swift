import Languages
import Ledger
import Money

// Contracts for a year: made in January, given back in December as far as they were not used.
extension SampleLedger {
    /// The contract of a line for a year; nil where the line has none.
    func contract(of line: SampleLine, _ year: Int) -> CommitmentCode? {
        guard case .contract = line.habit else { return nil }
        return CommitmentCode("\(Self.contractPrefix)\(line.code)-\(year)")
    }

    /// What the year's bills will come to and one twentieth more.
    mutating func scheduleContracts(_ budget: YearBudget) throws(MoneyError) {
        for (place, line) in SampleLine.all.enumerated() {
            guard let code = contract(of: line, budget.year) else { continue }
            let bills = try budget.bills[place].sum(in: .kzt)
            let amount = try bills.taking(Share(partsPerMillion: 1_050_000))
            let date = CalendarDate.working(budget.year, 1, 9 + place % 4)
            let document = Papers.contract(
                code.text, number: "\(place + 1)/\(budget.year)", on: date, vendor: place + 1)
            let draft = EntryDraft(
                documentDate: date, document: document.code,
                narrative: "Договор на \(budget.year) год: \(words(line))",
                movements: [.commitment(code, key(line, budget.year), amount)])
            agenda.add(.ready(Ready(documents: [document], drafts: [draft])), recorded: date)
        }
    }

    /// What contracts still hold goes back to the plan when the year ends.
    mutating func scheduleReleases() {
        let year = budget.year
        let date = CalendarDate.working(year, 12, 30)
        for (place, line) in SampleLine.all.enumerated() {
            guard let code = contract(of: line, year) else { continue }
            let document = Papers.act(
                "release-\(line.code)-\(year)", number: "\(year)/\(place + 1)", on: date)
            let draft = EntryDraft(
                documentDate: date, document: document.code,
                narrative: "Снятие остатка по договору: \(words(line))", movements: [])
            agenda.add(
                .releaseOfRest(
                    code, key(line, year), Ready(documents: [document], drafts: [draft])),
                recorded: date.adding(7))
        }
    }

    /// Money that suppliers give back after a reckoning.
    mutating func scheduleRefunds(_ budget: YearBudget) throws(MoneyError) {
        for (code, month) in [("internet", 5), ("utilities.electricity", 10)] {
            let place = SampleLine.place(of: LineCode(code))
            let line = SampleLine.all[place]
            let paid = budget.bills[place][1]
            let amount = try paid.taking(Share(partsPerMillion: 24_300))
            guard amount.isPositive else { continue }
            let date = CalendarDate.working(budget.year, month, 14)
            let document = Papers.act(
                "refund-\(code)-\(budget.year)", number: "\(budget.year)/В\(month)", on: date)
            let draft = EntryDraft(
                documentDate: date, document: document.code,
                narrative: "Возврат по перерасчёту: \(words(line))",
                movements: [.refund(key(line, budget.year), amount)])
            agenda.add(.ready(Ready(documents: [document], drafts: [draft])), recorded: date)
        }
    }
}

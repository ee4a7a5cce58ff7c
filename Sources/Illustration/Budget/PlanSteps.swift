import Languages
import Ledger
import Money

// The year's plan: approved in January, changed and moved during the year.
extension SampleLedger {
    /// Puts the plan of a year on the agenda: a row for each line, month and basis, as a plan of funding
    /// states them.
    mutating func schedulePlan(_ budget: YearBudget) throws(MoneyError) {
        let approved = CalendarDate.working(budget.year, 1, 5)
        let whole = Papers.decision("plan-\(budget.year)", number: "1", on: approved)
        let later = CalendarDate.working(budget.year, 5, 12)
        let programme = Papers.decision("plan-\(budget.year)-2", number: "2", on: later)
        var january = Ready(documents: [whole])
        var may = Ready(documents: [programme])
        for (place, line) in SampleLine.all.enumerated() {
            let amount = budget.original[place]
            let months = try paymentMonths(of: line, amount)
            let obligations = try obligationMonths(of: line, amount)
            let rows = [(PlanBasis.obligations, obligations), (.payments, months)]
                .flatMap { basis, months in months.map { (basis, $0.month, $0.amount) } }
            for (basis, month, part) in rows {
                let cell: [Int?: Money] = [month: part]
                let movement = Movement.appropriation(
                    key(line, budget.year),
                    PlanAmount(
                        obligations: basis == .obligations ? cell : [:],
                        payments: basis == .payments ? cell : [:]))
                let document = line.isProgramme ? programme : whole
                let draft = EntryDraft(
                    documentDate: line.isProgramme ? later : approved, document: document.code,
                    narrative: "План на \(budget.year) год: \(words(line))",
                    movements: [movement])
                if line.isProgramme {
                    may.drafts.append(draft)
                } else {
                    january.drafts.append(draft)
                }
            }
        }
        agenda.add(.ready(january), recorded: approved)
        agenda.add(.ready(may), recorded: later)
        try scheduleAmendments(budget)
        try scheduleTransfers(budget)
    }

    private mutating func scheduleAmendments(_ budget: YearBudget) throws(MoneyError) {
        for (index, change) in budget.amendments.enumerated() {
            let date = CalendarDate.working(budget.year, change.month, 10)
            let number = "\(budget.year)/\(index + 3)"
            let document = Papers.decision(
                "plan-\(budget.year)-\(index + 3)", number: number, on: date)
            let line = SampleLine.all[SampleLine.place(of: change.line)]
            let cell: [Int?: Money] = [min(change.month + 1, 12): change.amount]
            let movement = Movement.amendment(
                key(line, budget.year), PlanAmount(obligations: cell, payments: cell))
            let draft = EntryDraft(
                documentDate: date, document: document.code,
                narrative: "Уточнение плана: \(words(line))", movements: [movement])
            agenda.add(.ready(Ready(documents: [document], drafts: [draft])), recorded: date)
        }
    }

    /// Funding moved between lines: before October only between lines the memo of 2021 does not itemise.
    private mutating func scheduleTransfers(_ budget: YearBudget) throws(MoneyError) {
        let moves: [(LineCode, LineCode, month: Int, thousandths: Int64)] = [
            ("digitisation", "events", 5, 30), ("equipment", "periodicals", 8, 25),
            ("internet", "utilities.water", 11, 10),
        ]
        for (index, move) in moves.enumerated() {
            let from = SampleLine.all[SampleLine.place(of: move.0)]
            let to = SampleLine.all[SampleLine.place(of: move.1)]
            let share = Share(partsPerMillion: move.thousandths * 1000)
            let exact = try budget.original[SampleLine.place(of: move.0)].taking(share)
            let amount = Money.tiyn(max(exact.minorUnits / 100_000, 1) * 100_000)
            let date = CalendarDate.working(budget.year, move.month, 18)
            let document = Papers.decision(
                "transfer-\(budget.year)-\(index + 1)", number: "\(budget.year)/П\(index + 1)",
                on: date)
            let cell: [Int?: Money] = [min(move.month + 1, 12): amount]
            let draft = EntryDraft(
                documentDate: date, document: document.code,
                narrative: "Передвижение: со статьи «\(words(from))» на «\(words(to))»",
                movements: [
                    .transfer(
                        from: key(from, budget.year), to: key(to, budget.year),
                        PlanAmount(obligations: cell, payments: cell))
                ])
            agenda.add(.ready(Ready(documents: [document], drafts: [draft])), recorded: date)
        }
    }

    /// Payments follow the bills: by the season of the line.
    private func paymentMonths(
        of line: SampleLine, _ amount: Money
    ) throws(MoneyError) -> [(month: Int, amount: Money)] {
        try months(of: amount, line.season)
    }

    /// Obligations come before: a year's contract in January, orders by quarters, salaries month by month.
    private func obligationMonths(
        of line: SampleLine, _ amount: Money
    ) throws(MoneyError) -> [(month: Int, amount: Money)] {
        switch line.habit {
        case .contract: [(1, amount)]
        case .payroll: try months(of: amount, line.season)
        case .orders, .books:
            try months(
                of: amount,
                line.season.indices.map { index in
                    index % 3 == 0 ? line.season[index..<(index + 3)].reduce(0, +) : 0
                })
        }
    }

    private func months(
        of amount: Money, _ weights: [Int64]
    ) throws(MoneyError) -> [(month: Int, amount: Money)] {
        try amount.split(byWeights: weights).enumerated()
            .filter { !$0.element.isZero }.map { ($0.offset + 1, $0.element) }
    }
}

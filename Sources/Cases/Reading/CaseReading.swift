import Ledger
import Money
import Yams

/// Reads one case: its head, then its budgets, then what refers to them.
struct CaseReading {
    var year: FiscalYear
    var currency: Currency
    var budgets: [String: CaseBudget] = [:]
    /// Names that earlier steps were given.
    var stepNames: Set<String> = []

    static func read(_ node: Node) throws(CaseProblem) -> WorkedCase {
        var fields = try Fields(node)
        let code = try fields.need("case").text()
        let title = try fields.need("title").text()
        let source = try fields.need("source").text()
        let note = try fields.take("note")?.text()
        var reading = CaseReading(
            year: try fields.take("year")?.year() ?? FiscalYear(2021),
            currency: try currency(fields.take("currency")))
        let budgets = try reading.readBudgets(fields.need("budgets"))
        let limits = try reading.limits(fields.take("limits"))
        let opening = try reading.opening(fields.take("opening"))
        var steps: [CaseStep] = []
        if let list = fields.take("steps") {
            for step in try list.list() { steps.append(try reading.step(step)) }
        }
        let expected = try fields.take("expect").map { node throws(CaseProblem) in
            try reading.figures(node)
        }
        try fields.requireAllTaken()
        return WorkedCase(
            code: code, title: title, source: source, note: note, line: node.line,
            year: reading.year, currency: reading.currency, budgets: budgets, limits: limits,
            opening: opening, steps: steps, expected: expected ?? .none)
    }

    private static func currency(_ node: Node?) throws(CaseProblem) -> Currency {
        guard let node else { return .kzt }
        let code = try node.text()
        guard let currency = Currency(isoCode: code) else {
            throw CaseProblem(line: node.line, fault: .unknownCurrency(code))
        }
        return currency
    }

    /// The budget a step or figure names.
    func budget(_ node: Node) throws(CaseProblem) -> CaseBudget {
        let name = try node.text()
        guard let budget = budgets[name] else {
            throw CaseProblem(
                line: node.line, fault: .unknownBudget(name, known: budgets.keys.sorted()))
        }
        return budget
    }

    /// What budgets hold before the first step.
    private func opening(_ node: Node?) throws(CaseProblem) -> [CaseOpening] {
        guard let node else { return [] }
        var fields = try Fields(node)
        var openings: [CaseOpening] = []
        for name in fields.words {
            let line = fields.line(of: name)
            var stages = try Fields(fields.need(name))
            guard let budget = budgets[name] else {
                throw CaseProblem(
                    line: line, fault: .unknownBudget(name, known: budgets.keys.sorted()))
            }
            var balances: [OpeningStage: Money] = [:]
            for stage in OpeningStage.allCases {
                balances[stage] = try stages.take(stage.rawValue)?.amount(in: currency)
            }
            try stages.requireAllTaken()
            openings.append(CaseOpening(budget: budget, balances: balances))
        }
        return openings
    }
}

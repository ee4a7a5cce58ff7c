import Ledger
import Money
import Yams

extension CaseReading {
    /// The figures that must stand, by budget, in total and by order.
    func figures(_ node: Node) throws(CaseProblem) -> CaseFigures {
        var fields = try Fields(node)
        var expectations: [CaseFigures.Expectation] = []
        for subject in fields.words {
            let line = fields.line(of: subject)
            var values = try Fields(fields.need(subject))
            for word in values.words {
                let wordLine = values.line(of: word)
                let value = try values.need(word)
                expectations.append(
                    try subject == "orders"
                        ? CaseFigures.Expectation(
                            line: wordLine, subject: .order(CommitmentCode(word)),
                            value: .money(value.amount(in: currency)))
                        : expectation(of: subject, line: line, word, wordLine, value))
            }
        }
        return CaseFigures(expectations: expectations)
    }

    private func expectation(
        of subject: String, line: Int, _ word: String, _ wordLine: Int, _ value: Node
    ) throws(CaseProblem) -> CaseFigures.Expectation {
        guard let figure = CaseFigure(rawValue: word) else {
            let allowed = CaseFigure.allCases.map(\.rawValue)
            throw CaseProblem(line: wordLine, fault: .unknownWord(word, allowed: allowed))
        }
        let amount: CaseFigures.Value =
            figure.isCount
            ? .count(try value.count()) : .money(try value.amount(in: currency))
        if subject == "total" {
            return CaseFigures.Expectation(line: wordLine, subject: .total(figure), value: amount)
        }
        guard let budget = budgets[subject] else {
            throw CaseProblem(
                line: line, fault: .unknownBudget(subject, known: budgets.keys.sorted()))
        }
        return CaseFigures.Expectation(
            line: wordLine, subject: .budget(budget, figure), value: amount)
    }
}

import Languages
import Ledger
import Money
import Yams

/// What a step can do, by the word it begins with.
enum StepVerb: String, CaseIterable {
    case appropriate, distribute, amend, move, transfer
    case carryOver = "carry over"
    case commit, release, accrue, pay, refund, receive, withdraw, reverse
    case batch, expect
}

extension CaseReading {
    /// A step with what must be said to it.
    mutating func step(_ node: Node) throws(CaseProblem) -> CaseStep {
        var fields = try Fields(node)
        let verb = try verb(of: fields)
        let act: CaseStep.Act
        switch verb {
        case .expect:
            act = .look(try figures(fields.need(verb.rawValue)))
        case .batch:
            var entries: [CaseEntry] = []
            for member in try fields.need(verb.rawValue).list() {
                var memberFields = try Fields(member)
                entries.append(try entry(&memberFields, self.verb(of: memberFields)))
                try memberFields.requireAllTaken()
            }
            act = .record(entries)
        case .appropriate, .distribute, .amend, .move, .transfer, .carryOver, .commit, .release,
            .accrue, .pay, .refund, .receive, .withdraw, .reverse:
            act = .record([try entry(&fields, verb)])
        }
        let answer: CaseStep.Answer =
            verb == .expect ? .admitted(warnings: []) : try answer(&fields)
        try fields.requireAllTaken()
        if case .record(let entries) = act { stepNames.formUnion(entries.compactMap(\.name)) }
        return CaseStep(line: node.line, act: act, answer: answer)
    }

    private func verb(of fields: Fields) throws(CaseProblem) -> StepVerb {
        let verbs = fields.words.compactMap(StepVerb.init)
        guard let verb = verbs.first else {
            throw CaseProblem(
                line: fields.line, fault: .noVerb(allowed: StepVerb.allCases.map(\.rawValue)))
        }
        guard verbs.count == 1 else {
            throw CaseProblem(line: fields.line, fault: .severalVerbs(verbs.map(\.rawValue)))
        }
        return verb
    }

    private func answer(_ fields: inout Fields) throws(CaseProblem) -> CaseStep.Answer {
        if let refused = fields.take("refused") {
            var reasons: Set<String> = []
            for reason in try refused.listOrOne() { reasons.insert(try reason.text()) }
            return .refused(reasons)
        }
        var warnings: Set<Limit.Measure> = []
        if let warns = fields.take("warns") {
            for measure in try warns.listOrOne() { warnings.insert(try measure.measure()) }
        }
        return .admitted(warnings: warnings)
    }

    private func entry(
        _ fields: inout Fields, _ verb: StepVerb
    ) throws(CaseProblem) -> CaseEntry {
        let deed: CaseEntry.Deed
        var year = year
        if verb == .reverse {
            let named = try fields.need(verb.rawValue)
            let name = try named.text()
            guard stepNames.contains(name) else {
                throw CaseProblem(line: named.line, fault: .unknownStep(name))
            }
            deed = .reversal(of: name)
        } else {
            let (movement, key) = try movement(&fields, verb)
            deed = .movement(movement)
            year = key.year
        }
        let date = try fields.take("date")?.date()
        let name = fields.take("name")
        let entry = CaseEntry(
            line: fields.line, deed: deed, date: date ?? Self.middle(of: year),
            name: try name?.text(), request: try fields.take("request")?.text())
        if let name, let text = entry.name, stepNames.contains(text) {
            throw CaseProblem(line: name.line, fault: .repeated(text))
        }
        return entry
    }

    /// 1 July, when a step without a date happens.
    private static func middle(of year: FiscalYear) -> CalendarDate {
        CalendarDate(year: year.year, month: 7, day: 1) ?? CalendarDate(dayNumber: 0)
    }
}

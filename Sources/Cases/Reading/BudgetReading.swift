import Ledger
import Money
import Yams

extension CaseReading {
    /// The budgets of a case, by list of names or by names with their keys.
    mutating func readBudgets(_ node: Node) throws(CaseProblem) -> [CaseBudget] {
        var list: [CaseBudget] = []
        if case .mapping = node {
            var fields = try Fields(node)
            for name in fields.words {
                let line = fields.line(of: name)
                list.append(try budget(named: name, line: line, key: Fields(fields.need(name))))
            }
        } else {
            for name in try node.listOrOne() {
                list.append(try budget(named: name.text(), line: name.line, key: nil))
            }
        }
        guard !list.isEmpty else {
            throw CaseProblem(line: node.line, fault: .missing("budgets"))
        }
        return list
    }

    private mutating func budget(
        named name: String, line: Int, key given: Fields?
    ) throws(CaseProblem) -> CaseBudget {
        guard !["total", "orders"].contains(name) else {
            throw CaseProblem(line: line, fault: .reserved(name))
        }
        var key = BudgetKey(
            organisation: CaseReading.organisation, year: year, line: LineCode(name),
            source: "common")
        var isInKind = false
        if var given {
            isInKind = try given.take("in kind")?.isYes() ?? false
            if isInKind { key.source = "in kind" }
            if let line = try given.take("line")?.text() { key.line = LineCode(line) }
            if let source = try given.take("source")?.text() { key.source = SourceCode(source) }
            key.branch = try given.take("branch")?.text().asBranch
            key.programme = try given.take("programme")?.text().asProgramme
            key.year = try given.take("year")?.year() ?? year
            try given.requireAllTaken()
        }
        let nature: FundingSource.Nature = isInKind ? .inKind : .budget
        let clash = budgets.values.contains { $0.key.source == key.source && $0.nature != nature }
        guard !clash else {
            throw CaseProblem(line: line, fault: .twoNatures(key.source.text))
        }
        let budget = CaseBudget(name: name, key: key, nature: nature)
        guard budgets.updateValue(budget, forKey: name) == nil else {
            throw CaseProblem(line: line, fault: .repeated(name))
        }
        return budget
    }

    /// The organisation all cases are about.
    static let organisation: OrganisationCode = "case"

    /// The limits of a case.
    func limits(_ node: Node?) throws(CaseProblem) -> [Limit] {
        guard let node else { return [] }
        var limits: [Limit] = []
        for item in try node.list() { limits.append(try limit(item)) }
        return limits
    }

    private func limit(_ node: Node) throws(CaseProblem) -> Limit {
        var fields = try Fields(node)
        let (stop, warn) = (fields.take("stop"), fields.take("warn"))
        if stop != nil, warn != nil {
            throw CaseProblem(line: node.line, fault: .severalVerbs(["stop", "warn"]))
        }
        guard let measured = stop ?? warn else {
            throw CaseProblem(line: node.line, fault: .noVerb(allowed: ["stop", "warn"]))
        }
        let limit = Limit(
            try measured.measure(), stop != nil ? .stop : .warn,
            at: try fields.take("at")?.share() ?? .whole,
            source: try fields.take("source")?.text().asSource,
            line: try fields.take("line")?.text().asLine)
        try fields.requireAllTaken()
        return limit
    }
}

extension Limit.Measure {
    /// The words case files use.
    static let words: [String: Limit.Measure] = [
        "commitments": .commitments, "spending": .spending,
        "spending beside commitments": .spendingBesideCommitments, "funding": .funding,
    ]

    /// The word case files use for the measure.
    var word: String {
        switch self {
        case .commitments: "commitments"
        case .spending: "spending"
        case .spendingBesideCommitments: "spending beside commitments"
        case .funding: "funding"
        }
    }
}

extension Node {
    /// The measure of a limit.
    func measure() throws(CaseProblem) -> Limit.Measure {
        let word = try text()
        guard let measure = Limit.Measure.words[word] else {
            let allowed = Limit.Measure.words.keys.sorted()
            throw CaseProblem(line: line, fault: .unknownWord(word, allowed: allowed))
        }
        return measure
    }

    /// Yes or no.
    func isYes() throws(CaseProblem) -> Bool {
        switch try text() {
        case "yes", "true": return true
        case "no", "false": return false
        case let word:
            throw CaseProblem(line: line, fault: .unknownWord(word, allowed: ["no", "yes"]))
        }
    }
}

extension String {
    var asBranch: BranchCode { BranchCode(self) }
    var asProgramme: ProgrammeCode { ProgrammeCode(self) }
    var asSource: SourceCode { SourceCode(self) }
    var asLine: LineCode { LineCode(self) }
}

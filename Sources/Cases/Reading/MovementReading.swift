import Ledger
import Money
import Yams

extension CaseReading {
    /// The movement of a step, and the key whose year its date falls in by default.
    func movement(
        _ fields: inout Fields, _ verb: StepVerb
    ) throws(CaseProblem) -> (Movement, BudgetKey) {
        let what = try fields.need(verb.rawValue)
        switch verb {
        case .appropriate:
            let key = try budget(fields.need("to")).key
            return (.appropriation(key, try planAmount(what, &fields)), key)
        case .amend:
            let key = try budget(fields.need("of")).key
            return (.amendment(key, try planAmount(what, &fields)), key)
        case .distribute, .move, .transfer, .carryOver:
            let from = try budget(fields.need("from")).key
            let to = try budget(fields.need("to")).key
            let amount = try planAmount(what, &fields)
            return (between(from, to, amount, verb), from)
        case .commit, .release, .accrue, .pay, .refund:
            let key = try budget(fields.need("on")).key
            return (try use(of: key, what.amount(in: currency), verb, &fields), key)
        case .receive:
            let key = try budget(fields.need("on")).key
            return (.receiptInKind(key, try lots(what)), key)
        case .withdraw:
            let key = try budget(fields.need("on")).key
            return (.withdrawal(key, try lots(what)), key)
        case .reverse, .batch, .expect:
            // A batch holds entries only: neither batches nor looks at figures.
            throw CaseProblem(
                line: fields.line, fault: .unknownWord(verb.rawValue, allowed: Self.entryVerbs))
        }
    }

    private static let entryVerbs = StepVerb.allCases.filter { $0 != .batch && $0 != .expect }
        .map(\.rawValue)

    private func between(
        _ from: BudgetKey, _ to: BudgetKey, _ amount: PlanAmount, _ verb: StepVerb
    ) -> Movement {
        switch verb {
        case .distribute: .appropriation(to, amount, distributedFrom: from)
        case .move: .reallocation(from: from, to: to, amount)
        case .carryOver: .rollover(from: from, to: to, amount)
        case .transfer, .appropriate, .amend, .commit, .release, .accrue, .pay, .refund, .receive,
            .withdraw, .reverse, .batch, .expect:
            .transfer(from: from, to: to, amount)
        }
    }

    private func use(
        of key: BudgetKey, _ amount: Money, _ verb: StepVerb, _ fields: inout Fields
    ) throws(CaseProblem) -> Movement {
        switch verb {
        case .commit:
            return .commitment(CommitmentCode(try fields.need("as").text()), key, amount)
        case .release:
            return .release(CommitmentCode(try fields.need("of").text()), key, amount)
        case .accrue:
            let order = try fields.take("against")?.text()
            let books = try fields.take("books").map { node throws(CaseProblem) in
                try lots(node)
            }
            return .accrual(
                key, amount, against: order.map { CommitmentCode($0) },
                releasesRest: try fields.take("releases rest")?.isYes() ?? false,
                lots: books ?? [])
        case .pay:
            return .payment(key, amount, from: try origin(fields.need("out of")))
        case .refund, .appropriate, .distribute, .amend, .move, .transfer, .carryOver, .receive,
            .withdraw, .reverse, .batch, .expect:
            return .refund(key, amount)
        }
    }

    private func origin(_ node: Node) throws(CaseProblem) -> PaymentOrigin {
        switch try node.text() {
        case "accrued": .accrued
        case "plan": .plan
        case let order: .commitment(CommitmentCode(order))
        }
    }

    /// An amount of plan: one number, or numbers by month; in both plans unless `plan` names one.
    private func planAmount(
        _ node: Node, _ fields: inout Fields
    ) throws(CaseProblem) -> PlanAmount {
        var amounts: [Int?: Money] = [:]
        if case .mapping(let months) = node {
            for (month, amount) in months {
                amounts[try month.month()] = try amount.amount(in: currency)
            }
        } else {
            amounts[nil] = try node.amount(in: currency)
        }
        guard let plan = fields.take("plan") else {
            return PlanAmount(obligations: amounts, payments: amounts)
        }
        switch try plan.text() {
        case "obligations": return PlanAmount(obligations: amounts, payments: [:])
        case "payments": return PlanAmount(obligations: [:], payments: amounts)
        case let word:
            throw CaseProblem(
                line: plan.line, fault: .unknownWord(word, allowed: ["obligations", "payments"]))
        }
    }

    /// One lot of books, or a list of lots.
    private func lots(_ node: Node) throws(CaseProblem) -> [ItemLot] {
        guard case .sequence(let sequence) = node else { return [try lot(node)] }
        var lots: [ItemLot] = []
        for item in sequence { lots.append(try lot(item)) }
        return lots
    }

    private func lot(_ node: Node) throws(CaseProblem) -> ItemLot {
        var fields = try Fields(node)
        let language = try fields.take("language")?.text()
        let kind = try fields.take("kind")?.text()
        let lot = ItemLot(
            itemClass: ItemClass(
                language: language.map { ItemLanguage($0) }, kind: kind.map { ItemKind($0) }),
            copies: try fields.need("copies").count(), titles: try fields.take("titles")?.count(),
            value: try fields.take("value")?.amount(in: currency))
        try fields.requireAllTaken()
        return lot
    }
}

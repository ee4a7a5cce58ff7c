import Languages
import Ledger
import Money

/// One row of an entry in `entries.yaml`: a key of the budget and what happens on it.
struct EntryRow {
    let section: Section
    let chart: Chart
    let year: FiscalYear

    private static let keyParts = ["line", "source", "branch", "programme"]

    /// The keys a row of an entry of this kind may have.
    static func keys(of kind: EntriesFile.Kind) -> [String] {
        switch kind {
        case .appropriation: keyParts + ["amount", "months", "part-of"]
        case .amendment: keyParts + ["amount", "months"]
        case .transfer: ["from", "to", "amount", "months"]
        case .commitment, .release: keyParts + ["commitment", "amount"]
        case .accrual: keyParts + ["amount", "against", "releases-rest", "lots"]
        case .payment: keyParts + ["amount", "settles", "commitment"]
        case .refund: keyParts + ["amount"]
        case .receiptInKind, .withdrawal: keyParts + ["lots"]
        }
    }

    /// What the row does; nil, with its faults noted, when it cannot be read.
    func movement(of kind: EntriesFile.Kind, _ reader: inout DataReader) -> Movement? {
        if case .transfer = kind { return transfer(&reader) }
        guard let key = key(in: section, &reader) else { return nil }
        switch kind {
        case .appropriation: return appropriation(of: key, &reader)
        case .amendment: return plan(&reader).map { .amendment(key, $0) }
        case .transfer: return nil
        case .commitment, .release:
            guard let code = reader.text("commitment", in: section),
                let amount = amount(&reader)
            else { return nil }
            let commitment = CommitmentCode(code)
            return kind == .commitment
                ? .commitment(commitment, key, amount) : .release(commitment, key, amount)
        case .accrual: return accrual(on: key, &reader)
        case .payment: return payment(on: key, &reader)
        case .refund: return amount(&reader).map { .refund(key, $0) }
        case .receiptInKind:
            let lots = lots(required: true, &reader)
            return lots.isEmpty ? nil : .receiptInKind(key, lots)
        case .withdrawal:
            let lots = lots(required: true, &reader)
            return lots.isEmpty ? nil : .withdrawal(key, lots)
        }
    }

    private func appropriation(of key: BudgetKey, _ reader: inout DataReader) -> Movement? {
        guard let plan = plan(&reader) else { return nil }
        guard section.has("part-of") else { return .appropriation(key, plan) }
        guard let whole = code("part-of", of: .line, in: section, &reader) else { return nil }
        var wholeKey = key
        wholeKey.line = LineCode(whole)
        wholeKey.branch = nil
        wholeKey.programme = nil
        return .appropriation(key, plan, distributedFrom: wholeKey)
    }

    private func transfer(_ reader: inout DataReader) -> Movement? {
        func end(_ name: String) -> BudgetKey? {
            guard section.has(name), let node = section.values[name] else {
                reader.note(.missing, line: section.line, at: section.place(name))
                return nil
            }
            return reader.section(node, at: section.place(name), keys: Self.keyParts)
                .flatMap { key(in: $0, &reader) }
        }
        guard let from = end("from"), let to = end("to"), let plan = plan(&reader) else {
            return nil
        }
        return .transfer(from: from, to: to, plan)
    }

    private func accrual(on key: BudgetKey, _ reader: inout DataReader) -> Movement? {
        let lots = lots(required: false, &reader)
        let rest =
            section.has("releases-rest")
            ? reader.value("releases-rest", in: section, ReadValue.yesOrNo) : false
        guard let amount = amount(&reader), let rest else { return nil }
        return .accrual(
            key, amount,
            against: reader.optionalText("against", in: section).map { CommitmentCode($0) },
            releasesRest: rest, lots: lots)
    }

    private func payment(on key: BudgetKey, _ reader: inout DataReader) -> Movement? {
        let origins = ["bill", "commitment", "plan"]
        let settles = reader.value("settles", in: section) { text throws(ValueProblem) in
            guard origins.contains(text) else { throw ValueProblem(.notOneOf(origins)) }
            return text
        }
        guard let amount = amount(&reader), let settles else { return nil }
        switch settles {
        case "bill": return .payment(key, amount, from: .accrued)
        case "commitment":
            return reader.text("commitment", in: section).map {
                .payment(key, amount, from: .commitment(CommitmentCode($0)))
            }
        default: return .payment(key, amount, from: .plan)
        }
    }
}

// Parts of a row.
extension EntryRow {
    /// Line, source and, where given, branch and programme: codes the ledger knows.
    private func key(in section: Section, _ reader: inout DataReader) -> BudgetKey? {
        let line = code("line", of: .line, in: section, &reader)
        let source = code("source", of: .source, in: section, &reader)
        let branch =
            section.has("branch") ? code("branch", of: .branch, in: section, &reader) : nil
        let programme =
            section.has("programme") ? code("programme", of: .programme, in: section, &reader) : nil
        guard let line, let source, !section.has("branch") || branch != nil,
            !section.has("programme") || programme != nil
        else { return nil }
        return BudgetKey(
            organisation: chart.organisation.code, year: year, line: LineCode(line),
            source: SourceCode(source), branch: branch.map { BranchCode($0) },
            programme: programme.map { ProgrammeCode($0) })
    }

    private func code(
        _ key: String, of kind: DataFault.CodeKind, in section: Section,
        _ reader: inout DataReader
    ) -> String? {
        let known = known(kind)
        return reader.value(key, in: section) { text throws(ValueProblem) in
            try ReadValue.code(text, of: kind, among: known)
        }
    }

    private func known(_ kind: DataFault.CodeKind) -> [String] {
        switch kind {
        case .line: chart.lines.map(\.code.text)
        case .source: chart.sources.map(\.code.text)
        case .branch: chart.branches.map(\.code.text)
        case .programme: chart.programmes.map(\.code.text)
        case .document, .figure, .unit, .measure, .period, .currency, .itemKind, .content,
            .audience, .vat:
            []
        }
    }

    private func amount(_ reader: inout DataReader) -> Money? {
        let currency = chart.organisation.currency
        return reader.value("amount", in: section) { text throws(ValueProblem) in
            try ReadValue.amount(text, in: currency)
        }
    }

    /// An amount of plan: `amount` where the document gives no months, `months` where it does.
    private func plan(_ reader: inout DataReader) -> PlanAmount? {
        guard section.has("months") != section.has("amount") else {
            reader.note(
                .notExactlyOne(of: ["amount", "months"]), line: section.line, at: section.path)
            return nil
        }
        guard let node = section.values["months"], section.has("months") else {
            return amount(&reader).map { .undated($0) }
        }
        let names = (1...12).map { "\($0)" }
        let currency = chart.organisation.currency
        guard
            let months = reader.section(node, at: section.place("months"), keys: names)
        else { return nil }
        var amounts: [Int: Money] = [:]
        for month in 1...12 where months.has("\(month)") {
            amounts[month] = reader.value("\(month)", in: months) { text throws(ValueProblem) in
                try ReadValue.amount(text, in: currency)
            }
        }
        return amounts.isEmpty ? nil : .monthly(amounts)
    }

    /// Copies that enter or leave the stock, class by class as far as the document says.
    private func lots(required: Bool, _ reader: inout DataReader) -> [ItemLot] {
        let keys = [
            "copies", "titles", "value", "language", "item-kind", "content", "audience",
        ]
        let currency = chart.organisation.currency
        return reader.sections("lots", in: section, keys: keys, required: required).compactMap {
            lot in
            let count: (String) throws(ValueProblem) -> Int64 = { text throws(ValueProblem) in
                try ReadValue.whole(text, in: 1...1_000_000_000)
            }
            let copies = reader.value("copies", in: lot, count)
            let titles = lot.has("titles") ? reader.value("titles", in: lot, count) : nil
            let value =
                lot.has("value")
                ? reader.value("value", in: lot) { text throws(ValueProblem) in
                    try ReadValue.amount(text, in: currency)
                } : nil
            guard let copies else { return nil }
            let itemClass = ItemClass(
                language: reader.optionalText("language", in: lot).map { ItemLanguage($0) },
                kind: reader.optionalText("item-kind", in: lot).map { ItemKind($0) },
                content: reader.optionalText("content", in: lot).map { ItemContent($0) },
                audience: reader.optionalText("audience", in: lot).map { ItemAudience($0) })
            return ItemLot(itemClass: itemClass, copies: copies, titles: titles, value: value)
        }
    }
}

import Acquisitions
import Ledger
import Money

// Acts and counts of the stock.
extension PaperDesk {
    static let withdrawalKeys = [
        "reason", "branch", "series", "numbers", "counted", "check", "recipient",
    ]

    mutating func withdrawal(in section: Section) -> AcquisitionEvent? {
        let reason = word("reason", in: section, of: WithdrawalReason.self)
        let branch = optionalCode("branch", of: .branch, in: section)
        let before = reader.faults.count
        let numbers = numbers(in: section)
        let counted = counted("counted", in: section)
        guard let reason, before == reader.faults.count else { return nil }
        return .copiesWithdrawn(
            WithdrawalAct(
                reason: reason, branch: branch.map { BranchCode($0) }, numbered: numbers,
                counted: counted,
                check: reader.optionalText("check", in: section).map { AcquisitionCode($0) },
                recipient: reader.optionalText("recipient", in: section)))
    }

    static let findingKeys = ["series", "numbers", "check"]

    mutating func finding(in section: Section) -> AcquisitionEvent? {
        let before = reader.faults.count
        let numbers = numbers(in: section)
        guard before == reader.faults.count else { return nil }
        return .copiesFound(
            FindingAct(
                numbered: numbers,
                check: reader.optionalText("check", in: section).map { AcquisitionCode($0) }))
    }

    static let relocationKeys = ["from", "to", "series", "numbers", "counted"]

    mutating func relocation(in section: Section) -> AcquisitionEvent? {
        let before = reader.faults.count
        let from = optionalCode("from", of: .branch, in: section)
        let to = optionalCode("to", of: .branch, in: section)
        let numbers = numbers(in: section)
        let counted = counted("counted", in: section)
        guard before == reader.faults.count else { return nil }
        return .copiesRelocated(
            Relocation(
                from: from.map { BranchCode($0) }, to: to.map { BranchCode($0) },
                numbered: numbers, counted: counted))
    }

    static let openingKeys = ["lots", "series"]

    mutating func openingStock(in section: Section) -> AcquisitionEvent? {
        let keys =
            Self.fundKeys + Self.classKeys + Self.workKeys + [
                "titles", "copies", "value", "numbering", "first-number",
            ]
        let before = reader.faults.count
        let lots = reader.sections("lots", in: section, keys: keys).compactMap { row in
            let key = fund(in: row)
            let work = optionalWork(in: row)
            let itemClass = itemClass(in: row)
            let titles = optionalCount("titles", in: row)
            let copies = count("copies", in: row)
            let value = optionalAmount("value", in: row)
            // Numbers of before the books are taken as they are stated, never given anew.
            let isNumbered = row.has("first-number") || row.has("numbering")
            let numbering = isNumbered ? numbering(of: itemClass, in: row) : .none
            guard let key, let copies else { return nil as OpeningStock.Lot? }
            return OpeningStock.Lot(
                key: key, work: work, itemClass: itemClass, titles: titles, copies: copies,
                value: value, numbering: numbering)
        }
        let starts = reader.sections("series", in: section, keys: ["series", "next"]).compactMap {
            row -> OpeningStock.SeriesStart? in
            let series = reader.optionalText("series", in: row).map { SeriesCode($0) } ?? .main
            return count("next", in: row).map { .init(series: series, next: $0) }
        }
        guard before == reader.faults.count else { return nil }
        return .stockOpened(OpeningStock(lots: lots, series: starts))
    }

    static let checkKeys = ["branch", "series", "numbers", "counts"]

    mutating func stockCheck(in section: Section) -> AcquisitionEvent? {
        let before = reader.faults.count
        let branch = optionalCode("branch", of: .branch, in: section)
        let numbers = numbers(in: section)
        let counts = reader.sections("counts", in: section, keys: Self.classKeys + ["copies"])
            .compactMap { row -> CountedCopies? in
                let itemClass = itemClass(in: row)
                let copies = reader.value("copies", in: row) { text throws(ValueProblem) in
                    try ReadValue.whole(text, in: 0...1_000_000_000)
                }
                return copies.map { CountedCopies(itemClass: itemClass, copies: $0) }
            }
        guard before == reader.faults.count else { return nil }
        return .stockChecked(
            StockCheck(branch: branch.map { BranchCode($0) }, numbers: numbers, counts: counts))
    }

    static let takingKeys = ["record", "reason"]

    mutating func taking(in section: Section) -> AcquisitionEvent? {
        let record = reader.text("record", in: section)
        let reason = reader.text("reason", in: section)
        guard let record, let reason else { return nil }
        return .taken(Taking(record: AcquisitionCode(record), reason: reason))
    }
}

// Suggestions and milestones.
extension PaperDesk {
    static let suggestionKeys = workKeys + classKeys + ["asked-by", "branch"]

    mutating func suggestion(_ number: String, in section: Section) -> AcquisitionEvent? {
        let before = reader.faults.count
        let work = work(in: section)
        let itemClass = itemClass(in: section)
        let askedBy = section.has("asked-by") ? count("asked-by", in: section) : 1
        let branch = optionalCode("branch", of: .branch, in: section)
        guard let work, let askedBy, before == reader.faults.count else { return nil }
        return .suggestionMade(
            Suggestion(
                code: SuggestionCode(number), work: work, itemClass: itemClass, askedBy: askedBy,
                branch: branch.map { BranchCode($0) }))
    }

    static let answerKeys = ["suggestion", "accepted", "refused", "ordered", "received"]

    mutating func answer(in section: Section) -> AcquisitionEvent? {
        let suggestion = reader.text("suggestion", in: section)
        let words = ["accepted", "refused", "ordered", "received"]
        let given = words.filter(section.has)
        guard given.count == 1, let word = given.first else {
            reader.note(.notExactlyOne(of: words), line: section.line, at: section.path)
            return nil
        }
        guard let suggestion, let text = reader.text(word, in: section) else { return nil }
        let answer: SuggestionAnswer.Answer
        switch word {
        case "accepted":
            guard text == "yes" else {
                reader.note(
                    .notOneOf(["yes"]), line: section.line(word), at: section.place(word),
                    value: text)
                return nil
            }
            answer = .accepted
        case "refused": answer = .refused(reason: text)
        case "ordered": answer = .ordered(OrderCode(text))
        default: answer = .received(BatchCode(text))
        }
        return .suggestionAnswered(
            SuggestionAnswer(suggestion: SuggestionCode(suggestion), answer: answer))
    }

    static let milestoneKeys = [
        "kind", "state", "programme", "branch", "count", "partner", "note", "cost",
    ]

    mutating func milestone(in section: Section) -> AcquisitionEvent? {
        let before = reader.faults.count
        let kind = word("kind", in: section, of: Milestone.Kind.self)
        let state = word("state", in: section, of: Milestone.State.self, standard: .reached)
        let programme = optionalCode("programme", of: .programme, in: section)
        let branch = optionalCode("branch", of: .branch, in: section)
        let count = count("count", in: section)
        let cost = cost(in: section)
        guard let kind, let state, let count, before == reader.faults.count else { return nil }
        return .milestoneReached(
            Milestone(
                kind: kind, state: state, programme: programme.map { ProgrammeCode($0) },
                branch: branch.map { BranchCode($0) }, count: count,
                partner: reader.optionalText("partner", in: section),
                note: reader.optionalText("note", in: section) ?? "", cost: cost))
    }

    private mutating func cost(in section: Section) -> Milestone.Cost? {
        guard section.has("cost"), let node = section.values["cost"],
            let group = reader.section(
                node, at: section.place("cost"), keys: Self.fundKeys + ["amount"])
        else { return nil }
        let key = fund(in: group)
        let amount = amount("amount", in: group)
        guard let key, let amount else { return nil }
        return Milestone.Cost(key: key, amount: amount)
    }
}

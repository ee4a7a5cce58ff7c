import Acquisitions
import Ledger
import Money

// Batches and bills.
extension PaperDesk {
    static let batchKeys = ["from", "order", "bill", "invoice", "lots", "charges"]
    private static let lotKeys =
        originKeys + workKeys + classKeys + [
            "titles", "copies", "value", "price", "branches", "numbering", "first-number",
        ]

    mutating func batch(_ number: String, in section: Section) -> AcquisitionEvent? {
        let from = reader.text("from", in: section)
        let order = reader.optionalText("order", in: section).map { OrderCode($0) }
        let billing = billing(in: section)
        let before = reader.faults.count
        let lots = reader.sections("lots", in: section, keys: Self.lotKeys, required: true)
            .compactMap { lot(in: $0) }
        let charges = charges(in: section)
        guard let from, let billing, before == reader.faults.count else { return nil }
        return .batchAccepted(
            Batch(
                code: BatchCode(number), from: from, order: order, billing: billing, lots: lots,
                charges: charges))
    }

    /// Who bills the batch: this document, one before, one to come, or nobody.
    private mutating func billing(in section: Section) -> Batch.Billing? {
        let words = ["this", "before", "follows", "none"]
        let word = reader.value("bill", in: section) { text throws(ValueProblem) in
            guard words.contains(text) else { throw ValueProblem(.notOneOf(words)) }
            return text
        }
        switch word {
        case "this": return .billed
        case "before":
            return reader.text("invoice", in: section).map { .billedBefore(InvoiceCode($0)) }
        case "follows": return .billFollows
        case "none": return .inKind
        default: return nil
        }
    }

    private mutating func lot(in section: Section) -> BatchLot? {
        let origin = origin(in: section)
        let work = optionalWork(in: section)
        let itemClass = itemClass(in: section)
        let titles = optionalCount("titles", in: section) ?? work.map { _ in 1 }
        let copies = count("copies", in: section)
        let branches = byBranch("branches", in: section)
        let numbering = numbering(of: itemClass, in: section)
        guard let origin, let copies else { return nil }
        guard let value = value(of: copies, in: section) else { return nil }
        return BatchLot(
            origin: origin, work: work, itemClass: itemClass, titles: titles, copies: copies,
            value: value,
            branches: branches.filter { $0.1 > 0 }.map { BranchCopies(branch: $0.0, copies: $0.1) },
            numbering: numbering)
    }

    /// The value of all copies, stated for all or for one; nil inside where no price is stated.
    private mutating func value(of copies: Int64, in section: Section) -> Money?? {
        let given = ["value", "price"].filter(section.has)
        guard given.count < 2 else {
            reader.note(
                .notExactlyOne(of: ["value", "price"]), line: section.line, at: section.path)
            return nil
        }
        guard let key = given.first else { return .some(nil) }
        guard let amount = amount(key, in: section) else { return nil }
        guard key == "price" else { return amount }
        do throws(MoneyError) { return try amount.times(copies) } catch {
            note(.amount(error), in: section)
            return nil
        }
    }

    /// What a document asks beside its lines: spread over them, or on a budget of its own, never both
    /// (case E04).
    mutating func charges(in section: Section) -> [Charge] {
        let keys = ["name", "amount", "prorated"] + Self.fundKeys
        return reader.sections("charges", in: section, keys: keys).compactMap { row in
            let name = reader.text("name", in: row)
            let amount = amount("amount", in: row)
            guard let isProrated = isYes("prorated", in: row) else { return nil }
            guard isProrated != row.has("line") else {
                reader.note(
                    .notExactlyOne(of: ["prorated", "line"]), line: row.line, at: row.path)
                return nil
            }
            let treatment: Charge.Treatment? =
                isProrated ? .prorated : fund(in: row).map { .apart($0) }
            guard let name, let amount, let treatment else { return nil }
            return Charge(name: name, amount: amount, treatment: treatment)
        }
    }

    static let invoiceKeys = ["vendor", "order", "final", "lines", "charges"]

    mutating func invoice(_ number: String, in section: Section) -> AcquisitionEvent? {
        let vendor = reader.text("vendor", in: section)
        let order = reader.optionalText("order", in: section).map { OrderCode($0) }
        let isFinal = isYes("final", in: section)
        let before = reader.faults.count
        let lines = billLines(in: section)
        let charges = charges(in: section)
        guard let vendor, let isFinal, before == reader.faults.count else { return nil }
        return .invoiceApproved(
            Invoice(
                code: InvoiceCode(number), vendor: vendor, order: order, lines: lines,
                charges: charges, isFinal: isFinal))
    }

    private mutating func billLines(in section: Section) -> [InvoiceLine] {
        let keys = Self.originKeys + ["copies", "amount"]
        return reader.sections("lines", in: section, keys: keys, required: true).compactMap { row in
            let origin = origin(in: row)
            let copies = optionalCount("copies", in: row)
            let amount = amount("amount", in: row)
            guard let origin, let amount else { return nil }
            return InvoiceLine(origin: origin, copies: copies, amount: amount)
        }
    }

    static let invoiceCancellationKeys = ["invoice", "reason"]

    mutating func invoiceCancellation(in section: Section) -> AcquisitionEvent? {
        let invoice = reader.text("invoice", in: section)
        let reason = reader.text("reason", in: section)
        guard let invoice, let reason else { return nil }
        return .invoiceCancelled(
            InvoiceCancellation(invoice: InvoiceCode(invoice), reason: reason))
    }

    static let creditNoteKeys = ["vendor", "order", "settlement", "lines"]

    mutating func creditNote(in section: Section) -> AcquisitionEvent? {
        let vendor = reader.text("vendor", in: section)
        let order = reader.optionalText("order", in: section).map { OrderCode($0) }
        let settlement = word("settlement", in: section, of: CreditNote.Settlement.self)
        let before = reader.faults.count
        let lines = billLines(in: section)
        guard let vendor, let settlement, before == reader.faults.count else { return nil }
        return .creditNoteReceived(
            CreditNote(vendor: vendor, order: order, settlement: settlement, lines: lines))
    }

    static let distributionKeys = ["batch", "rows", "by", "weights", "lots"]

    /// Copies handed out row by row, or so many of each lot by a formula.
    mutating func distribution(in section: Section) -> AcquisitionEvent? {
        let batch = reader.text("batch", in: section).map { BatchCode($0) }
        guard section.has("rows") != section.has("by") else {
            reader.note(.notExactlyOne(of: ["rows", "by"]), line: section.line, at: section.path)
            return nil
        }
        let before = reader.faults.count
        if section.has("rows") {
            let rows = reader.sections("rows", in: section, keys: ["lot", "branch", "copies"])
                .compactMap { row -> BatchDistribution.Row? in
                    let lot = number("lot", in: row)
                    let branch = code("branch", of: .branch, in: row)
                    guard let lot, let branch, let copies = count("copies", in: row) else {
                        return nil
                    }
                    return .init(lot: lot, branch: BranchCode(branch), copies: copies)
                }
            guard let batch, before == reader.faults.count else { return nil }
            return .copiesDistributed(BatchDistribution(batch: batch, rows: rows))
        }
        guard let formula = formula(in: section) else { return nil }
        let rows = reader.sections("lots", in: section, keys: ["lot", "copies"], required: true)
            .flatMap { row -> [BatchDistribution.Row] in
                guard let lot = number("lot", in: row), let copies = count("copies", in: row)
                else { return [] }
                do throws(AcquisitionRefusal) {
                    return try formula.shares(of: copies).map {
                        .init(lot: lot, branch: $0.branch, copies: $0.copies)
                    }
                } catch {
                    note(error, in: row)
                    return []
                }
            }
        guard let batch, before == reader.faults.count else { return nil }
        return .copiesDistributed(BatchDistribution(batch: batch, formula: formula, rows: rows))
    }

    private mutating func formula(in section: Section) -> DistributionFormula? {
        let basis = word("by", in: section, of: DistributionFormula.Basis.self)
        guard let basis else { return nil }
        let weights = byBranch("weights", in: section)
        if basis == .equal, weights.isEmpty { return .equal(chart.branches.map(\.code)) }
        guard !weights.isEmpty else {
            reader.note(.missing, line: section.line, at: section.place("weights"))
            return nil
        }
        return DistributionFormula(
            basis: basis, weights: weights.map { .init(branch: $0.0, weight: $0.1) })
    }
}

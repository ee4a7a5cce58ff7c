import Languages
import Ledger
import Money

/// One row of a file of entries, its cells read: what it says, before it is a movement.
struct MovementRow {
    var date: CalendarDate
    var kind: EntryKind
    var document: DocumentCode
    /// Whether the row names its document itself; else it rests on the one given for the file.
    var namesDocument = true
    /// The key the amount is about; nil for reversals, which name an entry instead.
    var key: BudgetKey?
    /// The other end of a transfer, reallocation, distribution or rollover.
    var from: BudgetKey?
    var amount: Money?
    var month: Int?
    var plan = PlanScope.both
    var commitment: CommitmentCode?
    var settles: Settlement?
    var closes = false
    var copies: Int64?
    var titles: Int64?
    var items = ItemClass()
    var reverses: EntryNumber?
    var figures: [String] = []
    var narrative = ""
    /// The row's own key, where the file has one.
    var ownKey: String?
}

/// A cell that keeps a row from being a movement.
struct RowFault: Error {
    let column: EntryColumn
    let expected: Phrase

    /// The kind of entry needs a value the row does not state.
    static func missing(_ column: EntryColumn, for kind: EntryKind) -> RowFault {
        let name =
            EntryVocabulary.kinds.first { $0.0 == kind }?.1.shown ?? Phrase(same: kind.rawValue)
        return RowFault(
            column: column,
            expected: Phrase(
                kk: "«{kind}» үшін «{column}» толтырылуы керек.",
                ru: "для вида «{kind}» нужно заполнить «{column}».",
                en: "“{kind}” needs a value in “{column}”."
            ).filled(["kind": name, "column": column.name]))
    }

    static let amountNotPositive = RowFault(
        column: .amount,
        expected: Phrase(
            kk: "сома нөлден үлкен болуы керек.", ru: "сумма должна быть больше нуля.",
            en: "the amount must be more than zero."))
}

extension MovementRow {
    /// The movement the row stands for. Throws the first thing that keeps it from being one.
    func movement() throws(RowFault) -> Movement {
        switch kind {
        case .appropriation:
            return .appropriation(
                try stated(key, .line), planAmount(try positive()), distributedFrom: from)
        case .amendment:
            let key = try stated(key, .line)
            guard let from else { return .amendment(key, planAmount(try stated(amount, .amount))) }
            return .reallocation(from: from, to: key, planAmount(try positive()))
        case .transfer:
            return .transfer(
                from: try stated(from, .fromLine), to: try stated(key, .line),
                planAmount(try positive()))
        case .rollover:
            return .rollover(
                from: try stated(from, .fromYear), to: try stated(key, .line),
                planAmount(try positive()))
        case .commitment:
            return .commitment(
                try stated(commitment, .commitment), try stated(key, .line), try positive())
        case .release:
            return .release(
                try stated(commitment, .commitment), try stated(key, .line), try positive())
        case .accrual:
            return .accrual(
                try stated(key, .line), try positive(), against: commitment, releasesRest: closes,
                lots: try lots(isRequired: false))
        case .credit:
            return .credit(try stated(key, .line), try positive())
        case .payment:
            return .payment(try stated(key, .line), try positive(), from: try origin())
        case .refund:
            return .refund(try stated(key, .line), try positive())
        case .receiptInKind:
            return .receiptInKind(try stated(key, .line), try lots(isRequired: true))
        case .receipt:
            return .receipt(try stated(key, .line), try lots(isRequired: true))
        case .openingStock:
            return .openingStock(try stated(key, .line), try lots(isRequired: true))
        case .relocation:
            return .relocation(
                from: try stated(from, .fromBranch), to: try stated(key, .line),
                try lots(isRequired: true))
        case .finding:
            return .finding(try stated(key, .line), try lots(isRequired: true))
        case .withdrawal:
            return .withdrawal(try stated(key, .line), try lots(isRequired: true))
        case .reversal:
            return .reversal(of: try stated(reverses, .reverses))
        }
    }

    private func stated<Value>(_ value: Value?, _ column: EntryColumn) throws(RowFault) -> Value {
        guard let value else { throw .missing(column, for: kind) }
        return value
    }

    private func positive() throws(RowFault) -> Money {
        let amount = try stated(amount, .amount)
        guard amount.isPositive else { throw .amountNotPositive }
        return amount
    }

    private func planAmount(_ amount: Money) -> PlanAmount {
        switch plan {
        case .both: PlanAmount(obligations: [month: amount], payments: [month: amount])
        case .obligations: PlanAmount(obligations: [month: amount], payments: [:])
        case .payments: PlanAmount(obligations: [:], payments: [month: amount])
        }
    }

    /// What a payment settles: what the row says, else its order where it names one, else a bill
    /// accrued before. A payment out of nothing recorded must say so, or it could be counted twice.
    private func origin() throws(RowFault) -> PaymentOrigin {
        switch settles {
        case .accrued: return .accrued
        case .plan: return .plan
        case .commitment: return .commitment(try stated(commitment, .commitment))
        case nil: return commitment.map(PaymentOrigin.commitment) ?? .accrued
        }
    }

    private func lots(isRequired: Bool) throws(RowFault) -> [ItemLot] {
        guard let copies else {
            let isNamed = titles != nil || items != ItemClass()
            if isRequired || isNamed { throw .missing(.copies, for: kind) }
            return []
        }
        guard copies > 0 else {
            throw RowFault(
                column: .copies,
                expected: Phrase(
                    kk: "дана саны нөлден үлкен болуы керек.",
                    ru: "число экземпляров должно быть больше нуля.",
                    en: "the number of copies must be more than zero."))
        }
        if let titles, titles > copies {
            throw RowFault(
                column: .titles,
                expected: Phrase(
                    kk: "атаулар данадан ({n}) көп болмайды.",
                    ru: "названий не бывает больше, чем экземпляров ({n}).",
                    en: "there cannot be more titles than copies ({n})."
                ).filled(["n": "\(copies)"]))
        }
        if let amount, amount.isNegative { throw .amountNotPositive }
        return [ItemLot(itemClass: items, copies: copies, titles: titles, value: amount)]
    }
}

extension EntryKind {
    /// The columns that mean something for this kind alone or for few; others that are filled are told
    /// as not used.
    var particularColumns: Set<EntryColumn> {
        let plan: Set<EntryColumn> = [.month, .plan, .amount]
        let from: Set<EntryColumn> = [.fromLine, .fromSource, .fromBranch, .fromProgramme]
        let lots: Set<EntryColumn> = [.copies, .titles, .language, .itemKind, .amount]
        return switch self {
        case .appropriation, .amendment, .transfer: plan.union(from)
        case .rollover: plan.union(from).union([.fromYear])
        case .commitment, .release: [.amount, .commitment]
        case .accrual: lots.union([.commitment, .closes])
        case .payment: [.amount, .commitment, .settles]
        case .refund, .credit: [.amount]
        case .receiptInKind, .withdrawal, .receipt, .openingStock, .finding: lots
        case .relocation: lots.union(from)
        case .reversal: [.reverses]
        }
    }
}

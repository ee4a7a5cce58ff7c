import Languages
import Money

extension EntryDraft {
    /// Whether the draft says what a recorded entry says: the same document, words and amounts. Which
    /// stages the amounts came out of is left aside, since that depended on how the ledger stood.
    func describes(_ entry: Entry) -> Bool {
        var recorded = EntrySubstance()
        for posting in entry.postings { recorded.add(posting, of: entry.kind) }
        var handedIn = EntrySubstance()
        for movement in movements { handedIn.add(movement) }
        return documentDate == entry.documentDate && document == entry.document
            && narrative == entry.narrative && figures == entry.figures
            && movements.allSatisfy { $0.kind == entry.kind }
            && reversed == entry.reverses
            && (entry.kind == .reversal || handedIn.amounts == recorded.amounts)
    }

    private var reversed: EntryNumber? {
        guard case .reversal(let number)? = movements.first else { return nil }
        return number
    }
}

/// What an entry comes to, whatever the ledger held when it was recorded: amounts by place, the places
/// that depend on earlier entries put together.
private struct EntrySubstance {
    enum Place: Hashable {
        case plan(BudgetKey, PlanCell)
        case use(BudgetKey, Stage)
        case commitment(BudgetKey, CommitmentCode)
        case stock(BudgetKey, ItemCount, Int64)
    }

    private(set) var amounts: [Place: Int128] = [:]

    mutating func add(_ posting: Posting, of kind: EntryKind) {
        switch posting.stage {
        case .originalPlan, .planIncrease, .planDecrease, .transferred:
            if let cell = posting.plan { add(posting.minorUnits, at: .plan(posting.key, cell)) }
        case .accrued where kind == .accrual || kind == .credit, .paid, .refunded:
            add(posting.minorUnits, at: .use(posting.key, posting.stage))
        case .committed where kind == .commitment || kind == .release:
            guard let code = posting.commitment else { return }
            let key = kind == .release ? posting.key.controlKey : posting.key
            add(posting.minorUnits, at: .commitment(key, code))
        case .stock:
            if let items = posting.items {
                add(1, at: .stock(posting.key, items, posting.minorUnits))
            }
        case .authority, .uncommitted, .committed, .accrued, .outside, .withdrawn, .openingStock:
            break
        }
    }

    mutating func add(_ movement: Movement) {
        switch movement {
        case .appropriation(let key, let amount, let whole):
            add(amount, at: key, sign: 1)
            if let whole { add(amount, at: whole, sign: -1) }
        case .amendment(let key, let amount):
            add(amount, at: key, sign: 1)
        case .reallocation(let from, let to, let amount), .transfer(let from, let to, let amount),
            .rollover(let from, let to, let amount):
            add(amount, at: from, sign: -1)
            add(amount, at: to, sign: 1)
        case .commitment(let code, let key, let amount):
            add(amount.minorUnits, at: .commitment(key, code))
        case .release(let code, let key, let amount):
            add(amount.minorUnits, at: .commitment(key.controlKey, code), sign: -1)
        case .accrual(let key, let amount, _, _, let lots):
            add(amount.minorUnits, at: .use(key, .accrued))
            add(lots, at: key, sign: 1)
        case .credit(let key, let amount):
            add(amount.minorUnits, at: .use(key, .accrued), sign: -1)
        case .payment(let key, let amount, _):
            add(amount.minorUnits, at: .use(key, .paid))
        case .refund(let key, let amount):
            add(amount.minorUnits, at: .use(key, .refunded), sign: -1)
        case .relocation(let from, let to, let lots):
            add(lots, at: from, sign: -1)
            add(lots, at: to, sign: 1)
        case .receiptInKind(let key, let lots), .receipt(let key, let lots),
            .openingStock(let key, let lots), .finding(let key, let lots):
            add(lots, at: key, sign: 1)
        case .withdrawal(let key, let lots):
            add(lots, at: key, sign: -1)
        case .reversal:
            break
        }
    }

    private mutating func add(_ amount: PlanAmount, at key: BudgetKey, sign: Int128) {
        for cell in amount.cells { add(cell.minorUnits, at: .plan(key, cell.plan), sign: sign) }
    }

    private mutating func add(_ lots: [ItemLot], at key: BudgetKey, sign: Int64) {
        for lot in lots {
            let items = ItemCount(
                itemClass: lot.itemClass, copies: sign &* lot.copies,
                titles: lot.titles.map { sign &* $0 }, isPriced: lot.value != nil)
            add(1, at: .stock(key, items, sign &* (lot.value?.minorUnits ?? 0)))
        }
    }

    private mutating func add(_ minorUnits: Int64, at place: Place, sign: Int128 = 1) {
        let sum = amounts[place, default: 0] + sign * Int128(minorUnits)
        amounts[place] = sum == 0 ? nil : sum
    }
}

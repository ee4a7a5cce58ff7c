import Languages
import Money

// What is wrong with a movement by itself, whatever the ledger holds.
extension Movement {
    /// Why the movement cannot be read as what it says it is; empty when it can.
    func faults(in currency: Currency) -> [Refusal.Reason] {
        switch self {
        case .appropriation(let key, let amount, let whole):
            moveFaults(from: whole, to: key) + amount.faults(in: currency, signed: false)
        case .amendment(_, let amount):
            amount.faults(in: currency, signed: true)
        case .reallocation(let from, let to, let amount), .transfer(let from, let to, let amount),
            .rollover(let from, let to, let amount):
            moveFaults(from: from, to: to) + amount.faults(in: currency, signed: false)
        case .commitment(_, _, let amount), .release(_, _, let amount), .payment(_, let amount, _),
            .refund(_, let amount), .credit(_, let amount):
            amount.faults(in: currency, mayBeZero: false)
        case .relocation(let from, let to, let lots):
            relocationFaults(from: from, to: to)
                + (lots.isEmpty ? [.nothingToRecord] : lots.flatMap { $0.faults(in: currency) })
        case .accrual(_, let amount, _, _, let lots):
            amount.faults(in: currency, mayBeZero: false)
                + lots.flatMap { $0.faults(in: currency) }
        case .receiptInKind(_, let lots), .withdrawal(_, let lots), .receipt(_, let lots),
            .openingStock(_, let lots), .finding(_, let lots):
            lots.isEmpty ? [.nothingToRecord] : lots.flatMap { $0.faults(in: currency) }
        case .reversal:
            []
        }
    }

    /// Copies change their branch and keep all else: line, source, programme and year of receipt.
    private func relocationFaults(from: BudgetKey, to: BudgetKey) -> [Refusal.Reason] {
        from.controlKey == to.controlKey && from != to ? [] : [.relocationElsewhere]
    }

    /// Two ends must be two keys of one organisation and one year; of successive years for a rollover.
    private func moveFaults(from: BudgetKey?, to: BudgetKey) -> [Refusal.Reason] {
        guard let from else { return [] }
        guard from != to, from.organisation == to.organisation else { return [.transferToItself] }
        let (distance, overflow) = to.year.year.subtractingReportingOverflow(from.year.year)
        guard !overflow, distance == (kind == .rollover ? 1 : 0) else {
            return [.yearsDoNotFit(kind, from: from.year, to: to.year)]
        }
        return []
    }
}

extension PlanAmount {
    /// Amounts in the ledger's currency and real months, and something to record. An unsigned amount
    /// has no month below zero.
    fileprivate func faults(in currency: Currency, signed: Bool) -> [Refusal.Reason] {
        var reasons: [Refusal.Reason] = []
        for (month, amount) in [obligations, payments].flatMap({ $0.sorted(by: byMonth) }) {
            reasons += amount.faults(in: currency, mayBeZero: true, mayBeNegative: signed)
            if let month, !(1...12).contains(month) { reasons.append(.noSuchMonth(month)) }
        }
        if reasons.isEmpty, cells.isEmpty {
            reasons.append(signed ? .nothingToRecord : .amountNotPositive)
        }
        return reasons.uniqued()
    }

    private func byMonth(
        _ left: (key: Int?, value: Money), _ right: (key: Int?, value: Money)
    ) -> Bool {
        (left.key ?? Int.min) < (right.key ?? Int.min)
    }
}

extension ItemLot {
    fileprivate func faults(in currency: Currency) -> [Refusal.Reason] {
        let titles = titles ?? 0
        let countable = copies > 0 && titles >= 0 && titles <= copies
        return (countable ? [] : [.impossibleCount])
            + (value?.faults(in: currency, mayBeZero: true) ?? [])
    }
}

extension Money {
    fileprivate func faults(
        in ledger: Currency, mayBeZero: Bool, mayBeNegative: Bool = false
    ) -> [Refusal.Reason] {
        guard currency == ledger else { return [.foreignCurrency(currency, ledger: ledger)] }
        guard isPositive || (isZero && mayBeZero) || (isNegative && mayBeNegative) else {
            return [.amountNotPositive]
        }
        return []
    }
}

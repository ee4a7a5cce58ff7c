import Ledger
import Money

extension BalanceCube {
    /// A figure of the keys that `isIncluded` admits, together.
    func value(
        of figure: CaseFigure, in currency: Currency, where isIncluded: (BudgetKey) -> Bool
    ) throws(MoneyError) -> CaseFigures.Value {
        let total = try total(in: currency, where: isIncluded)
        let position = total.position
        let plan = position.byObligations
        switch figure {
        case .original: return .money(plan.original)
        case .increases: return .money(plan.increases)
        case .decreases: return .money(plan.decreases)
        case .allocated: return .money(try plan.allocated())
        case .netTransfers: return .money(plan.netTransfers)
        case .funding: return .money(try position.funding())
        case .paymentsFunding: return .money(try position.byPayments.funding())
        case .committed: return .money(position.committed)
        case .accrued: return .money(position.accrued)
        case .paid: return .money(position.paid)
        case .refunded: return .money(position.refunded)
        case .used: return .money(try position.used())
        case .unavailable: return .money(total.unavailable)
        case .available: return .money(try position.available())
        case .cash: return .money(try position.cash())
        case .overSpent: return .money(total.overSpent)
        case .overCommitted: return .money(total.overCommitted)
        case .stockValue:
            let values = stock(where: isIncluded).map {
                Money(minorUnits: $0.minorUnits, currency: currency)
            }
            return .money(try values.sum(in: currency))
        case .copies:
            let copies = stock(where: isIncluded).reduce(Int128.zero) { $0 + Int128($1.copies) }
            guard let count = Int64(exactly: copies) else { throw .overflow(currency) }
            return .count(count)
        }
    }

    private func stock(where isIncluded: (BudgetKey) -> Bool) -> [Content] {
        cells.filter { $0.key.stage == .stock && isIncluded($0.key.key) }.map(\.value)
    }
}

extension CaseFigures.Value {
    /// The value as a case file writes it.
    var text: String {
        switch self {
        case .money(let money): money.plainDigits
        case .count(let count): "\(count)"
        }
    }
}

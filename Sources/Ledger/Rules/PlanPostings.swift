import Languages
import Money

// Movements of the plan. Every amount is posted once per basis and month, and both its ends carry the
// same plan cell, so that each plan sums to zero by itself.
extension RunningLedger {
    /// Funding from the authority: the original plan of the key, or an increase of it (case F15).
    mutating func appropriation(
        _ key: BudgetKey, _ amount: PlanAmount, from document: DocumentCode
    ) throws -> [Posting] {
        var postings: [Posting] = []
        for cell in amount.cells {
            let stage: Stage =
                isOriginal(key, cell.plan.basis, from: document) ? .originalPlan : .planIncrease
            postings += try movePlan(
                cell.minorUnits, in: cell.plan, from: (key, .authority), to: (key, stage))
        }
        return postings
    }

    /// Funding added or taken away by the authority, by the sign of each month.
    func amendment(_ key: BudgetKey, _ amount: PlanAmount) throws -> [Posting] {
        try amount.cells.flatMap { cell in
            try movePlan(
                cell.minorUnits, in: cell.plan, from: (key, .authority),
                to: (key, cell.minorUnits > 0 ? .planIncrease : .planDecrease))
        }
    }

    /// Funding moved between two places of the plan.
    func planMove(
        _ amount: PlanAmount, from: (BudgetKey, Stage), to: (BudgetKey, Stage)
    ) throws -> [Posting] {
        try amount.cells.flatMap { cell in
            try movePlan(cell.minorUnits, in: cell.plan, from: from, to: to)
        }
    }

    private func movePlan(
        _ minorUnits: Int64, in plan: PlanCell, from: (key: BudgetKey, stage: Stage),
        to: (key: BudgetKey, stage: Stage)
    ) throws -> [Posting] {
        [
            Posting(
                key: from.key, stage: from.stage, plan: plan, minorUnits: try opposite(minorUnits)),
            Posting(key: to.key, stage: to.stage, plan: plan, minorUnits: minorUnits),
        ]
    }
}

extension PlanAmount {
    /// The cells that hold something, by basis and month, the part without month first.
    var cells: [(plan: PlanCell, minorUnits: Int64)] {
        [(PlanBasis.obligations, obligations), (.payments, payments)].flatMap { basis, months in
            months.filter { !$0.value.isZero }
                .sorted { ($0.key ?? 0) < ($1.key ?? 0) }
                .map { (PlanCell(basis, month: $0.key), $0.value.minorUnits) }
        }
    }
}

/// The amount with its sign turned. Throws `.overflow` for the one that has no opposite.
func opposite(_ minorUnits: Int64) throws(LedgerError) -> Int64 {
    let (opposite, overflow) = Int64.zero.subtractingReportingOverflow(minorUnits)
    guard !overflow else { throw .overflow }
    return opposite
}

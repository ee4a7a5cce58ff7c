import Ledger

/// The stage balances of one budget line and source in one year, as the execution statements show them.
struct ExecutionAmounts {
    /// The plan by obligations.
    var original: Int64 = 0
    var amendments: Int64 = 0
    var transfers: Int64 = 0
    /// The revised plan by payments, by calendar month.
    var paymentsByMonth: [Int: Int64] = [:]
    /// What of the plan by payments is not broken down by month.
    var paymentsUndated: Int64 = 0
    var committed: Int64 = 0
    var accrued: Int64 = 0
    var paid: Int64 = 0
    /// Positive.
    var refunded: Int64 = 0
    /// Whether any plan was recorded, be it of zero.
    var hasPlan = false
    /// Whether anything at all was recorded.
    var isTouched = false

    /// Adds one cell of the balances. Throws `.overflow`.
    mutating func add(
        _ cell: BalanceCube.Cell, _ content: BalanceCube.Content
    ) throws(LedgerError) {
        let amount = content.minorUnits
        switch cell.stage {
        case .originalPlan: try addPlan(amount, cell.plan, to: \.original)
        case .planIncrease, .planDecrease: try addPlan(amount, cell.plan, to: \.amendments)
        case .transferred: try addPlan(amount, cell.plan, to: \.transfers)
        case .committed: committed = try committed.plus(amount)
        case .accrued: accrued = try accrued.plus(amount)
        case .paid: paid = try paid.plus(amount)
        case .refunded: refunded = try refunded.plus(Int64(0).minus(amount))
        case .authority, .uncommitted, .outside, .stock, .withdrawn, .openingStock: return
        }
        isTouched = true
    }

    private mutating func addPlan(
        _ amount: Int64, _ plan: PlanCell?, to field: WritableKeyPath<Self, Int64>
    ) throws(LedgerError) {
        hasPlan = true
        switch plan?.basis {
        case .obligations, nil:
            self[keyPath: field] = try self[keyPath: field].plus(amount)
        case .payments:
            if let month = plan?.month {
                paymentsByMonth[month] = try (paymentsByMonth[month] ?? 0).plus(amount)
            } else {
                paymentsUndated = try paymentsUndated.plus(amount)
            }
        }
    }

    /// Adds all amounts of another. Throws `.overflow`.
    mutating func add(_ other: Self) throws(LedgerError) {
        for field in [
            \Self.original, \.amendments, \.transfers, \.paymentsUndated, \.committed, \.accrued,
            \.paid, \.refunded,
        ] {
            self[keyPath: field] = try self[keyPath: field].plus(other[keyPath: field])
        }
        for (month, amount) in other.paymentsByMonth {
            paymentsByMonth[month] = try (paymentsByMonth[month] ?? 0).plus(amount)
        }
        hasPlan = hasPlan || other.hasPlan
        isTouched = isTouched || other.isTouched
    }

    /// The revised plan by payments. Throws `.overflow`.
    func paymentsPlan() throws(LedgerError) -> Int64 {
        var sum = paymentsUndated
        for amount in paymentsByMonth.values { sum = try sum.plus(amount) }
        return sum
    }

    /// The plan by payments of the months that have begun; nil where part of the plan has no months
    /// and the year is not over, so that nobody can say. Throws `.overflow`.
    func planToDate(in context: StatementContext) throws(LedgerError) -> Int64? {
        if context.monthsToDate == 12 { return try paymentsPlan() }
        guard paymentsUndated == 0 else { return nil }
        var sum: Int64 = 0
        for (month, amount) in paymentsByMonth where context.hasBegun(month: month) {
            sum = try sum.plus(amount)
        }
        return sum
    }
}

extension Int64 {
    /// The exact sum. Throws `.overflow`.
    func plus(_ other: Int64) throws(LedgerError) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        guard !overflow else { throw .overflow }
        return sum
    }

    /// The exact difference. Throws `.overflow`.
    func minus(_ other: Int64) throws(LedgerError) -> Int64 {
        let (difference, overflow) = subtractingReportingOverflow(other)
        guard !overflow else { throw .overflow }
        return difference
    }
}

/// Amounts of the year by line and by source, out of one pass over the balances. Sources in kind are
/// not among them: what they give touches neither plan nor cash.
struct ExecutionFold {
    private(set) var byLine: [LineCode: ExecutionAmounts] = [:]
    private(set) var bySource: [SourceCode: ExecutionAmounts] = [:]

    init(_ context: StatementContext) throws(LedgerError) {
        let inKind = Set(context.chart.sources.filter { $0.nature == .inKind }.map(\.code))
        for (cell, content) in context.snapshot.balances.cells
        where cell.key.year == context.year && !inKind.contains(cell.key.source) {
            var line = byLine[cell.key.line] ?? ExecutionAmounts()
            try line.add(cell, content)
            byLine[cell.key.line] = line
            var source = bySource[cell.key.source] ?? ExecutionAmounts()
            try source.add(cell, content)
            bySource[cell.key.source] = source
        }
    }
}

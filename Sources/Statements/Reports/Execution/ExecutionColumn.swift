import Languages
import Ledger

/// The columns of the execution statements after the naming ones: what each shows and how it follows
/// from the others, the same formula in every row.
enum ExecutionColumn: String, CaseIterable {
    case original, amendments, transfers, revised, planToDate, committed, accrued, paid, refunded
    case available, percentToDate, percentOfYear

    var column: Column {
        switch self {
        case .percentToDate, .percentOfYear: Column(rawValue, heading, .percent)
        case .original, .amendments, .transfers, .revised, .planToDate, .committed, .accrued, .paid,
            .refunded, .available:
            Column(rawValue, heading, .money)
        }
    }

    var heading: Phrase {
        switch self {
        case .original: ExecutionWords.original
        case .amendments: ExecutionWords.amendments
        case .transfers: ExecutionWords.transfers
        case .revised: ExecutionWords.revised
        case .planToDate: ExecutionWords.planToDate
        case .committed: ExecutionWords.committed
        case .accrued: ExecutionWords.accrued
        case .paid: ExecutionWords.paid
        case .refunded: ExecutionWords.refunded
        case .available: ExecutionWords.available
        case .percentToDate: ExecutionWords.percentToDate
        case .percentOfYear: ExecutionWords.percentOfYear
        }
    }

    /// The kind of fact a recorded column states; nil for computed ones.
    var fact: Coverage.Fact? {
        switch self {
        case .original: .originalPlan
        case .amendments, .transfers: .amendments
        case .planToDate: .monthlyPlan
        case .committed: .commitments
        case .accrued: .accruals
        case .paid, .refunded: .payments
        case .revised, .available, .percentToDate, .percentOfYear: nil
        }
    }

    /// Whether the column is about the plan rather than its use.
    var isPlan: Bool {
        switch self {
        case .original, .amendments, .transfers, .revised, .planToDate: true
        case .committed, .accrued, .paid, .refunded, .available, .percentToDate, .percentOfYear:
            false
        }
    }

    /// The stages whose entries stand behind a recorded column.
    var stages: Set<Stage> {
        switch self {
        case .original: [.originalPlan]
        case .amendments: [.planIncrease, .planDecrease]
        case .transfers: [.transferred]
        case .planToDate: [.originalPlan, .planIncrease, .planDecrease, .transferred]
        case .committed: [.committed]
        case .accrued: [.accrued]
        case .paid: [.paid]
        case .refunded: [.refunded]
        case .revised, .available, .percentToDate, .percentOfYear: []
        }
    }

    /// How a computed column follows from the others of its row; nil for recorded ones.
    var formula: Formula? {
        switch self {
        case .revised:
            .plus(.plus(Self.cell(.original), Self.cell(.amendments)), Self.cell(.transfers))
        case .available:
            .plus(
                .minus(
                    .minus(
                        .minus(Self.cell(.revised), Self.cell(.committed)), Self.cell(.accrued)),
                    Self.cell(.paid)), Self.cell(.refunded))
        case .percentToDate:
            .over(.minus(Self.cell(.paid), Self.cell(.refunded)), Self.cell(.planToDate))
        case .percentOfYear:
            .over(.minus(Self.cell(.paid), Self.cell(.refunded)), Self.cell(.revised))
        case .original, .amendments, .transfers, .planToDate, .committed, .accrued, .paid,
            .refunded:
            nil
        }
    }

    /// The columns that are recorded, in their order.
    static let recorded = allCases.filter { $0.fact != nil }

    private static func cell(_ column: Self) -> Formula { .cell(.column(column.rawValue)) }

    /// What the amounts hold for a recorded column; nil where nobody can say. Throws `.overflow`.
    func amount(
        in amounts: ExecutionAmounts, _ context: StatementContext
    ) throws(LedgerError) -> Int64? {
        switch self {
        case .original: amounts.original
        case .amendments: amounts.amendments
        case .transfers: amounts.transfers
        case .planToDate: try amounts.planToDate(in: context)
        case .committed: amounts.committed
        case .accrued: amounts.accrued
        case .paid: amounts.paid
        case .refunded: amounts.refunded
        case .revised, .available, .percentToDate, .percentOfYear: nil
        }
    }
}

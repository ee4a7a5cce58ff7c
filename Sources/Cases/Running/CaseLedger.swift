import Languages
import Ledger
import Money

extension WorkedCase {
    /// A chart with just the codes the case's budgets use.
    var chart: Chart {
        let keys = budgets.map(\.key)
        return Chart(
            organisation: Organisation(
                code: CaseReading.organisation, name: Phrase(same: code),
                currencyCode: "\(currency)"),
            lines: Set(keys.map(\.line)).sorted().map {
                BudgetLine(code: $0, name: Phrase(same: $0.text))
            },
            sources: Set(budgets.map { Source(code: $0.key.source, nature: $0.nature) })
                .sorted { $0.code < $1.code }
                .map {
                    FundingSource(
                        code: $0.code, name: Phrase(same: $0.code.text), nature: $0.nature)
                },
            branches: Set(keys.compactMap(\.branch)).sorted().map {
                Branch(code: $0, name: Phrase(same: $0.text))
            },
            programmes: Set(keys.compactMap(\.programme)).sorted().map {
                Programme(code: $0, name: Phrase(same: $0.text))
            },
            limits: limits)
    }

    /// The opening balances as one entry against the counter-stages. Throws `.overflow`.
    func openingEntry() throws(LedgerError) -> Entry {
        var postings: [Posting] = []
        for opening in opening {
            for (stage, balance) in opening.balances.sorted(by: {
                $0.key.stage.rawValue < $1.key.stage.rawValue
            }) {
                let key = opening.budget.key
                let (negative, overflow) = Int64.zero.subtractingReportingOverflow(
                    balance.minorUnits)
                guard !overflow else { throw .overflow }
                let (amount, counter) =
                    stage.isShownNegated
                    ? (negative, balance.minorUnits) : (balance.minorUnits, negative)
                let cells: [PlanCell?] =
                    stage.stage.family == .plan
                    ? PlanBasis.allCases.map { PlanCell($0, month: nil) } : [nil]
                for cell in cells {
                    postings.append(
                        Posting(
                            key: key, stage: cell == nil ? .uncommitted : .authority, plan: cell,
                            minorUnits: counter))
                    postings.append(
                        Posting(key: key, stage: stage.stage, plan: cell, minorUnits: amount))
                }
            }
        }
        let date = CalendarDate(year: year.year, month: 1, day: 1) ?? CalendarDate(dayNumber: 0)
        return Entry(
            number: EntryNumber(1), kind: .appropriation, documentDate: date,
            recordedAt: Timestamp(seconds: 0), recordedBy: "case", document: "opening",
            narrative: "", postings: postings)
    }

    private struct Source: Hashable {
        var code: SourceCode
        var nature: FundingSource.Nature
    }
}

extension OpeningStage {
    /// Where the balance is posted.
    fileprivate var stage: Stage {
        switch self {
        case .original: .originalPlan
        case .increases: .planIncrease
        case .decreases: .planDecrease
        case .netTransfers: .transferred
        case .committed: .committed
        case .accrued: .accrued
        case .paid: .paid
        case .refunded: .refunded
        }
    }

    /// Whether the stage is posted negative and shown positive.
    fileprivate var isShownNegated: Bool { self == .decreases || self == .refunded }
}

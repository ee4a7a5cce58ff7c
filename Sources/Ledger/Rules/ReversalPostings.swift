import Languages
import Money

// Reversal: the exact opposite of an earlier entry, as far as what it made still stands.
extension RunningLedger {
    /// The postings that take back an entry. Refused for an unknown entry, one reversed before, a
    /// reversal, and where later entries have used up what it made.
    mutating func reversal(of number: EntryNumber) throws -> [Posting] {
        guard let original = try entry(number) else { throw PostingFault(.unknownEntry(number)) }
        guard original.kind != .reversal else {
            throw PostingFault(.reversalOfReversal(number))
        }
        if let earlier = try reversal(of: number) {
            throw PostingFault(.alreadyReversed(number, by: earlier))
        }
        let postings = try original.postings.map { posting in try posting.negated() }
        try requireCommitments(for: postings)
        try requireAccruals(for: postings)
        try requirePayments(for: postings)
        try requireStock(for: postings)
        return postings
    }

    private mutating func requireCommitments(for postings: [Posting]) throws {
        var changes: [HoldingPlace: Int128] = [:]
        for posting in postings {
            guard let code = posting.commitment else { continue }
            changes[HoldingPlace(code: code, key: posting.key), default: 0] += Int128(
                posting.minorUnits)
        }
        for (place, change) in changes where change < 0 {
            let holds = try Int128(holding(of: place.code)[place.key] ?? 0)
            guard holds + change >= 0 else {
                throw PostingFault(
                    .commitmentExceeded(place.code, holds: money(holds), asked: money(-change)))
            }
        }
    }

    private func requireAccruals(for postings: [Posting]) throws {
        for (key, change) in changes(of: postings, at: .accrued, by: \.self) where change < 0 {
            let holds = Int128(cube[BalanceCube.Cell(key: key, stage: .accrued)].minorUnits)
            guard holds + change >= 0 else {
                throw PostingFault(.nothingAccrued(holds: money(holds), asked: money(-change)))
            }
        }
    }

    /// What is paid, less what came back, stays above zero: refunds are taken back before payments.
    private func requirePayments(for postings: [Posting]) throws {
        for (key, change) in changes(of: postings, at: .paid, by: \.controlKey) where change < 0 {
            let standing = sums[key] ?? StageSums()
            let paid = standing.paid + standing.refunded
            guard paid + change >= 0 else {
                throw PostingFault(.refundExceedsPaid(paid: money(paid), asked: money(-change)))
            }
        }
    }

    private func requireStock(for postings: [Posting]) throws {
        var changes: [BalanceCube.Cell: Int128] = [:]
        for posting in postings where [.stock, .withdrawn].contains(posting.stage) {
            changes[BalanceCube.Cell(posting), default: 0] += Int128(posting.items?.copies ?? 0)
        }
        for (cell, change) in changes where change < 0 {
            let holds = cube[cell].copies
            guard Int128(holds) + change >= 0 else {
                let asked = Int64(clamping: -change)
                throw PostingFault(
                    cell.stage == .stock
                        ? .stockExceeded(holds: holds, asked: asked)
                        : .withdrawnExceeded(holds: holds, asked: asked))
            }
        }
    }

    private func changes(
        of postings: [Posting], at stage: Stage, by place: (BudgetKey) -> BudgetKey
    ) -> [BudgetKey: Int128] {
        var changes: [BudgetKey: Int128] = [:]
        for posting in postings where posting.stage == stage {
            changes[place(posting.key), default: 0] += Int128(posting.minorUnits)
        }
        return changes
    }
}

/// Where a commitment holds something.
private struct HoldingPlace: Hashable {
    var code: CommitmentCode
    var key: BudgetKey
}

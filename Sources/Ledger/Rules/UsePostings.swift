import Languages
import Money

// Movements of the use of the plan: commitments, bills, payments, refunds.
extension RunningLedger {
    /// A part of a commitment given back to the plan.
    mutating func release(
        _ code: CommitmentCode, _ key: BudgetKey, _ amount: Money
    ) throws -> [Posting] {
        let draws = try draws(of: code, for: key)
        try require(amount, of: draws, code)
        return draws.taking(amount.minorUnits).flatMap { draw in
            draw.postings(of: code, into: .uncommitted)
        }
    }

    /// A bill: out of its commitment as far as that goes, the rest out of the plan.
    mutating func accrual(
        _ key: BudgetKey, _ amount: Money, against code: CommitmentCode?, releasesRest: Bool
    ) throws -> [Posting] {
        let draws = try code.map { code in try self.draws(of: code, for: key) } ?? []
        let taken = draws.taking(amount.minorUnits)
        let drawn = taken.reduce(Int64.zero) { $0 + $1.minorUnits }
        var postings = code.map { code in taken.map { $0.posting(of: code) } } ?? []
        if drawn < amount.minorUnits {
            postings.append(
                Posting(key: key, stage: .uncommitted, minorUnits: drawn - amount.minorUnits))
        }
        postings.append(Posting(key: key, stage: .accrued, minorUnits: amount.minorUnits))
        if releasesRest, let code {
            for (draw, used) in zip(draws, draws.used(by: amount.minorUnits)) {
                let rest = Draw(key: draw.key, minorUnits: draw.minorUnits - used)
                postings += rest.postings(of: code, into: .uncommitted)
            }
        }
        return postings
    }

    /// A bill lowered before it is paid, never below nothing.
    func credit(_ key: BudgetKey, _ amount: Money) throws -> [Posting] {
        let holds = cube[BalanceCube.Cell(key: key, stage: .accrued)].minorUnits
        guard amount.minorUnits <= holds else {
            throw PostingFault(.nothingAccrued(holds: money(Int128(holds)), asked: amount))
        }
        return [
            Posting(key: key, stage: .accrued, minorUnits: -amount.minorUnits),
            Posting(key: key, stage: .uncommitted, minorUnits: amount.minorUnits),
        ]
    }

    /// A payment: of a bill already accrued, of an order without one, or straight out of the plan.
    mutating func payment(
        _ key: BudgetKey, _ amount: Money, from origin: PaymentOrigin
    ) throws -> [Posting] {
        let paid = Posting(key: key, stage: .paid, minorUnits: amount.minorUnits)
        switch origin {
        case .accrued:
            let holds = cube[BalanceCube.Cell(key: key, stage: .accrued)].minorUnits
            guard amount.minorUnits <= holds else {
                throw PostingFault(.nothingAccrued(holds: money(Int128(holds)), asked: amount))
            }
            return [Posting(key: key, stage: .accrued, minorUnits: -amount.minorUnits), paid]
        case .commitment(let code):
            let draws = try draws(of: code, for: key)
            try require(amount, of: draws, code)
            return draws.taking(amount.minorUnits).map { $0.posting(of: code) } + [paid]
        case .plan:
            return [Posting(key: key, stage: .uncommitted, minorUnits: -amount.minorUnits), paid]
        }
    }

    /// Money come back, never more than was paid under the control key.
    func refund(_ key: BudgetKey, _ amount: Money) throws -> [Posting] {
        let standing = sums[key.controlKey] ?? StageSums()
        let paid = standing.paid + standing.refunded
        guard Int128(amount.minorUnits) <= paid else {
            throw PostingFault(.refundExceedsPaid(paid: money(max(paid, 0)), asked: amount))
        }
        return [
            Posting(key: key, stage: .refunded, minorUnits: -amount.minorUnits),
            Posting(key: key, stage: .uncommitted, minorUnits: amount.minorUnits),
        ]
    }

    /// What a commitment holds under the control key of `key`, in the order it is drawn: from the key
    /// itself, then from where no branch is named, then from other branches. The plan is controlled
    /// above branches, so a delivery at one branch may use an order made for all.
    private mutating func draws(of code: CommitmentCode, for key: BudgetKey) throws -> [Draw] {
        let held = try holding(of: code)
        guard !held.isEmpty else { throw PostingFault(.unknownCommitment(code)) }
        let here = held.filter { $0.key.controlKey == key.controlKey }
        guard !here.isEmpty else { throw PostingFault(.commitmentElsewhere(code, key)) }
        func rank(_ other: BudgetKey) -> Int { other == key ? 0 : other.branch == nil ? 1 : 2 }
        return here.sorted { (rank($0.key), $0.key) < (rank($1.key), $1.key) }
            .map { Draw(key: $0.key, minorUnits: max($0.value, 0)) }
    }

    private func require(_ amount: Money, of draws: [Draw], _ code: CommitmentCode) throws {
        let holds = draws.reduce(Int128.zero) { $0 + Int128($1.minorUnits) }
        guard Int128(amount.minorUnits) <= holds else {
            throw PostingFault(.commitmentExceeded(code, holds: money(holds), asked: amount))
        }
    }
}

/// What a commitment holds on one key, or a part of it.
private struct Draw {
    var key: BudgetKey
    /// Zero or positive.
    var minorUnits: Int64

    /// This much out of the commitment.
    func posting(of code: CommitmentCode) -> Posting {
        Posting(key: key, stage: .committed, commitment: code, minorUnits: -minorUnits)
    }

    /// This much out of the commitment into another stage of the same key; nothing for nothing.
    func postings(of code: CommitmentCode, into stage: Stage) -> [Posting] {
        minorUnits == 0
            ? [] : [posting(of: code), Posting(key: key, stage: stage, minorUnits: minorUnits)]
    }
}

extension [Draw] {
    /// How much of each is used by an amount, the first first.
    fileprivate func used(by amount: Int64) -> [Int64] {
        var rest = amount
        return map { draw in
            let used = Swift.min(rest, draw.minorUnits)
            rest -= used
            return used
        }
    }

    /// The draws an amount is made of, as far as they go.
    fileprivate func taking(_ amount: Int64) -> [Draw] {
        zip(self, used(by: amount)).map { Draw(key: $0.key, minorUnits: $1) }
            .filter { $0.minorUnits > 0 }
    }
}

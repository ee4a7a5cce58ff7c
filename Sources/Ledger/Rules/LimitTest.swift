import Money

extension RunningLedger {
    /// What the limits say of one control key after the whole batch, each refusal laid to the draft
    /// from which on the limit stays broken.
    func outcome(
        of key: BudgetKey, limits: [Limit]
    ) -> (refusals: [Refusal], warnings: [LimitBreach]) {
        let standings = standings(of: key)
        guard let last = standings.last else { return ([], []) }
        guard last.sums.fits else {
            let first = standings.first { !$0.sums.fits } ?? last
            return ([Refusal(draft: first.draft, reason: .overflow)], [])
        }
        var refusals: [Refusal] = []
        var warnings: [LimitBreach] = []
        for limit in limits where limit.applies(to: key) {
            for test in limit.tests where test.rises(from: before(key), to: last.sums) {
                guard test.isBroken(by: last.sums, at: limit.share) else { continue }
                let breach = test.breach(of: limit, on: key, by: last.sums, money: money)
                switch limit.action {
                case .warn: warnings.append(breach)
                case .stop:
                    let draft = culprit(of: test, limit, key, standings)
                    refusals.append(Refusal(draft: draft, reason: .limit(breach)))
                }
                break
            }
        }
        return (refusals, warnings)
    }

    /// The draft after which the limit stays broken to the end of the batch; where it was broken
    /// before the batch already, the first that makes it worse.
    private func culprit(
        of test: LimitTest, _ limit: Limit, _ key: BudgetKey, _ standings: [Standing]
    ) -> Int {
        let lastSound = standings.lastIndex { !test.isBroken(by: $0.sums, at: limit.share) }
        if let lastSound { return standings[lastSound + 1].draft }
        var before = before(key)
        if !test.isBroken(by: before, at: limit.share) { return standings[0].draft }
        for standing in standings {
            if test.rises(from: before, to: standing.sums) { return standing.draft }
            before = standing.sums
        }
        return standings[0].draft
    }
}

/// One comparison a limit makes: a use against a plan.
private struct LimitTest {
    /// What is held down, and what sets the test off.
    enum Use {
        case all, spending, spendingBesideCommitments
        /// Tested when the plan falls: what of it is left beside all use, or beside spending.
        case fundingBesideAll, fundingBesideSpending
    }

    var use: Use
    var basis: PlanBasis

    /// Whether a batch makes what the limit holds down larger, or the plan behind it smaller.
    func rises(from before: StageSums, to after: StageSums) -> Bool {
        switch use {
        case .all: after.used > before.used
        case .spending, .spendingBesideCommitments: after.spending > before.spending
        case .fundingBesideAll, .fundingBesideSpending:
            after[basis].funding < before[basis].funding
        }
    }

    /// Whether use stands above the share of funding: exactly, and strictly above. Without funding
    /// nothing may be used at all (case E01).
    func isBroken(by sums: StageSums, at share: Share) -> Bool {
        let funding = sums[basis].funding
        let isAbove =
            used(in: sums).clamped * 1_000_000
            > max(funding, 0).clamped * Int128(share.partsPerMillion)
        switch use {
        case .all, .spending, .spendingBesideCommitments:
            return isAbove || funding <= 0
        case .fundingBesideAll, .fundingBesideSpending:
            return isAbove || (funding < 0 && used(in: sums) > funding)
                || sums[basis].allocated < 0
        }
    }

    func breach(
        of limit: Limit, on key: BudgetKey, by sums: StageSums, money: (Int128) -> Money
    ) -> LimitBreach {
        let funding = sums[basis].funding
        return LimitBreach(
            key: key, limit: limit, funding: money(funding),
            allowed: money(
                max(funding, 0).clamped * Int128(limit.share.partsPerMillion) / 1_000_000),
            used: money(used(in: sums)))
    }

    private func used(in sums: StageSums) -> Int128 {
        switch use {
        case .all, .spendingBesideCommitments, .fundingBesideAll: sums.used
        case .spending, .fundingBesideSpending: sums.spending
        }
    }
}

extension Limit {
    /// Whether the limit is for this control key: by its source, and by its line with parts.
    func applies(to key: BudgetKey) -> Bool {
        (source.map { $0 == key.source } ?? true) && (line.map(key.line.isWithin) ?? true)
    }

    /// Whether a batch that takes a control key from one standing to another breaks the limit.
    func isBroken(on key: BudgetKey, from before: StageSums, to after: StageSums) -> Bool {
        applies(to: key)
            && tests.contains {
                $0.rises(from: before, to: after) && $0.isBroken(by: after, at: share)
            }
    }

    /// What is compared. Money moved away is tested against each plan it leaves.
    fileprivate var tests: [LimitTest] {
        switch measure {
        case .commitments: [LimitTest(use: .all, basis: .obligations)]
        case .spending: [LimitTest(use: .spending, basis: .payments)]
        case .spendingBesideCommitments:
            [LimitTest(use: .spendingBesideCommitments, basis: .payments)]
        case .funding:
            [
                LimitTest(use: .fundingBesideAll, basis: .obligations),
                LimitTest(use: .fundingBesideSpending, basis: .payments),
            ]
        }
    }
}

extension Int128 {
    /// The nearest amount that is exact, so that its product with a share cannot overflow.
    fileprivate var clamped: Int128 { Int128(Int64(clamping: self)) }
}

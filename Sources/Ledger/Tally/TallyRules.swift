// What the rules ask of uses of the plan and of changes of the collection, and what they come to.
extension LedgerTally {
    /// Adds a row; returns how many postings it has.
    mutating func apply(
        _ pattern: MovementPattern, _ month: Int, _ amounts: MovementAmounts
    ) throws(TallyUnsure) -> Int {
        switch pattern.effect {
        case .paymentOfPlan:
            let amount = try positive(amounts)
            uses[month, pattern.key].add(-amount, .uncommitted)
            pay(amount, pattern, month)
            return 2
        case .paymentOfAccrued:
            let amount = try positive(amounts)
            guard amount <= accrued[pattern.key] else { throw TallyUnsure() }
            accrued[pattern.key] &-= amount
            uses[month, pattern.key].add(-amount, .accrued)
            pay(amount, pattern, month)
            return 2
        case .accrual:
            let amount = try positive(amounts)
            uses[month, pattern.key].add(-amount, .uncommitted)
            accrue(amount, pattern, month)
            return try 2 + receive(pattern, month, amounts)
        case .accrualAgainst(let releasesRest):
            return try accrue(against: pattern, month, amounts, releasesRest: releasesRest)
        case .commitment:
            let amount = try positive(amounts)
            guard let code = amounts.commitment else { throw TallyUnsure() }
            uses[month, pattern.key].add(-amount, .uncommitted)
            uses[month, pattern.key].add(amount, .committed)
            commitments.add(amount, to: code, on: pattern.key)
            return 2
        case .release:
            let drawing = Drawing(amount: try positive(amounts), isGivenBack: true, isWhole: true)
            return try draw(drawing, of: amounts.commitment, pattern, month).postings
        case .paymentOfCommitment:
            let drawing = Drawing(amount: try positive(amounts), isWhole: true)
            let drawn = try draw(drawing, of: amounts.commitment, pattern, month)
            pay(drawing.amount, pattern, month)
            return drawn.postings + 1
        case .refund:
            let amount = try positive(amounts)
            guard amount <= netPaid[pattern.control] else { throw TallyUnsure() }
            netPaid[pattern.control] &-= amount
            uses[month, pattern.key].add(-amount, .refunded)
            uses[month, pattern.key].add(amount, .uncommitted)
            return 2
        case .receiptInKind:
            guard pattern.lot != nil else { throw TallyUnsure() }
            return try receive(pattern, month, amounts)
        case .withdrawal:
            return try withdraw(pattern, month, amounts)
        }
    }

    private func positive(_ amounts: MovementAmounts) throws(TallyUnsure) -> Int64 {
        guard let amount = amounts.minorUnits, amount > 0 else { throw TallyUnsure() }
        return amount
    }

    private mutating func pay(_ amount: Int64, _ pattern: MovementPattern, _ month: Int) {
        uses[month, pattern.key].add(amount, .paid)
        netPaid[pattern.control] &+= amount
    }

    private mutating func accrue(_ amount: Int64, _ pattern: MovementPattern, _ month: Int) {
        uses[month, pattern.key].add(amount, .accrued)
        accrued[pattern.key] &+= amount
    }
}

// Draws on commitments.
extension LedgerTally {
    /// How much is drawn, and what becomes of it.
    private struct Drawing {
        var amount: Int64
        /// Whether what is drawn goes back to the plan rather than into a bill or payment.
        var isGivenBack = false
        /// Whether the commitment must hold all of it.
        var isWhole = false
        /// Whether what the commitment then still holds is given back.
        var releasesRest = false
    }

    /// A bill: out of its commitment as far as that goes, the rest out of the plan.
    private mutating func accrue(
        against pattern: MovementPattern, _ month: Int, _ amounts: MovementAmounts,
        releasesRest: Bool
    ) throws(TallyUnsure) -> Int {
        let amount = try positive(amounts)
        let drawing = Drawing(amount: amount, releasesRest: releasesRest)
        let drawn = try draw(drawing, of: amounts.commitment, pattern, month)
        var postings = drawn.postings + 1
        if drawn.amount < amount {
            uses[month, pattern.key].add(drawn.amount - amount, .uncommitted)
            postings += 1
        }
        accrue(amount, pattern, month)
        return try postings + receive(pattern, month, amounts)
    }

    /// Draws on a commitment under the control key of a row: how much it gave, in how many postings.
    private mutating func draw(
        _ drawing: Drawing, of code: Int?, _ pattern: MovementPattern, _ month: Int
    ) throws(TallyUnsure) -> (amount: Int64, postings: Int) {
        guard let code, commitments.isKnown(code) else { throw TallyUnsure() }
        var postings = 0
        var rest = drawing.amount
        for index in try order(of: code, for: pattern) {
            let hold = commitments[code, index]
            let key = Int(hold.key)
            let used = min(rest, hold.minorUnits)
            if used > 0 {
                uses[month, key].add(-used, .committed)
                if drawing.isGivenBack { uses[month, key].add(used, .uncommitted) }
                postings += drawing.isGivenBack ? 2 : 1
            }
            rest -= used
            let left = hold.minorUnits - used
            if drawing.releasesRest, left > 0 {
                uses[month, key].add(-left, .committed)
                uses[month, key].add(left, .uncommitted)
                postings += 2
            }
            commitments[code, index].minorUnits = drawing.releasesRest ? 0 : left
        }
        guard rest == 0 || !drawing.isWhole else { throw TallyUnsure() }
        return (drawing.amount - rest, postings)
    }

    /// What a commitment holds under the control key of a row, in the order it is drawn: from the key
    /// itself, then from where no branch is named, then from other branches.
    private func order(
        of code: Int, for pattern: MovementPattern
    ) throws(TallyUnsure) -> [Int] {
        if commitments.isSingle(code) {
            let key = Int(commitments[code, 0].key)
            guard controlOfKey[key] == pattern.control else { throw TallyUnsure() }
            return [0]
        }
        func rank(_ key: Int) -> Int { key == pattern.key ? 0 : keys[key].branch == nil ? 1 : 2 }
        let here = commitments.holds(of: code).enumerated()
            .map { (index: $0.offset, key: Int($0.element.key)) }
            .filter { controlOfKey[$0.key] == pattern.control }
            .sorted { (rank($0.key), keys[$0.key]) < (rank($1.key), keys[$1.key]) }
        guard !here.isEmpty else { throw TallyUnsure() }
        return here.map(\.index)
    }
}

// The collection.
extension LedgerTally {
    /// Items of a row coming into the stock; none where the row has none.
    private mutating func receive(
        _ pattern: MovementPattern, _ month: Int, _ amounts: MovementAmounts
    ) throws(TallyUnsure) -> Int {
        guard let place = pattern.lot else { return 0 }
        let lot = try self.lot(amounts)
        stock[place] &+= lot.copies
        items[month, place].receive(lot)
        return 2
    }

    /// Items leaving: never more copies than stand there.
    private mutating func withdraw(
        _ pattern: MovementPattern, _ month: Int, _ amounts: MovementAmounts
    ) throws(TallyUnsure) -> Int {
        guard let place = pattern.lot else { throw TallyUnsure() }
        let lot = try self.lot(amounts)
        guard lot.copies <= stock[place] else { throw TallyUnsure() }
        stock[place] &-= lot.copies
        items[month, place].withdraw(lot)
        return 2
    }

    private func lot(_ amounts: MovementAmounts) throws(TallyUnsure) -> BalanceCube.Content {
        guard let copies = amounts.copies, copies > 0, (amounts.titles ?? 0) <= copies,
            (amounts.titles ?? 0) >= 0, (amounts.minorUnits ?? 0) >= 0
        else { throw TallyUnsure() }
        var lot = BalanceCube.Content()
        lot.minorUnits = amounts.minorUnits ?? 0
        lot.copies = copies
        lot.titles = amounts.titles ?? 0
        lot.copiesWithoutTitles = amounts.titles == nil ? copies : 0
        lot.copiesWithoutPrice = amounts.minorUnits == nil ? copies : 0
        return lot
    }
}

// The end of a batch.
extension LedgerTally {
    /// Ends a batch: the rules judge its changes of the plan, and limits that stop must hold. Throws
    /// where the batch would be refused.
    public mutating func closeBatch() throws(TallyUnsure) {
        if !planDrafts.isEmpty {
            // Nobody records it and no moment is kept: both are asked for by the form only.
            let batch = EntryBatch(
                planDrafts, recordedAt: Timestamp(seconds: 0), recordedBy: "")
            planDrafts.removeAll(keepingCapacity: true)
            do { _ = try plan.post(batch) } catch { throw TallyUnsure() }
        }
        let stops = chart.limits.filter { $0.action == .stop }
        if !stops.isEmpty { try hold(stops) }
    }

    private mutating func hold(_ stops: [Limit]) throws(TallyUnsure) {
        var sums = useSums()
        do {
            for (cell, content) in try plan.balances(of: planKeys).cells {
                sums[cell.key.controlKey, default: StageSums()].add(
                    content.minorUnits, stage: cell.stage, basis: cell.plan?.basis)
            }
        } catch { throw TallyUnsure() }
        for (key, after) in sums {
            let before = standings[key] ?? StageSums()
            guard before != after else { continue }
            for limit in stops where limit.isBroken(on: key, from: before, to: after) {
                throw TallyUnsure()
            }
        }
        standings = sums
    }
}

public import Money

/// The figures of one or many control keys. Stage balances are added up; what is over, and what is
/// unavailable, is worked out for each control key and then added, so that room on one key never hides
/// what is over on another (case F11).
public struct PositionTotal: Sendable, Hashable {
    /// The stage balances together. Ask it for funding, use, available and cash, which are sums; ask
    /// the total for the figures that are not.
    public private(set) var position: Position
    /// What is used on each key, never below zero on any.
    public private(set) var unavailable: Money
    /// How far spending exceeds funding, key by key.
    public private(set) var overSpent: Money
    /// How far all use exceeds funding beyond that, key by key.
    public private(set) var overCommitted: Money

    /// The total of no key at all.
    public init(in currency: Currency) {
        let zero = Money.zero(currency)
        let plan = Position.Plan(
            original: zero, increases: zero, decreases: zero, netTransfers: zero)
        position = Position(
            byObligations: plan, byPayments: plan, committed: zero, accrued: zero, paid: zero,
            refunded: zero)
        (unavailable, overSpent, overCommitted) = (zero, zero, zero)
    }

    /// Adds one control key. Throws `.overflow` or `.mixedCurrencies`, and is then as before.
    public mutating func add(_ key: Position) throws(MoneyError) {
        let sum = try position.adding(key)
        let unavailable = try self.unavailable + key.unavailable()
        let overSpent = try self.overSpent + key.overSpent()
        overCommitted = try overCommitted + key.overCommitted()
        position = sum
        self.unavailable = unavailable
        self.overSpent = overSpent
    }

    /// Adds the control keys of another total, none of which is in this one. Throws as above.
    public mutating func add(_ other: PositionTotal) throws(MoneyError) {
        let sum = try position.adding(other.position)
        let unavailable = try self.unavailable + other.unavailable
        let overSpent = try self.overSpent + other.overSpent
        overCommitted = try overCommitted + other.overCommitted
        position = sum
        self.unavailable = unavailable
        self.overSpent = overSpent
    }
}

extension Position {
    /// The stage balances of two positions together. Throws `.overflow` or `.mixedCurrencies`.
    func adding(_ other: Position) throws(MoneyError) -> Position {
        try Position(
            byObligations: byObligations.adding(other.byObligations),
            byPayments: byPayments.adding(other.byPayments),
            committed: committed + other.committed, accrued: accrued + other.accrued,
            paid: paid + other.paid, refunded: refunded + other.refunded)
    }
}

extension Position.Plan {
    fileprivate func adding(_ other: Self) throws(MoneyError) -> Self {
        try Self(
            original: original + other.original, increases: increases + other.increases,
            decreases: decreases + other.decreases,
            netTransfers: netTransfers + other.netTransfers)
    }
}

extension BalanceCube {
    /// How one control key stands: its own cells and those of its branches. Throws `.overflow`.
    public func position(
        of controlKey: BudgetKey, in currency: Currency
    ) throws(MoneyError) -> Position {
        let control = controlKey.controlKey
        var sums = StageSums()
        for (cell, content) in cells where cell.key.controlKey == control {
            sums.add(content.minorUnits, stage: cell.stage, basis: cell.plan?.basis)
        }
        return try sums.position(in: currency)
    }

    /// How each control key stands, counting the keys that `isIncluded` admits. Throws `.overflow`.
    public func positions(
        in currency: Currency, where isIncluded: (BudgetKey) -> Bool = { _ in true }
    ) throws(MoneyError) -> [BudgetKey: Position] {
        var sums: [BudgetKey: StageSums] = [:]
        for (cell, content) in cells where isIncluded(cell.key) {
            sums[cell.key.controlKey, default: StageSums()].add(
                content.minorUnits, stage: cell.stage, basis: cell.plan?.basis)
        }
        var positions: [BudgetKey: Position] = [:]
        for (key, sum) in sums { positions[key] = try sum.position(in: currency) }
        return positions
    }

    /// The figures of all keys that `isIncluded` admits, together. Throws `.overflow`.
    public func total(
        in currency: Currency, where isIncluded: (BudgetKey) -> Bool = { _ in true }
    ) throws(MoneyError) -> PositionTotal {
        var total = PositionTotal(in: currency)
        for position in try positions(in: currency, where: isIncluded).values {
            try total.add(position)
        }
        return total
    }

    /// The figures by line, each line with its parts; lines nothing was posted to, nor to a part of
    /// them, are absent. Throws `.overflow`.
    public func totalsByLine(
        in currency: Currency, where isIncluded: (BudgetKey) -> Bool = { _ in true }
    ) throws(MoneyError) -> [LineCode: PositionTotal] {
        var totals: [LineCode: PositionTotal] = [:]
        for (key, position) in try positions(in: currency, where: isIncluded) {
            var line: LineCode? = key.line
            while let code = line {
                try totals[code, default: PositionTotal(in: currency)].add(position)
                line = code.parent
            }
        }
        return totals
    }

    /// The figures by funding source; sources nothing was posted to are absent. Throws `.overflow`.
    public func totalsBySource(
        in currency: Currency, where isIncluded: (BudgetKey) -> Bool = { _ in true }
    ) throws(MoneyError) -> [SourceCode: PositionTotal] {
        var totals: [SourceCode: PositionTotal] = [:]
        for (key, position) in try positions(in: currency, where: isIncluded) {
            try totals[key.source, default: PositionTotal(in: currency)].add(position)
        }
        return totals
    }
}

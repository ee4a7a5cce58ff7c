import Money

/// What the nine-month memo of Karaganda states and the example repeats to the tiyn, as booked in
/// `data/karaganda-city-2021/entries.yaml`: its plan by line stands in `SampleLine`, its books here.
enum Memo2021 {
    static let year = 2021
    /// The last month the memo tells of.
    static let month = 9

    /// Books from the budget, received by 30 September.
    static let bought = Money.tiyn(3_318_197_69)
    static let boughtCopies: Int64 = 1277
    /// Books by state order, received by 30 September.
    static let stateOrder = Money.tiyn(1_987_836_20)
    static let stateOrderCopies: Int64 = 741
    /// Of the 2,018 copies together 1,237 are in Kazakh. The memo does not say which came how; the
    /// example makes it up.
    static let boughtInKazakh: Int64 = 707
    static let stateOrderInKazakh: Int64 = 530

    /// Whether the memo tells of this month.
    static func covers(_ year: Int, _ month: Int) -> Bool {
        year == Self.year && month <= Self.month
    }

    /// A year's bills for books, those of January to September ending to what the memo states.
    static func bookBills(of year: Money, _ weights: [Int64]) throws(MoneyError) -> [Money] {
        let rest = try year - bought
        let early = weights.indices.map { $0 < month ? weights[$0] : 0 }
        let late = weights.indices.map { $0 < month ? 0 : weights[$0] }
        return try zip(bought.split(byWeights: early), rest.split(byWeights: late))
            .map { $0.isZero ? $1 : $0 }
    }
}

extension Int64 {
    /// A count split in proportion, the parts summing to it.
    func split(byWeights weights: [Int64]) throws(MoneyError) -> [Int64] {
        guard self > 0, weights.contains(where: { $0 > 0 }) else { return weights.map { _ in 0 } }
        return try Money.tiyn(self).split(byWeights: weights).map(\.minorUnits)
    }
}

import Money

/// What formulas do with values. Amounts and counts stay whole numbers throughout; only quotients are
/// floating point. Not reported goes through everything, then not applicable.
enum Arithmetic {
    /// A fault without its place; the evaluator adds the cell.
    enum Fault: Error {
        case notANumber, mixedKinds, overflow
        case money(MoneyError)
    }

    static func sum(_ values: [CellValue]) throws(Fault) -> CellValue {
        var total: CellValue?
        for value in values where value.isNumeric {
            if let before = total {
                total = try plus(before, value)
            } else {
                total = value
            }
        }
        return total ?? .notReported
    }

    static func plus(_ left: CellValue, _ right: CellValue) throws(Fault) -> CellValue {
        if let unknown = try unknown(left, right) { return unknown }
        switch (left, right) {
        case (.money(let left), .money(let right)):
            return try .money(exactly { () throws(MoneyError) in try left + right })
        case (.count(let left), .count(let right)):
            return try .count(fitting(left.addingReportingOverflow(right)))
        default:
            return try approximate(left, right, +)
        }
    }

    static func minus(_ left: CellValue, _ right: CellValue) throws(Fault) -> CellValue {
        if let unknown = try unknown(left, right) { return unknown }
        switch (left, right) {
        case (.money(let left), .money(let right)):
            return try .money(exactly { () throws(MoneyError) in try left - right })
        case (.count(let left), .count(let right)):
            return try .count(fitting(left.subtractingReportingOverflow(right)))
        default:
            return try approximate(left, right, -)
        }
    }

    static func times(_ left: CellValue, _ right: CellValue) throws(Fault) -> CellValue {
        if let unknown = try unknown(left, right) { return unknown }
        switch (left, right) {
        case (.money(let amount), .count(let count)), (.count(let count), .money(let amount)):
            return try .money(exactly { () throws(MoneyError) in try amount.times(count) })
        case (.count(let left), .count(let right)):
            return try .count(fitting(left.multipliedReportingOverflow(by: right)))
        case (.ratio(let left), .ratio(let right)):
            return .ratio(left * right)
        default:
            guard let left = left.double, let right = right.double else { throw .mixedKinds }
            return .number(left * right)
        }
    }

    /// The quotient of two amounts or of two numbers.
    static func over(_ left: CellValue, _ right: CellValue) throws(Fault) -> CellValue {
        if let unknown = try unknown(left, right) { return unknown }
        if right.isZero { return .notApplicable }
        if case .money(let left) = left, case .money(let right) = right {
            guard left.currency == right.currency else {
                throw .money(.mixedCurrencies(left.currency, right.currency))
            }
            return .ratio(Double(left.minorUnits) / Double(right.minorUnits))
        }
        guard let left = left.double, let right = right.double else { throw .mixedKinds }
        return .ratio(left / right)
    }

    /// An amount per count, half away from zero at the smallest unit.
    static func average(_ left: CellValue, _ right: CellValue) throws(Fault) -> CellValue {
        if let unknown = try unknown(left, right) { return unknown }
        guard case .money(let amount) = left, case .count(let count) = right else {
            throw .mixedKinds
        }
        guard count != 0 else { return .notApplicable }
        let signed = Int128(amount.minorUnits) * Int128(count.signum())
        return try amount.holding(
            signed.dividedRoundingHalfAwayFromZero(by: Int128(count.magnitude)))
    }

    /// An amount × (1 + ratio), half away from zero at the smallest unit, as `Money.grown(by:)` and a
    /// spreadsheet's `ROUND(x*(1+r),2)` have it.
    static func grown(_ left: CellValue, by right: CellValue) throws(Fault) -> CellValue {
        if let unknown = try unknown(left, right) { return unknown }
        guard case .money(let amount) = left, let ratio = right.double else { throw .mixedKinds }
        return try .money(exactly { () throws(MoneyError) in try amount.grown(by: ratio) })
    }

    /// What goes through unseen: not reported first, then not applicable. Throws for words, dates and
    /// blanks, with which nothing can be computed.
    private static func unknown(_ left: CellValue, _ right: CellValue) throws(Fault) -> CellValue? {
        for value in [left, right] {
            switch value {
            case .text, .date, .empty: throw .notANumber
            case .money, .count, .ratio, .number, .notReported, .notApplicable: continue
            }
        }
        if left == .notReported || right == .notReported { return .notReported }
        if left == .notApplicable || right == .notApplicable { return .notApplicable }
        return nil
    }

    private static func approximate(
        _ left: CellValue, _ right: CellValue, _ operation: (Double, Double) -> Double
    ) throws(Fault) -> CellValue {
        guard let a = left.double, let b = right.double else { throw .mixedKinds }
        if case .number = left { return .number(operation(a, b)) }
        if case .number = right { return .number(operation(a, b)) }
        return .ratio(operation(a, b))
    }

    private static func exactly(_ compute: () throws(MoneyError) -> Money) throws(Fault) -> Money {
        do { return try compute() } catch { throw .money(error) }
    }

    private static func fitting(
        _ result: (partialValue: Int64, overflow: Bool)
    ) throws(Fault) -> Int64 {
        guard !result.overflow else { throw .overflow }
        return result.partialValue
    }
}

extension CellValue {
    /// Whether it is a number of any kind.
    var isNumeric: Bool {
        switch self {
        case .money, .count, .ratio, .number: true
        case .text, .date, .notReported, .notApplicable, .empty: false
        }
    }

    fileprivate var isZero: Bool {
        if case .money(let amount) = self { return amount.isZero }
        return double == 0
    }

    /// A number without a currency; nil for amounts, which are never floating point.
    fileprivate var double: Double? {
        switch self {
        case .count(let count): Double(count)
        case .ratio(let ratio): ratio
        case .number(let number): number
        case .money, .text, .date, .notReported, .notApplicable, .empty: nil
        }
    }
}

extension Money {
    fileprivate func holding(_ units: Int128) throws(Arithmetic.Fault) -> CellValue {
        guard let units = Int64(exactly: units) else { throw .money(.overflow(currency)) }
        return .money(Money(minorUnits: units, currency: currency))
    }
}

public import Ledger

/// Things known by their codes, in the order in which they became known.
public struct CodeRegister<Code: ChartCode, Value: Sendable & Hashable>: Sendable, Hashable {
    /// In the order in which they became known.
    public private(set) var values: [Value] = []
    private var places: [Code: Int] = [:]

    init() {}

    /// The thing of this code; nil where there is none.
    public subscript(code: Code) -> Value? { places[code].map { values[$0] } }

    /// Adds a thing, or puts it in the place of the one of this code.
    mutating func set(_ value: Value, for code: Code) {
        if let place = places[code] {
            values[place] = value
        } else {
            places[code] = values.count
            values.append(value)
        }
    }
}

/// What commitments hold, by the number of the commitment: on one key nearly always, so that the first
/// stands by itself.
struct CommitmentHolds: Sendable {
    /// What a commitment holds on one key.
    struct Hold: Sendable {
        /// The place of the key; negative where the commitment was never made.
        var key: Int32
        /// Zero or positive.
        var minorUnits: Int64
    }

    private var first: [Hold] = []
    private var others: [Int: [Hold]] = [:]

    /// Whether the commitment was ever made.
    func isKnown(_ code: Int) -> Bool { code < first.count && first[code].key >= 0 }

    /// Whether the commitment was made on one key alone.
    func isSingle(_ code: Int) -> Bool { others.isEmpty || others[code] == nil }

    /// What the commitment holds, key by key.
    func holds(of code: Int) -> [Hold] {
        guard isKnown(code) else { return [] }
        return [first[code]] + (others[code] ?? [])
    }

    subscript(code: Int, index: Int) -> Hold {
        get { index == 0 ? first[code] : others[code]?[index - 1] ?? Hold(key: -1, minorUnits: 0) }
        set {
            if index == 0 { first[code] = newValue } else { others[code]?[index - 1] = newValue }
        }
    }

    /// Adds to what the commitment holds on a key.
    mutating func add(_ minorUnits: Int64, to code: Int, on key: Int) {
        while first.count <= code { first.append(Hold(key: -1, minorUnits: 0)) }
        if first[code].key < 0 { first[code].key = Int32(key) }
        if Int(first[code].key) == key { return first[code].minorUnits &+= minorUnits }
        var rest = others[code] ?? []
        if let index = rest.firstIndex(where: { Int($0.key) == key }) {
            rest[index].minorUnits &+= minorUnits
        } else {
            rest.append(Hold(key: Int32(key), minorUnits: minorUnits))
        }
        others[code] = rest
    }
}

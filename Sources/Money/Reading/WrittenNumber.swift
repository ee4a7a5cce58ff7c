import Languages

/// A number as it was written: groups of digits and what stands between them.
struct WrittenNumber: Equatable {
    enum Separator: Equatable {
        case space, point, comma
    }

    /// ASCII digits between separators; one more than there are separators.
    private(set) var groups: [String]
    private(set) var separators: [Separator] = []

    init(first group: String) { groups = [group] }

    mutating func append(_ group: String, after separator: Separator) {
        groups.append(group)
        separators.append(separator)
    }

    /// Whether a space and three digits could go on with it.
    var canContinueAfterSpace: Bool {
        groups[0].utf8.count <= 3 && separators.allSatisfy { $0 == .space }
    }

    /// Its digits, where nothing separates them.
    var plainDigits: String? { separators.isEmpty ? groups[0] : nil }

    var isWellFormed: Bool { !readings.isEmpty }

    /// One way to read it: the digits of the whole part and the decimals.
    struct Reading: Equatable {
        var whole: String
        var fraction: String
    }

    /// The ways to read it: one, or two when a single point or comma stands before exactly three
    /// digits. Then the first groups and the second is the decimal mark. None for dates and the like.
    var readings: [Reading] {
        guard let last = separators.last else { return [grouped(upTo: groups.count)] }
        let isLastAlone = separators.filter { $0 == last }.count == 1
        let isDecimal =
            last != .space && isLastAlone && isGrouping(upTo: groups.count - 1)
        let isGroup = isGrouping(upTo: groups.count)
        switch (isGroup, isDecimal) {
        case (true, true): return [grouped(upTo: groups.count), decimal]
        case (true, false): return [grouped(upTo: groups.count)]
        case (false, true): return [decimal]
        case (false, false): return []
        }
    }

    /// Which sign makes it readable in two ways.
    var doubtfulSeparator: Separator? { readings.count > 1 ? separators.last : nil }

    /// Whether the first `count` groups are thousands: one kind of separator, three digits in each
    /// group after the first, and no zero in front.
    private func isGrouping(upTo count: Int) -> Bool {
        guard count > 1 else { return true }
        let between = separators.prefix(count - 1)
        return between.allSatisfy { $0 == between.first }
            && (1...3).contains(groups[0].utf8.count) && !groups[0].utf8.starts(with: "0".utf8)
            && groups[1..<count].allSatisfy { $0.utf8.count == 3 }
    }

    private func grouped(upTo count: Int) -> Reading {
        Reading(whole: groups.prefix(count).joined(), fraction: "")
    }

    private var decimal: Reading {
        Reading(whole: groups.dropLast().joined(), fraction: groups.last ?? "")
    }
}

extension WrittenNumber.Reading {
    /// The number times 10 to the `power`, in smallest units of `currency`. Throws `.overflow`, or
    /// `.tooManyDecimals` naming `text` when it does not end at the smallest unit.
    func minorUnits(
        timesPowerOfTen power: Int, _ currency: Currency, in text: String
    ) throws(MoneyError) -> Int128 {
        var decimals = fraction.utf8.count
        for digit in fraction.utf8.reversed() {
            guard digit == 0x30 else { break }
            decimals -= 1
        }
        let places = power + Int(currency.digits) - decimals
        guard places >= 0 else { throw .tooManyDecimals(text: text, currency) }
        let zeros = String(repeating: "0", count: places)
        guard let units = Int128(whole + fraction.prefix(decimals) + zeros) else {
            throw .overflow(currency)
        }
        return units
    }
}

/// A sum over all cells of a sheet that does not depend on their order, so that what was meant and
/// what stands in the file can be compared without holding either in memory.
struct CellDigest: Hashable, Sendable {
    /// How many cells hold something.
    private(set) var count = 0
    private var sum: UInt64 = 0

    mutating func add(text: TextDigest, at position: CellPosition) {
        add(text.value, at: position)
    }

    /// `number` as it is after the way through the file.
    mutating func add(number: Double, at position: CellPosition) {
        add(mixed(number.bitPattern ^ 2), at: position)
    }

    mutating func add(formula: String, cached: CachedValue, at position: CellPosition) {
        var value = mixed(TextDigest(of: formula).value ^ 3)
        switch cached {
        case .number(let number): value = mixed(value ^ number.bitPattern)
        case .text(let text): value = mixed(value ^ mixed(TextDigest(of: text).value ^ 4))
        }
        add(value, at: position)
    }

    /// Adds the cells of another digest.
    mutating func add(_ other: CellDigest) {
        count += other.count
        sum &+= other.sum
    }

    private mutating func add(_ value: UInt64, at position: CellPosition) {
        count += 1
        let place = UInt64(truncatingIfNeeded: position.row << 16 | position.column)
        sum &+= mixed(value ^ mixed(place))
    }
}

/// What stands for a text in a digest. Texts of a workbook are not hostile to its own check.
struct TextDigest: Hashable, Sendable {
    let value: UInt64

    /// Eight bytes at a time, then the rest with the length.
    init(of bytes: XMLBytes) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let raw = UnsafeRawBufferPointer(bytes)
        var position = 0
        while position + 8 <= raw.count {
            let word = UInt64(
                littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            position += 8
        }
        var rest = UInt64(raw.count) << 56
        while position < raw.count {
            rest = rest << 8 ^ UInt64(raw[position])
            position += 1
        }
        value = mixed(hash ^ mixed(rest))
    }

    init(of text: String) {
        var text = text
        self = text.withUTF8 { TextDigest(of: $0) }
    }
}

/// The number with each of its bits spread over all.
private func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
}

/// The value stored beside a formula, which a viewer shows without computing.
enum CachedValue: Hashable, Sendable {
    case number(Double)
    case text(String)
}

/// A sum over all cells of a sheet that does not depend on their order, so that what was meant and
/// what stands in the file can be compared without holding either in memory.
struct CellDigest: Hashable, Sendable {
    /// How many cells hold something.
    private(set) var count = 0
    private var sum: UInt64 = 0

    mutating func add(text: some Sequence<UInt8>, at position: CellPosition) {
        add(Self.hash(text, seed: 1), at: position)
    }

    /// `number` as it is after the way through the file.
    mutating func add(number: Double, at position: CellPosition) {
        add(Self.mixed(number.bitPattern ^ 2), at: position)
    }

    mutating func add(
        formula: some Sequence<UInt8>, cached: CachedValue, at position: CellPosition
    ) {
        var value = Self.hash(formula, seed: 3)
        switch cached {
        case .number(let number): value = Self.mixed(value ^ number.bitPattern)
        case .text(let text): value = Self.mixed(value ^ Self.hash(text.utf8, seed: 4))
        }
        add(value, at: position)
    }

    private mutating func add(_ value: UInt64, at position: CellPosition) {
        count += 1
        let place = UInt64(truncatingIfNeeded: position.row << 16 | position.column)
        sum &+= Self.mixed(value ^ Self.mixed(place))
    }

    /// FNV-1a over the bytes, finished by a mixer: text of a workbook is not hostile to its own check.
    private static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return mixed(hash)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// The value stored beside a formula, which a viewer shows without computing.
enum CachedValue: Hashable, Sendable {
    case number(Double)
    case text(String)
}

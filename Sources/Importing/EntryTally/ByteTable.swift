/// Texts by their bytes, each with a number from 0 upwards: a file names few things many times. Grows
/// with the different texts it holds, by little more than their bytes.
struct ByteTable: Sendable {
    /// High half: of the hash; low half: the number of the text and one; zero is free.
    private var slots = [UInt64](repeating: 0, count: 256)
    /// Where each text begins in `bytes`, and where the last ends.
    private var starts: [Int] = [0]
    /// All texts, and a word of nothing behind them, so that words can be read past the end.
    private var bytes = [UInt8](repeating: 0, count: 8)

    var count: Int { starts.count - 1 }

    /// The number of a text; nil where it is not known. Seven bytes behind it must be readable.
    @inline(__always)
    func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        find(text, hash: ByteHash.of(text))
    }

    /// The number of a text, given to it if it has none. Seven bytes behind it must be readable.
    mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = ByteHash.of(text)
        if let known = find(text, hash: hash) { return known }
        if count * 3 >= slots.count * 2 { grow() }
        let number = count
        bytes.removeLast(8)
        bytes.append(contentsOf: text)
        starts.append(bytes.count)
        bytes.append(contentsOf: repeatElement(0, count: 8))
        place(Self.slot(hash, number))
        return number
    }

    @inline(__always)
    private func find(_ text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count &- 1
            var slot = Int(truncatingIfNeeded: hash >> 32) & mask
            while true {
                let found = slots[slot]
                if found == 0 { return nil }
                if (found ^ hash) >> 32 == 0 {
                    let number = Int(truncatingIfNeeded: found & 0xFFFF_FFFF) &- 1
                    if isText(number, text) { return number }
                }
                slot = (slot &+ 1) & mask
            }
        }
    }

    @inline(__always)
    private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = starts[number]
        guard starts[number + 1] &- start == text.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            guard let known = bytes.baseAddress, let asked = text.baseAddress else {
                return text.isEmpty
            }
            return ByteHash.areEqual(known + start, asked, count: text.count)
        }
    }

    private static func slot(_ hash: UInt64, _ number: Int) -> UInt64 {
        (hash >> 32) << 32 | UInt64(number + 1)
    }

    private mutating func place(_ value: UInt64) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: value >> 32) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = value
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        for value in old where value != 0 { place(value) }
    }
}

/// Hashing and comparing bytes a word at a time.
enum ByteHash {
    /// A hash of the bytes, spread well over its upper half. Seven bytes behind them must be readable.
    @inline(__always)
    static func of(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let start = text.baseAddress else { return mix(0x9E37_79B9_7F4A_7C15) }
        var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
        var at = 0
        while at &+ 8 <= text.count {
            hash = mix(hash ^ word(start + at)) &+ 0xD1B5_4A32_D192_ED03
            at &+= 8
        }
        if at < text.count {
            hash =
                mix(hash ^ (word(start + at) & low(text.count &- at)))
                &+ 0xD1B5_4A32_D192_ED03
        }
        return mix(hash ^ 0x8CB9_2BA7_2F3D_8DD7)
    }

    @inline(__always)
    static func areEqual(
        _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int
    ) -> Bool {
        var at = 0
        while at &+ 8 <= count {
            if word(left + at) != word(right + at) { return false }
            at &+= 8
        }
        return at == count || (word(left + at) ^ word(right + at)) & low(count &- at) == 0
    }

    /// The word of eight bytes that begins here, the first byte lowest.
    @inline(__always)
    static func word(_ start: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    }

    /// The lowest bytes of a word, fewer than eight.
    @inline(__always)
    private static func low(_ count: Int) -> UInt64 {
        (1 &<< (UInt64(truncatingIfNeeded: count) &* 8)) &- 1
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }
}

/// A number for every chain of numbers: one step at a time, from a state by a number to the next state.
struct ChainTable: Sendable {
    private var keys = [UInt64](repeating: 0, count: 256)
    private var states = [UInt32](repeating: 0, count: 256)
    /// States made so far; those below `firstState` are beginnings.
    private(set) var stateCount: Int
    private let firstState: Int

    /// A table whose chains begin with a number below `beginnings`.
    init(beginnings: Int) { (stateCount, firstState) = (beginnings, beginnings) }

    /// The state after `state` and `number`; nil where the chain is not known.
    @inline(__always)
    func step(_ state: Int, _ number: Int) -> Int? {
        let key = Self.key(state, number)
        let mask = keys.count &- 1
        var slot = Self.home(key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return Int(states[slot]) }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// The state after `state` and `number`, made if it is not known.
    mutating func stepOrAdd(_ state: Int, _ number: Int) -> Int {
        if let known = step(state, number) { return known }
        if (stateCount - firstState) * 3 >= keys.count * 2 { grow() }
        place(Self.key(state, number), UInt32(stateCount))
        stateCount += 1
        return stateCount - 1
    }

    private static func key(_ state: Int, _ number: Int) -> UInt64 {
        UInt64(truncatingIfNeeded: state &+ 1) << 32 | UInt64(truncatingIfNeeded: number)
    }

    @inline(__always)
    private static func home(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    private mutating func place(_ key: UInt64, _ state: UInt32) {
        let mask = keys.count - 1
        var slot = Self.home(key) & mask
        while keys[slot] != 0 { slot = (slot + 1) & mask }
        keys[slot] = key
        states[slot] = state
    }

    private mutating func grow() {
        let old = zip(keys, states).filter { $0.0 != 0 }
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        states = [UInt32](repeating: 0, count: keys.count)
        for (key, state) in old { place(key, state) }
    }
}

import Languages

/// What a cell was read as, or what should stand there instead.
enum Reading<Value: Sendable>: Sendable {
    case value(Value)
    case unreadable(Phrase)

    /// The reading with its value turned into another.
    func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
        switch self {
        case .value(let value): .value(transform(value))
        case .unreadable(let expected): .unreadable(expected)
        }
    }
}

/// Values already read, by the bytes they were read from: a file names few lines many times. It stops
/// growing at a fixed size, so that a file of all different values costs no memory. A reference, so that
/// remembering a value copies nothing.
final class ReadingCache<Value: Sendable> {
    private static var slotCount: Int { 8192 }
    private var slots = [Int32](repeating: -1, count: slotCount)
    private var keys: [[UInt8]] = []
    private var readings: [Reading<Value>] = []

    /// The reading of `bytes`, made by `read` the first time.
    func reading(
        of bytes: UnsafeBufferPointer<UInt8>, _ read: (String) -> Reading<Value>
    ) -> Reading<Value> {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & UInt64(Self.slotCount - 1))
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if keys[index].count == bytes.count && keys[index].elementsEqual(bytes) {
                return readings[index]
            }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        let reading = read(String(decoding: bytes, as: UTF8.self))
        if keys.count < Self.slotCount / 2 {
            slots[slot] = Int32(keys.count)
            keys.append(Array(bytes))
            readings.append(reading)
        }
        return reading
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes without spaces at the ends, no-break and thin ones included.
    var withoutOuterSpaces: UnsafeBufferPointer<UInt8> {
        var start = startIndex
        var end = endIndex
        while start < end, let length = spaceLength(at: start, before: end) { start += length }
        while end > start {
            if self[end - 1] == 0x20 || self[end - 1] == 0x09 || self[end - 1] == 0x0A
                || self[end - 1] == 0x0D
            {
                end -= 1
            } else if end - start >= 2, spaceLength(at: end - 2, before: end) == 2 {
                end -= 2
            } else if end - start >= 3, spaceLength(at: end - 3, before: end) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return UnsafeBufferPointer(rebasing: self[start..<end])
    }

    /// How many bytes the space at `index` has; nil where there is none.
    private func spaceLength(at index: Int, before end: Int) -> Int? {
        switch self[index] {
        case 0x20, 0x09, 0x0A, 0x0D: return 1
        case 0xC2 where index + 1 < end && self[index + 1] == 0xA0: return 2
        case 0xE2 where index + 2 < end && self[index + 1] == 0x80:
            let last = self[index + 2]
            return (0x80...0x8A).contains(last) || last == 0xAF ? 3 : nil
        default: return nil
        }
    }
}

/// Whether 24 bytes look like a leader, so that records can be found again after damage.
enum LeaderForm {
    /// Where a record should begin: two of its three marks are there, the length, the address of the
    /// data and the map of the directory, so that one of them may be damaged.
    static func isLikely(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        guard isPrintable(bytes, at: index) else { return false }
        let marks = [
            isNumber(bytes, at: index), isNumber(bytes, at: index + 12),
            bytes[index + 20] == 0x34 && bytes[index + 21] == 0x35,
        ]
        return marks.count { $0 } >= 2
    }

    /// In the middle of a record: all of it must be there.
    static func isCertain(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        guard isPrintable(bytes, at: index), isNumber(bytes, at: index),
            isNumber(bytes, at: index + 12), bytes[index + 20] == 0x34, bytes[index + 21] == 0x35
        else { return false }
        let length = number(bytes, at: index) ?? 0
        let base = number(bytes, at: index + 12) ?? 0
        return base > MarcLeader.length && base < length
    }

    /// The five digits at `index` as a number; nil where they are not digits.
    static func number(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
        DigitRun.number(bytes, at: index, count: 5)
    }

    private static func isNumber(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        number(bytes, at: index) != nil
    }

    private static func isPrintable(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        guard index + MarcLeader.length <= bytes.count else { return false }
        for offset in 0..<MarcLeader.length
        where !(0x20...0x7E).contains(bytes[index + offset]) {
            return false
        }
        return true
    }
}

/// Numbers of a fixed count of ASCII digits.
enum DigitRun {
    /// The number at `index`; nil where a digit is missing or something else stands there. At most
    /// nine digits are read, so that it cannot overflow.
    static func number(_ bytes: UnsafeRawBufferPointer, at index: Int, count: Int) -> Int? {
        guard (1...9).contains(count), index >= 0, index + count <= bytes.count else { return nil }
        var number = 0
        for offset in 0..<count {
            let byte = bytes[index + offset]
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte) - 48
        }
        return number
    }
}

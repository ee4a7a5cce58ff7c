/// Writes UTF-16 as UTF-8, piece by piece.
struct WideText {
    private let isBigEndian: Bool
    /// A byte whose other half has not come yet.
    private var half: UInt8?
    private var high: UInt32?

    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    /// Appends the text of some bytes; false where they are not UTF-16.
    mutating func decode(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) -> Bool {
        for byte in bytes {
            guard let first = half else {
                half = byte
                continue
            }
            half = nil
            let unit =
                isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
            guard append(unit, to: &text) else { return false }
        }
        return true
    }

    /// Whether the text ended with a whole character.
    var isWhole: Bool { half == nil && high == nil }

    private mutating func append(_ unit: UInt32, to text: inout [UInt8]) -> Bool {
        if let first = high {
            guard unit & 0xFC00 == 0xDC00 else { return false }
            high = nil
            let code = 0x1_0000 + (first & 0x3FF) << 10 + unit & 0x3FF
            return append(scalar: code, to: &text)
        }
        if unit & 0xFC00 == 0xD800 {
            high = unit
            return true
        }
        return append(scalar: unit, to: &text)
    }

    private func append(scalar code: UInt32, to text: inout [UInt8]) -> Bool {
        guard let scalar = Unicode.Scalar(code) else { return false }
        text.append(contentsOf: UTF8.encode(scalar) ?? .init())
        return true
    }
}

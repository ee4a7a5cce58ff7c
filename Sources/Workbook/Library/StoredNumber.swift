import Foundation

/// A number as the file will hold it: the writing library prints sixteen significant digits, so
/// what is read back may differ from what was handed over in the last bit.
enum StoredNumber {
    /// The number after the way through the file.
    static func roundTripped(_ number: Double) -> Double {
        if number.magnitude < 9_007_199_254_740_992, number == number.rounded(.towardZero) {
            return number
        }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
            guard let start = buffer.baseAddress else { return number }
            let length = withVaList([number]) { vsnprintf(start, 64, "%.16G", $0) }
            guard length > 0, length < 64 else { return number }
            // The point of the C locale, even if this thread writes a comma.
            let bytes = buffer.prefix(Int(length)).map { byte -> UInt8 in
                byte == 0x2C ? 0x2E : UInt8(bitPattern: byte)
            }
            return Double(String(decoding: bytes, as: UTF8.self)) ?? number
        }
    }
}

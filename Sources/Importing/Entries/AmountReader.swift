import Languages
import Money

/// Reads the amounts of one column: plain digits at once, everything else as people write it.
struct AmountReader: Sendable {
    private let currency: Currency
    /// The reader for what is more than plain digits.
    private let words: MoneyReader
    /// Decimals a number of this column can have and still be exact.
    private let decimals: Int

    /// A reader for amounts of `currency` in a file of `language`, in the unit the column states.
    init(currency: Currency, language: Language?, unit: MoneyUnit?) {
        self.currency = currency
        words = MoneyReader(currency: currency, language: language, unit: unit)
        decimals = Int(currency.digits) + (unit?.power ?? 0)
    }

    func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<Money> {
        if let units = plain(bytes) { return .value(Money(minorUnits: units, currency: currency)) }
        do throws(MoneyError) {
            return .value(try words.amount(String(decoding: bytes, as: UTF8.self)))
        } catch {
            return .unreadable(error.explanation)
        }
    }

    /// The smallest units of `1234`, `-1234.5`, `1234,50`; nil for anything that needs more thought:
    /// groups of digits, words, too many decimals, or a separator before just three digits, which may
    /// group them.
    private func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        var value: Int64 = 0
        var digits = 0
        var fraction: Int?
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x30...0x39:
                digits += 1
                value = value &* 10 &+ Int64(byte - 0x30)
            case 0x2C, 0x2E:
                guard fraction == nil, digits > 0 else { return nil }
                fraction = digits
            case 0x2D where index == 0: continue
            default: return nil
            }
        }
        let written = fraction.map { digits - $0 } ?? 0
        guard digits > 0, written <= decimals, written != 3, fraction == nil || written > 0 else {
            return nil
        }
        // Eighteen digits in all cannot overflow.
        guard digits - written + decimals <= 18 else { return nil }
        for _ in written..<decimals { value *= 10 }
        return bytes.first == 0x2D ? -value : value
    }
}

/// A number of a cell, exactly as it was typed: a decimal of at most fifteen significant digits, which
/// is what a spreadsheet program keeps of one. It never goes through binary arithmetic, so amounts can
/// be taken from it to the last tiyn.
public struct SheetNumber: Hashable, Sendable {
    /// The significant digits with their sign, at most fifteen of them.
    public let coefficient: Int64
    /// The power of ten the coefficient is multiplied by. Zero for whole numbers of up to fifteen
    /// digits; otherwise the coefficient does not end in a zero.
    public var exponent: Int { Int(power) }
    // Two bytes do, and cells are many.
    private let power: Int16

    /// `coefficient` × 10^`exponent`, rounded half away from zero to fifteen significant digits; nil
    /// for a number beyond the range of floating point.
    public init?(coefficient: Int64, exponent: Int = 0) {
        var digits = coefficient.magnitude
        var power = exponent
        var lastDropped: UInt64 = 0
        while digits >= Self.limit {
            lastDropped = digits % 10
            digits /= 10
            power += 1
        }
        if lastDropped >= 5 { digits += 1 }
        self.init(isNegative: coefficient < 0, digits: digits, exponent: power)
    }

    /// A number as files write it: `-1234.5`, `1.5E+3`; nil for any other text. More than fifteen
    /// significant digits are rounded half away from zero: `606062.9399999999`, which programs write
    /// for the typed 606062.94, is 606062.94 again.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        let number = text.withUTF8 { Self(bytes: $0) }
        guard let number else { return nil }
        self = number
    }

    /// The same from the bytes of a part.
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        var reader = NumberReader(bytes)
        guard let number = reader.number() else { return nil }
        self = number
    }

    /// Puts digits below `limit`·10 in the one form a number has.
    fileprivate init?(isNegative: Bool, digits: UInt64, exponent: Int) {
        var digits = digits
        var exponent = exponent
        if digits == 0 {
            coefficient = 0
            power = 0
            return
        }
        if exponent != 0 || digits >= Self.limit {
            while digits % 10 == 0 {
                digits /= 10
                exponent += 1
            }
            while exponent > 0, digits < Self.limit / 10 {
                digits *= 10
                exponent -= 1
            }
            // A number too long to write out whole keeps no zeros at its end.
            if exponent > 0 {
                while digits % 10 == 0 {
                    digits /= 10
                    exponent += 1
                }
            }
        }
        guard (-400...400).contains(exponent) else { return nil }
        coefficient = isNegative ? -Int64(digits) : Int64(digits)
        power = Int16(exponent)
        guard exponent < 200 || double.isFinite else { return nil }
    }

    /// The first number of more than fifteen digits.
    private static let limit: UInt64 = 1_000_000_000_000_000

    /// The nearest binary fraction.
    public var double: Double {
        // Both are exact as binary fractions there, so that one operation rounds rightly.
        if exponent == 0 { return Double(coefficient) }
        if exponent < 0, exponent >= -22 { return Double(coefficient) / Self.powers[-exponent] }
        return Double("\(coefficient)e\(exponent)") ?? .nan
    }

    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]

    /// The number in units of its `decimals`th decimal, e.g. an amount in tiyn for 2; nil where it has
    /// more decimals than that or does not fit.
    public func scaled(decimals: Int) -> Int64? {
        guard coefficient != 0 else { return 0 }
        let shift = exponent + decimals
        guard shift >= 0, shift <= 18 else { return nil }
        var value = coefficient
        for _ in 0..<shift {
            let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = tenfold
        }
        return value
    }

    /// How many decimals it takes to write the number out.
    public var decimals: Int { max(0, -exponent) }
}

extension SheetNumber: CustomStringConvertible {
    /// The decimal: `-1234.5`; with a power of ten only where there would be more than thirty zeros.
    public var description: String {
        let sign = coefficient < 0 ? "-" : ""
        let digits = "\(coefficient.magnitude)"
        if exponent == 0 { return sign + digits }
        guard abs(exponent) <= 30 else { return "\(sign)\(digits)E\(exponent)" }
        if exponent > 0 { return sign + digits + String(repeating: "0", count: exponent) }
        let padding = String(repeating: "0", count: max(0, 1 - exponent - digits.utf8.count))
        let padded = padding + digits
        let whole = padded.utf8.count + exponent
        return sign + padded.prefix(whole) + "." + padded.dropFirst(whole)
    }
}

/// Reads the digits of a number.
private struct NumberReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var digits: UInt64 = 0
    private var kept = 0
    private var exponent = 0
    private var hasDigits = false
    /// The first digit beyond those kept.
    private var next: UInt8?

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func number() -> SheetNumber? {
        let isNegative = sign()
        read(isFraction: false)
        if position < bytes.count, bytes[position] == 0x2E {
            position += 1
            read(isFraction: true)
        }
        guard hasDigits, power(), position == bytes.count else { return nil }
        if let next, next >= 5 { digits += 1 }
        return SheetNumber(isNegative: isNegative, digits: digits, exponent: exponent)
    }

    private mutating func sign() -> Bool {
        guard position < bytes.count, bytes[position] == 0x2D || bytes[position] == 0x2B else {
            return false
        }
        position += 1
        return bytes[position - 1] == 0x2D
    }

    private mutating func read(isFraction: Bool) {
        while position < bytes.count {
            let digit = bytes[position] &- 0x30
            guard digit < 10 else { return }
            hasDigits = true
            position += 1
            if kept == 15 {
                if next == nil { next = digit }
                if !isFraction { exponent += 1 }
                continue
            }
            digits = digits * 10 + UInt64(digit)
            if digits != 0 { kept += 1 }
            if isFraction { exponent -= 1 }
        }
    }

    /// Reads a power of ten if there is one; false where it is broken.
    private mutating func power() -> Bool {
        guard position < bytes.count, bytes[position] | 0x20 == 0x65 else { return true }
        position += 1
        let isNegative = sign()
        var power = 0
        let start = position
        while position < bytes.count, bytes[position] &- 0x30 < 10 {
            // Beyond this it is out of range whatever follows.
            power = min(power * 10 + Int(bytes[position] - 0x30), 100_000)
            position += 1
        }
        exponent += isNegative ? -power : power
        return position > start
    }
}

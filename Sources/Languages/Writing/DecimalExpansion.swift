/// The shortest decimal digits that name a floating-point number, so that rounding happens on what a
/// person sees and not on the binary fraction behind it.
struct DecimalExpansion {
    private var isNegative: Bool
    /// Significant digits, most significant first.
    private var digits: [UInt8]
    /// How many digits stand before the decimal mark; may be negative or beyond the digits.
    private var pointPosition: Int

    /// The digits of `number`; nil for infinities and NaN.
    init?(_ number: Double) {
        guard number.isFinite else { return nil }
        isNegative = number < 0
        // "123.45", "1e-05" or "1.5e+16": the description is the shortest that reads back the same.
        let parts = "\(number.magnitude)".split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        digits = mantissa.joined().utf8.map { $0 - 0x30 }
        pointPosition = mantissa[0].utf8.count + exponent
    }

    /// The number times 10 to the `power`, exactly.
    func timesPowerOfTen(_ power: Int) -> DecimalExpansion {
        var moved = self
        moved.pointPosition += power
        return moved
    }

    /// The number rounded half away from zero to `decimals` decimals, as digits before and after the
    /// mark. What rounds to zero has no sign.
    func rounded(toDecimals decimals: Int) -> (
        isNegative: Bool, whole: String, fraction: String
    ) {
        func digit(at position: Int) -> UInt8 {
            digits.indices.contains(position) ? digits[position] : 0
        }
        let wholeCount = max(pointPosition, 1)
        let shift = pointPosition - wholeCount
        var kept = (0..<wholeCount + decimals).map { digit(at: $0 + shift) }
        if digit(at: wholeCount + decimals + shift) >= 5 {
            var place = kept.count - 1
            while place >= 0, kept[place] == 9 {
                kept[place] = 0
                place -= 1
            }
            if place >= 0 { kept[place] += 1 } else { kept.insert(1, at: 0) }
        }
        let text = kept.map { "\($0)" }.joined()
        let whole = text.dropLast(decimals).drop { $0 == "0" }
        return (
            isNegative && kept.contains { $0 != 0 }, whole.isEmpty ? "0" : String(whole),
            String(text.suffix(decimals))
        )
    }
}

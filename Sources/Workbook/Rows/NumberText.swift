/// Numbers as a worksheet holds them: the shortest text that reads back as the same number, with a
/// point whatever the locale.
enum NumberText {
    /// Whole numbers beyond this are not all exact.
    private static let exact = 9_007_199_254_740_992.0

    /// Appends a finite number.
    static func append(_ number: Double, to bytes: inout [UInt8]) {
        let hundredths = number * 100
        guard hundredths.magnitude < exact else { return appendShortest(number, to: &bytes) }
        // Amounts and counts: whole hundredths, told exactly without asking for the shortest text.
        let whole = Int64(hundredths.rounded())
        guard Double(whole) / 100 == number, whole != 0 || number.sign == .plus else {
            return appendShortest(number, to: &bytes)
        }
        if whole < 0 { bytes.append(0x2D) }
        let (units, rest) = whole.magnitude.quotientAndRemainder(dividingBy: 100)
        append(units, to: &bytes)
        guard rest != 0 else { return }
        bytes.append(0x2E)
        bytes.append(0x30 + UInt8(rest / 10))
        if rest % 10 != 0 { bytes.append(0x30 + UInt8(rest % 10)) }
    }

    /// Appends a whole number in decimal digits.
    static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        if number < 10 { return bytes.append(0x30 + UInt8(number)) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number
            var start = 20
            while rest > 0 {
                start -= 1
                digits[start] = 0x30 + UInt8(rest % 10)
                rest /= 10
            }
            bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[start...]))
        }
    }

    private static func appendShortest(_ number: Double, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: number.description.utf8)
    }

    /// The number a text of decimal digits stands for, as near as a number can be; nil where the text is
    /// anything else than digits with at most one point and a sign, or too long to tell without care.
    static func plain(_ text: XMLBytes) -> Double? {
        var digits: UInt64 = 0
        var count = 0
        var decimals = -1
        var position = 0
        let isNegative = text.first == 0x2D
        if isNegative { position = 1 }
        while position < text.count {
            let byte = text[position]
            if byte == 0x2E, decimals < 0, count > 0 {
                decimals = 0
            } else {
                guard byte &- 0x30 < 10, count < 16 else { return nil }
                digits = digits &* 10 &+ UInt64(byte &- 0x30)
                count += 1
                if decimals >= 0 { decimals += 1 }
            }
            position += 1
        }
        // Both numbers are exact, so that their quotient is the nearest one there is.
        guard count > 0, decimals != 0, digits < 1 << 53 else { return nil }
        let number = decimals < 0 ? Double(digits) : Double(digits) / powers[decimals]
        return isNegative ? -number : number
    }

    private static let powers: [Double] = (0...16).map { power in
        (0..<power).reduce(1.0) { result, _ in result * 10 }
    }
}

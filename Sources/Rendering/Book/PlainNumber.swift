/// Numbers for machines: a decimal point, no grouping, no exponent.
enum PlainNumber {
    /// `number` in the fewest digits that read back as the same number; nil where it is not finite.
    static func text(_ number: Double) -> String? {
        guard number.isFinite else { return nil }
        guard number != 0 else { return "0" }
        let shortest = "\(number)"
        guard let mark = shortest.unicodeScalars.firstIndex(of: "e") else {
            return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
        }
        guard let exponent = Int(shortest[shortest.index(after: mark)...]) else { return shortest }
        return expanded(String(shortest[..<mark]), exponent: exponent)
    }

    /// `mantissa` × 10^`exponent` written out.
    private static func expanded(_ mantissa: String, exponent: Int) -> String {
        let sign = mantissa.hasPrefix("-") ? "-" : ""
        let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
        let whole = String(parts.first ?? "0")
        let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
        let digits = whole + fraction
        let point = whole.count + exponent
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count {
            return sign + digits + String(repeating: "0", count: point - digits.count)
        }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
}

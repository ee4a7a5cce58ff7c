/// An International Standard Book Number (ISO 2108), always kept as its thirteen digits: the same book
/// bears one number, whether a source writes ten digits or thirteen.
public struct ISBN: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The thirteen digits as one number, 978… or 979….
    private let number: UInt64

    /// The ISBN that `text` is: ten digits (the last may be X) or thirteen, with hyphens or spaces
    /// between them and `ISBN` before them. Nil where digits are missing or the check digit is wrong.
    public init?(_ text: some StringProtocol) {
        var digits: [UInt8] = []
        for scalar in Self.withoutName(text).unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(UInt8(scalar.value - 48))
            // Х of the Cyrillic keyboard looks the same and is typed as often.
            case "X", "x", "\u{0425}", "\u{0445}":
                guard digits.count == 9 else { return nil }
                digits.append(10)
            case "-", " ", "\u{A0}", "\u{AD}", "\u{2010}"..."\u{2015}", "\u{2212}": continue
            default: return nil
            }
            guard digits.count <= 13 else { return nil }
        }
        self.init(digits: digits)
    }

    private init?(digits: [UInt8]) {
        switch digits.count {
        case 10:
            var sum = 0
            for (index, digit) in digits.enumerated() { sum += (10 - index) * Int(digit) }
            guard sum % 11 == 0 else { return nil }
            var thirteen: [UInt8] = [9, 7, 8] + digits.dropLast()
            thirteen.append(Self.checkDigit(of: thirteen))
            self.init(valid: thirteen)
        case 13:
            guard !digits.contains(10),
                digits.starts(with: [9, 7, 8]) || digits.starts(with: [9, 7, 9]),
                Self.checkDigit(of: Array(digits.dropLast())) == digits.last
            else { return nil }
            self.init(valid: digits)
        default: return nil
        }
    }

    private init(valid digits: [UInt8]) {
        number = digits.reduce(0) { $0 * 10 + UInt64($1) }
    }

    /// The thirteen digits without hyphens.
    public var description: String { "\(number)" }

    /// The ten-digit form; nil for numbers that begin with 979, which have none.
    public var ten: String? {
        guard number / 10_000_000_000 == 978 else { return nil }
        let nine = Array(description.utf8.dropFirst(3).dropLast()).map { Int($0) - 48 }
        let sum = nine.enumerated().reduce(0) { $0 + (10 - $1.offset) * $1.element }
        let check = (11 - sum % 11) % 11
        return nine.map { "\($0)" }.joined() + (check == 10 ? "X" : "\(check)")
    }

    /// The thirteenth digit after these twelve: weights 1 and 3 in turn, to a multiple of ten.
    private static func checkDigit(of twelve: [UInt8]) -> UInt8 {
        let sum = twelve.enumerated().reduce(0) {
            $0 + Int($1.element) * ($1.offset.isMultiple(of: 2) ? 1 : 3)
        }
        return UInt8((10 - sum % 10) % 10)
    }

    /// The text after a leading `ISBN`, `ISBN-13` or `ISBN:`.
    private static func withoutName(_ text: some StringProtocol) -> Substring {
        let trimmed = text.drop { $0 == " " }
        guard trimmed.prefix(4).lowercased() == "isbn" else { return Substring(trimmed) }
        var rest = Substring(trimmed.dropFirst(4))
        if rest.hasPrefix("-13") || rest.hasPrefix("-10") {
            let after = rest.dropFirst(3)
            if after.first == ":" || after.first == " " { rest = after }
        }
        return rest.drop { $0 == ":" || $0 == " " }
    }

    public static func < (left: ISBN, right: ISBN) -> Bool { left.number < right.number }
}

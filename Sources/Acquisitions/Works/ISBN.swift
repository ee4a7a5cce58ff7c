/// An international standard book number, whichever length it was written in: the ten digits of before
/// 2007 and the thirteen of after are one book, so it is kept as thirteen (ISO 2108).
public struct ISBN: Sendable, Hashable, Codable, CustomStringConvertible {
    /// Thirteen digits without hyphens.
    public let digits: String

    /// The number written as ten or thirteen digits, with hyphens or spaces; nil where the length or
    /// the check digit is wrong.
    public init?(_ text: String) {
        var values: [Int] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": values.append(Int(scalar.value) - 48)
            // Ten as a check digit; a Cyrillic Х is what a keyboard often gives.
            case "X", "x", "Х", "х": values.append(10)
            case "-", " ", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{00A0}": continue
            default: return nil
            }
        }
        switch values.count {
        case 10:
            guard !values.dropLast().contains(10), Self.sumOfTen(values) % 11 == 0 else {
                return nil
            }
            let body = [9, 7, 8] + values.dropLast()
            values = body + [Self.checkDigit(body)]
        case 13:
            guard !values.contains(10), [978, 979].contains(Self.prefix(of: values)),
                Self.checkDigit(Array(values.dropLast())) == values.last
            else { return nil }
        default:
            return nil
        }
        digits = values.map { "\($0)" }.joined()
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let isbn = ISBN(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not an ISBN: \(text)")
        }
        self = isbn
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }

    public var description: String { digits }

    private static func prefix(of digits: [Int]) -> Int {
        digits.prefix(3).reduce(0) { $0 * 10 + $1 }
    }

    /// Weights ten down to one.
    private static func sumOfTen(_ digits: [Int]) -> Int {
        digits.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
    }

    /// The thirteenth digit after these twelve: weights one and three in turn.
    private static func checkDigit(_ twelve: [Int]) -> Int {
        let sum = twelve.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
        return (10 - sum % 10) % 10
    }
}

import Money

/// A number, word or sign of a price.
struct PriceToken {
    /// As it was written, without the point after a shortened word.
    let text: String
    /// Digits and the separators between them, where it is a number.
    private let number: [Unicode.Scalar]?

    var isNumber: Bool { number != nil }
    /// The word in small letters; empty for numbers.
    var word: String { isNumber ? "" : text.lowercased() }

    static func all(in text: String) -> [PriceToken] {
        let scalars = Array(text.unicodeScalars)
        var tokens: [PriceToken] = []
        var index = 0
        while index < scalars.count, tokens.count < 64 {
            if isDigit(scalars[index]) {
                let end = endOfNumber(scalars, from: index)
                let part = Array(scalars[index..<end])
                tokens.append(PriceToken(text: string(part), number: part))
                index = end
            } else if isWord(scalars[index]) {
                var end = index
                while end < scalars.count, isWord(scalars[end]) { end += 1 }
                tokens.append(PriceToken(text: string(scalars[index..<end]), number: nil))
                index = end
            } else {
                index += 1
            }
        }
        return tokens
    }

    /// The number: a last point, comma or hyphen before one or two digits begins the decimals; before
    /// three digits, points, commas and spaces group. Nil where it is neither.
    var decimal: WrittenDecimal? {
        guard let number else { return nil }
        var groups: [String] = [""]
        var separators: [Unicode.Scalar] = []
        for scalar in number {
            if Self.isDigit(scalar) {
                groups[groups.count - 1].unicodeScalars.append(scalar)
            } else {
                separators.append(Self.isSpace(scalar) ? " " : scalar)
                groups.append("")
            }
        }
        var fraction = ""
        if let last = separators.last, last != " ", let tail = groups.last, tail.utf8.count < 3 {
            fraction = tail
            groups.removeLast()
            separators.removeLast()
        }
        guard separators.allSatisfy({ $0 == separators.first && $0 != "-" }),
            groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
            groups.count == 1 || (groups[0].utf8.count <= 3 && !groups[0].isEmpty)
        else { return nil }
        return WrittenDecimal(whole: groups.joined(), fraction: fraction)
    }

    /// Where a number ends: separators belong to it when digits follow, a space when three do.
    private static func endOfNumber(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var index = start
        while index < scalars.count {
            if isDigit(scalars[index]) {
                index += 1
            } else if let run = digits(scalars, after: index),
                isSpace(scalars[index]) ? run == 3 : isMark(scalars[index]) && run <= 3
            {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    /// How many digits follow a place; nil for none.
    private static func digits(_ scalars: [Unicode.Scalar], after index: Int) -> Int? {
        let count = scalars[(index + 1)...].prefix(20).prefix(while: isDigit).count
        return count == 0 ? nil : count
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "," || scalar == "-"
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{A0}" || scalar == "\u{2009}" || scalar == "\u{202F}"
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .currencySymbol
    }
}

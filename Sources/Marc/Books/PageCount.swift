/// Reads the number of pages from an extent: «80 с.», «[1], 15 с.», "xii, 450 p., [16] p. of plates".
enum PageCount {
    /// Pages of all sequences together, plates apart; nil where the text counts something else or
    /// nothing, as «2 т.», «С. 15-34» and "102 mins." do.
    static func pages(_ text: String) -> Int? {
        let tokens = tokens(text)
        var pages = 0
        var pending = 0
        var hasNumber = false
        for (index, token) in tokens.enumerated() {
            if let number = number(token) {
                pending += number
                hasNumber = true
                guard pending < 100_000 else { return nil }
            } else if words.contains(token) {
                // «С. 15-34» names a place in a book and no extent.
                guard hasNumber else { return nil }
                if !isOfPlates(tokens[(index + 1)...]) { pages += pending }
                pending = 0
            } else if pages == 0, !connecting.contains(token) {
                return nil
            } else {
                break
            }
        }
        if pages == 0, pending > 0, tokens.count == 1, !isRoman(tokens[0]) { pages = pending }
        return pages > 0 ? pages : nil
    }

    private static let words: Set<String> = [
        "с", "стр", "p", "pp", "pages", "page", "s", "seiten", "б", "бет", "бб", "pagine", "pag",
    ]

    private static let connecting: Set<String> = ["и", "and", "нумер", "ненум", "unnumbered"]

    private static func isOfPlates(_ rest: ArraySlice<String>) -> Bool {
        rest.starts(with: ["of", "plates"]) || rest.first == "ил" || rest.first == "вкл"
    }

    /// Words and numbers in small letters, without points, commas and brackets.
    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var current = String.UnicodeScalarView()
        var isDigits = false
        func end() {
            if !current.isEmpty { tokens.append(String(current).lowercased()) }
            current = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars.prefix(200) {
            let isDigit = ("0"..."9").contains(scalar)
            guard isDigit || scalar.properties.isAlphabetic else {
                end()
                continue
            }
            // «62p» is a number and a word.
            if !current.isEmpty, isDigit != isDigits { end() }
            current.append(scalar)
            isDigits = isDigit
        }
        end()
        return tokens
    }

    private static func number(_ token: String) -> Int? {
        if let number = Int(token), token.utf8.count <= 5 { return number }
        return isRoman(token) ? roman(token) : nil
    }

    private static func isRoman(_ token: String) -> Bool {
        !token.isEmpty && token.utf8.allSatisfy { "ivxlcdm".utf8.contains($0) }
    }

    /// A Roman number of small letters; letters before larger ones are taken away.
    private static func roman(_ token: String) -> Int {
        let values: [Unicode.Scalar: Int] = [
            "i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000,
        ]
        var total = 0
        var previous = 0
        for scalar in token.unicodeScalars.reversed() {
            let value = values[scalar] ?? 0
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        return total
    }
}

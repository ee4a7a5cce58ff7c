/// Titles and names folded so that spellings of one become one: case, punctuation, ё for е, Kazakh
/// letters typed on a Russian keyboard, initials before or after the name.
enum TitleFolding {
    /// The folded words in their order.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if isMark(scalar) { continue }
            let lowered = scalar.properties.lowercaseMapping
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                if !word.isEmpty { words.append(word) }
                word = ""
                continue
            }
            for letter in lowered.unicodeScalars where !isMark(letter) {
                word.unicodeScalars.append(plain[letter] ?? letter)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The title as one folded text.
    static func title(_ text: String) -> String { words(of: text).joined(separator: " ") }

    /// The words of names in one order, whichever way round they were written; initials only where
    /// there is nothing longer.
    static func author(_ text: String) -> [String] {
        let words = words(of: text)
        let names = words.filter { $0.unicodeScalars.count > 1 }
        return (names.isEmpty ? words : names).sorted()
    }

    /// Marks that sit on a letter, as in a decomposed й, and the soft hyphen.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x0300...0x036F).contains(scalar.value) || scalar.value == 0x00AD
    }

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "ё": "е", "й": "и", "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у",
        "һ": "х", "і": "и", "ў": "у", "ї": "и",
    ]
}

/// How much a text looks like Cyrillic when its bytes are read by a code page: letters weigh by how
/// common they are in Russian, a capital after a small letter and drawing characters speak against it.
struct CyrillicScore {
    private enum Class: UInt8 { case plain, small, capital, other }

    private let weights: [Int]
    private let classes: [Class]

    private init(_ page: CodePage) {
        weights = page.characters.map { Self.weight(of: $0) }
        classes = page.characters.map { Self.letterClass(of: $0) }
    }

    /// The score of `bytes`; higher is likelier.
    func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> Int {
        var score = 0
        var seen = 0
        var previous = Class.plain
        for byte in bytes {
            guard byte >= 0x80 else {
                previous = .plain
                continue
            }
            // As many letters as this leave no doubt.
            seen += 1
            guard seen <= 400 else { return score }
            let index = Int(byte) - 0x80
            score += weights[index]
            let current = classes[index]
            if current == .capital, previous == .small { score -= 12 }
            previous = current
        }
        return score
    }

    /// The code pages that Cyrillic records are found in.
    static let candidates: [(encoding: MarcEncoding, score: CyrillicScore)] = [
        MarcEncoding.windows1251, .koi8r, .cp866,
    ].compactMap { encoding in
        CodePage.of(encoding).map { (encoding, CyrillicScore($0)) }
    }

    /// Letters by how often they occur in Russian, the commonest first.
    private static let byFrequency = Array("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ".unicodeScalars)

    private static func weight(of character: Unicode.Scalar) -> Int {
        let small = Character(character).lowercased().unicodeScalars.first ?? character
        if let rank = byFrequency.firstIndex(of: small) { return 10 - rank / 4 }
        switch letterClass(of: character) {
        case .small, .capital: return 1
        case .plain: return 0
        case .other: return -8
        }
    }

    private static func letterClass(of character: Unicode.Scalar) -> Class {
        switch character {
        // Signs that do occur in descriptions of books.
        case "«", "»", "№", "—", "–", "„", "“", "”", "…", "©", "\u{A0}", "°", "§", "’", "‘":
            return .plain
        default: break
        }
        guard (0x0400...0x052F).contains(character.value) else { return .other }
        return character.properties.isLowercase ? .small : .capital
    }
}

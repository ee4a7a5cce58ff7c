/// A piece of a text in which amounts are looked for.
struct AmountToken {
    enum Kind: Equatable {
        /// Digits with their separators, well formed.
        case number(WrittenNumber)
        /// Letters, in lower case, and whether they were capitals; a suffix behind a hyphen (`млн-нан`) is left off.
        case word(String, isCapitals: Bool)
        /// Any other visible sign: punctuation, a currency sign, digits that form no number.
        case mark(Unicode.Scalar)
    }

    var kind: Kind
    /// Where it stands in the text.
    var range: Range<String.Index>
    /// Whether a space or the start of the text is in front of it.
    var followsSpace: Bool

    /// The word it is, if it is one.
    var word: String? {
        if case .word(let word, _) = kind { word } else { nil }
    }

    /// The number it is, if it is one.
    var number: WrittenNumber? {
        if case .number(let number) = kind { number } else { nil }
    }

    func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark(mark) }
}

extension AmountToken {
    /// The pieces of `text` in order. Works on scalars: a combining mark never hides in a digit.
    static func all(in text: String) -> [AmountToken] {
        var scanner = AmountScanner(text)
        var tokens: [AmountToken] = []
        while let token = scanner.next() { tokens.append(token) }
        return tokens
    }
}

/// Cuts a text into tokens.
private struct AmountScanner {
    private let scalars: String.UnicodeScalarView
    private var position: String.Index
    private var followsSpace = true

    init(_ text: String) {
        scalars = text.unicodeScalars
        position = scalars.startIndex
    }

    mutating func next() -> AmountToken? {
        while let scalar = scalar(at: position), scalar.properties.isWhitespace {
            followsSpace = true
            position = scalars.index(after: position)
        }
        guard let first = scalar(at: position) else { return nil }
        let start = position
        let kind: AmountToken.Kind
        if first.isASCIIDigit {
            kind = number(from: start)
        } else if first.isPartOfWord {
            kind = word(from: start)
        } else {
            position = scalars.index(after: position)
            kind = .mark(first)
        }
        defer { followsSpace = false }
        return AmountToken(kind: kind, range: start..<position, followsSpace: followsSpace)
    }

    private func scalar(at index: String.Index) -> Unicode.Scalar? {
        index < scalars.endIndex ? scalars[index] : nil
    }

    /// Moves over a word, with hyphens inside it.
    private mutating func word(from start: String.Index) -> AmountToken.Kind {
        var hyphen: String.Index?
        while let scalar = scalar(at: position) {
            let after = scalars.index(after: position)
            if scalar == "-", self.scalar(at: after)?.isLetter == true {
                hyphen = hyphen ?? position
            } else if !scalar.isPartOfWord {
                break
            }
            position = after
        }
        let stem = scalars[start..<(hyphen ?? position)]
        return .word(
            stem.map(\.properties.lowercaseMapping).joined(),
            isCapitals: stem.allSatisfy(\.properties.isUppercase))
    }

    /// Moves over digits and the separators between them: `1 234 567,89`.
    private mutating func number(from start: String.Index) -> AmountToken.Kind {
        var number = WrittenNumber(first: digits())
        while let separator = scalar(at: position) {
            let after = scalars.index(after: position)
            if separator == "." || separator == "," {
                guard scalar(at: after)?.isASCIIDigit == true else { break }
                position = after
                number.append(digits(), after: separator == "." ? .point : .comma)
            } else if separator.isGroupSpace, number.canContinueAfterSpace,
                let group = groupOfThree(from: after)
            {
                position = group.end
                number.append(group.digits, after: .space)
            } else {
                break
            }
        }
        let isAlone = followsSpace || !isGlued(before: start)
        let isCut = scalar(at: position).map { $0.isMarkOrDigit } ?? false
        return isAlone && !isCut && number.isWellFormed ? .number(number) : .mark(scalars[start])
    }

    /// Whether what stands right before a number makes it a part of something else: `ф12`, `1.2.3`.
    private func isGlued(before start: String.Index) -> Bool {
        guard start > scalars.startIndex else { return false }
        let before = scalars[scalars.index(before: start)]
        return before.isPartOfWord || before == "." || before == "," || before == "/"
    }

    /// Exactly three digits with no digit behind them.
    private func groupOfThree(from start: String.Index) -> (digits: String, end: String.Index)? {
        let group = scalars[start...].prefix(4).prefix(while: \.isASCIIDigit)
        guard group.count == 3 else { return nil }
        return (String(group), group.endIndex)
    }

    private mutating func digits() -> String {
        let run = scalars[position...].prefix(while: \.isASCIIDigit)
        position = run.endIndex
        return String(run)
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
    fileprivate var isLetter: Bool { properties.isAlphabetic }

    /// Spaces people put between groups of digits: ordinary, no-break, thin and narrow no-break.
    fileprivate var isGroupSpace: Bool { [0x20, 0xA0, 0x2009, 0x202F].contains(value) }

    /// Letters, marks upon them, and digits of other scripts, which belong to words and not to numbers.
    fileprivate var isPartOfWord: Bool { isLetter || isMarkOrDigit }

    fileprivate var isMarkOrDigit: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .format: true
        default: false
        }
    }
}

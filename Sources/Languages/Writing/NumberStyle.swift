/// How a language writes numbers: `1 234 567,5` in Kazakh and Russian with no-break spaces,
/// `1,234,567.5` in English.
///
/// The minus is the ASCII hyphen, so that a number copied out of a statement can be pasted into a
/// spreadsheet.
public struct NumberStyle: Sendable, Hashable {
    public let language: Language

    /// The habit of `language`.
    public init(_ language: Language) { self.language = language }

    /// What stands between groups of three digits: U+00A0 or a comma.
    public var groupMark: String {
        switch language {
        case .kazakh, .russian: "\u{A0}"
        case .english: ","
        }
    }

    /// What stands before the decimals.
    public var decimalMark: String {
        switch language {
        case .kazakh, .russian: ","
        case .english: "."
        }
    }

    /// A whole number with its digits in groups.
    public func integer(_ number: some BinaryInteger) -> String {
        written(isNegative: number < 0, whole: "\(number.magnitude)", fraction: "")
    }

    /// A number with exactly `decimals` decimals, rounded half away from zero as it would be on paper:
    /// 2.675 is 2.68 although the nearest binary fraction lies below it. Infinities and NaN are `—`.
    public func decimal(_ number: Double, decimals: Int) -> String {
        decimal(DecimalExpansion(number), decimals: decimals)
    }

    /// A ratio as a percentage: 0.125 is `12,5 %` in Kazakh and Russian, `12.5%` in English.
    public func percent(_ ratio: Double, decimals: Int = 1) -> String {
        guard let expansion = DecimalExpansion(ratio) else { return Self.noNumber }
        let number = decimal(expansion.timesPowerOfTen(2), decimals: decimals)
        switch language {
        case .kazakh, .russian: return number + "\u{A0}%"
        case .english: return number + "%"
        }
    }

    /// A number from its digits: groups `whole` and appends `fraction` after the decimal mark.
    /// Both are ASCII digits; an empty fraction leaves the mark out.
    public func written(isNegative: Bool, whole: String, fraction: String) -> String {
        var text = isNegative ? "-" : ""
        let digits = whole.isEmpty ? "0" : whole
        var left = digits.utf8.count
        for digit in digits {
            text.append(digit)
            left -= 1
            if left > 0, left % 3 == 0 { text += groupMark }
        }
        return fraction.isEmpty ? text : text + decimalMark + fraction
    }

    /// What stands for a value that is no number.
    private static let noNumber = "—"

    private func decimal(_ expansion: DecimalExpansion?, decimals: Int) -> String {
        guard let rounded = expansion?.rounded(toDecimals: min(max(0, decimals), 340)) else {
            return Self.noNumber
        }
        return written(
            isNegative: rounded.isNegative, whole: rounded.whole, fraction: rounded.fraction)
    }
}

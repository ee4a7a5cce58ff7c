/// A number as a data file writes it: digits, a point before the decimals, and spaces between groups
/// of three where the writer likes them (`243 165 000.00`). A comma is refused: in one language it
/// opens the decimals, in another it parts the thousands, and a data file must not leave that open.
struct ExactDecimal: Equatable {
    /// The number in units of its last permitted decimal.
    let scaled: Int64

    enum Failure: Error, Equatable {
        case notANumber
        case tooManyDecimals
        case tooLarge
    }

    /// Reads `text` as a number of at most `decimals` decimals.
    init(_ text: String, decimals: Int) throws(Failure) {
        var scalars = Array(text.unicodeScalars)
        let isNegative = scalars.first == "-" || scalars.first == "−"
        if isNegative { scalars.removeFirst() }
        let parts = scalars.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Self.ungrouped(parts[0]) else { throw .notANumber }
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        guard parts.count == 1 || !fraction.isEmpty, fraction.allSatisfy(Self.isDigit) else {
            throw .notANumber
        }
        guard fraction.count <= decimals else { throw .tooManyDecimals }
        let padding = Array(repeating: Unicode.Scalar("0"), count: decimals - fraction.count)
        var value: Int64 = 0
        for digit in whole + fraction + padding {
            let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carried) = tenfold.addingReportingOverflow(Int64(digit.value - 48))
            guard !overflow, !carried else { throw .tooLarge }
            value = sum
        }
        scaled = isNegative ? -value : value
    }

    /// The digits of a whole part whose groups, if it has any, are of three; nil for anything else.
    private static func ungrouped(_ part: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        let groups = part.split(
            omittingEmptySubsequences: false, whereSeparator: isGroupSpace)
        guard let first = groups.first, !first.isEmpty,
            groups.allSatisfy({ $0.allSatisfy(isDigit) }),
            groups.count == 1 || first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.flatMap { Array($0) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    /// The spaces people group digits with: ordinary, no-break, thin and narrow no-break.
    private static func isGroupSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{A0}" || scalar == "\u{2009}" || scalar == "\u{202F}"
    }
}

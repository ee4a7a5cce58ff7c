import Languages
import Ledger
import Money
import Yams

// Single values of a case file.
extension Node {
    /// A whole number that is written out in digits.
    func count() throws(CaseProblem) -> Int64 {
        let text = try text()
        guard let count = Int64(text) else {
            throw CaseProblem(line: line, fault: .notACount(text))
        }
        return count
    }

    func date() throws(CaseProblem) -> CalendarDate {
        let text = try text()
        guard let date = CalendarDate(iso: text) else {
            throw CaseProblem(line: line, fault: .notADate(text))
        }
        return date
    }

    func year() throws(CaseProblem) -> FiscalYear {
        let text = try text()
        guard let year = Int(text), (1...9999).contains(year) else {
            throw CaseProblem(line: line, fault: .notAYear(text))
        }
        return FiscalYear(year)
    }

    func month() throws(CaseProblem) -> Int {
        let text = try text()
        guard let month = Int(text), (1...12).contains(month) else {
            throw CaseProblem(line: line, fault: .notAMonth(text))
        }
        return month
    }

    /// An amount of decimal text, `231.34` or `3 357 168`, exact; digits may stand in groups of three
    /// parted by spaces.
    func amount(in currency: Currency) throws(CaseProblem) -> Money {
        let text = try text()
        guard let units = fixedPoint(text, decimals: Int(currency.digits)) else {
            let example = Money(minorUnits: 1234 * currency.unitsPerWhole, currency: currency)
            throw CaseProblem(
                line: line, fault: .notAnAmount(text, example: example.plainDigits))
        }
        return Money(minorUnits: units, currency: currency)
    }

    /// A percentage, `110 %` or `16.5 %`.
    func share() throws(CaseProblem) -> Share {
        let text = try text()
        var digits = Substring(text)
        guard digits.popLast() == "%" else {
            throw CaseProblem(line: line, fault: .notAShare(text))
        }
        while digits.last == " " { digits.removeLast() }
        guard let parts = fixedPoint(String(digits), decimals: 4), parts >= 0 else {
            throw CaseProblem(line: line, fault: .notAShare(text))
        }
        return Share(partsPerMillion: parts)
    }
}

/// A decimal number as so many of its last decimal; nil for any other text, for more decimals than
/// there are, and for what does not fit.
private func fixedPoint(_ text: String, decimals: Int) -> Int64? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = parts.first else { return nil }
    let isNegative = head.hasPrefix("-") || head.hasPrefix("−")
    let groups = head.dropFirst(isNegative ? 1 : 0)
        .split(separator: " ", omittingEmptySubsequences: false)
    let isGrouped = groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let digits = groups.joined() + fraction
    guard isGrouped, groups.first?.isEmpty == false, parts.count == 1 || !fraction.isEmpty,
        fraction.utf8.count <= decimals, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let padding = String(repeating: "0", count: decimals - fraction.utf8.count)
    return Int64((isNegative ? "-" : "") + digits + padding)
}

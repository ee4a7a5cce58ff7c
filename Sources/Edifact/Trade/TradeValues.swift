import Languages
import Money

/// Numbers of EDIFACT: digits with a point or a comma before the decimals, and a minus in front.
enum TradeNumber {
    /// The number; nil where the text is none.
    static func decimal(_ text: String) -> WrittenDecimal? {
        let isNegative = text.hasPrefix("-")
        let digits = isNegative ? text.dropFirst() : Substring(text)
        let parts = digits.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
        guard parts.count == 1 || parts.count == 2 else { return nil }
        // «.5» is written for a half.
        let whole = parts[0].isEmpty && parts.count == 2 && !parts[1].isEmpty ? "0" : parts[0]
        guard var number = WrittenDecimal(whole: whole, fraction: parts.count == 2 ? parts[1] : "")
        else { return nil }
        if isNegative { number.unscaled = -number.unscaled }
        return number
    }

    /// The whole number; nil where the text is none or has decimals other than zero.
    static func whole(_ text: String) -> Int64? {
        guard let number = decimal(text) else { return nil }
        var units = number.unscaled
        for _ in 0..<number.decimals {
            guard units.isMultiple(of: 10) else { return nil }
            units /= 10
        }
        return units
    }
}

/// Days as DTM states them.
enum TradeDate {
    /// The day of `text` in a format of code list 2379: 102 CCYYMMDD, 203 and 204 with the time after
    /// it, 101 YYMMDD; by its length where no format is stated. Nil for anything else.
    static func date(_ text: String, format: String?) -> CalendarDate? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        switch format {
        case "102", "203", "204", nil:
            guard text.utf8.count >= 8 else { return nil }
            return day(text.prefix(8))
        case "101":
            guard text.utf8.count == 6, let year = Int(text.prefix(2)) else { return nil }
            return day((year < 70 ? "20" : "19") + text)
        default: return nil
        }
    }

    private static func day(_ text: some StringProtocol) -> CalendarDate? {
        guard let number = Int(text) else { return nil }
        return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}

/// What an item is called (IMD), by the codes of EDItEUR and those some vendors use.
enum TradeDescription {
    static func add(_ text: String, under code: String, to line: inout TradeLine) {
        let trimmed = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        guard !trimmed.isEmpty else { return }
        switch code {
        case "BTI", "050", "81", "BST": join(trimmed, to: &line.title)
        case "BAU", "009", "010", "80": join(trimmed, to: &line.author)
        case "BPU", "109": join(trimmed, to: &line.publisher)
        case "BPD", "170": join(trimmed, to: &line.published)
        case "BEN", "100": join(trimmed, to: &line.edition)
        default: break
        }
    }

    /// A second segment of the same code goes on where the first ended.
    private static func join(_ text: String, to value: inout String?) {
        value = value.map { $0 + " " + text } ?? text
    }
}

/// The copies of a line (GIR), by the codes of EDItEUR's list for libraries.
enum TradeCopyReading {
    static func copy(
        _ segment: EdifactSegment, whole: (String) throws(EdifactFault) -> Int64
    ) throws(EdifactFault) -> TradeCopy {
        var copy = TradeCopy(sequence: segment[0] ?? "")
        for element in segment.elements.indices.dropFirst() {
            guard let value = segment[element, 0] else { continue }
            switch segment[element, 1] {
            case "LLO": copy.branch = value
            case "LFN": copy.fund = value
            case "LQT": copy.quantity = try whole(value)
            case "LSM": copy.shelfMark = value
            case "LSQ", "LST": copy.shelf = copy.shelf ?? value
            case "LAC", "LCO": copy.copyNumber = copy.copyNumber ?? value
            default: continue
            }
        }
        return copy
    }
}

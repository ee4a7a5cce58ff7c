import Languages
import Ledger
import Money

/// Why a single value cannot be read.
struct ValueProblem: Error {
    var problem: DataFault.Problem
    init(_ problem: DataFault.Problem) { self.problem = problem }
}

/// How single values of data files are written: one place for YAML and for tables.
enum ReadValue {
    /// A day as `YYYY-MM-DD`.
    static func date(_ text: String) throws(ValueProblem) -> CalendarDate {
        guard let date = CalendarDate(iso: text) else { throw ValueProblem(.notADate) }
        return date
    }

    /// A day, or `not stated` where the source gives none.
    static func statedDate(_ text: String) throws(ValueProblem) -> CalendarDate? {
        text == "not stated" ? nil : try date(text)
    }

    /// An amount in whole units of `currency`, with no more decimals than it has.
    static func amount(_ text: String, in currency: Currency) throws(ValueProblem) -> Money {
        Money(
            minorUnits: try decimal(text, decimals: Int(currency.digits)), currency: currency)
    }

    /// A figure of up to four decimals.
    static func figure(_ text: String) throws(ValueProblem) -> FigureValue {
        FigureValue(tenThousandths: try decimal(text, decimals: 4))
    }

    /// A percentage as a ratio: `26.5` is 0.265.
    static func percentage(_ text: String) throws(ValueProblem) -> Double {
        Double(try decimal(text, decimals: 4)) / 1_000_000
    }

    /// A number in units of its last permitted decimal.
    static func decimal(_ text: String, decimals: Int) throws(ValueProblem) -> Int64 {
        do {
            return try ExactDecimal(text, decimals: decimals).scaled
        } catch {
            switch error {
            case .notANumber, .tooLarge: throw ValueProblem(.notANumber)
            case .tooManyDecimals: throw ValueProblem(.tooManyDecimals(limit: decimals))
            }
        }
    }

    /// A whole number within `range`.
    static func whole(_ text: String, in range: ClosedRange<Int64>) throws(ValueProblem) -> Int64 {
        guard let number = try? ExactDecimal(text, decimals: 0).scaled, range.contains(number)
        else { throw ValueProblem(.notWhole(range)) }
        return number
    }

    /// `yes` or `no`.
    static func yesOrNo(_ text: String) throws(ValueProblem) -> Bool {
        switch text {
        case "yes": true
        case "no": false
        default: throw ValueProblem(.notOneOf(["yes", "no"]))
        }
    }

    /// A word of a closed list, written in lower case with hyphens: `deliveryNote` is `delivery-note`.
    static func word<Word: RawRepresentable & CaseIterable>(
        _ text: String, of words: Word.Type
    ) throws(ValueProblem) -> Word where Word.RawValue == String {
        guard let word = words.allCases.first(where: { hyphenated($0.rawValue) == text }) else {
            throw ValueProblem(.notOneOf(words.allCases.map { hyphenated($0.rawValue) }))
        }
        return word
    }

    /// SHA-256 in lower-case hexadecimal.
    static func sum(_ text: String) throws(ValueProblem) -> String {
        let isDigit = { (byte: UInt8) in
            (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
        }
        guard text.utf8.count == 64, text.utf8.allSatisfy(isDigit) else {
            throw ValueProblem(.notASum)
        }
        return text
    }

    /// A code among those known. Where `known` is nil the file that has them could not be read, and
    /// its own fault says enough.
    static func code(
        _ text: String, of kind: DataFault.CodeKind, among known: [String]?
    ) throws(ValueProblem) -> String {
        guard let known else { return text }
        guard known.contains(text) else {
            throw ValueProblem(.unknownCode(of: kind, known: known))
        }
        return text
    }

    /// A word of a closed list as it is written in data files.
    static func hyphenated(_ name: String) -> String {
        name.unicodeScalars.reduce(into: "") { text, scalar in
            if scalar.properties.isUppercase { text += "-" }
            text += scalar.properties.lowercaseMapping
        }
    }
}

public import Languages

/// One mistake in a data file: where it stands, what was written, and what would be right.
public struct DataFault: Error, Sendable, Hashable {
    /// The name of the file, without its folder's path.
    public var file: String
    /// The line of the file, from 1; nil where the whole file is meant.
    public var line: Int?
    /// The key or column: `entries[2].amount`, `value`. Empty where the whole file is meant.
    public var place: String
    /// What stands there; nil where nothing does.
    public var value: String?
    public var problem: Problem

    public init(
        file: String, line: Int? = nil, place: String = "", value: String? = nil, problem: Problem
    ) {
        self.file = file
        self.line = line
        self.place = place
        self.value = value
        self.problem = problem
    }

    /// What can be wrong.
    public enum Problem: Sendable, Hashable {
        /// The file is not there or cannot be read.
        case unreadable
        /// The file is not text in UTF-8.
        case notUTF8
        /// The text is not YAML; the parser's own words say where it stumbled.
        case badYAML(String)
        /// A table breaks the rules of CSV.
        case badTable(CSVFault.Reason)
        /// A column is missing, appears twice or is not known; the columns that are expected.
        case wrongColumns(expected: [String])
        /// A key that must be there is not, or is empty.
        case missing
        /// A key nobody reads, perhaps misspelt; the keys that are read here.
        case unknownKey(allowed: [String])
        /// A group of keys is expected here.
        case notAGroup
        /// A list is expected here.
        case notAList
        /// A single value is expected here.
        case notAValue
        /// Not a day of the calendar as `YYYY-MM-DD`.
        case notADate
        /// Not a number with a decimal point.
        case notANumber
        /// More decimals than this number may have.
        case tooManyDecimals(limit: Int)
        /// Not a whole number in this range.
        case notWhole(ClosedRange<Int64>)
        /// Not one of the words that may stand here.
        case notOneOf([String])
        /// Not a SHA-256 sum of 64 lower-case hexadecimal digits.
        case notASum
        /// The code is not known; what it should be a code of, and those known.
        case unknownCode(of: CodeKind, known: [String])
        /// The code was used before.
        case repeatedCode(firstLine: Int)
        /// A part of a line stands before the line itself, or without it.
        case partWithoutWhole(parent: String)
        /// Exactly one of these keys must be there.
        case notExactlyOne(of: [String])
        /// Not an ISBN of ten or thirteen digits whose check digit is right.
        case notAnISBN
        /// Not inventory numbers as `1001` or `1001-1010`.
        case notNumbers
        /// A rule says what is wrong, in its own words.
        case refused(Phrase)
    }

    /// What a code names.
    public enum CodeKind: String, Sendable, Hashable {
        case line, source, branch, programme, document, figure, unit, measure, period, currency
        case itemKind, content, audience, vat
    }
}

/// All mistakes found in a set of data files, so that they can be mended in one go.
public struct DataFaults: Error, Sendable, Hashable {
    public var faults: [DataFault]

    public init(_ faults: [DataFault]) { self.faults = faults }
}

extension DataFaults: Explained {
    public var explanation: Phrase {
        faults.map(\.explanation).reduce(nil as Phrase?) { joined, next in
            guard let joined else { return next }
            return Phrase(
                kk: joined.kk + "\n" + next.kk, ru: joined.ru + "\n" + next.ru,
                en: joined.en + "\n" + next.en)
        } ?? Phrase(same: "")
    }
}

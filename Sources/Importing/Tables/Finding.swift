public import Languages

/// What is wrong or doubtful in a file, where it stands, and what would be right.
public struct Finding: Sendable, Hashable, Explained {
    /// What follows from a finding.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The row cannot be recorded.
        case error
        /// The row can be recorded; a person should look.
        case warning
    }

    /// The file, as a name without a path.
    public var file: String
    /// The line of the file the row begins on, from 1; nil for what concerns the whole file.
    public var row: Int?
    /// The column from 1; nil for what concerns the whole row.
    public var columnNumber: Int?
    /// The column's name as the header writes it, or its number where there is no header.
    public var column: String?
    /// What stands there, shortened where it is long; nil where there is nothing to quote.
    public var value: String?
    /// What is wrong and what would be right, as a sentence.
    public var expected: Phrase
    public var severity: Severity

    public init(
        file: String, row: Int? = nil, columnNumber: Int? = nil, column: String? = nil,
        value: String? = nil, expected: Phrase, severity: Severity = .error
    ) {
        self.file = file
        self.row = row
        self.columnNumber = columnNumber
        self.column = column
        self.value = value.map(Self.shortened)
        self.expected = expected
        self.severity = severity
    }

    /// The finding as one line: file, row, column, value, and the sentence.
    public var explanation: Phrase {
        var place = Phrase(same: file)
        if let row {
            place = place.joined(
                Phrase(kk: ", {n}-жол", ru: ", строка {n}", en: ", row {n}").filled(["n": "\(row)"])
            )
        }
        if let name = column ?? columnNumber.map({ "\($0)" }) {
            place = place.joined(
                Phrase(kk: ", «{c}» бағаны", ru: ", столбец «{c}»", en: ", column “{c}”")
                    .filled(["c": name]))
        }
        if let value {
            place = place.joined(
                Phrase(kk: ", «{v}»", ru: ", «{v}»", en: ", “{v}”").filled(["v": value]))
        }
        return place.joined(Phrase(same: ": ")).joined(expected)
    }

    /// A value as a message can carry it: control characters shown as spaces, at most 60 scalars.
    static func shortened(_ value: String) -> String {
        var text = String.UnicodeScalarView()
        var taken = 0
        for scalar in value.unicodeScalars {
            guard taken < 60 else { return String(text) + "…" }
            text.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
            taken += 1
        }
        return String(text)
    }
}

extension Phrase {
    /// The two wordings one after the other, in each language.
    func joined(_ next: Phrase) -> Phrase {
        Phrase(kk: kk + next.kk, ru: ru + next.ru, en: en + next.en)
    }
}

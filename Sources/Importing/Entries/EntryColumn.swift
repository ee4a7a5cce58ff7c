public import Languages

/// What a column of a file of entries holds. Every row of such a file is one movement.
public enum EntryColumn: UInt8, Sendable, Hashable, CaseIterable {
    /// The row's own key, unique within its document: what makes a row the same row when a file is
    /// imported again.
    case key
    /// The code the document is known under, or is to be known under.
    case document
    case documentKind
    case documentNumber
    case documentDate
    case documentTitle
    /// The date figures change.
    case date
    case kind
    case line
    case source
    case branch
    case programme
    /// Where a transfer, a reallocation or a distribution comes from; what is not stated is the same on
    /// both ends.
    case fromLine
    case fromSource
    case fromBranch
    case fromProgramme
    case fromYear
    /// The budget year, where it is not the one the date falls in.
    case year
    /// The month of a plan, 1...12 or by name.
    case month
    /// Which of the two plans; both where not stated.
    case plan
    case amount
    /// The order or contract.
    case commitment
    /// What a payment settles.
    case settles
    /// Whether a bill gives back what its commitment still holds.
    case closes
    case copies
    case titles
    case language
    case itemKind
    /// The number of the entry that a reversal takes back.
    case reverses
    /// Codes of reported figures the row rests on, separated by spaces.
    case figures
    case narrative

    /// The column people call by `name` in any of the languages, e.g. `Сумма`; nil for another word.
    public init?(named name: String) {
        guard let column = EntryVocabulary.columnIndex[name] else { return nil }
        self = column
    }

    /// The name shown for the column.
    public var name: Phrase {
        EntryVocabulary.columns.first { $0.0 == self }?.1.shown ?? Phrase(same: "\(self)")
    }
}

public import Languages
public import Ledger
public import Money

/// One cell: its value, how it came about, and what it rests on.
public struct Cell: Sendable {
    /// What stands in it. For a computed cell: the value of `formula`, filled in by evaluation.
    public var value: CellValue
    /// How it is computed from other cells; nil for a stated value.
    public var formula: Formula?
    /// The nature of the value, which every output shows.
    public var nature: Nature
    /// The entries behind it, as a selection of the journal; nil where it rests on no entry.
    public var trace: EntrySelection?
    /// The reported figures behind it, by code.
    public var figures: [String]

    public enum Nature: Sendable, Hashable {
        /// From the ledger or a document.
        case recorded
        /// An assumption a person may change.
        case input
        /// Computed from other cells.
        case computed
        /// An estimate: its statement names the method.
        case estimate
    }

    public init(
        _ value: CellValue, nature: Nature = .recorded, trace: EntrySelection? = nil,
        figures: [String] = []
    ) {
        self.value = value
        self.formula = nil
        self.nature = nature
        self.trace = trace
        self.figures = figures
    }

    /// A computed cell; evaluation fills in its value.
    public init(
        _ formula: Formula, nature: Nature = .computed, trace: EntrySelection? = nil,
        figures: [String] = []
    ) {
        self.value = .empty
        self.formula = formula
        self.nature = nature
        self.trace = trace
        self.figures = figures
    }

    /// Whether the cell repeats a whole number as it is stated: readers, not readers with decimals.
    public var repeatsWholeNumber: Bool {
        guard case .number(let number) = value, number == number.rounded() else { return false }
        switch formula {
        case nil, .cell: return true
        case .sum, .plus, .minus, .times, .over, .average, .grown, .constant: return false
        }
    }

    /// A cell with words.
    public static func text(_ phrase: Phrase) -> Cell { Cell(.text(phrase)) }
    /// A cell with words that are the same in every language.
    public static func text(_ text: String) -> Cell { Cell(.text(Phrase(same: text))) }
    /// Nothing to say here.
    public static let empty = Cell(.empty)
    /// No document states it.
    public static let notReported = Cell(.notReported)
}

/// A value of a cell.
public enum CellValue: Sendable, Hashable {
    case text(Phrase)
    case money(Money)
    case count(Int64)
    /// A ratio: 0.125 is 12.5 %.
    case ratio(Double)
    case number(Double)
    case date(CalendarDate)
    /// No document states it. Unknown is a value: never zero, never left blank.
    case notReported
    /// The question does not arise here, e.g. a share of nothing.
    case notApplicable
    case empty
}

/// A selection of journal entries: what a figure leads back to.
public struct EntrySelection: Sendable, Hashable {
    /// Lines, with their parts; empty means all.
    public var lines: [LineCode]
    public var source: SourceCode?
    public var branch: BranchCode?
    /// Stages whose postings are meant; empty means all.
    public var stages: Set<Stage>

    public init(
        lines: [LineCode] = [], source: SourceCode? = nil, branch: BranchCode? = nil,
        stages: Set<Stage> = []
    ) {
        self.lines = lines
        self.source = source
        self.branch = branch
        self.stages = stages
    }
}

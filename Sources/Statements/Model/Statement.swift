public import Languages

/// A typed table with everything a renderer needs and nothing a renderer decides: the hinge between
/// rules and outputs. A new report is one new statement; a new output is one new renderer.
public struct Statement: Sendable {
    /// Its fixed name: what the command line, links and sheets call it, e.g. `execution`.
    public var name: StatementName
    public var title: Phrase
    /// Lines under the title: organisation, period, as-of date, unit, warnings.
    public var subtitles: [Phrase]
    public var columns: [Column]
    public var rows: [Row]
    /// Rows too many to hold, produced on demand after `rows`; nil for most statements.
    public var stream: RowStream?
    /// Controls that must come out as zero.
    public var controls: [Control]
    public var notes: [Phrase]
    public var charts: [Chart]

    public init(
        name: StatementName, title: Phrase, subtitles: [Phrase] = [], columns: [Column],
        rows: [Row], stream: RowStream? = nil, controls: [Control] = [], notes: [Phrase] = [],
        charts: [Chart] = []
    ) {
        self.name = name
        self.title = title
        self.subtitles = subtitles
        self.columns = columns
        self.rows = rows
        self.stream = stream
        self.controls = controls
        self.notes = notes
        self.charts = charts
    }

    /// The place of a column by its id; nil when the statement has no such column.
    public func columnIndex(_ id: String) -> Int? { columns.firstIndex { $0.id == id } }
    /// The place of a row by its id; nil when the statement has no such row.
    public func rowIndex(_ id: String) -> Int? { rows.firstIndex { $0.id == id } }
}

/// The statements there are. The raw value is what a user types after `esep report`.
public enum StatementName: String, Sendable, Hashable, CaseIterable, Codable {
    case about
    case execution
    case executionBySource = "execution-by-source"
    case acquisitionsBySource = "acquisitions-by-source"
    case acquisitionsByLanguage = "acquisitions-by-language"
    case acquisitionsByKind = "acquisitions-by-kind"
    case acquisitionsByBranch = "acquisitions-by-branch"
    case landing
    case nextYears = "next-years"
    case assumptions
    case indicators
    case reportedFigures = "reported-figures"
    case crossChecks = "cross-checks"
    case journal
}

/// One column: what it holds and in which unit.
public struct Column: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case text
        /// A code, kept as text with leading zeros.
        case code
        /// Amounts of the ledger's currency.
        case money
        /// Whole numbers: copies, titles, entries.
        case count
        /// A ratio shown as a percentage with two decimals.
        case percent
        /// A number with this many decimals.
        case number(decimals: Int)
        case date
    }

    /// Unique within the statement; formulas refer to it, JSON and CSV use it as the key.
    public var id: String
    public var heading: Phrase
    public var kind: Kind

    public init(_ id: String, _ heading: Phrase, _ kind: Kind) {
        self.id = id
        self.heading = heading
        self.kind = kind
    }
}

/// One row.
public struct Row: Sendable {
    public enum Role: Sendable, Hashable {
        case detail
        /// A sum of the rows one level below it.
        case subtotal
        /// The sum of the statement.
        case total
        /// A heading over the rows that follow.
        case section
    }

    /// Unique within the statement; formulas refer to it.
    public var id: String
    public var role: Role
    /// Depth in a tree, 0 at the top.
    public var level: Int
    /// One cell per column.
    public var cells: [Cell]
    /// Whether a reader must look at it: a check that fails, a line over its funding.
    public var needsAttention: Bool

    public init(
        _ id: String, role: Role = .detail, level: Int = 0, cells: [Cell],
        needsAttention: Bool = false
    ) {
        self.id = id
        self.role = role
        self.level = level
        self.cells = cells
        self.needsAttention = needsAttention
    }
}

/// A control: what is compared, as a formula that must come out as zero.
public struct Control: Sendable {
    public var label: Phrase
    public var difference: Formula
    /// The value of `difference`, filled in by evaluation.
    public var value: CellValue

    public init(label: Phrase, difference: Formula, value: CellValue = .empty) {
        self.label = label
        self.difference = difference
        self.value = value
    }
}

/// A chart drawn from the statement's own cells.
public struct Chart: Sendable, Hashable {
    public enum Kind: Sendable, Hashable { case column, bar, pie, line }
    public var kind: Kind
    public var title: Phrase
    /// The column whose cells name the points.
    public var categories: String
    /// The columns drawn as series.
    public var series: [String]
    /// The rows drawn, by id.
    public var rows: [String]

    public init(kind: Kind, title: Phrase, categories: String, series: [String], rows: [String]) {
        self.kind = kind
        self.title = title
        self.categories = categories
        self.series = series
        self.rows = rows
    }
}

/// Rows produced one after another, so that a journal of millions of entries needs no memory of them.
public struct RowStream: Sendable {
    /// How many rows there will be.
    public var count: Int
    /// Calls `body` with each row in order.
    public var forEach: @Sendable (_ body: (Row) throws -> Void) throws -> Void

    public init(
        count: Int, forEach: @escaping @Sendable (_ body: (Row) throws -> Void) throws -> Void
    ) {
        self.count = count
        self.forEach = forEach
    }
}

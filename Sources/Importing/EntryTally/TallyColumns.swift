/// Which columns of a file make rows alike, which only have to be text, and which are read in every row.
///
/// Neighbouring columns of one use are a run: rows that agree in the bytes of a run agree in its cells.
struct TallyColumns: Sendable {
    /// Columns from first to last.
    struct Run: Sendable, Hashable {
        var first: Int
        var last: Int
    }

    /// What a column is to a row.
    private enum Use {
        /// It tells what the movement is.
        case pattern
        /// It tells what document the row rests on.
        case document
        /// It has to be text, and nothing depends on it.
        case text
        /// It is read in every row.
        case value
    }

    private(set) var patternRuns: [Run] = []
    private(set) var documentRuns: [Run] = []
    private(set) var textRuns: [Run] = []
    /// Columns read in every row; negative where the file has none.
    let date: Int
    let amount: Int
    let commitment: Int
    let copies: Int
    let titles: Int
    let key: Int
    /// Whether a document may be known by its number, and so by the year of the row.
    let isNumbered: Bool

    init(_ header: EntryHeader, width: Int) {
        date = header.place(of: .date)
        amount = header.place(of: .amount)
        commitment = header.place(of: .commitment)
        copies = header.place(of: .copies)
        titles = header.place(of: .titles)
        key = header.place(of: .key)
        isNumbered = header.place(of: .documentNumber) >= 0
        var uses = [Use](repeating: .text, count: width)
        for column in EntryColumn.allCases where header.place(of: column) >= 0 {
            uses[header.place(of: column)] = Self.use(of: column)
        }
        var previous: Use?
        for (place, use) in uses.enumerated() {
            let isContinued = previous == use
            switch use {
            case .pattern: Self.extend(&patternRuns, to: place, isContinued)
            case .document: Self.extend(&documentRuns, to: place, isContinued)
            case .text: Self.extend(&textRuns, to: place, isContinued)
            case .value: break
            }
            previous = use
        }
    }

    private static func extend(_ runs: inout [Run], to place: Int, _ isContinued: Bool) {
        if isContinued {
            runs[runs.count - 1].last = place
        } else {
            runs.append(Run(first: place, last: place))
        }
    }

    private static func use(of column: EntryColumn) -> Use {
        switch column {
        case .kind, .line, .source, .branch, .programme, .fromLine, .fromSource, .fromBranch,
            .fromProgramme, .fromYear, .year, .month, .plan, .settles, .closes, .language,
            .itemKind, .reverses:
            .pattern
        case .document, .documentKind, .documentNumber, .documentDate: .document
        case .documentTitle, .figures, .narrative: .text
        case .date, .amount, .commitment, .copies, .titles, .key: .value
        }
    }
}

import Ledger

/// What rows read by the ordinary reader tell of later rows that are like them: rows alike in date, in
/// the cells that make a movement and in those that name a document are alike in all but their amounts.
struct RowMemory {
    /// What is known of a date as it is written.
    struct Day {
        /// The place of its month in the tally.
        var month: Int
        /// The place of its fiscal year among those met.
        var fiscalYear: Int
        var calendarYear: Int
    }

    /// The filled cells among those read in every row, as bits: rows alike have the same ones filled.
    struct Filled: OptionSet {
        let rawValue: Int
        static let amount = Filled(rawValue: 1)
        static let commitment = Filled(rawValue: 2)
        static let copies = Filled(rawValue: 4)
        static let titles = Filled(rawValue: 8)
    }

    /// What is kept of a document: the hash that the hashes of its rows' own keys go on from.
    typealias DocumentMark = UInt64

    private let columns: TallyColumns
    private var dates = ByteTable()
    private var days: [Day] = []
    private var fiscalYears: [FiscalYear] = []
    private var patterns: RunMemory<TallyPattern>
    private var documents: RunMemory<DocumentMark>

    init(_ columns: TallyColumns) {
        self.columns = columns
        patterns = RunMemory(columns.patternRuns, beginnings: 1 << 12)
        documents = RunMemory(columns.documentRuns, beginnings: 1 << 14)
    }

    /// What is known of the date of a row; nil where it was not met before.
    @inline(__always)
    func day(_ row: RowScanner, _ bytes: UnsafePointer<UInt8>) -> Day? {
        dates.number(of: row.field(columns.date, of: bytes)).map { days[$0] }
    }

    /// The pattern of a row; nil where it was not met before.
    @inline(__always)
    func pattern(
        _ row: RowScanner, _ bytes: UnsafePointer<UInt8>, on day: Day, filled: Filled
    ) -> TallyPattern? {
        patterns.value(row, bytes, from: day.fiscalYear << 4 | filled.rawValue)
    }

    /// The document of a row; nil where it was not met before.
    @inline(__always)
    func document(
        _ row: RowScanner, _ bytes: UnsafePointer<UInt8>, on day: Day
    ) -> DocumentMark? {
        documents.value(row, bytes, from: columns.isNumbered ? day.calendarYear : 0)
    }

    /// Remembers a row the ordinary reader has read. Throws where the file holds too much that differs.
    mutating func learn(
        _ row: RowScanner, _ bytes: UnsafePointer<UInt8>, _ learned: Learned
    ) throws(TallyUnsure) {
        let number = dates.insert(row.field(columns.date, of: bytes))
        let fiscalYear =
            fiscalYears.firstIndex(of: learned.fiscalYear)
            ?? {
                fiscalYears.append(learned.fiscalYear)
                return fiscalYears.count - 1
            }()
        guard fiscalYear < 1 << 8 else { throw TallyUnsure() }
        let day = Day(
            month: learned.month, fiscalYear: fiscalYear, calendarYear: learned.calendarYear)
        if number == days.count { days.append(day) }
        try patterns.learn(
            row, bytes, from: fiscalYear << 4 | learned.filled.rawValue, learned.pattern)
        try documents.learn(
            row, bytes, from: columns.isNumbered ? day.calendarYear : 0, learned.document)
    }

    /// What the ordinary reader made of a row.
    struct Learned {
        var month: Int
        var fiscalYear: FiscalYear
        var calendarYear: Int
        var filled: Filled
        var pattern: TallyPattern
        var document: DocumentMark
    }
}

/// Values by the bytes of several runs of columns.
struct RunMemory<Value: Sendable>: Sendable {
    private let runs: [TallyColumns.Run]
    private let beginnings: Int
    private var texts: [ByteTable]
    private var chains: ChainTable
    private var values: [Value?]

    /// A memory whose chains begin with a number below `beginnings`.
    init(_ runs: [TallyColumns.Run], beginnings: Int) {
        self.runs = runs
        self.beginnings = beginnings
        texts = runs.map { _ in ByteTable() }
        chains = ChainTable(beginnings: beginnings)
        values = [Value?](repeating: nil, count: beginnings)
    }

    /// What was learned of a row like this one, from this beginning.
    @inline(__always)
    func value(_ row: RowScanner, _ bytes: UnsafePointer<UInt8>, from beginning: Int) -> Value? {
        var state = beginning
        for index in runs.indices {
            let text = row.fields(runs[index], of: bytes)
            // An empty run is told by its absence from the chain: numbers of runs differ.
            if text.isEmpty { continue }
            guard let number = texts[index].number(of: text),
                let next = chains.step(state, index << 24 | number)
            else { return nil }
            state = next
        }
        return values[state]
    }

    /// Learns what rows like this one come to.
    mutating func learn(
        _ row: RowScanner, _ bytes: UnsafePointer<UInt8>, from beginning: Int, _ value: Value
    ) throws(TallyUnsure) {
        guard beginning < beginnings, runs.count < 1 << 8 else { throw TallyUnsure() }
        var state = beginning
        for index in runs.indices {
            let text = row.fields(runs[index], of: bytes)
            if text.isEmpty { continue }
            let number = texts[index].insert(text)
            guard number < 1 << 24 else { throw TallyUnsure() }
            state = chains.stepOrAdd(state, index << 24 | number)
        }
        while values.count <= state { values.append(nil) }
        values[state] = value
    }
}

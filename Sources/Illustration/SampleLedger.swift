import Languages
public import Ledger
public import Money

/// An illustrative ledger, made week by week: a library system's plans, orders, bills, payments and books
/// over some years, with planted mistakes. Only one month's agenda is held at a time, so ten million
/// entries need no more memory than ten thousand.
///
/// Entries come in the order they are to be recorded and are numbered from 1: an empty ledger of `chart`
/// admits every chunk as it comes.
public struct SampleLedger: Sendable {
    public let plan: SamplePlan
    public let chart: Chart
    /// The mistakes planted so far, in the order they were planned; all of them after the last chunk.
    public var planted: [PlantedMistake] { answers.keys.sorted().compactMap { answers[$0] } }

    var agenda = Agenda()
    /// The number the next entry will bear.
    var nextNumber: Int64 = 1
    var lastPayment: [Int: Int] = [:]
    /// What contracts of a year still hold.
    var contractRest: [CommitmentCode: Int64] = [:]
    /// Entries that will be reversed.
    var labels: [Int: LabelledEntry] = [:]
    var lastLabel = 0
    var answers: [Int: PlantedMistake] = [:]
    var mistakeCount = 0
    /// Lots on the shelves that may be withdrawn later.
    var shelves: [ShelvedLot] = []
    var budget: YearBudget
    private var month: YearMonth
    private var due: ArraySlice<Step> = []
    private var lastRecorded: Timestamp?
    private let lineNames: [String]

    /// An entry a reversal will take back.
    struct LabelledEntry: Sendable {
        var number: EntryNumber
        /// The contract it drew on, and how much.
        var contract: CommitmentCode?
        var drawn: Int64 = 0
    }

    /// Throws `MoneyError.overflow` for years so far away that prices leave the range of exact amounts.
    public init(_ plan: SamplePlan, names: SampleNames = SampleNames()) throws(MoneyError) {
        self.plan = plan
        chart = .illustrative(plan, names)
        month = YearMonth(year: plan.firstYear, month: 1)
        budget = try YearBudget(plan.firstYear, seed: plan.seed)
        lineNames = SampleLine.all.map { [chart] in chart.line($0.code)?.name.ru ?? $0.code.text }
    }

    /// The next entries to record together, at most `limit` drafts but for a single document that has
    /// more; nil after the last.
    public mutating func nextChunk(limit: Int = 2000) throws(MoneyError) -> SampleChunk? {
        while due.isEmpty {
            guard month.year <= plan.lastYear || agenda.hasSteps else { return nil }
            try advance()
        }
        guard let day = due.first?.recorded else { return nil }
        var chunk = SampleChunk(recordedAt: moment(on: day), firstNumber: EntryNumber(nextNumber))
        while let step = due.first, step.recorded == day,
            chunk.drafts.isEmpty || chunk.drafts.count + step.entries <= limit
        {
            due = due.dropFirst()
            try perform(step, into: &chunk)
        }
        return chunk
    }

    /// Plans a month more and takes from the agenda what is recorded by its end.
    private mutating func advance() throws(MoneyError) {
        guard month.year <= plan.lastYear else {
            due = agenda.steps(until: nil)[...]
            return
        }
        if month.month == 1 { try scheduleYear() }
        try scheduleMonth(month.month)
        due = agenda.steps(until: month.lastDay)[...]
        month = month.next
    }

    private mutating func scheduleYear() throws(MoneyError) {
        let year = month.year
        if year != budget.year { budget = try YearBudget(year, seed: plan.seed) }
        try schedulePlan(budget)
        try scheduleContracts(budget)
        try scheduleRefunds(budget)
        try scheduleMistakes(in: year)
    }

    private mutating func scheduleMonth(_ month: Int) throws(MoneyError) {
        let rows = entriesWanted(in: month)
        try scheduleBills(month, entries: rows)
        try scheduleBooks(month, entries: rows)
        try scheduleGifts(month)
        if month == 12 {
            try scheduleWithdrawals()
            scheduleReleases()
        }
    }

    /// How many entries this month should hold for the whole to come to what the plan asks.
    private func entriesWanted(in month: Int) -> Int {
        let yearsAfter = plan.lastYear - budget.year
        let left = plan.entries - agenda.entries - yearsAfter * Self.plansOfAYear
        return max(0, left / (yearsAfter * 12 + 13 - month))
    }

    /// About how many entries the plan of a year takes.
    private static let plansOfAYear = 240

    /// The moment of a day's next chunk: each a second after the one before, so that time never stands.
    private mutating func moment(on day: CalendarDate) -> Timestamp {
        let afternoon = Timestamp(seconds: Int64(day.dayNumber) * 86_400 + 11 * 3600)
        let next = lastRecorded.map { Timestamp(seconds: $0.seconds + 1) } ?? afternoon
        let moment = max(afternoon, next)
        lastRecorded = moment
        return moment
    }

    /// The key of a line's plan in a year, at a branch where one is named.
    func key(_ line: SampleLine, _ year: Int, branch: BranchCode? = nil) -> BudgetKey {
        BudgetKey(
            organisation: SampleCode.organisation, year: FiscalYear(year), line: line.code,
            source: SampleCode.budget, branch: branch,
            programme: line.isProgramme ? SampleCode.programme : nil)
    }

    /// A line as narratives name it.
    func words(_ line: SampleLine) -> String { lineNames[SampleLine.place(of: line.code)] }

    /// The code of a branch by its place, going round.
    func branch(_ place: Int) -> BranchCode { chart.branches[place % chart.branches.count].code }
}

/// Entries of an illustrative ledger that are recorded together.
public struct SampleChunk: Sendable {
    /// Documents to be recorded before the drafts; one may come again, unchanged.
    public var documents: [Document] = []
    public var drafts: [EntryDraft] = []
    /// Derived from the documents' dates, never from a clock.
    public var recordedAt: Timestamp
    /// The number of the first entry.
    public var firstNumber: EntryNumber

    /// The chunk as one batch.
    public var batch: EntryBatch {
        EntryBatch(drafts, recordedAt: recordedAt, recordedBy: "esep sample")
    }

    init(recordedAt: Timestamp, firstNumber: EntryNumber) {
        self.recordedAt = recordedAt
        self.firstNumber = firstNumber
    }
}

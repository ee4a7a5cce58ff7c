public import Languages
public import Ledger

/// What a data folder says: everything a ledger is made of, read and checked but not yet recorded.
public struct LedgerSource: Sendable, Hashable {
    /// Organisation, lines, sources, branches, programmes, period, readings and words.
    public var chart: Chart
    public var documents: [Document]
    public var figures: [ReportedFigure]
    public var checks: [CrossCheck]
    /// What is booked, in the order of the file; each with an idempotency key, so that reading a
    /// folder into a ledger twice adds nothing.
    public var drafts: [EntryDraft]
    /// The period the documents speak of.
    public var period: ReportingPeriod

    public init(
        chart: Chart, documents: [Document], figures: [ReportedFigure], checks: [CrossCheck],
        drafts: [EntryDraft], period: ReportingPeriod
    ) {
        self.chart = chart
        self.documents = documents
        self.figures = figures
        self.checks = checks
        self.drafts = drafts
        self.period = period
    }

    /// The day up to which the documents tell.
    public var asOf: CalendarDate { period.asOf }
    /// The budget year of its plans and entries.
    public var fiscalYear: FiscalYear { period.year }
    /// How sources that can be read in more than one way were read, and why.
    public var readings: [Phrase] { chart.readings }
}

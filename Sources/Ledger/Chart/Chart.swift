public import Languages
public import Money

/// Everything a ledger can be kept about: the organisation, its lines, sources, branches and
/// programmes, with their names. Data, not code: it comes from files and travels inside the ledger.
public struct Chart: Sendable, Hashable, Codable {
    public var organisation: Organisation
    /// The lines in the order statements show them; parents before their parts.
    public var lines: [BudgetLine]
    public var sources: [FundingSource]
    public var branches: [Branch]
    public var programmes: [Programme]
    /// What the ledger's documents tell; the rest prints as not reported.
    public var coverage: Coverage
    /// Limits on commitments and spending; none means over-figures appear instead of refusals.
    public var limits: [Limit]
    /// Whether everything in this ledger is made up; every output then says so.
    public var isIllustrative: Bool
    /// The period the documents speak of; nil for a ledger kept from day to day.
    public var period: ReportingPeriod?
    /// How sources that can be read in more than one way were read, and why: every output tells it.
    public var readings: [Phrase]
    /// The words for the units, measures and periods of reported figures.
    public var vocabulary: Vocabulary

    public init(
        organisation: Organisation, lines: [BudgetLine], sources: [FundingSource],
        branches: [Branch] = [], programmes: [Programme] = [], coverage: Coverage = .everything,
        limits: [Limit] = [], isIllustrative: Bool = false, period: ReportingPeriod? = nil,
        readings: [Phrase] = [], vocabulary: Vocabulary = Vocabulary()
    ) {
        self.organisation = organisation
        self.lines = lines
        self.sources = sources
        self.branches = branches
        self.programmes = programmes
        self.coverage = coverage
        self.limits = limits
        self.isIllustrative = isIllustrative
        self.period = period
        self.readings = readings
        self.vocabulary = vocabulary
    }

    /// The line of this code, if the chart has it.
    public func line(_ code: LineCode) -> BudgetLine? { lines.first { $0.code == code } }
    /// The funding source of this code, if the chart has it.
    public func source(_ code: SourceCode) -> FundingSource? { sources.first { $0.code == code } }
    /// The branch of this code, if the chart has it.
    public func branch(_ code: BranchCode) -> Branch? { branches.first { $0.code == code } }
    /// The programme of this code, if the chart has it.
    public func programme(_ code: ProgrammeCode) -> Programme? {
        programmes.first { $0.code == code }
    }
}

/// A library or library system.
public struct Organisation: Sendable, Hashable, Codable {
    public var code: OrganisationCode
    public var name: Phrase
    /// ISO 4217 code of the currency the ledger is kept in.
    public var currencyCode: String
    /// First month of the fiscal year, 1...12; in Kazakhstan 1.
    public var fiscalYearStart: Int

    public init(
        code: OrganisationCode, name: Phrase, currencyCode: String = "KZT",
        fiscalYearStart: Int = 1
    ) {
        self.code = code
        self.name = name
        self.currencyCode = currencyCode
        self.fiscalYearStart = fiscalYearStart
    }

    /// The ledger's currency; the tenge where the code is not known.
    public var currency: Currency { Currency(isoCode: currencyCode) ?? .kzt }
}

/// A budget line: the library's own key, its names, and which official specific it stands under and when.
public struct BudgetLine: Sendable, Hashable, Codable {
    public var code: LineCode
    public var name: Phrase
    /// The official specific by date: codes change, and one specific may cover several lines.
    public var specifics: [DatedSpecific]

    public init(code: LineCode, name: Phrase, specifics: [DatedSpecific] = []) {
        self.code = code
        self.name = name
        self.specifics = specifics
    }

    /// The specific in force on `date`; nil where none is recorded for it.
    public func specific(on date: CalendarDate) -> DatedSpecific? {
        specifics.last {
            $0.validFrom <= date && ($0.validTo.map { last in date <= last } ?? true)
        }
    }
}

/// A specific of the economic classification, in force between two dates.
public struct DatedSpecific: Sendable, Hashable, Codable {
    public var code: String
    public var validFrom: CalendarDate
    /// The last day it holds; nil while it still does.
    public var validTo: CalendarDate?
    /// Whether the mapping was confirmed against an official source, or is a default to be checked.
    public var isConfirmed: Bool

    public init(
        code: String, validFrom: CalendarDate, validTo: CalendarDate? = nil, isConfirmed: Bool
    ) {
        self.code = code
        self.validFrom = validFrom
        self.validTo = validTo
        self.isConfirmed = isConfirmed
    }
}

/// Where money or books come from.
public struct FundingSource: Sendable, Hashable, Codable {
    /// Whether the source draws the library's own plan and cash, or gives things.
    public enum Nature: String, Sendable, Hashable, Codable {
        /// Money of the library's plan: local budget, paid services, a sponsor's account.
        case budget
        /// Items at value that never touch plan or cash: state order, gift, exchange.
        case inKind
    }

    public var code: SourceCode
    public var name: Phrase
    public var nature: Nature

    public init(code: SourceCode, name: Phrase, nature: Nature) {
        self.code = code
        self.name = name
        self.nature = nature
    }
}

/// A library of the system.
public struct Branch: Sendable, Hashable, Codable {
    public var code: BranchCode
    public var name: Phrase
    /// Whom it serves, where the source says: `general`, `children`, `youth`, `central`.
    public var serves: String?

    public init(code: BranchCode, name: Phrase, serves: String? = nil) {
        self.code = code
        self.name = name
        self.serves = serves
    }
}

/// A programme money can be set aside for across lines.
public struct Programme: Sendable, Hashable, Codable {
    public var code: ProgrammeCode
    public var name: Phrase

    public init(code: ProgrammeCode, name: Phrase) {
        self.code = code
        self.name = name
    }
}

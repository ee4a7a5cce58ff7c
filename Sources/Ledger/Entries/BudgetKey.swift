/// What an amount is about: the dimensions of the budget.
public struct BudgetKey: Hashable, Comparable, Sendable, Codable {
    public var organisation: OrganisationCode
    public var year: FiscalYear
    public var line: LineCode
    public var source: SourceCode
    public var branch: BranchCode?
    public var programme: ProgrammeCode?

    public init(
        organisation: OrganisationCode, year: FiscalYear, line: LineCode, source: SourceCode,
        branch: BranchCode? = nil, programme: ProgrammeCode? = nil
    ) {
        self.organisation = organisation
        self.year = year
        self.line = line
        self.source = source
        self.branch = branch
        self.programme = programme
    }

    /// The key its funding is controlled under: plans are made by line, source and programme, and use
    /// at any branch draws on them.
    public var controlKey: BudgetKey {
        var key = self
        key.branch = nil
        return key
    }

    /// Order of the dimensions as text, so that listings are stable everywhere.
    public static func < (left: Self, right: Self) -> Bool {
        left.sortKey.lexicographicallyPrecedes(right.sortKey)
    }

    private var sortKey: [String] {
        [
            organisation.text, "\(year)", line.text, source.text, branch?.text ?? "",
            programme?.text ?? "",
        ]
    }
}

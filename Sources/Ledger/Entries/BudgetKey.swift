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

    public func hash(into hasher: inout Hasher) {
        // One word for all: the hashes of the codes are spread well already. The organisation is one in a
        // ledger and tells nothing apart.
        var mixed = line.textHash &+ year.year
        mixed = (mixed &* 31) ^ source.textHash
        mixed = (mixed &* 31) ^ (branch?.textHash ?? 0)
        mixed = (mixed &* 31) ^ (programme?.textHash ?? 0)
        hasher.combine(mixed)
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

public import Ledger
public import Money

/// A step of digitisation or of a programme, planned or reached, with money where there is any.
public struct Milestone: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Works chosen to be scanned.
        case worksChosen
        case worksScanned
        /// Works handed to an electronic library: kitap.kz, КазНЭБ.
        case worksSent
        /// Contracts with authors and holders of rights.
        case authorContracts
        /// Places for joint work in the library.
        case coworkingPlaces
        case equipment
    }

    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        case planned
        case reached
    }

    public var kind: Kind
    public var state: State
    public var programme: ProgrammeCode?
    public var branch: BranchCode?
    /// How many works, contracts, places or pieces; positive.
    public var count: Int64
    /// To whom or with whom, as the paper says.
    public var partner: String?
    public var note: String
    /// What it cost and on which budget: it accrues. Nil where no money is spoken of.
    public var cost: Cost?

    public struct Cost: Sendable, Hashable, Codable {
        public var key: BudgetKey
        /// Positive.
        public var amount: Money

        public init(key: BudgetKey, amount: Money) {
            self.key = key
            self.amount = amount
        }
    }

    public init(
        kind: Kind, state: State = .reached, programme: ProgrammeCode? = nil,
        branch: BranchCode? = nil, count: Int64, partner: String? = nil, note: String = "",
        cost: Cost? = nil
    ) {
        self.kind = kind
        self.state = state
        self.programme = programme
        self.branch = branch
        self.count = count
        self.partner = partner
        self.note = note
        self.cost = cost
    }
}

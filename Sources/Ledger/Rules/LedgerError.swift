public import Languages
public import Money

/// A fault that makes a whole computation impossible; refusals of single entries are `Refusal`s.
public enum LedgerError: Error, Sendable, Hashable {
    /// A balance would leave the range of exact amounts.
    case overflow
    /// One or more drafts of a batch are refused; none is recorded.
    case refused([Refusal])
    /// A rule made postings that do not balance: a fault in Esep itself, never in the documents.
    case unbalanced(EntryNumber, [Imbalance])
}

/// Why the rules do not admit one draft of a batch.
public struct Refusal: Error, Sendable, Hashable {
    /// The position of the draft in its batch, from 0.
    public var draft: Int
    public var reason: Reason

    public init(draft: Int, reason: Reason) {
        self.draft = draft
        self.reason = reason
    }

    /// The reasons, in the order in which they are tested.
    public enum Reason: Sendable, Hashable {
        /// The entry has no movement.
        case nothingToRecord
        /// Movements of different kinds stand in one entry.
        case mixedKinds([EntryKind])
        case unknownOrganisation(OrganisationCode)
        case unknownLine(LineCode)
        case unknownSource(SourceCode)
        case unknownBranch(BranchCode)
        case unknownProgramme(ProgrammeCode)
        case unknownDocument(DocumentCode)
        /// An amount is in another currency than the ledger.
        case foreignCurrency(Currency, ledger: Currency)
        /// An amount that must be more than zero is not.
        case amountNotPositive
        /// Copies or titles below zero, or more titles than copies.
        case impossibleCount
        /// A source in kind was asked for money, or a budget source to give in kind.
        case wrongNature(SourceCode, FundingSource.Nature)
        /// The document's date is not a day of the years a ledger is kept for.
        case outsideCalendar(CalendarDate)
        /// The key is of a year no ledger is kept for.
        case noSuchYear(FiscalYear)
        /// The document's date is outside the fiscal year of the key.
        case outsideYear(CalendarDate, FiscalYear)
        /// A month of a plan is not 1...12.
        case noSuchMonth(Int)
        /// The two ends of a transfer are the same key, or of different organisations.
        case transferToItself
        /// A rollover goes from one year to the next; every other move stays within one year.
        case yearsDoNotFit(EntryKind, from: FiscalYear, to: FiscalYear)
        case unknownCommitment(CommitmentCode)
        /// The commitment is known, but was never made on this line, source and programme.
        case commitmentElsewhere(CommitmentCode, BudgetKey)
        /// More would be released or drawn than the commitment holds.
        case commitmentExceeded(CommitmentCode, holds: Money, asked: Money)
        /// More would be paid than is accrued on the key.
        case nothingAccrued(holds: Money, asked: Money)
        /// More would be refunded than was paid.
        case refundExceedsPaid(paid: Money, asked: Money)
        /// More copies would leave the stock than stand in it.
        case stockExceeded(holds: Int64, asked: Int64)
        /// More copies would be found again than were withdrawn.
        case withdrawnExceeded(holds: Int64, asked: Int64)
        /// A relocation changes more than the branch, or nothing.
        case relocationElsewhere
        case unknownEntry(EntryNumber)
        /// One entry takes back more than one other.
        case severalReversals
        case alreadyReversed(EntryNumber, by: EntryNumber)
        /// A reversal cannot itself be reversed: record the event anew instead.
        case reversalOfReversal(EntryNumber)
        /// The same idempotency key was used before for something else.
        case keyReused(String, by: EntryNumber)
        /// A limit that stops.
        case limit(LimitBreach)
        /// A sum left the range of exact amounts.
        case overflow
    }
}

/// A limit met or passed by a batch.
public struct LimitBreach: Sendable, Hashable {
    public var key: BudgetKey
    public var limit: Limit
    /// The funding the limit is a share of.
    public var funding: Money
    /// What may be used: funding × share.
    public var allowed: Money
    /// What would be used after the batch.
    public var used: Money

    public init(key: BudgetKey, limit: Limit, funding: Money, allowed: Money, used: Money) {
        self.key = key
        self.limit = limit
        self.funding = funding
        self.allowed = allowed
        self.used = used
    }
}

public import Ledger

/// What `verify` found.
public struct Verification: Sendable, Hashable {
    public enum Outcome: Sendable, Hashable {
        /// Chain and balances agree with the journal.
        case intact
        /// The first entry whose record does not follow from the one before it.
        case entryDiffers(EntryNumber, Difference)
        /// The first chart version, document, figure or check that does not follow from the link
        /// before it.
        case recordDiffers(RecordKind, code: String, Difference)
        /// The record of this number, counted over all kinds, is not there, but later ones are.
        case recordMissing(Int64)
        /// The journal is whole but a kept balance is not its fold.
        case balanceDiffers(
            BalanceCube.Cell, month: YearMonth, kept: BalanceCube.Content,
            folded: BalanceCube.Content)
        /// The journal is whole but what a commitment is kept to hold is not its fold.
        case commitmentDiffers(CommitmentCode, BudgetKey, kept: Int64, folded: Int64)
        /// The journal is whole but the kept count of a month's entries and postings is not.
        case monthDiffers(YearMonth)
        /// The balances are the journal's, but not the number that follows from them all.
        case sealDiffers
        /// A table, index or protection of the file is not as it was made, by its name.
        case schemaDiffers(String)
        /// The ledger has fewer entries than when the head was noted: the tail was cut off, or an old
        /// file was put back.
        case tailMissing(expected: LedgerHead)
        /// The ledger has the entries, but its chain does not pass through this head: it was computed
        /// anew, or the records made after that entry are gone.
        case rewritten(expected: LedgerHead)
        /// The file's own pages are damaged.
        case damaged(String)
    }

    /// Why a link does not follow from the one before it.
    public enum Difference: Sendable, Hashable {
        /// The number is not there, but higher ones are.
        case missing
        /// The number is there more than once.
        case numberRepeated
        /// What belongs here stands under another number.
        case swapped(with: Int64)
        /// The amounts or copies do not sum to zero any more.
        case amountEdited
        /// The fields are not what was hashed.
        case contentEdited
        /// The entry rests on a document that is not what was hashed, so it cannot be told apart.
        case documentEdited
        /// There are postings of an entry that is not there.
        case strayPostings
        /// A column does not hold what it should.
        case unreadable(column: String)
    }

    /// What is odd without being wrong.
    public enum Remark: Sendable, Hashable {
        /// An entry was recorded at an earlier moment than the one before it: the machine's clock was
        /// set back, or the time was made up.
        case clockSetBack(EntryNumber, by: Int64)
    }

    /// How many faults are listed; more are only counted.
    public static let listedFaults = 20

    /// What was found, in the order of the journal, then of the balances, then of the file's structure;
    /// empty where nothing was. After a fault the chain is followed from the hash that is kept, so that
    /// every fault is named and not only the first.
    public var faults: [Outcome]
    /// How many more were found.
    public var unlistedFaults: Int64
    /// The end of the chain as recomputed, up to where it is whole.
    public var head: LedgerHead
    /// At most a hundred, in the order of numbers.
    public var remarks: [Remark]

    public init(
        faults: [Outcome] = [], unlistedFaults: Int64 = 0, head: LedgerHead,
        remarks: [Remark] = []
    ) {
        self.faults = faults
        self.unlistedFaults = unlistedFaults
        self.head = head
        self.remarks = remarks
    }

    /// The first thing found, or that nothing was.
    public var outcome: Outcome { faults.first ?? .intact }

    /// Whether nothing was found.
    public var isIntact: Bool { faults.isEmpty }
}

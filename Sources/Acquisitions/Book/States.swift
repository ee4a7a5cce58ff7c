public import Languages
public import Ledger

/// A suggestion with its answers.
public struct SuggestionState: Sendable, Hashable {
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        case made, accepted, refused, ordered, received
    }

    /// An answer on its day.
    public struct Dated: Sendable, Hashable {
        public var date: CalendarDate
        public var answer: SuggestionAnswer.Answer
    }

    public let suggestion: Suggestion
    public let record: AcquisitionCode
    public let date: CalendarDate
    public internal(set) var answers: [Dated] = []

    /// Where it stands by its last answer.
    public var standing: Standing {
        switch answers.last?.answer {
        case nil: .made
        case .accepted?: .accepted
        case .refused?: .refused
        case .ordered?: .ordered
        case .received?: .received
        }
    }
}

/// A batch as it stands: a row of part 1 of the summary book.
public struct BatchState: Sendable, Hashable {
    /// A lot with what became of it.
    public struct Lot: Sendable, Hashable {
        public let lot: BatchLot
        /// Line, source, programme and year it was received on, without the branches it went to.
        public let key: BudgetKey
        /// Smallest units of all its copies with their part of the charges; nil without a price.
        public let minorUnits: Int64?
        /// The inventory numbers given to it.
        public internal(set) var numbers: NumberedCopies?
        /// Copies that are at no branch yet.
        public internal(set) var undistributed: Int64
        /// The part of the order it is of; nil where it is of none.
        let part: PartPlace?
        /// What it accrued, and what of that was drawn of its commitment.
        let billed: Int64
        let drawn: Int64
    }

    public let batch: Batch
    public let record: AcquisitionCode
    public let document: DocumentCode
    public let date: CalendarDate
    /// Its row in part 1 of the year's summary book: 1, 2, 3 … without gaps.
    public let rowNumber: Int
    public internal(set) var lots: [Lot]
    /// The entries by which it came into the ledger.
    public internal(set) var entries: [EntryNumber] = []
    /// The record that took it back; its row and its numbers stay, and say so.
    public internal(set) var takenBy: AcquisitionCode?

    /// Copies of all lots.
    public var copies: Int64 { lots.reduce(0) { $0 + $1.lot.copies } }
    /// Smallest units of all lots that have a price.
    public var minorUnits: Int64 { lots.reduce(0) { $0 + ($1.minorUnits ?? 0) } }
}

/// A vendor's bill as it stands.
public struct InvoiceState: Sendable, Hashable {
    /// One line with its part of the charges. Amounts are smallest units.
    public struct Line: Sendable, Hashable {
        public let line: InvoiceLine
        public let key: BudgetKey
        public let amount: Int64
        /// The part of the order it is of; nil where it is of none.
        let part: PartPlace?
        /// What it drew of its commitment.
        let drawn: Int64
        /// What batches received of it.
        public internal(set) var receivedValue: Int64 = 0
        public internal(set) var receivedCopies: Int64 = 0
    }

    public let invoice: Invoice
    public let record: AcquisitionCode
    public let date: CalendarDate
    public internal(set) var lines: [Line]
    /// The entries that accrued it.
    public internal(set) var entries: [EntryNumber] = []
    public internal(set) var cancelledBy: AcquisitionCode?
    /// Batches received on it.
    public internal(set) var batches: [BatchCode] = []
}

/// A withdrawal as it stands: a row of part 2 of the summary book.
public struct WithdrawalState: Sendable, Hashable {
    public let act: WithdrawalAct
    public let record: AcquisitionCode
    public let document: DocumentCode
    public let date: CalendarDate
    /// Its row in part 2 of the year's summary book.
    public let rowNumber: Int
    /// What left, by key and class.
    public let lots: [MovedLot]
}

/// Copies of one class that moved on one key, with what they came in at.
public struct MovedLot: Sendable, Hashable {
    public let key: BudgetKey
    public let itemClass: ItemClass
    public let copies: Int64
    /// Titles that left or came with them; nil where no paper states titles.
    public let titles: Int64?
    /// Smallest units; nil for copies without a price.
    public let minorUnits: Int64?
    /// The inventory numbers; nil for copies that are counted only.
    public let numbers: NumberedCopies?
}

/// An inventory check with what it found.
public struct CheckState: Sendable, Hashable {
    public let check: StockCheck
    public let record: AcquisitionCode
    public let date: CalendarDate
    public let differences: StockDifferences
}

/// A milestone on its day.
public struct MilestoneState: Sendable, Hashable {
    public let milestone: Milestone
    public let record: AcquisitionCode
    public let date: CalendarDate
}

/// What was moved between branches by one paper.
public struct RelocationState: Sendable, Hashable {
    public let record: AcquisitionCode
    public let document: DocumentCode
    public let date: CalendarDate
    public let from: BranchCode?
    /// Where each lot went.
    public let lots: [Arrival]

    /// A lot with the branch it came to.
    public struct Arrival: Sendable, Hashable {
        public let to: BranchCode?
        public let lot: MovedLot
        /// The lot of the batch it was distributed from; nil for copies that stood at a branch.
        public let distributedFrom: LotPlace?
    }
}

/// An opening balance as it stands.
public struct OpeningState: Sendable, Hashable {
    /// A lot with its numbers.
    public struct Lot: Sendable, Hashable {
        public let lot: OpeningStock.Lot
        public let numbers: NumberedCopies?
    }

    public let record: AcquisitionCode
    public let document: DocumentCode
    public let date: CalendarDate
    public let lots: [Lot]
    public internal(set) var entries: [EntryNumber] = []
    public internal(set) var takenBy: AcquisitionCode?
}

/// Copies found again by an act.
public struct FindingState: Sendable, Hashable {
    public let record: AcquisitionCode
    public let document: DocumentCode
    public let date: CalendarDate
    public let lots: [MovedLot]
}

/// What a vendor gave back.
public struct CreditNoteState: Sendable, Hashable {
    public let note: CreditNote
    public let record: AcquisitionCode
    public let date: CalendarDate
}

import Languages
import Ledger
import Money

/// One paper on its way into the book. Admitting a paper and folding a record are the same steps, so
/// that what was admitted is what the book shows; only admission asks whether it is allowed.
struct Proceeding {
    var book: AcquisitionBook
    let code: AcquisitionCode
    let document: DocumentCode
    let date: CalendarDate
    /// The entries of a record that is folded; none yet while a paper is judged.
    private let entries: [EntryNumber]
    /// What is let pass; nil where a record is folded, which was judged before.
    let policy: AcquisitionPolicy?
    /// What the ledger is asked to do, entry by entry: movements of one kind stand together.
    private(set) var drafts: [[Movement]] = []
    private(set) var refusals: [AcquisitionRefusal] = []
    private(set) var warnings: [AcquisitionWarning] = []

    /// A record to be folded into a book.
    init(_ book: AcquisitionBook, record: AcquisitionRecord) {
        self.book = book
        code = record.code
        document = record.document
        date = record.date
        entries = record.entries
        policy = nil
    }

    /// A paper to be judged.
    init(_ book: AcquisitionBook, paper: AcquisitionPaper, policy: AcquisitionPolicy) {
        self.book = book
        code = paper.code
        document = paper.document.code
        date = paper.date
        entries = []
        self.policy = policy
    }

    /// Notes a refusal where a paper is judged and the condition fails; goes on to find others.
    mutating func require(
        _ condition: Bool, _ refusal: AcquisitionRefusal
    ) {
        guard policy != nil, !condition else { return }
        if !refusals.contains(refusal) { refusals.append(refusal) }
    }

    /// Notes something to look at where a paper is judged.
    mutating func warn(_ warning: AcquisitionWarning) {
        if policy != nil { warnings.append(warning) }
    }

    /// Adds a movement to what the ledger is asked to do. Returns the place of its entry.
    @discardableResult
    mutating func move(_ movement: Movement) -> Int {
        if let last = drafts.last?.first, last.kind == movement.kind, movement.kind != .reversal {
            drafts[drafts.count - 1].append(movement)
        } else {
            drafts.append([movement])
        }
        return drafts.count - 1
    }

    /// The numbers of the entries at these places; none while a paper is judged.
    func numbers(of places: some Sequence<Int>) -> [EntryNumber] {
        places.filter(entries.indices.contains).map { entries[$0] }
    }

    var fiscalYear: FiscalYear { .containing(date, start: book.fiscalYearStart) }

    /// Applies the event to the book. Throws what makes the rest of it impossible to read; other
    /// refusals gather.
    mutating func apply(_ event: AcquisitionEvent) throws(AcquisitionRefusal) {
        switch event {
        case .suggestionMade(let suggestion): try make(suggestion)
        case .suggestionAnswered(let answer): try record(answer)
        case .orderPlaced(let order): try place(order)
        case .orderChanged(let change): try apply(change)
        case .orderCancelled(let ending): try end(ending, asCancelled: true)
        case .orderClosed(let ending): try end(ending, asCancelled: false)
        case .orderRenewed(let renewal): try renew(renewal)
        case .batchAccepted(let batch): try accept(batch)
        case .invoiceApproved(let invoice): try approve(invoice)
        case .invoiceCancelled(let cancellation): try cancel(cancellation)
        case .creditNoteReceived(let note): try receive(note)
        case .copiesDistributed(let distribution): try distribute(distribution)
        case .copiesWithdrawn(let act): try withdraw(act)
        case .copiesFound(let act): try restore(act)
        case .copiesRelocated(let relocation): try relocate(relocation)
        case .stockOpened(let stock): try open(stock)
        case .stockChecked(let check): try note(check)
        case .milestoneReached(let milestone): try reach(milestone)
        case .taken(let taking): try take(taking)
        }
    }
}

/// Sums that may leave the range of exact amounts.
extension Int64 {
    func plus(_ other: Int64) throws(AcquisitionRefusal) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        guard !overflow else { throw .overflow }
        return sum
    }

    func minus(_ other: Int64) throws(AcquisitionRefusal) -> Int64 {
        let (difference, overflow) = subtractingReportingOverflow(other)
        guard !overflow else { throw .overflow }
        return difference
    }
}

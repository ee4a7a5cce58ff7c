/// What a paper of acquisitions says happened, in the field's words. An event holds what the paper
/// states and nothing that follows from earlier papers, so that a paper handed in twice is the same.
public enum AcquisitionEvent: Sendable, Hashable, Codable {
    case suggestionMade(Suggestion)
    case suggestionAnswered(SuggestionAnswer)
    case orderPlaced(Order)
    case orderChanged(OrderChange)
    case orderCancelled(OrderEnding)
    case orderClosed(OrderEnding)
    case orderRenewed(OrderRenewal)
    case batchAccepted(Batch)
    case invoiceApproved(Invoice)
    case invoiceCancelled(InvoiceCancellation)
    case creditNoteReceived(CreditNote)
    case copiesDistributed(BatchDistribution)
    case copiesWithdrawn(WithdrawalAct)
    case copiesFound(FindingAct)
    case copiesRelocated(Relocation)
    case stockOpened(OpeningStock)
    case stockChecked(StockCheck)
    case milestoneReached(Milestone)
    /// A batch or an opening balance recorded by mistake, taken back whole.
    case taken(Taking)
}

/// The kinds of papers, by the word their codes begin with.
public enum AcquisitionKind: String, Sendable, Hashable, Codable, CaseIterable {
    case suggestion
    case answer
    case order
    case orderChange = "order-change"
    case orderCancellation = "order-cancellation"
    case orderClosing = "order-closing"
    case orderRenewal = "order-renewal"
    case batch
    case invoice
    case invoiceCancellation = "invoice-cancellation"
    case creditNote = "credit-note"
    case distribution
    case withdrawal
    case finding
    case relocation
    case openingStock = "opening-stock"
    case stockCheck = "stock-check"
    case milestone
    case taking

    /// The code of the paper of this kind that bears a number.
    public func code(_ number: String) -> AcquisitionCode {
        AcquisitionCode("\(rawValue):\(number)")
    }
}

extension AcquisitionEvent {
    /// The kind of paper the event comes on.
    public var kind: AcquisitionKind {
        switch self {
        case .suggestionMade: .suggestion
        case .suggestionAnswered: .answer
        case .orderPlaced: .order
        case .orderChanged: .orderChange
        case .orderCancelled: .orderCancellation
        case .orderClosed: .orderClosing
        case .orderRenewed: .orderRenewal
        case .batchAccepted: .batch
        case .invoiceApproved: .invoice
        case .invoiceCancelled: .invoiceCancellation
        case .creditNoteReceived: .creditNote
        case .copiesDistributed: .distribution
        case .copiesWithdrawn: .withdrawal
        case .copiesFound: .finding
        case .copiesRelocated: .relocation
        case .stockOpened: .openingStock
        case .stockChecked: .stockCheck
        case .milestoneReached: .milestone
        case .taken: .taking
        }
    }
}

/// A record taken back whole because it should never have been made.
public struct Taking: Sendable, Hashable, Codable {
    /// The record that is taken back: a batch or an opening balance.
    public var record: AcquisitionCode
    /// Why, in the words of who decides it.
    public var reason: String

    public init(record: AcquisitionCode, reason: String) {
        self.record = record
        self.reason = reason
    }
}

public import Languages

/// The place of an entry in the journal: 1, 2, 3 … without gaps.
public struct EntryNumber: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let value: Int64
    public init(_ value: Int64) { self.value = value }
    public var description: String { "\(value)" }
    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// A moment as seconds since 1970-01-01T00:00:00Z, handed in from the edge.
public struct Timestamp: Hashable, Comparable, Sendable, Codable {
    public let seconds: Int64
    public init(seconds: Int64) { self.seconds = seconds }
    public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

/// What happened, in the field's words.
public enum EntryKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Funding approved for the first time, or distributed from a line to its parts.
    case appropriation
    /// Funding added or taken away during the year.
    case amendment
    /// Funding moved between keys (virement).
    case transfer
    /// Funding reserved by an order or contract (encumbrance).
    case commitment
    /// A commitment given back.
    case release
    /// A delivery or bill accepted, awaiting payment.
    case accrual
    /// A bill lowered before it is paid, by the vendor's credit note.
    case credit
    case payment
    /// Money that came back.
    case refund
    /// Books received at value without payment: state order, gift, exchange.
    case receiptInKind
    /// Books received of a bill accrued before or still to come: they enter the stock, nothing is
    /// accrued for them a second time.
    case receipt
    /// Books that stood on the shelves when the ledger was begun.
    case openingStock
    /// Books moved from one branch to another: neither received nor withdrawn.
    case relocation
    /// Books withdrawn as lost that turned up again.
    case finding
    /// Books leaving the collection by an act.
    case withdrawal
    /// Funding carried into the next year.
    case rollover
    /// The exact opposite of an earlier entry: the only way to correct one.
    case reversal
}

/// One immutable event: who recorded what, when, on which document, and the movements it made.
public struct Entry: Sendable, Hashable, Codable {
    public var number: EntryNumber
    public var kind: EntryKind
    /// The date of the document: the date the figures change.
    public var documentDate: CalendarDate
    public var recordedAt: Timestamp
    public var recordedBy: String
    public var document: DocumentCode
    public var narrative: String
    public var postings: [Posting]
    /// The entry this one takes back; present exactly on reversals.
    public var reverses: EntryNumber?
    /// The reported figures it rests on, by code.
    public var figures: [String]
    /// What makes a retried request the same request: unique in the ledger where present.
    public var idempotencyKey: String?

    public init(
        number: EntryNumber, kind: EntryKind, documentDate: CalendarDate, recordedAt: Timestamp,
        recordedBy: String, document: DocumentCode, narrative: String, postings: [Posting],
        reverses: EntryNumber? = nil, figures: [String] = [], idempotencyKey: String? = nil
    ) {
        self.number = number
        self.kind = kind
        self.documentDate = documentDate
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.document = document
        self.narrative = narrative
        self.postings = postings
        self.reverses = reverses
        self.figures = figures
        self.idempotencyKey = idempotencyKey
    }
}

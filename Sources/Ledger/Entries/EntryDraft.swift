public import Languages

/// An entry as it is handed in, before the rules have admitted it and the journal has numbered it.
public struct EntryDraft: Sendable, Hashable {
    public var documentDate: CalendarDate
    public var document: DocumentCode
    public var narrative: String
    /// What the document does, line by line; all of one kind.
    public var movements: [Movement]
    public var figures: [String]
    public var idempotencyKey: String?

    public init(
        documentDate: CalendarDate, document: DocumentCode, narrative: String,
        movements: [Movement], figures: [String] = [], idempotencyKey: String? = nil
    ) {
        self.documentDate = documentDate
        self.document = document
        self.narrative = narrative
        self.movements = movements
        self.figures = figures
        self.idempotencyKey = idempotencyKey
    }
}

/// Entries to be recorded together or not at all, by one person at one moment.
public struct EntryBatch: Sendable, Hashable {
    public var drafts: [EntryDraft]
    public var recordedAt: Timestamp
    public var recordedBy: String

    public init(_ drafts: [EntryDraft], recordedAt: Timestamp, recordedBy: String) {
        self.drafts = drafts
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
    }
}

public import Languages
public import Ledger

/// One paper of acquisitions as it is kept: append-only, on the chain of the ledger's records, tied to
/// the entries it made in the same transaction.
public struct AcquisitionRecord: Sendable, Hashable, Codable {
    /// Unique in the ledger: the kind of paper and its number.
    public var code: AcquisitionCode
    public var document: DocumentCode
    /// The date of the paper: the date the books change.
    public var date: CalendarDate
    public var event: AcquisitionEvent
    /// The entries it made, in order; none for a paper that moves neither money nor copies.
    public var entries: [EntryNumber]

    public init(
        code: AcquisitionCode, document: DocumentCode, date: CalendarDate,
        event: AcquisitionEvent, entries: [EntryNumber] = []
    ) {
        self.code = code
        self.document = document
        self.date = date
        self.event = event
        self.entries = entries
    }
}

/// One paper of acquisitions as it is handed in.
public struct AcquisitionPaper: Sendable, Hashable {
    public var code: AcquisitionCode
    /// The paper itself, recorded together with what it says.
    public var document: Document
    public var date: CalendarDate
    public var event: AcquisitionEvent

    public init(
        code: AcquisitionCode, document: Document, date: CalendarDate, event: AcquisitionEvent
    ) {
        self.code = code
        self.document = document
        self.date = date
        self.event = event
    }

    /// The record the paper becomes with the entries it made.
    public func record(entries: [EntryNumber]) -> AcquisitionRecord {
        AcquisitionRecord(
            code: code, document: document.code, date: date, event: event, entries: entries)
    }

    /// Whether the paper says what a record says.
    public func isSame(as record: AcquisitionRecord) -> Bool {
        code == record.code && document.code == record.document && date == record.date
            && event == record.event
    }
}

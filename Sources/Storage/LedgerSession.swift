public import Acquisitions
public import Ledger

/// What can be recorded within one transaction: all of it is kept, or nothing.
public protocol LedgerSession {
    /// Replaces the chart: names and limits may change, codes that entries use may not disappear.
    func record(chart: Chart) throws
    /// Adds documents; one already known under its code must be the same, else an error.
    func record(documents: [Document]) throws
    /// Adds reported figures and cross-checks; repeats are the same or an error. The document of each
    /// figure must be recorded.
    func record(figures: [ReportedFigure], checks: [CrossCheck]) throws
    /// Records a batch whole, or throws `LedgerError.refused` and leaves the session as it was.
    @discardableResult
    func post(_ batch: EntryBatch) throws -> Admission
    /// Records a paper of acquisitions with its document and the entries it makes, in this one
    /// transaction; a paper recorded before adds nothing. Throws `AcquisitionRefusals` or
    /// `LedgerError.refused` and leaves the session as it was.
    @discardableResult
    func record(
        _ paper: AcquisitionPaper, policy: AcquisitionPolicy, at moment: Timestamp,
        by person: String
    ) throws -> AcquisitionReceipt
}

/// Whether what a session records is to stay.
public enum SessionPurpose: Sendable, Hashable {
    /// It is kept once the session ends without an error.
    case recording
    /// It is taken back at the end: a preview of exactly what recording would do.
    case rehearsal
}

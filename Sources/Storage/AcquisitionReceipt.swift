public import Acquisitions
public import Ledger

/// What came of a paper of acquisitions that was handed in.
public struct AcquisitionReceipt: Sendable, Hashable {
    /// The record it became, or was already.
    public var record: AcquisitionRecord
    /// Whether it had been recorded before: nothing was added.
    public var isRepeated: Bool
    /// What a person should look at.
    public var warnings: [AcquisitionWarning]
    /// Limits that warn.
    public var limits: [LimitBreach]

    public init(
        record: AcquisitionRecord, isRepeated: Bool = false, warnings: [AcquisitionWarning] = [],
        limits: [LimitBreach] = []
    ) {
        self.record = record
        self.isRepeated = isRepeated
        self.warnings = warnings
        self.limits = limits
    }
}

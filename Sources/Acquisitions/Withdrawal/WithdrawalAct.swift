public import Ledger

/// Why copies leave the collection.
/// Source: part 2 of the summary book of the collection.
public enum WithdrawalReason: String, Sendable, Hashable, Codable, CaseIterable {
    case worn
    case outdated
    case lost
    case notOfProfile
    case transferred
    /// Given back to the vendor: wrong or damaged on arrival.
    case returned
}

/// An act by which copies leave the collection: one row of part 2 of the summary book.
public struct WithdrawalAct: Sendable, Hashable, Codable {
    public var reason: WithdrawalReason
    /// The branch whose shelves they leave; nil where the act is for copies at several.
    public var branch: BranchCode?
    public var numbered: [NumberedCopies]
    public var counted: [CountedCopies]
    /// The inventory check the act follows; nil where it follows none.
    public var check: AcquisitionCode?
    /// Who gets the copies, where they are transferred or returned.
    public var recipient: String?

    public init(
        reason: WithdrawalReason, branch: BranchCode? = nil, numbered: [NumberedCopies] = [],
        counted: [CountedCopies] = [], check: AcquisitionCode? = nil, recipient: String? = nil
    ) {
        self.reason = reason
        self.branch = branch
        self.numbered = numbered
        self.counted = counted
        self.check = check
        self.recipient = recipient
    }
}

/// An act by which copies withdrawn as lost come back to the shelves they left.
public struct FindingAct: Sendable, Hashable, Codable {
    public var numbered: [NumberedCopies]
    /// The inventory check the act follows; nil where it follows none.
    public var check: AcquisitionCode?

    public init(numbered: [NumberedCopies], check: AcquisitionCode? = nil) {
        self.numbered = numbered
        self.check = check
    }
}

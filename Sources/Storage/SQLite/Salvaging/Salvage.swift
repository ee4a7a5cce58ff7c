public import Acquisitions
public import Ledger

/// What could still be read of a ledger, and what could not.
public struct Salvage: Sendable, Hashable {
    /// What verifying says of the file.
    public var outcome: Verification.Outcome
    /// The last chart that is readable; nil where none is.
    public var chart: Chart?
    public var documents: [Document] = []
    public var figures: [ReportedFigure] = []
    public var checks: [CrossCheck] = []
    public var acquisitions: [AcquisitionRecord] = []
    /// Numbers of records (of all kinds, counted together) that are not there or not readable.
    public var missingRecords: [ClosedRange<Int64>] = []
    /// How many entries were read.
    public var entries: Int64 = 0
    /// Numbers of entries that are not there, not readable, or do not balance any more.
    public var missingEntries: [ClosedRange<Int64>] = []
    /// Numbers of entries that were read but whose hash does not vouch for them: they, or the record
    /// before them, are not as they were made.
    public var doubtfulEntries: [ClosedRange<Int64>] = []

    init(outcome: Verification.Outcome) { self.outcome = outcome }

    /// Whether all there ever was is here, as it was made.
    public var isWhole: Bool {
        outcome == .intact && chart != nil && missingRecords.isEmpty && missingEntries.isEmpty
            && doubtfulEntries.isEmpty
    }
}

extension [ClosedRange<Int64>] {
    /// Adds a number that follows all that are there.
    mutating func add(_ number: Int64) {
        if let last, last.upperBound + 1 == number {
            self[count - 1] = last.lowerBound...number
        } else {
            append(number...number)
        }
    }
}

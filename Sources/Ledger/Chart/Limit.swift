public import Money

/// A limit on the use of funding: at what share of it, and whether to stop or to warn.
public struct Limit: Sendable, Hashable, Codable {
    /// What the limit holds down.
    public enum Measure: String, Sendable, Hashable, Codable, CaseIterable {
        /// Committed + accrued + paid − refunded, against the plan by obligations.
        case commitments
        /// Accrued + paid − refunded, against the plan by payments.
        case spending
        /// Accrued + paid − refunded plus what is still committed elsewhere, against the plan by
        /// payments, tested when spending rises: cash that other orders wait for is not free
        /// (case AL1).
        case spendingBesideCommitments
        /// What is left when funding is moved away or reduced: it may not fall below zero, and
        /// neither may what was allocated to the key itself (case R02). Tested for each plan that
        /// is reduced: by obligations against all use, by payments against spending.
        case funding
    }
    public enum Action: String, Sendable, Hashable, Codable, CaseIterable { case stop, warn }

    public var measure: Measure
    public var action: Action
    /// The share of funding that may be used, in parts per million: 1,000,000 is all of it.
    public var share: Share
    /// The source the limit is for; nil for all.
    public var source: SourceCode?
    /// The line the limit is for, with its parts; nil for all.
    public var line: LineCode?

    public init(
        _ measure: Measure, _ action: Action, at share: Share = .whole,
        source: SourceCode? = nil, line: LineCode? = nil
    ) {
        self.measure = measure
        self.action = action
        self.share = share
        self.source = source
        self.line = line
    }
}

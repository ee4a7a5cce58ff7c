public import Ledger

/// What readers or a branch ask the library to acquire.
public struct Suggestion: Sendable, Hashable, Codable {
    public var code: SuggestionCode
    public var work: Work
    public var itemClass: ItemClass
    /// How many asked for it; at least one.
    public var askedBy: Int64
    /// The branch it is asked for; nil where it is for any.
    public var branch: BranchCode?

    public init(
        code: SuggestionCode, work: Work, itemClass: ItemClass = ItemClass(), askedBy: Int64 = 1,
        branch: BranchCode? = nil
    ) {
        self.code = code
        self.work = work
        self.itemClass = itemClass
        self.askedBy = askedBy
        self.branch = branch
    }
}

/// What the library answers to a suggestion.
public struct SuggestionAnswer: Sendable, Hashable, Codable {
    public enum Answer: Sendable, Hashable, Codable {
        case accepted
        /// Never without a reason.
        case refused(reason: String)
        case ordered(OrderCode)
        case received(BatchCode)
    }

    public var suggestion: SuggestionCode
    public var answer: Answer

    public init(suggestion: SuggestionCode, answer: Answer) {
        self.suggestion = suggestion
        self.answer = answer
    }
}

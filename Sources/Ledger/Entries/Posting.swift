/// One signed movement of value into a stage of a key.
public struct Posting: Sendable, Hashable, Codable {
    public var key: BudgetKey
    public var stage: Stage
    /// Which plan and month; present exactly on plan stages.
    public var plan: PlanCell?
    /// Language and kind and how many; present exactly on collection stages.
    public var items: ItemCount?
    /// The order or contract; present on `committed` postings that belong to one.
    public var commitment: CommitmentCode?
    /// Minor units of the ledger's currency.
    public var minorUnits: Int64

    public init(
        key: BudgetKey, stage: Stage, plan: PlanCell? = nil, items: ItemCount? = nil,
        commitment: CommitmentCode? = nil, minorUnits: Int64
    ) {
        self.key = key
        self.stage = stage
        self.plan = plan
        self.items = items
        self.commitment = commitment
        self.minorUnits = minorUnits
    }
}

/// Copies and titles of one class of item, signed like the posting they stand on.
public struct ItemCount: Sendable, Hashable, Codable {
    public var itemClass: ItemClass
    public var copies: Int64
    /// Titles among them; nil where the document does not say.
    public var titles: Int64?
    /// Whether the document states a price; receipts without one are counted and shown, never guessed.
    public var isPriced: Bool

    public init(itemClass: ItemClass, copies: Int64, titles: Int64?, isPriced: Bool) {
        self.itemClass = itemClass
        self.copies = copies
        self.titles = titles
        self.isPriced = isPriced
    }
}

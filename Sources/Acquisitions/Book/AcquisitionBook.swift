public import Ledger
public import Money

/// The library's second ledger: everything papers of acquisitions tell, from suggestions to copies on
/// shelves. It is the fold of the records in their order and holds nothing else, so the same records
/// always give the same book.
public struct AcquisitionBook: Sendable, Hashable {
    /// The currency the ledger is kept in.
    public let currency: Currency
    let fiscalYearStart: Int

    public internal(set) var records = CodeRegister<AcquisitionCode, AcquisitionRecord>()
    public internal(set) var suggestions = CodeRegister<SuggestionCode, SuggestionState>()
    public internal(set) var orders = CodeRegister<OrderCode, OrderState>()
    public internal(set) var batches = CodeRegister<BatchCode, BatchState>()
    public internal(set) var invoices = CodeRegister<InvoiceCode, InvoiceState>()
    public internal(set) var creditNotes: [CreditNoteState] = []
    public internal(set) var openings: [OpeningState] = []
    public internal(set) var relocations: [RelocationState] = []
    public internal(set) var withdrawals: [WithdrawalState] = []
    public internal(set) var findings: [FindingState] = []
    public internal(set) var checks: [CheckState] = []
    public internal(set) var milestones: [MilestoneState] = []
    /// Copies with inventory numbers.
    public internal(set) var inventory = InventoryRegister()
    /// Copies without.
    public internal(set) var shelves = Shelves()
    /// How many rows parts 1 and 2 of the summary book have in each calendar year.
    var receiptRows: [Int: Int] = [:]
    var withdrawalRows: [Int: Int] = [:]
    /// What is left of each numbered lot.
    var lots: [LotPlace: LotLeft] = [:]

    /// An empty book of an organisation's ledger.
    public init(of organisation: Organisation) {
        self.init(
            currency: organisation.currency, fiscalYearStart: organisation.fiscalYearStart)
    }

    /// The book that records make, in their order. Throws the first refusal: records that were
    /// admitted are never refused again unless they were changed.
    public init(
        _ records: some Sequence<AcquisitionRecord>, of organisation: Organisation
    ) throws(AcquisitionRefusal) {
        self.init(of: organisation)
        for record in records { try add(record) }
    }

    /// Adds a record that was admitted and has its entries. Throws where it does not follow from the
    /// records before it; the book is not used after that.
    public mutating func add(_ record: AcquisitionRecord) throws(AcquisitionRefusal) {
        // Handed over, not copied: a book of many papers is folded in one pass.
        var proceeding = Proceeding(self, record: record)
        self = AcquisitionBook(currency: currency, fiscalYearStart: fiscalYearStart)
        try proceeding.apply(record.event)
        proceeding.book.records.set(record, for: record.code)
        self = proceeding.book
    }

    private init(currency: Currency, fiscalYearStart: Int) {
        self.currency = currency
        self.fiscalYearStart = fiscalYearStart
    }

    /// The class of a numbered lot and what its copies came in at.
    public func numberedLot(_ place: LotPlace) -> NumberedLot? { lots[place]?.lot }

    /// An amount in the ledger's currency.
    func money(_ minorUnits: Int64) -> Money {
        Money(minorUnits: minorUnits, currency: currency)
    }
}

/// What numbered copies that came in together have in common.
public struct NumberedLot: Sendable, Hashable {
    public let work: Work?
    public let itemClass: ItemClass
    public let titles: Int64?
    public let copies: Int64
    /// Of all copies; nil without a price.
    public let minorUnits: Int64?

    /// What `count` copies after the first `offset` came in at; nil without a price.
    public func value(of count: Int64, after offset: Int64) -> Int64? {
        minorUnits.map { LotValue(minorUnits: $0, copies: copies).value(of: count, after: offset) }
    }
}

/// A numbered lot with what has not been withdrawn of it.
struct LotLeft: Sendable, Hashable {
    let lot: NumberedLot
    var copies: Int64
    var titles: Int64?
}

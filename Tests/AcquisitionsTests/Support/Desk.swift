import Acquisitions
import Languages
import Ledger
import Money
import Testing

/// A library at which papers are handed in: book and ledger side by side, in memory.
struct Desk {
    var ledger: InMemoryLedger
    var book: AcquisitionBook
    var records: [AcquisitionRecord] = []
    var policy = AcquisitionPolicy()

    init(limits: [Limit] = [], currency: String = "KZT", funding: Int64 = 10_000_00) throws {
        let chart = Desk.chart(limits: limits, currency: currency)
        ledger = InMemoryLedger(
            chart: chart,
            documents: [Document(code: "plan", kind: .decision, title: Phrase(same: "plan"))])
        book = AcquisitionBook(of: chart.organisation)
        let amount = Money(minorUnits: funding, currency: chart.organisation.currency)
        let drafts = [2025, 2026, 2027].flatMap { year in
            ["local", "paid"].map { source in
                EntryDraft(
                    documentDate: CalendarDate(year: year, month: 1, day: 1)
                        ?? CalendarDate(dayNumber: 0),
                    document: "plan", narrative: "",
                    movements: [
                        .appropriation(Desk.key(SourceCode(source), year: year), .undated(amount))
                    ])
            }
        }
        try ledger.post(EntryBatch(drafts, recordedAt: Timestamp(seconds: 0), recordedBy: "a"))
    }

    static func chart(limits: [Limit] = [], currency: String = "KZT") -> Chart {
        func name(_ text: String) -> Phrase { Phrase(same: text) }
        return Chart(
            organisation: Organisation(
                code: "library", name: name("library"), currencyCode: currency),
            lines: ["books", "freight", "periodicals"].map {
                BudgetLine(code: LineCode($0), name: name($0))
            },
            sources: [
                FundingSource(code: "local", name: name("local"), nature: .budget),
                FundingSource(code: "paid", name: name("paid"), nature: .budget),
                FundingSource(code: "state-order", name: name("state order"), nature: .inKind),
                FundingSource(code: "gift", name: name("gift"), nature: .inKind),
            ],
            branches: ["1", "1д", "2"].map { Branch(code: BranchCode($0), name: name($0)) },
            programmes: [Programme(code: "digital", name: name("digital"))], limits: limits)
    }

    static func key(
        _ source: SourceCode = "local", line: LineCode = "books", branch: BranchCode? = nil,
        year: Int = 2026
    ) -> BudgetKey {
        BudgetKey(
            organisation: "library", year: FiscalYear(year), line: line, source: source,
            branch: branch)
    }

    static func paper(
        _ number: String, _ event: AcquisitionEvent, on day: String = "2026-03-02"
    ) throws -> AcquisitionPaper {
        let date = try #require(CalendarDate(iso: day))
        let code = event.kind.code(number)
        return AcquisitionPaper(
            code: code,
            document: Document(
                code: DocumentCode(code.text), kind: .act, date: date,
                title: Phrase(same: code.text)),
            date: date, event: event)
    }

    /// Hands a paper in. Both ledgers change, or neither.
    @discardableResult
    mutating func hand(
        _ number: String, _ event: AcquisitionEvent, on day: String = "2026-03-02"
    ) throws -> [AcquisitionWarning] {
        try hand(Desk.paper(number, event, on: day))
    }

    @discardableResult
    mutating func hand(_ paper: AcquisitionPaper) throws -> [AcquisitionWarning] {
        let admission = try AcquisitionRules(chart: ledger.chart, policy: policy)
            .admit(paper, to: book)
        guard admission.repeats == nil else { return [] }
        var after = ledger
        after.documents.append(paper.document)
        var entries: [EntryNumber] = []
        if !admission.drafts.isEmpty {
            entries = try after.post(
                EntryBatch(
                    admission.drafts, recordedAt: Timestamp(seconds: 1), recordedBy: "a")
            ).entries.map(\.number)
        }
        let record = paper.record(entries: entries)
        try book.add(record)
        records.append(record)
        ledger = after
        return admission.warnings
    }

    /// The refusals of a paper; empty when it is admitted.
    func refusals(
        of number: String, _ event: AcquisitionEvent, on day: String = "2026-03-02"
    ) throws -> [AcquisitionRefusal] {
        let paper = try Desk.paper(number, event, on: day)
        do throws(AcquisitionRefusals) {
            _ = try AcquisitionRules(chart: ledger.chart, policy: policy).admit(paper, to: book)
            return []
        } catch {
            return error.refusals
        }
    }

    func position(_ key: BudgetKey = Desk.key()) throws -> Position {
        try ledger.balances.position(of: key, in: ledger.chart.organisation.currency)
    }

    /// What the ledger holds on a commitment.
    func held(_ code: CommitmentCode) -> Int64 {
        ledger.openCommitment(code).values.reduce(0, +)
    }

    func stock(
        _ key: BudgetKey = Desk.key(), _ itemClass: ItemClass = Desk.book
    ) -> BalanceCube.Content {
        ledger.balances[BalanceCube.Cell(key: key, stage: .stock, itemClass: itemClass)]
    }

    static let book = ItemClass(language: "kk", kind: "book")
    static let brochure = ItemClass(language: "ru", kind: "brochure")

    /// A line of an order at a price with nothing off and no VAT, on one budget unless told otherwise.
    static func line(
        _ number: Int = 1, copies: Int64 = 1, price: Money,
        on shares: [(BudgetKey, OrderPart.Portion)] = [(Desk.key(), .share(.whole))],
        pricing: OrderPricing = OrderPricing(), ledger: Currency = .kzt
    ) throws -> OrderLine {
        try OrderLine(
            number: number, work: Work(title: "Абай жолы"), itemClass: Desk.book, copies: copies,
            price: LinePrice(list: price), pricing: pricing, in: ledger, splitting: shares)
    }

    static func order(
        _ lines: OrderLine..., code: OrderCode = "14", kind: Order.Kind = .single,
        pricing: OrderPricing = OrderPricing()
    ) -> AcquisitionEvent {
        .orderPlaced(
            Order(code: code, vendor: "Кітап әлемі", kind: kind, pricing: pricing, lines: lines))
    }

    static func invoice(
        _ code: InvoiceCode, _ amount: Money, copies: Int64? = nil, isFinal: Bool = false
    ) -> AcquisitionEvent {
        .invoiceApproved(
            Invoice(
                code: code, vendor: "Кітап әлемі", order: "14",
                lines: [InvoiceLine(origin: .orderLine(1), copies: copies, amount: amount)],
                isFinal: isFinal))
    }

    /// A batch of books of the order, numbered.
    static func batch(
        _ code: BatchCode, copies: Int64, value: Money?, billing: Batch.Billing = .billed,
        branches: [BranchCopies] = [], charges: [Charge] = []
    ) -> AcquisitionEvent {
        .batchAccepted(
            Batch(
                code: code, from: "Кітап әлемі", order: "14", billing: billing,
                lots: [
                    BatchLot(
                        origin: .orderLine(1), work: Work(title: "Абай жолы"),
                        itemClass: Desk.book, titles: 1, copies: copies, value: value,
                        branches: branches, numbering: .series(.main))
                ], charges: charges))
    }

    /// A gift or a batch of the state order.
    static func gift(
        _ code: BatchCode, copies: Int64, value: Money?, source: SourceCode = "gift",
        itemClass: ItemClass = Desk.book, titles: Int64? = 1, numbering: Numbering = .series(.main),
        branches: [BranchCopies] = []
    ) -> AcquisitionEvent {
        .batchAccepted(
            Batch(
                code: code, from: "Оқырман", billing: .inKind,
                lots: [
                    BatchLot(
                        origin: .fund(Desk.key(source)), itemClass: itemClass, titles: titles,
                        copies: copies, value: value, branches: branches, numbering: numbering)
                ]))
    }
}

extension Money {
    /// Whole tenge.
    static func tenge(_ tenge: Int64) -> Money { .tiyn(tenge * 100) }
}

import Acquisitions
import Languages
import Ledger
import Money
import TestSupport

/// Papers as a busy and careless library hands them in: many are refused, some are handed in twice.
struct RandomPapers {
    private var random: SplitMix64
    private var count = 0

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    private mutating func amount(_ bound: Int64) -> Int64 {
        Int64.random(in: 1...bound, using: &random)
    }
    private mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

    /// The next paper, for a desk as it stands.
    mutating func next(for desk: Desk) throws -> AcquisitionPaper {
        count += 1
        if below(12) == 0, let record = desk.records.randomElement(using: &random) {
            return AcquisitionPaper(
                code: record.code,
                document: desk.ledger.documents.first { $0.code == record.document }
                    ?? Document(code: record.document, kind: .act, title: Phrase(same: "")),
                date: record.date, event: record.event)
        }
        let month = 1 + below(12)
        return try Desk.paper(
            "\(count)", event(for: desk), on: "2026-\(month < 10 ? "0" : "")\(month)-11")
    }

    private mutating func event(for desk: Desk) throws -> AcquisitionEvent {
        let orders = desk.book.orders.values
        guard let order = orders.randomElement(using: &random) else { return try newOrder() }
        switch below(16) {
        case 0, 1: return try newOrder()
        case 2:
            return .orderChanged(
                OrderChange(
                    order: order.order.code, lines: [try line(1 + below(order.lines.count + 1))]))
        case 3:
            let ending = OrderEnding(
                order: order.order.code, lines: below(2) == 0 ? [] : [1], reason: "r")
            return below(2) == 0 ? .orderCancelled(ending) : .orderClosed(ending)
        case 4, 5, 6: return delivery(of: order, desk)
        case 7: return invoice(of: order)
        case 8:
            let code = desk.book.invoices.values.randomElement(using: &random)?.invoice.code
            return .invoiceCancelled(
                InvoiceCancellation(invoice: code ?? "none", reason: "r"))
        case 9:
            return .creditNoteReceived(
                CreditNote(
                    vendor: "v", order: order.order.code, settlement: .lowersBill,
                    lines: [
                        InvoiceLine(
                            origin: .orderLine(1, part: 1), amount: .tiyn(amount(20_000)))
                    ]))
        case 10: return gift()
        case 11: return distribution(desk)
        case 12:
            return .copiesWithdrawn(
                WithdrawalAct(
                    reason: one(of: WithdrawalReason.allCases), branch: one(of: [nil, "1", "2"]),
                    numbered: below(3) == 0 ? [] : [numbers(desk)],
                    counted: below(2) == 0
                        ? [] : [CountedCopies(itemClass: Desk.brochure, copies: amount(6))]))
        case 13:
            return .copiesRelocated(
                Relocation(
                    from: one(of: [nil, "1", "2"]), to: one(of: [nil, "1", "1д"]),
                    numbered: below(2) == 0 ? [] : [numbers(desk)],
                    counted: below(2) == 0
                        ? [] : [CountedCopies(itemClass: Desk.brochure, copies: amount(4))]))
        case 14:
            let withdrawn = desk.book.withdrawals.flatMap(\.lots).compactMap(\.numbers)
            return .copiesFound(
                FindingAct(
                    numbered: [withdrawn.randomElement(using: &random) ?? numbers(desk)]))
        default:
            let code = desk.book.batches.values.randomElement(using: &random)?.record
            return .taken(Taking(record: code ?? "batch:none", reason: "r"))
        }
    }

    private mutating func newOrder() throws -> AcquisitionEvent {
        let lines = try (1...(1 + below(3))).map { try line($0) }
        return .orderPlaced(
            Order(code: OrderCode("\(count)"), vendor: "v", pricing: OrderPricing(), lines: lines))
    }

    private mutating func line(_ number: Int) throws -> OrderLine {
        let copies = amount(12)
        let price = Money.tiyn(amount(5_000) - 1)
        switch below(3) {
        case 0: return try Desk.line(number, copies: copies, price: price)
        case 1:
            return try Desk.line(
                number, copies: copies, price: price,
                on: [
                    (Desk.key("local", branch: "1"), .share(.percent(37))),
                    (Desk.key("paid"), .share(.percent(63))),
                ])
        default:
            return try Desk.line(
                number, copies: copies + 1, price: price,
                on: [
                    (Desk.key("local"), .copies(1)),
                    (Desk.key("local", branch: "2"), .copies(copies)),
                ])
        }
    }

    private mutating func delivery(of order: OrderState, _ desk: Desk) -> AcquisitionEvent {
        let billing: Batch.Billing
        switch below(5) {
        case 0: billing = .billFollows
        case 1:
            let invoice = desk.book.invoices.values.randomElement(using: &random)?.invoice.code
            billing = .billedBefore(invoice ?? "none")
        default: billing = .billed
        }
        let lots = (0...below(2)).map { _ in
            let copies = amount(6)
            return BatchLot(
                origin: .orderLine(1 + below(order.lines.count), part: 1 + below(2)),
                itemClass: Desk.book, titles: below(3) == 0 ? nil : 1, copies: copies,
                value: below(8) == 0 ? nil : .tiyn(amount(20_000)),
                branches: below(2) == 0
                    ? [] : [BranchCopies(branch: one(of: ["1", "2"]), copies: amount(copies))],
                numbering: .series(.main))
        }
        let charges = [Charge(name: "c", amount: .tiyn(amount(999)), treatment: .prorated)]
        return .batchAccepted(
            Batch(
                code: BatchCode("\(count)"), from: "v", order: order.order.code, billing: billing,
                lots: lots, charges: below(3) == 0 ? charges : []))
    }

    private mutating func invoice(of order: OrderState) -> AcquisitionEvent {
        .invoiceApproved(
            Invoice(
                code: InvoiceCode("\(count)"), vendor: "v", order: order.order.code,
                lines: (0...below(2)).map { _ in
                    InvoiceLine(
                        origin: .orderLine(1 + below(order.lines.count), part: 1 + below(2)),
                        copies: below(2) == 0 ? nil : amount(5), amount: .tiyn(amount(30_000)))
                }, isFinal: below(4) == 0))
    }

    private mutating func gift() -> AcquisitionEvent {
        let isBook = below(2) == 0
        let copies = amount(9)
        return Desk.gift(
            BatchCode("\(count)"), copies: copies,
            value: below(3) == 0 ? nil : .tiyn(amount(9_999)),
            source: one(of: ["gift", "state-order"]),
            itemClass: isBook ? Desk.book : Desk.brochure,
            titles: below(2) == 0 ? nil : amount(copies),
            numbering: isBook ? .series(.main) : .none,
            branches: below(2) == 0 ? [] : [BranchCopies(branch: "1", copies: amount(copies))])
    }

    private mutating func distribution(_ desk: Desk) -> AcquisitionEvent {
        let batch = desk.book.batches.values.randomElement(using: &random)
        return .copiesDistributed(
            BatchDistribution(
                batch: batch?.batch.code ?? "none",
                rows: (0...below(2)).map { _ in
                    .init(
                        lot: 1 + below(2), branch: one(of: ["1", "1д", "2"]), copies: amount(4))
                }))
    }

    private mutating func numbers(_ desk: Desk) -> NumberedCopies {
        let next = desk.book.inventory.series[.main]?.next ?? 1
        let first = Int64.random(in: 1...max(next, 2), using: &random)
        return NumberedCopies(first: first, last: first + Int64(below(5)))
    }
}

import Acquisitions
import Languages
import Ledger
import Money
import Testing

@Suite("Orders hold money, and give it back exactly")
struct CommitmentTests {
    @Test(
        "F25, F26, F27: what a part holds",
        arguments: [
            // F25: nothing; cancelled; all billed; changed to 10; as it was.
            (ordered: Int64(0), billed: Int64(0), credited: Int64(0), held: Int64(0)),
            (5, 5, 0, 0), (10, 0, 0, 10), (5, 0, 0, 5),
            // F26: accrued 5 and paid 1 of 8; of nothing.
            (8, 6, 0, 2), (0, 6, 0, 0),
            // F27: one given back; billed beyond; given back beyond, held at the order.
            (8, 6, 1, 3), (5, 50, 0, 0), (5, 50, 55, 5),
        ])
    func formula(ordered: Int64, billed: Int64, credited: Int64, held: Int64) {
        #expect(
            OrderPartState.held(
                ordered: ordered, billed: billed, credited: credited, isReleased: false) == held)
        #expect(
            OrderPartState.held(
                ordered: ordered, billed: billed, credited: credited, isReleased: true) == 0)
    }

    @Test("placing commits, changing commits the difference, cancelling gives all back")
    func life() throws {
        var desk = try Desk()
        try desk.hand("14", Desk.order(Desk.line(price: .tenge(5))))
        #expect(desk.held("14#1") == 500)
        try desk.hand(
            "1", .orderChanged(OrderChange(order: "14", lines: [Desk.line(price: .tenge(10))])))
        #expect(desk.held("14#1") == 1000)
        #expect(try desk.position().committed == .tenge(10))
        try desk.hand("1", .orderCancelled(OrderEnding(order: "14", reason: "тираж закончился")))
        #expect(desk.held("14#1") == 0)
        #expect(try desk.position().available() == .tenge(10_000))
        #expect(
            try desk.refusals(
                of: "2", .orderClosed(OrderEnding(order: "14", reason: "again")))
                == [.order(.orderEnded("14"))])
    }

    @Test("F33: two bills beyond an order, taken back one by one") func beyond() throws {
        var desk = try Desk(funding: 1000_00)
        try desk.hand("14", Desk.order(Desk.line(price: .tenge(100))))
        try desk.hand("A", Desk.invoice("A", .tenge(150)))
        try desk.hand("B", Desk.invoice("B", .tenge(10)))
        #expect(desk.held("14#1") == 0)
        #expect(try desk.position().accrued == .tenge(160))
        try desk.hand(
            "1", .invoiceCancelled(InvoiceCancellation(invoice: "A", reason: "ошибка")))
        #expect(desk.held("14#1") == 90_00)
        #expect(try desk.position().accrued == .tenge(10))
        try desk.hand(
            "2", .invoiceCancelled(InvoiceCancellation(invoice: "B", reason: "ошибка")))
        #expect(desk.held("14#1") == 100_00)
        #expect(try desk.position().accrued == .tenge(0))
        #expect(try desk.position().available() == .tenge(900))
    }

    @Test("F30: a final bill gives the rest back, and its cancellation does not bring it again")
    func final() throws {
        var desk = try Desk()
        try desk.hand("14", Desk.order(Desk.line(price: .tenge(5))))
        try desk.hand("A", Desk.invoice("A", .tenge(5), isFinal: true))
        #expect(desk.held("14#1") == 0)
        try desk.hand("B", Desk.invoice("B", .tenge(5)))
        #expect(try desk.position().accrued == .tenge(10))
        for bill in ["A", "B"] {
            try desk.hand(
                bill,
                .invoiceCancelled(
                    InvoiceCancellation(invoice: InvoiceCode(bill), reason: "ошибка")))
        }
        #expect(try desk.position().accrued == .tenge(0))
        #expect(desk.held("14#1") == 0)

        var open = try Desk()
        try open.hand("14", Desk.order(Desk.line(price: .tenge(5))))
        try open.hand("A", Desk.invoice("A", .tenge(5)))
        #expect(open.held("14#1") == 0)
        try open.hand("A", .invoiceCancelled(InvoiceCancellation(invoice: "A", reason: "x")))
        #expect(open.held("14#1") == 500)
    }

    @Test("E03: ordered is committed, approved is accrued, taken back is committed again")
    func reopened() throws {
        var desk = try Desk()
        try desk.hand("14", Desk.order(Desk.line(price: .tenge(25))))
        #expect(try desk.position().committed == .tenge(25))
        // A bill that is only looked at changes nothing.
        #expect(try desk.refusals(of: "A", Desk.invoice("A", .tenge(25))).isEmpty)
        #expect(try desk.position().committed == .tenge(25))
        try desk.hand("A", Desk.invoice("A", .tenge(25)))
        #expect(try desk.position().committed == .tenge(0))
        #expect(try desk.position().accrued == .tenge(25))
        try desk.hand("A", .invoiceCancelled(InvoiceCancellation(invoice: "A", reason: "x")))
        #expect(try desk.position().committed == .tenge(25))
        #expect(try desk.position().accrued == .tenge(0))
    }

    @Test("F28: a credit note lowers the bill, or comes back as money") func credit() throws {
        var desk = try Desk()
        try desk.hand("14", Desk.order(Desk.line(price: .tenge(10))))
        try desk.hand("A", Desk.invoice("A", .tenge(10)))
        let line = InvoiceLine(origin: .orderLine(1), amount: .tenge(5))
        try desk.hand(
            "1",
            .creditNoteReceived(
                CreditNote(vendor: "v", order: "14", settlement: .lowersBill, lines: [line])))
        #expect(try desk.position().accrued == .tenge(5))
        try desk.ledger.post(
            EntryBatch(
                [
                    EntryDraft(
                        documentDate: #require(CalendarDate(iso: "2026-04-01")), document: "plan",
                        narrative: "", movements: [.payment(Desk.key(), .tenge(5), from: .accrued)])
                ], recordedAt: Timestamp(seconds: 2), recordedBy: "a"))
        #expect(try desk.position().accrued == .tenge(0))
        #expect(try desk.position().paid == .tenge(5))
        try desk.hand(
            "2",
            .creditNoteReceived(
                CreditNote(vendor: "v", order: "14", settlement: .repaid, lines: [line])),
            on: "2026-04-02")
        #expect(try desk.position().refunded == .tenge(5))
        #expect(
            try desk.refusals(
                of: "3",
                .creditNoteReceived(
                    CreditNote(vendor: "v", order: "14", settlement: .repaid, lines: [line])))
                == [.bill(.creditExceeds(billed: .tenge(0), asked: .tenge(5)))])
    }

    @Test(
        "F59: a changed rate commits the difference, and only that",
        arguments: [
            (Int64(700_000), Int64(70)), (1_234_000_000, 123_400),
        ])
    func rates(millionths: Int64, held: Int64) throws {
        var desk = try Desk()
        let aud = try #require(Currency(isoCode: "AUD"))
        let day = try #require(CalendarDate(iso: "2026-03-01"))
        func pricing(_ millionths: Int64) -> OrderPricing {
            OrderPricing(rate: ExchangeRate(currency: aud, date: day, millionths: millionths))
        }
        func line(_ millionths: Int64) throws -> OrderLine {
            try Desk.line(
                price: Money(minorUnits: 100, currency: aud), pricing: pricing(millionths))
        }
        try desk.hand("14", Desk.order(line(millionths), pricing: pricing(millionths)))
        #expect(desk.held("14#1") == held)
        #expect(try desk.position().available() == .tiyn(10_000_00 - held))
        try desk.hand(
            "1",
            .orderChanged(
                OrderChange(order: "14", pricing: pricing(800_000), lines: [line(800_000)])))
        #expect(desk.held("14#1") == 80)
        #expect(try desk.position().available() == .tiyn(9_999_20))
    }

    @Test("E08: a rate lives in its order; a later rate leaves the old year as it was")
    func datedRates() throws {
        var desk = try Desk()
        let usd = try #require(Currency(isoCode: "USD"))
        func pricing(_ day: String, _ millionths: Int64) throws -> OrderPricing {
            OrderPricing(
                rate: ExchangeRate(
                    currency: usd, date: try #require(CalendarDate(iso: day)),
                    millionths: millionths))
        }
        func line(_ pricing: OrderPricing, _ year: Int) throws -> OrderLine {
            try Desk.line(
                price: Money(minorUnits: 1000, currency: usd),
                on: [(Desk.key(year: year), .share(.whole))], pricing: pricing)
        }
        let old = try pricing("2025-05-01", 90_000_000)
        try desk.hand("14", Desk.order(line(old, 2025), pricing: old), on: "2025-05-02")
        let new = try pricing("2026-05-01", 80_000_000)
        try desk.hand("15", Desk.order(line(new, 2026), code: "15", pricing: new), on: "2026-05-02")
        #expect(desk.held("14#1") == 900_00)
        #expect(desk.held("15#1") == 800_00)
        #expect(try desk.position(Desk.key(year: 2025)).committed == .tenge(900))
    }

    @Test("what a past year gave back stays given back") func pastYear() throws {
        var desk = try Desk()
        try desk.hand(
            "14",
            Desk.order(Desk.line(price: .tenge(50), on: [(Desk.key(year: 2025), .share(.whole))])),
            on: "2025-10-01")
        try desk.hand("A", Desk.invoice("A", .tenge(50)), on: "2025-11-01")
        try desk.hand(
            "A", .invoiceCancelled(InvoiceCancellation(invoice: "A", reason: "x")),
            on: "2025-12-01")
        #expect(desk.held("14#1") == 50_00)
        try desk.hand("1", .orderClosed(OrderEnding(order: "14", reason: "год")), on: "2026-01-10")
        #expect(desk.held("14#1") == 0)
    }

    @Test("a subscription renewed gives the old term back and commits the new") func renewal()
        throws
    {
        var desk = try Desk()
        try desk.hand("14", Desk.order(Desk.line(price: .tenge(120)), kind: .subscription))
        try desk.hand("A", Desk.invoice("A", .tenge(100)))
        #expect(desk.held("14#1") == 20_00)
        let end = try #require(CalendarDate(iso: "2027-12-31"))
        try desk.hand(
            "1",
            .orderRenewed(
                OrderRenewal(
                    order: "14", validTo: end,
                    lines: [
                        Desk.line(
                            2, price: .tenge(130), on: [(Desk.key(year: 2027), .share(.whole))])
                    ])))
        #expect(desk.held("14#1") == 0)
        #expect(desk.held("14#2") == 130_00)
        let single = try Desk.order(Desk.line(price: .tenge(1)), code: "15")
        try desk.hand("15", single)
        #expect(
            try desk.refusals(
                of: "2",
                .orderRenewed(
                    OrderRenewal(
                        order: "15", validTo: end, lines: [Desk.line(2, price: .tenge(1))])))
                == [.order(.notRenewable("15"))])
    }

    @Test("an order beyond a limit is refused whole: neither ledger changes") func limits() throws {
        var desk = try Desk(
            limits: [Limit(.commitments, .stop)],
            funding: 100_00)
        #expect(throws: LedgerError.self) {
            try desk.hand("14", Desk.order(Desk.line(price: .tenge(101))))
        }
        #expect(desk.book.orders["14"] == nil)
        #expect(desk.records.isEmpty)
        try desk.hand("14", Desk.order(Desk.line(price: .tenge(100))))
        #expect(desk.held("14#1") == 100_00)
    }
}

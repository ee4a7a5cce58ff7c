import Acquisitions
import Languages
import Ledger
import Money
import Testing

@Suite("Batches: one document, one row, money and copies together")
struct BatchTests {
    private func ordered(copies: Int64 = 10, price: Int64 = 100) throws -> Desk {
        var desk = try Desk()
        try desk.hand("14", Desk.order(Desk.line(copies: copies, price: .tenge(price))))
        return desk
    }

    @Test("a part delivery accrues what came and leaves the rest held") func part() throws {
        var desk = try ordered()
        try desk.hand("НК-17", Desk.batch("НК-17", copies: 4, value: .tenge(400)))
        #expect(desk.held("14#1") == 600_00)
        #expect(try desk.position().accrued == .tenge(400))
        #expect(desk.stock().copies == 4)
        #expect(desk.stock().minorUnits == 400_00)
        try desk.hand("НК-18", Desk.batch("НК-18", copies: 6, value: .tenge(600)))
        #expect(desk.held("14#1") == 0)
        #expect(desk.stock().copies == 10)
        #expect(desk.book.batches.values.map(\.rowNumber) == [1, 2])
        #expect(
            desk.book.batches.values.map { $0.lots[0].numbers?.written } == ["1–4", "5–10"])
    }

    @Test(
        "a delivery dearer or cheaper than the order accrues its own price; the order holds the rest",
        arguments: [(Int64(450), Int64(550)), (350, 650)])
    func prices(value: Int64, held: Int64) throws {
        var desk = try ordered()
        let warnings = try desk.hand("1", Desk.batch("1", copies: 4, value: .tenge(value)))
        #expect(
            warnings == [.billDiffers(line: 1, ordered: .tenge(400), billed: .tenge(value))])
        #expect(try desk.position().accrued == .tenge(value))
        #expect(desk.held("14#1") == held * 100)
    }

    @Test("more copies than were ordered are refused, or told, as the library has set")
    func overDelivery() throws {
        var desk = try ordered()
        let batch = Desk.batch("1", copies: 11, value: .tenge(1100))
        #expect(
            try desk.refusals(of: "1", batch).contains(
                .line(.overDelivery(line: 1, ordered: 10, received: 11))))
        desk.policy.overDelivery = .warn
        desk.policy.overBilling = .warn
        let warnings = try desk.hand("1", batch)
        #expect(warnings.contains(.overDelivery(line: 1, ordered: 10, received: 11)))
        #expect(desk.stock().copies == 11)
        #expect(try desk.position().accrued == .tenge(1100))
    }

    @Test("E06: a charge is spread by what the lots cost, and enters their value") func prorated()
        throws
    {
        var desk = try Desk()
        try desk.hand(
            "14",
            Desk.order(
                Desk.line(1, price: .tenge(30)),
                Desk.line(2, price: .tenge(60), on: [(Desk.key("paid"), .share(.whole))])))
        func lot(_ line: Int, _ value: Int64) -> BatchLot {
            BatchLot(
                origin: .orderLine(line), itemClass: Desk.book, titles: 1, copies: 1,
                value: .tenge(value), numbering: .series(.main))
        }
        try desk.hand(
            "1",
            .batchAccepted(
                Batch(
                    code: "1", from: "v", order: "14", billing: .billed,
                    lots: [lot(1, 30), lot(2, 60)],
                    charges: [Charge(name: "tax", amount: .tenge(10), treatment: .prorated)])))
        #expect(try desk.position(Desk.key("local")).accrued == .tiyn(33_33))
        #expect(try desk.position(Desk.key("paid")).accrued == .tiyn(66_67))
        #expect(desk.stock(Desk.key("paid")).minorUnits == 66_67)
    }

    @Test("a charge kept apart is on its own budget and in no book's value") func apart() throws {
        var desk = try ordered()
        try desk.hand(
            "1",
            Desk.batch(
                "1", copies: 10, value: .tenge(1000),
                charges: [
                    Charge(
                        name: "доставка", amount: .tenge(50),
                        treatment: .apart(Desk.key(line: "freight")))
                ]))
        #expect(try desk.position(Desk.key(line: "freight")).accrued == .tenge(50))
        #expect(desk.stock().minorUnits == 1000_00)
    }

    @Test("a bill of before is not accrued again when its books come") func billedBefore() throws {
        var desk = try ordered()
        try desk.hand("A", Desk.invoice("A", .tenge(1000), copies: 10))
        #expect(try desk.position().accrued == .tenge(1000))
        try desk.hand(
            "1", Desk.batch("1", copies: 3, value: .tenge(300), billing: .billedBefore("A")))
        #expect(try desk.position().accrued == .tenge(1000))
        #expect(desk.stock().copies == 3)
        #expect(
            try desk.refusals(
                of: "2", Desk.batch("2", copies: 7, value: .tenge(701), billing: .billedBefore("A"))
            )
                == [.bill(.invoiceExceeded("A", left: .tenge(700), asked: .tenge(701)))])
        #expect(
            try desk.refusals(
                of: "3", .invoiceCancelled(InvoiceCancellation(invoice: "A", reason: "x")))
                == [.bill(.invoiceDelivered("A", "1"))])
    }

    @Test("books whose bill follows enter the stock at once and accrue with the bill")
    func billFollows() throws {
        var desk = try ordered()
        try desk.hand("1", Desk.batch("1", copies: 10, value: .tenge(1000), billing: .billFollows))
        #expect(desk.held("14#1") == 1000_00)
        #expect(try desk.position().accrued == .tenge(0))
        try desk.hand("A", Desk.invoice("A", .tenge(980), copies: 10, isFinal: true))
        #expect(desk.held("14#1") == 0)
        #expect(try desk.position().accrued == .tenge(980))
    }

    @Test("the same copies are not billed twice") func billedTwice() throws {
        var desk = try ordered()
        try desk.hand("1", Desk.batch("1", copies: 10, value: .tenge(1000)))
        #expect(
            try desk.refusals(of: "A", Desk.invoice("A", .tenge(1000), copies: 10))
                == [.line(.overBilling(line: 1, ordered: 10, billed: 20))])
    }

    @Test("the state order comes in kind: value in the stock, nothing of the plan") func inKind()
        throws
    {
        var desk = try Desk()
        let warnings = try desk.hand(
            "Р-1", Desk.gift("Р-1", copies: 741, value: .tiyn(1_987_836_20), source: "state-order"))
        #expect(warnings.isEmpty)
        #expect(desk.stock(Desk.key("state-order")).minorUnits == 1_987_836_20)
        #expect(try desk.position().available() == .tenge(10_000))
        let unpriced = try desk.hand("Д-1", Desk.gift("Д-1", copies: 3, value: nil))
        #expect(unpriced == [.withoutPrice(copies: 3)])
        #expect(desk.stock(Desk.key("gift")).copiesWithoutPrice == 3)
        // A source of the plan does not give in kind: the ledger's own rule.
        #expect(throws: LedgerError.self) {
            try desk.hand("Д-2", Desk.gift("Д-2", copies: 3, value: nil, source: "local"))
        }
    }

    @Test("brochures and periodicals get no inventory numbers") func unnumbered() throws {
        let desk = try Desk()
        #expect(
            try desk.refusals(
                of: "1", Desk.gift("1", copies: 3, value: nil, itemClass: Desk.brochure))
                == [.copies(.numberingNotForKind("brochure"))])
        let electronic = ItemClass(language: "kk", kind: "electronic")
        #expect(
            try desk.refusals(
                of: "1", Desk.gift("1", copies: 3, value: nil, itemClass: electronic)
            ).isEmpty)
    }

    @Test("a batch recorded by mistake is taken back: its row and its numbers stay, void")
    func taking() throws {
        var desk = try ordered()
        try desk.hand("1", Desk.batch("1", copies: 10, value: .tenge(1000)))
        try desk.hand("1", .taken(Taking(record: "batch:1", reason: "не та накладная")))
        #expect(desk.held("14#1") == 1000_00)
        #expect(desk.stock().copies == 0)
        #expect(try desk.position().accrued == .tenge(0))
        try desk.hand("2", Desk.batch("2", copies: 10, value: .tenge(1000)))
        #expect(desk.book.batches["2"]?.rowNumber == 2)
        #expect(desk.book.batches["2"]?.lots[0].numbers?.written == "11–20")
        #expect(
            try desk.refusals(of: "2", .taken(Taking(record: "batch:1", reason: "again")))
                == [.batch(.cannotTake("batch:1"))])
    }

    @Test("a paper handed in again adds nothing; another under its number is refused")
    func idempotency() throws {
        var desk = try ordered()
        let batch = Desk.batch("1", copies: 4, value: .tenge(400))
        try desk.hand("1", batch)
        let before = (desk.book, desk.ledger.entries.count)
        try desk.hand("1", batch)
        #expect(desk.book == before.0)
        #expect(desk.ledger.entries.count == before.1)
        #expect(
            try desk.refusals(of: "1", Desk.batch("1", copies: 5, value: .tenge(500)))
                == [.paper(.codeReused("batch:1"))])
    }

    @Test("everything wrong with a paper is told at once") func allAtOnce() throws {
        let desk = try ordered()
        let refusals = try desk.refusals(
            of: "1",
            .copiesWithdrawn(
                WithdrawalAct(
                    reason: .worn, branch: "9", counted: [], check: "stock-check:none")))
        #expect(
            refusals == [
                .paper(.unknownBranch("9")), .paper(.nothingToRecord),
                .copies(.unknownCheck("stock-check:none")),
            ])
    }
}

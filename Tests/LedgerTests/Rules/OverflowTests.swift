import Languages
import Ledger
import Money
import Testing

@Suite struct OverflowTests {
    let books = Fixture.key()

    @Test("amounts at the end of the range are refused by name, not trapped")
    func cells() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.accrual(books, .tiyn(.max)))
        #expect(try ledger.reasons(against: .accrual(books, .tiyn(1))) == [.overflow])
        #expect(
            try ledger.reasons(against: .amendment(books, .undated(.tiyn(.min)))) == [.overflow])
        #expect(ledger.entries.count == 1)
    }

    @Test("a key whose figures would not be exact amounts is refused")
    func figuresOfKey() throws {
        let ledger = Fixture.ledger()
        let months = PlanAmount(
            obligations: [1: .tiyn(.max), 2: .tiyn(.max)], payments: [:])
        #expect(try ledger.reasons(against: .appropriation(books, months)) == [.overflow])
        let plan = try Fixture.draft(
            .appropriation(books, PlanAmount(obligations: [1: .tiyn(.max)], payments: [:])))
        let order = try Fixture.draft(.commitment("K-1", books, .tiyn(.max)))
        let refusals = try ledger.reasons(against: Fixture.batch(plan, order))
        #expect(refusals == [Refusal(draft: 1, reason: .overflow)])
    }

    @Test("a limit with a boundless share is computed, not trapped")
    func boundlessShare() throws {
        var ledger = Fixture.ledger(limits: [
            Limit(.commitments, .stop, at: Share(partsPerMillion: .max))
        ])
        try ledger.record(
            .appropriation(books, PlanAmount(obligations: [nil: .tiyn(.max / 4)], payments: [:])))
        try ledger.record(.commitment("K-1", books, .tiyn(.max / 4)))
        #expect(try ledger.position().committed == .tiyn(.max / 4))
    }

    @Test("too many copies for a count are refused")
    func copies() throws {
        var ledger = Fixture.ledger()
        let gift = Fixture.key(source: "gift")
        try ledger.record(.receiptInKind(gift, [ItemLot(copies: .max, value: nil)]))
        #expect(
            try ledger.reasons(against: .receiptInKind(gift, [ItemLot(copies: 1, value: nil)]))
                == [.overflow])
        let two = [ItemLot(copies: .max, value: nil), ItemLot(copies: .max, value: nil)]
        #expect(
            try ledger.reasons(against: .withdrawal(gift, two))
                == [.stockExceeded(holds: .max, asked: .max)])
    }

    @Test("totals that do not fit are an error of the sum, not a trap")
    func totals() throws {
        var ledger = Fixture.ledger()
        for line in ["books", "utilities"] as [LineCode] {
            try ledger.record(.accrual(Fixture.key(line), .tiyn(.max)))
        }
        #expect(throws: MoneyError.overflow(.kzt)) { try ledger.balances.total(in: .kzt) }
        #expect(try ledger.position(Fixture.key("utilities")).accrued == .tiyn(.max))
    }
}

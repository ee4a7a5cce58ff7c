import Languages
import Ledger
import Money
import Testing

@Suite struct CollectionRuleTests {
    let gift = Fixture.key(source: "gift", branch: "1")
    let kazakh = ItemClass(language: "kk", kind: "book")

    func content(
        _ ledger: InMemoryLedger, _ stage: Stage, _ itemClass: ItemClass
    ) -> BalanceCube.Content {
        ledger.balances[BalanceCube.Cell(key: gift, stage: stage, itemClass: itemClass)]
    }

    @Test("a receipt in kind moves copies and value from outside into the stock")
    func receipt() throws {
        var ledger = Fixture.ledger()
        try ledger.record(
            .receiptInKind(
                gift, [ItemLot(itemClass: kazakh, copies: 5, titles: 3, value: .tenge(50))]))
        let stock = content(ledger, .stock, kazakh)
        #expect(stock.copies == 5)
        #expect(stock.titles == 3)
        #expect(stock.minorUnits == 5_000)
        #expect(content(ledger, .outside, kazakh).copies == -5)
        #expect(content(ledger, .outside, kazakh).minorUnits == -5_000)
        #expect(try ledger.position(gift).used() == .tenge(0))
    }

    @Test("copies without a price or titles are counted as such, not as nothing")
    func unpriced() throws {
        var ledger = Fixture.ledger()
        try ledger.record(
            .receiptInKind(gift, [ItemLot(itemClass: kazakh, copies: 5, value: nil)]))
        let stock = content(ledger, .stock, kazakh)
        #expect(stock.copiesWithoutPrice == 5)
        #expect(stock.copiesWithoutTitles == 5)
        #expect(stock.minorUnits == 0)
    }

    @Test("a bill brings its books into the stock beside its amount")
    func accrualWithLots() throws {
        var ledger = Fixture.ledger()
        let books = Fixture.key()
        let entry = try ledger.record(
            .accrual(
                books, .tenge(55),
                lots: [ItemLot(itemClass: kazakh, copies: 5, value: .tenge(50))]))
        #expect(entry.imbalances() == [])
        #expect(try ledger.position().accrued == .tenge(55))
        #expect(entry.postings.contains { $0.stage == .stock && $0.minorUnits == 5_000 })
    }

    @Test("a withdrawal leaves what was received readable")
    func withdrawal() throws {
        var ledger = Fixture.ledger()
        let lot = ItemLot(itemClass: kazakh, copies: 5, titles: 5, value: .tenge(50))
        try ledger.record(.receiptInKind(gift, [lot]))
        try ledger.record(
            .withdrawal(
                gift, [ItemLot(itemClass: kazakh, copies: 2, titles: 2, value: .tenge(20))]))
        #expect(content(ledger, .stock, kazakh).copies == 3)
        #expect(content(ledger, .withdrawn, kazakh).copies == 2)
        #expect(content(ledger, .outside, kazakh).copies == -5)
    }

    @Test("no more copies of a class leave a key than stand on it, all lots together")
    func stockExceeded() throws {
        var ledger = Fixture.ledger()
        try ledger.record(
            .receiptInKind(gift, [ItemLot(itemClass: kazakh, copies: 5, value: nil)]))
        let three = ItemLot(itemClass: kazakh, copies: 3, value: nil)
        #expect(
            try ledger.reasons(against: .withdrawal(gift, [three, three]))
                == [.stockExceeded(holds: 5, asked: 6)])
        let russian = ItemLot(itemClass: ItemClass(language: "ru"), copies: 1, value: nil)
        #expect(
            try ledger.reasons(against: .withdrawal(gift, [russian]))
                == [.stockExceeded(holds: 0, asked: 1)])
    }

    @Test(
        "impossible counts are refused",
        arguments: [(Int64(0), nil), (-1, nil), (3, Int64(4)), (3, -1), (.min, .min)]
            as [(Int64, Int64?)])
    func counts(copies: Int64, titles: Int64?) throws {
        let lot = ItemLot(copies: copies, titles: titles, value: nil)
        #expect(
            try Fixture.ledger().reasons(against: .receiptInKind(gift, [lot]))
                == [.impossibleCount])
    }

    @Test("money does not give in kind, and nothing received is nothing to record")
    func natureOfReceipts() throws {
        let ledger = Fixture.ledger()
        let lot = ItemLot(copies: 1, value: nil)
        #expect(
            try ledger.reasons(against: .receiptInKind(Fixture.key(), [lot]))
                == [.wrongNature("local", .budget)])
        #expect(try ledger.reasons(against: .receiptInKind(gift, [])) == [.nothingToRecord])
    }
}

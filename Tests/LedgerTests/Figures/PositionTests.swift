import Languages
import Ledger
import Money
import Testing

@Suite struct PositionTests {
    @Test("figures by line include the parts of each line, by source each source once")
    func grouping() throws {
        var ledger = Fixture.ledger()
        let amounts: [(LineCode, SourceCode, Int64)] = [
            ("utilities", "local", 1), ("utilities.heating", "local", 20),
            ("utilities.water", "paid", 300), ("books", "local", 4000),
        ]
        for (line, source, tenge) in amounts {
            try ledger.record(.appropriation(Fixture.key(line, source: source), .tenge(tenge)))
        }
        let byLine = try ledger.balances.totalsByLine(in: .kzt)
        #expect(try byLine["utilities"]?.position.funding() == .tenge(321))
        #expect(try byLine["utilities.heating"]?.position.funding() == .tenge(20))
        #expect(try byLine["books"]?.position.funding() == .tenge(4000))
        #expect(byLine["books.children"] == nil)
        let bySource = try ledger.balances.totalsBySource(in: .kzt)
        #expect(try bySource["local"]?.position.funding() == .tenge(4021))
        #expect(try bySource["paid"]?.position.funding() == .tenge(300))
        let paid = try ledger.balances.total(in: .kzt) { $0.source == "paid" }
        #expect(try paid.position.funding() == .tenge(300))
    }

    @Test("F11: over-figures are worked out by key and summed, never netted")
    func neverNetted() throws {
        var ledger = Fixture.ledger()
        let (full, empty) = (Fixture.key("utilities.heating"), Fixture.key("utilities.water"))
        try ledger.record(.appropriation(full, .tenge(100)))
        try ledger.record(.appropriation(empty, .tenge(100)))
        try ledger.record(.accrual(full, .tenge(130)))
        try ledger.record(.commitment("K-1", full, .tenge(5)))
        let total = try #require(try ledger.balances.totalsByLine(in: .kzt)["utilities"])
        #expect(try total.position.available() == .tenge(65))
        #expect(total.overSpent == .tenge(30))
        #expect(total.overCommitted == .tenge(5))
        // From the totals alone nothing would be over.
        #expect(try total.position.overSpent() == .tenge(0))
    }

    @Test("branches of a line are one control key, programmes are not")
    func controlKeys() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.appropriation(Fixture.key(), .tenge(10)))
        try ledger.record(.appropriation(Fixture.key(programme: "access"), .tenge(10)))
        try ledger.record(.accrual(Fixture.key(branch: "1"), .tenge(6)))
        try ledger.record(.accrual(Fixture.key(branch: "1д"), .tenge(7)))
        let total = try ledger.balances.total(in: .kzt)
        #expect(total.overSpent == .tenge(3))
        #expect(try ledger.balances.positions(in: .kzt).count == 2)
        #expect(try ledger.position(Fixture.key(branch: "1")).accrued == .tenge(13))
    }

    @Test("the total of no key is nothing")
    func nothing() throws {
        #expect(try BalanceCube().total(in: .kzt) == PositionTotal(in: .kzt))
        #expect(try BalanceCube().position(of: Fixture.key(), in: .kzt).used() == .tenge(0))
    }

    @Test("totals joined from parts equal the total of all")
    func joined() throws {
        var ledger = Fixture.ledger()
        for (line, tenge) in [("books", 10), ("utilities", 20)] as [(LineCode, Int64)] {
            try ledger.record(.appropriation(Fixture.key(line), .tenge(tenge)))
            try ledger.record(.accrual(Fixture.key(line), .tenge(15)))
        }
        var joined = try ledger.balances.total(in: .kzt) { $0.line == "books" }
        try joined.add(try ledger.balances.total(in: .kzt) { $0.line == "utilities" })
        #expect(joined == (try ledger.balances.total(in: .kzt)))
        #expect(joined.overSpent == .tenge(5))
    }
}

import Languages
import Ledger
import Money
import Testing

@Suite struct PlanToDateTests {
    let books = Fixture.key()

    func planToDate(
        _ ledger: InMemoryLedger, _ day: String, start: Int = 1, basis: PlanBasis = .obligations
    ) throws -> Money? {
        try ledger.balances.planToDate(
            Fixture.day(day), basis: basis, in: .kzt, fiscalYearStart: start)
    }

    @Test(
        "the plan to date is the sum of its months up to the month of the day",
        arguments: [
            ("2020-12-31", Int64(0)), ("2021-01-01", 10), ("2021-02-28", 10), ("2021-03-01", 55),
            ("2021-12-31", 110), ("2022-05-05", 110),
        ])
    func byMonth(day: String, tenge: Int64) throws {
        var ledger = Fixture.ledger()
        try ledger.record(
            .appropriation(books, .monthly([1: .tenge(10), 3: .tenge(40), 12: .tenge(50)])))
        try ledger.record(.amendment(books, .monthly([3: .tenge(5), 12: .tenge(-5)])))
        try ledger.record(
            .transfer(
                from: Fixture.key("utilities", year: 2021), to: books, .monthly([12: .tenge(10)])))
        let day = try Fixture.day(day)
        let sum = try ledger.balances.planToDate(day, basis: .obligations, in: .kzt) {
            $0.line == "books"
        }
        #expect(sum == .tenge(tenge))
    }

    @Test("a plan of which any part has no month has no plan to date")
    func unknown() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.appropriation(books, .monthly([1: .tenge(10)])))
        try ledger.record(.appropriation(Fixture.key("utilities"), .tenge(1)))
        #expect(try planToDate(ledger, "2021-06-30") == nil)
        let day = try Fixture.day("2021-06-30")
        let ofBooks = try ledger.balances.planToDate(day, basis: .payments, in: .kzt) {
            $0.line == "books"
        }
        #expect(ofBooks == .tenge(10))
    }

    @Test("one key's undated part is not hidden by another's")
    func undatedPartsAreNotNetted() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.transfer(from: books, to: Fixture.key("utilities"), .tenge(5)))
        #expect(try planToDate(ledger, "2021-06-30") == nil)
    }

    @Test("a year that starts in April counts January after December")
    func yearFromApril() throws {
        var ledger = Fixture.ledger()
        ledger.chart.organisation.fiscalYearStart = 4
        try ledger.record(
            .appropriation(books, .monthly([1: .tenge(1), 4: .tenge(20), 12: .tenge(300)])))
        #expect(try planToDate(ledger, "2021-04-30", start: 4) == .tenge(20))
        #expect(try planToDate(ledger, "2021-12-31", start: 4) == .tenge(320))
        #expect(try planToDate(ledger, "2022-01-01", start: 4) == .tenge(321))
    }
}

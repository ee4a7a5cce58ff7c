import Languages
import Ledger
import Money
import Testing

@Suite("A payment dated before its bill is admitted, and told")
struct AccrualCalendarTests {
    let books = Fixture.key()
    let water = Fixture.key("utilities.water")

    private func recorded(
        _ movements: [(Movement, String)], before: [YearMonth: BalanceCube] = [:],
        in ledger: inout InMemoryLedger
    ) throws -> [EarlyPayment] {
        var calendar = AccrualCalendar(recorded: before)
        for (movement, day) in movements { calendar.add([try ledger.record(movement, on: day)]) }
        return calendar.earlyPayments(in: .kzt)
    }

    @Test("a bill of 20 March paid on 10 March by 60 of 100: 60 ahead on that day")
    func early() throws {
        var ledger = Fixture.ledger()
        let early = try recorded(
            [
                (.accrual(books, .tenge(100)), "2021-03-20"),
                (.payment(books, .tenge(60), from: .accrued), "2021-03-10"),
            ], in: &ledger)
        #expect(
            early == [
                EarlyPayment(key: books, date: try Fixture.day("2021-03-10"), ahead: .tenge(60))
            ])
        for language in Language.allCases {
            let words = early[0].explanation[language]
            #expect(words.contains("60") && words.contains("2021") && !words.contains("{"))
        }
    }

    @Test("paid on the bill's own day, or after it, or out of the plan: nothing to tell")
    func inOrder() throws {
        var ledger = Fixture.ledger()
        #expect(
            try recorded(
                [
                    (.accrual(books, .tenge(100)), "2021-03-20"),
                    (.payment(books, .tenge(60), from: .accrued), "2021-03-20"),
                    (.payment(books, .tenge(40), from: .accrued), "2021-03-31"),
                    (.payment(books, .tenge(5), from: .plan), "2021-01-05"),
                    (.accrual(water, .tenge(7)), "2021-05-05"),
                ], in: &ledger) == [])
    }

    @Test("bills recorded before count from the first of their month")
    func before() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.accrual(books, .tenge(100)), on: "2021-03-20")
        let known = try ledger.snapshot().monthlyChanges
        #expect(
            try recorded(
                [(.payment(books, .tenge(30), from: .accrued), "2021-03-02")], before: known,
                in: &ledger) == [])
        #expect(
            try recorded(
                [(.payment(books, .tenge(30), from: .accrued), "2021-02-28")], before: known,
                in: &ledger
            ).map(\.ahead) == [.tenge(30)])
    }

    @Test("a bill taken back is no payment")
    func reversal() throws {
        var ledger = Fixture.ledger()
        let bill = try ledger.record(.accrual(books, .tenge(100)), on: "2021-03-20")
        #expect(
            try recorded([(.reversal(of: bill.number), "2021-03-01")], in: &ledger) == [])
    }
}

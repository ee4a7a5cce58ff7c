import Languages
import Ledger
import Money
import Planning
import Testing

@Suite("What planning reads of a ledger")
struct LineHistoryTests {
    @Test("each line has its own money from all sources that draw the budget, by year")
    func ownMoney() throws {
        let ledger = SampleLedger(
            lines: ["utilities", "utilities.heating", "books", "wages"],
            plans: [
                ("utilities.heating", 2021, "local-budget", 3_132_000_00),
                ("utilities.heating", 2020, "local-budget", 3_000_000_00),
                ("utilities.heating", 2022, "local-budget", 9_000_000_00),
                ("books", 2021, "local-budget", 3_318_197_69), ("books", 2021, "sponsor", 100_00),
                ("books", 2021, "state-order", 1_987_836_20),
            ])
        let day = try #require(CalendarDate(year: 2021, month: 9, day: 30))
        let histories = try LineHistory.all(
            in: ledger.snapshot(asOf: day), year: FiscalYear(2021))
        // A line that only heads others is left out; one nothing is known of has no base.
        #expect(histories.map(\.line) == ["utilities.heating", "books", "wages"])
        #expect(histories.map(\.base) == [.tiyn(3_132_000_00), .tiyn(3_318_297_69), nil])
        #expect(histories[0].earlier == [FiscalYear(2020): .tiyn(3_000_000_00)])
        #expect(histories[1].earlier.isEmpty)
    }
}

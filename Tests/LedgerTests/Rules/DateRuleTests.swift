import Languages
import Ledger
import Money
import Testing

@Suite struct DateRuleTests {
    let books = Fixture.key()
    let gift = Fixture.key(source: "gift")
    let lots = [ItemLot(copies: 1, value: nil)]

    @Test(
        "use falls in the year it draws",
        arguments: [
            ("2020-12-31", false), ("2021-01-01", true), ("2021-12-31", true),
            ("2022-01-01", false),
        ])
    func use(day: String, isAdmitted: Bool) throws {
        let ledger = Fixture.ledger()
        let movements: [Movement] = [
            .accrual(books, .tenge(1)), .payment(books, .tenge(1), from: .plan),
            .receiptInKind(gift, lots),
        ]
        let expected: [Refusal.Reason] =
            isAdmitted ? [] : [.outsideYear(try Fixture.day(day), FiscalYear(2021))]
        for movement in movements {
            #expect(try ledger.reasons(against: movement, on: day) == expected)
        }
    }

    @Test(
        "a plan and an order may come before their year, not after it",
        arguments: [("2020-11-30", true), ("2021-12-31", true), ("2022-01-01", false)])
    func planAndCommitment(day: String, isAdmitted: Bool) throws {
        let ledger = Fixture.ledger()
        let movements: [Movement] = [
            .appropriation(books, .tenge(1)), .amendment(books, .tenge(1)),
            .transfer(from: Fixture.key("utilities"), to: books, .tenge(1)),
            .commitment("K-1", books, .tenge(1)),
        ]
        for movement in movements {
            let reasons = try ledger.reasons(against: movement, on: day)
            #expect(Set(reasons.map(\.code)) == (isAdmitted ? [] : ["outsideYear"]))
        }
    }

    @Test("an order may be released after its year, and stock leave in any later one")
    func afterTheYear() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.commitment("K-1", books, .tenge(1)))
        try ledger.record(.receiptInKind(gift, lots))
        try ledger.record(.release("K-1", books, .tenge(1)), on: "2022-01-10")
        #expect(
            try ledger.reasons(against: .withdrawal(gift, lots), on: "2020-12-31").map(\.code)
                == ["outsideYear"])
        try ledger.record(.withdrawal(gift, lots), on: "2031-03-01")
    }

    @Test(
        "a day or a year no ledger is kept for is refused, whatever happens on it",
        arguments: [
            ("0001-01-01", 1, "outsideCalendar"), ("1989-12-31", 1989, "outsideCalendar"),
            ("2101-01-01", 2101, "outsideCalendar"), ("9999-12-31", 9999, "outsideCalendar"),
            ("2021-06-01", 9999, "noSuchYear"), ("2021-06-01", 2101, "noSuchYear"),
            ("1990-01-01", 1990, nil), ("2100-12-31", 2100, nil),
        ] as [(String, Int, String?)])
    func calendar(day: String, year: Int, reason: String?) throws {
        let ledger = Fixture.ledger()
        let key = Fixture.key(year: year)
        for movement in [Movement.appropriation(key, .tenge(1)), .amendment(key, .tenge(1))] {
            let reasons = try ledger.reasons(against: movement, on: day)
            #expect(reasons.contains { $0.code == reason } == (reason != nil))
            #expect(reason != nil || reasons.isEmpty)
            for language in Language.allCases {
                for reason in reasons where reason.code != "outsideYear" {
                    let words = reason.explanation[language]
                    #expect(words.contains("1990") && words.contains("2100"))
                    #expect(!words.contains("{"))
                }
            }
        }
    }

    @Test("a fiscal year that starts in April is kept to")
    func yearFromApril() throws {
        var ledger = Fixture.ledger()
        ledger.chart.organisation.fiscalYearStart = 4
        let use = Movement.accrual(books, .tenge(1))
        #expect(try ledger.reasons(against: use, on: "2021-03-31").map(\.code) == ["outsideYear"])
        #expect(try ledger.reasons(against: use, on: "2021-04-01") == [])
        #expect(try ledger.reasons(against: use, on: "2022-03-31") == [])
    }
}

import Languages
import Ledger
import Money
import Testing

@Suite struct PlanRuleTests {
    let books = Fixture.key()
    let children = Fixture.key("books.children")

    @Test("an appropriation is posted once per plan and month, against the authority")
    func appropriationByMonth() throws {
        var ledger = Fixture.ledger()
        let amount = PlanAmount(
            obligations: [1: .tenge(70), 2: .tenge(30), 3: .tenge(0)], payments: [nil: .tenge(90)])
        let entry = try ledger.record(.appropriation(books, amount))
        let granted = entry.postings.filter { $0.stage == .originalPlan }
        #expect(
            granted.map(\.plan) == [
                PlanCell(.obligations, month: 1), PlanCell(.obligations, month: 2),
                PlanCell(.payments, month: nil),
            ])
        #expect(granted.map(\.minorUnits) == [7000, 3000, 9000])
        let authority = entry.postings.filter { $0.stage == .authority }
        #expect(authority.map(\.plan) == granted.map(\.plan))
        #expect(authority.map(\.minorUnits) == [-7000, -3000, -9000])
    }

    @Test("rows of one document in one batch are one original plan; another document increases it")
    func originalByDocument() throws {
        var ledger = Fixture.ledger()
        try ledger.post(
            Fixture.batch(
                Fixture.draft(.appropriation(books, .monthly([1: .tenge(10)]))),
                Fixture.draft(.appropriation(books, .monthly([2: .tenge(20)]))),
                Fixture.draft(.appropriation(books, .tenge(5)), document: "decision")))
        let plan = try ledger.position().byObligations
        #expect(plan.original == .tenge(30))
        #expect(plan.increases == .tenge(5))
    }

    @Test("a plan by payments approved later is its own original")
    func plansApprovedApart() throws {
        var ledger = Fixture.ledger()
        try ledger.record(
            .appropriation(books, PlanAmount(obligations: [nil: .tenge(10)], payments: [:])))
        try ledger.record(
            .appropriation(books, PlanAmount(obligations: [:], payments: [nil: .tenge(8)])))
        let position = try ledger.position()
        #expect(position.byObligations.original == .tenge(10))
        #expect(position.byPayments.original == .tenge(8))
        #expect(position.byPayments.increases == .tenge(0))
    }

    @Test("a whole that passed everything on still has had its original plan")
    func distributedWhole() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.appropriation(books, .tenge(100)))
        try ledger.record(.appropriation(children, .tenge(100), distributedFrom: books))
        try ledger.record(.appropriation(books, .tenge(7)))
        #expect(try ledger.position(books).byObligations.original == .tenge(0))
        #expect(try ledger.position(books).byObligations.increases == .tenge(7))
        #expect(try ledger.position(children).byObligations.original == .tenge(100))
    }

    @Test("an appropriation taken back leaves the next one the original plan")
    func originalAfterReversal() throws {
        var ledger = Fixture.ledger()
        let wrong = try ledger.record(.appropriation(books, .tenge(100)))
        try ledger.record(.reversal(of: wrong.number))
        try ledger.record(.appropriation(books, .tenge(120)))
        let plan = try ledger.position().byObligations
        #expect(plan.original == .tenge(120))
        #expect(plan.increases == .tenge(0))
    }

    @Test("an amendment shifts months by increase and decrease")
    func amendmentShiftsMonths() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.appropriation(books, .monthly([3: .tenge(60), 9: .tenge(40)])))
        try ledger.record(.amendment(books, .monthly([3: .tenge(-25), 9: .tenge(25)])))
        let plan = try ledger.position().byObligations
        #expect(plan.increases == .tenge(25))
        #expect(plan.decreases == .tenge(25))
        #expect(try plan.funding() == .tenge(100))
    }

    @Test("a rollover leaves the old year and arrives in the new")
    func rollover() throws {
        var ledger = Fixture.ledger()
        let next = Fixture.key(year: 2022)
        try ledger.record(.appropriation(books, .tenge(100)))
        try ledger.record(.rollover(from: books, to: next, .tenge(40)), on: "2022-01-15")
        #expect(try ledger.position(books).byObligations.netTransfers == .tenge(-40))
        #expect(try ledger.position(next).byPayments.netTransfers == .tenge(40))
    }

    @Test(
        "two ends must be two keys of one year, of successive years for a rollover",
        arguments: [
            (2021, 2021, "rollover", "yearsDoNotFit"), (2021, 2023, "rollover", "yearsDoNotFit"),
            (2021, 2022, "transfer", "yearsDoNotFit"),
            (2021, 2022, "reallocation", "yearsDoNotFit"),
            (2021, 2022, "distribution", "yearsDoNotFit"),
        ])
    func years(from: Int, to: Int, kind: String, code: String) throws {
        let source = Fixture.key(year: from)
        let target = Fixture.key("utilities", year: to)
        let movement: Movement =
            switch kind {
            case "rollover": .rollover(from: source, to: target, .tenge(1))
            case "transfer": .transfer(from: source, to: target, .tenge(1))
            case "reallocation": .reallocation(from: source, to: target, .tenge(1))
            default: .appropriation(target, .tenge(1), distributedFrom: source)
            }
        let reasons = try Fixture.ledger().reasons(against: movement, on: "2021-02-01")
        #expect(reasons.map(\.code) == [code])
    }

    @Test("a transfer to the same key, or to another organisation, is refused")
    func transferToItself() throws {
        let ledger = Fixture.ledger()
        #expect(
            try ledger.reasons(against: .transfer(from: books, to: books, .tenge(1)))
                == [.transferToItself])
        var foreign = children
        foreign.organisation = "museum"
        #expect(
            try ledger.reasons(against: .transfer(from: books, to: foreign, .tenge(1)))
                == [.unknownOrganisation("museum"), .transferToItself])
    }

    @Test("plans of months 0 and 13, below zero, empty or in another currency are refused")
    func malformedAmounts() throws {
        let ledger = Fixture.ledger()
        func reasons(_ movement: Movement) throws -> [Refusal.Reason] {
            try ledger.reasons(against: movement)
        }
        #expect(
            try reasons(.appropriation(books, .monthly([0: .tenge(1), 13: .tenge(1)])))
                == [.noSuchMonth(0), .noSuchMonth(13)])
        #expect(try reasons(.appropriation(books, .tenge(-1))) == [.amountNotPositive])
        #expect(try reasons(.appropriation(books, .tenge(0))) == [.amountNotPositive])
        #expect(try reasons(.amendment(books, .tenge(0))) == [.nothingToRecord])
        #expect(try reasons(.amendment(books, .tenge(-1))) == [])
        let yen = try #require(Currency(isoCode: "JPY"))
        #expect(
            try reasons(.amendment(books, .undated(Money(minorUnits: 1, currency: yen))))
                == [.foreignCurrency(yen, ledger: .kzt)])
    }
}

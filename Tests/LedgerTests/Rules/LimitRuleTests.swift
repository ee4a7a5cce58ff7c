import Languages
import Ledger
import Money
import Testing

@Suite struct LimitRuleTests {
    let books = Fixture.key()
    let children = Fixture.key("books.children")

    func ledger(_ limits: Limit..., funding: Int64 = 100) throws -> InMemoryLedger {
        var ledger = Fixture.ledger(limits: limits)
        try ledger.record(.appropriation(books, .tenge(funding)))
        return ledger
    }

    @Test("a refusal by a limit states funding, what is allowed and what would be used")
    func breach() throws {
        let limit = Limit(.commitments, .stop, at: .percent(90))
        let reasons = try ledger(limit).reasons(against: .commitment("K-1", books, .tenge(91)))
        #expect(
            reasons == [
                .limit(
                    LimitBreach(
                        key: books, limit: limit, funding: .tenge(100), allowed: .tenge(90),
                        used: .tenge(91)))
            ])
    }

    @Test("use at a branch counts against the plan of its line")
    func branches() throws {
        let ledger = try ledger(Limit(.commitments, .stop))
        let branch = Fixture.key(branch: "1д")
        #expect(try ledger.reasons(against: .commitment("K-1", branch, .tenge(100))) == [])
        #expect(
            try ledger.reasons(against: .commitment("K-1", branch, .tiyn(10_001))).map(\.code)
                == ["limit"])
    }

    @Test("a limit on a line holds for its parts, one on a source for that source alone")
    func scope() throws {
        let onLine = Fixture.ledger(limits: [Limit(.commitments, .stop, line: "books")])
        let onSource = Fixture.ledger(limits: [Limit(.commitments, .stop, source: "paid")])
        func codes(_ ledger: InMemoryLedger, _ key: BudgetKey) throws -> [String] {
            try ledger.reasons(against: .commitment("K-1", key, .tenge(1))).map(\.code)
        }
        #expect(try codes(onLine, books) == ["limit"])
        #expect(try codes(onLine, children) == ["limit"])
        #expect(try codes(onLine, Fixture.key("utilities")) == [])
        #expect(try codes(onSource, books) == [])
        #expect(try codes(onSource, Fixture.key(source: "paid")) == ["limit"])
    }

    @Test("spending is held against the plan by payments, commitments against the other")
    func plansApart() throws {
        var ledger = Fixture.ledger(limits: [Limit(.commitments, .stop), Limit(.spending, .stop)])
        try ledger.record(
            .appropriation(
                books, PlanAmount(obligations: [nil: .tenge(100)], payments: [nil: .tenge(60)])))
        #expect(try ledger.reasons(against: .commitment("K-1", books, .tenge(100))) == [])
        let reasons = try ledger.reasons(against: .accrual(books, .tenge(61)))
        guard case .limit(let breach)? = reasons.first else {
            Issue.record("a limit should stop the bill")
            return
        }
        #expect(breach.limit.measure == .spending)
        #expect(breach.funding == .tenge(60))
        #expect(reasons.count == 1)
    }

    @Test("what is no worse than before is not tested: payments of bills, releases, more funding")
    func notWorse() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.appropriation(books, .tenge(10)))
        try ledger.record(.commitment("K-1", books, .tenge(20)))
        try ledger.record(.accrual(books, .tenge(30)))
        ledger.chart.limits = [
            Limit(.commitments, .stop), Limit(.spending, .stop), Limit(.funding, .stop),
            Limit(.spendingBesideCommitments, .stop),
        ]
        try ledger.record(.payment(books, .tenge(30), from: .accrued))
        try ledger.record(.release("K-1", books, .tenge(5)))
        try ledger.record(.amendment(books, .tenge(5)))
        #expect(
            try ledger.reasons(against: .commitment("K-1", books, .tiyn(1))).map(\.code)
                == ["limit"])
    }

    @Test("a batch is judged by its end: funding may come after the order it is for")
    func endOfBatch() throws {
        let ledger = Fixture.ledger(limits: [Limit(.commitments, .stop)])
        let order = try Fixture.draft(.commitment("K-1", books, .tenge(5)))
        let plan = try Fixture.draft(.appropriation(books, .tenge(5)))
        #expect(try ledger.reasons(against: Fixture.batch(order, plan)) == [])
    }

    @Test("the refusal is laid to the draft from which the limit stays broken")
    func culprit() throws {
        let ledger = try ledger(Limit(.commitments, .stop))
        func order(_ tenge: Int64) throws -> EntryDraft {
            try Fixture.draft(.commitment("K-1", books, .tenge(tenge)))
        }
        let plan = try Fixture.draft(.amendment(books, .tenge(50)))
        let refusals = try ledger.reasons(
            against: Fixture.batch(order(60), order(60), plan, order(20), order(30), order(1)))
        #expect(refusals.map(\.draft) == [4])
    }

    @Test("where the limit was broken before, the first draft that makes it worse is named")
    func culpritOfOldBreach() throws {
        var ledger = try ledger()
        try ledger.record(.commitment("K-1", books, .tenge(120)))
        ledger.chart.limits = [Limit(.commitments, .stop)]
        let release = try Fixture.draft(.release("K-1", books, .tenge(1)))
        let order = try Fixture.draft(.commitment("K-2", books, .tenge(2)))
        let refusals = try ledger.reasons(against: Fixture.batch(release, order))
        #expect(refusals.map(\.draft) == [1])
    }

    @Test("warnings come with what is admitted, once per key and limit")
    func warnings() throws {
        var ledger = try ledger(Limit(.commitments, .warn, at: .percent(50)))
        let draft = try Fixture.draft(
            .commitment("K-1", books, .tenge(30)), .commitment("K-2", books, .tenge(30)))
        let admission = try ledger.post(Fixture.batch(draft))
        #expect(admission.warnings.map(\.used) == [.tenge(60)])
        #expect(admission.warnings.map(\.allowed) == [.tenge(50)])
    }

    @Test("the plan by payments, too, may not fall below what is spent")
    func fundingByPayments() throws {
        var ledger = try ledger(Limit(.funding, .stop))
        try ledger.record(.accrual(books, .tenge(40)))
        let lower = { (tenge: Int64) in
            Movement.amendment(
                Fixture.key(),
                PlanAmount(obligations: [:], payments: [nil: .tenge(-tenge)]))
        }
        #expect(try ledger.reasons(against: lower(60)) == [])
        #expect(try ledger.reasons(against: lower(61)).map(\.code) == ["limit"])
    }

    @Test("a share of an odd amount is compared exactly, not rounded")
    func exactShare() throws {
        // 33 % of 1.00 is 33 tiyn; 34 is above it; 33.5 % of 1.00 is 33.5 tiyn, so 34 is above, too.
        for share in [Share.percent(33), Share(partsPerMillion: 335_000)] {
            var ledger = Fixture.ledger(limits: [Limit(.commitments, .stop, at: share)])
            try ledger.record(.appropriation(books, .tenge(1)))
            #expect(try ledger.reasons(against: .commitment("K-1", books, .tiyn(33))) == [])
            #expect(
                try ledger.reasons(against: .commitment("K-1", books, .tiyn(34))).count == 1)
        }
    }
}

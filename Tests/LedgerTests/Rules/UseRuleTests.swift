import Languages
import Ledger
import Money
import Testing

@Suite struct UseRuleTests {
    let books = Fixture.key()
    let atBranch = Fixture.key(branch: "1")
    let children = Fixture.key("books.children")

    @Test("a bill draws its commitment first, and what is above it out of the plan")
    func accrualAboveCommitment() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.commitment("K-1", books, .tenge(100)))
        let entry = try ledger.record(.accrual(books, .tenge(130), against: "K-1"))
        #expect(
            entry.postings == [
                Posting(key: books, stage: .committed, commitment: "K-1", minorUnits: -10_000),
                Posting(key: books, stage: .uncommitted, minorUnits: -3_000),
                Posting(key: books, stage: .accrued, minorUnits: 13_000),
            ])
        #expect(ledger.openCommitment("K-1") == [books: 0])
    }

    @Test("a bill below its commitment leaves the rest, or gives it back when it is the last")
    func accrualBelowCommitment() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.commitment("K-1", books, .tenge(100)))
        try ledger.record(.accrual(books, .tenge(30), against: "K-1"))
        #expect(try ledger.position().committed == .tenge(70))
        try ledger.record(.accrual(books, .tenge(20), against: "K-1", releasesRest: true))
        #expect(try ledger.position().committed == .tenge(0))
        #expect(try ledger.position().used() == .tenge(50))
    }

    @Test("a delivery at a branch uses an order made for all, after the branch's own part of it")
    func drawOrder() throws {
        var ledger = Fixture.ledger()
        let otherBranch = Fixture.key(branch: "1д")
        try ledger.post(
            Fixture.batch(
                Fixture.draft(
                    .commitment("K-1", books, .tenge(10)),
                    .commitment("K-1", atBranch, .tenge(5)),
                    .commitment("K-1", otherBranch, .tenge(7)),
                    .commitment("K-1", children, .tenge(50)))))
        try ledger.record(.accrual(atBranch, .tenge(18), against: "K-1"))
        #expect(
            ledger.openCommitment("K-1")
                == [books: 0, atBranch: 0, otherBranch: 400, children: 5_000])
        #expect(try ledger.position(books).accrued == .tenge(18))
        #expect(try ledger.position(children).committed == .tenge(50))
    }

    @Test("an unknown order, and one made on another line, are told apart")
    func unknownCommitments() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.commitment("K-1", children, .tenge(10)))
        #expect(
            try ledger.reasons(against: .accrual(books, .tenge(1), against: "K-2"))
                == [.unknownCommitment("K-2")])
        #expect(
            try ledger.reasons(against: .accrual(books, .tenge(1), against: "K-1"))
                == [.commitmentElsewhere("K-1", books)])
        #expect(
            try ledger.reasons(against: .release("K-2", books, .tenge(1)))
                == [.unknownCommitment("K-2")])
    }

    @Test("no more is released or paid out of a commitment than it holds")
    func commitmentExceeded() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.commitment("K-1", books, .tenge(10)))
        let exceeded = Refusal.Reason.commitmentExceeded(
            "K-1", holds: .tenge(10), asked: .tiyn(1001))
        #expect(
            try ledger.reasons(against: .release("K-1", books, .tiyn(1001))) == [exceeded])
        #expect(
            try ledger.reasons(against: .payment(books, .tiyn(1001), from: .commitment("K-1")))
                == [exceeded])
        try ledger.record(.release("K-1", books, .tenge(4)))
        try ledger.record(.payment(books, .tenge(6), from: .commitment("K-1")))
        let position = try ledger.position()
        #expect(position.committed == .tenge(0))
        #expect(position.paid == .tenge(6))
        #expect(try position.used() == .tenge(6))
    }

    @Test("no more is paid than is accrued on the very key")
    func nothingAccrued() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.accrual(books, .tenge(10)))
        #expect(
            try ledger.reasons(against: .payment(books, .tenge(11), from: .accrued))
                == [.nothingAccrued(holds: .tenge(10), asked: .tenge(11))])
        #expect(
            try ledger.reasons(against: .payment(atBranch, .tenge(1), from: .accrued))
                == [.nothingAccrued(holds: .tenge(0), asked: .tenge(1))])
        try ledger.record(.payment(books, .tenge(10), from: .accrued))
        #expect(try ledger.position().accrued == .tenge(0))
    }

    @Test("a refund is shown positive and gives the money back to the plan")
    func refund() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.appropriation(books, .tenge(100)))
        try ledger.record(.payment(books, .tenge(30), from: .plan))
        #expect(
            try ledger.reasons(against: .refund(books, .tenge(31)))
                == [.refundExceedsPaid(paid: .tenge(30), asked: .tenge(31))])
        try ledger.record(.refund(atBranch, .tenge(10)))
        let position = try ledger.position()
        #expect(position.refunded == .tenge(10))
        #expect(try position.available() == .tenge(80))
        #expect(try position.cash() == .tenge(80))
        #expect(
            try ledger.reasons(against: .refund(books, .tenge(21)))
                == [.refundExceedsPaid(paid: .tenge(20), asked: .tenge(21))])
    }

    @Test("amounts of use must be more than zero", arguments: [Int64(0), -1, .min])
    func amountsArePositive(tiyn: Int64) throws {
        let ledger = Fixture.ledger()
        let amount = Money.tiyn(tiyn)
        let movements: [Movement] = [
            .commitment("K-1", books, amount), .release("K-1", books, amount),
            .accrual(books, amount), .payment(books, amount, from: .plan), .refund(books, amount),
        ]
        for movement in movements {
            #expect(try ledger.reasons(against: movement) == [.amountNotPositive])
        }
    }

    @Test("a source in kind has no plan and no use")
    func inKindHasNoMoney() throws {
        let ledger = Fixture.ledger()
        let gift = Fixture.key(source: "gift")
        let movements: [Movement] = [
            .appropriation(gift, .tenge(1)), .amendment(gift, .tenge(1)),
            .commitment("K-1", gift, .tenge(1)), .accrual(gift, .tenge(1)),
            .payment(gift, .tenge(1), from: .plan),
        ]
        for movement in movements {
            #expect(
                try ledger.reasons(against: movement) == [.wrongNature("gift", .inKind)])
        }
    }
}

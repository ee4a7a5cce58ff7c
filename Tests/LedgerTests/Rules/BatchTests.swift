import Languages
import Ledger
import Money
import Testing

@Suite struct BatchTests {
    let books = Fixture.key()

    @Test("all that is wrong in a batch is said at once, in the order of its drafts")
    func allRefusalsAtOnce() throws {
        var unknown = Fixture.key("rent", source: "loan", branch: "9", programme: "x")
        unknown.organisation = "museum"
        let refusals = try Fixture.ledger().reasons(
            against: Fixture.batch(
                Fixture.draft(.accrual(unknown, .tenge(1)), document: "letter"),
                Fixture.draft(.accrual(books, .tenge(1))),
                Fixture.draft(
                    .payment(books, .tenge(0), from: .plan), .accrual(books, .tenge(1))),
                Fixture.draft(.accrual(books, .tenge(1)), on: "2022-02-02")))
        let late = try Fixture.day("2022-02-02")
        #expect(
            refusals == [
                Refusal(draft: 0, reason: .unknownDocument("letter")),
                Refusal(draft: 0, reason: .unknownOrganisation("museum")),
                Refusal(draft: 0, reason: .unknownLine("rent")),
                Refusal(draft: 0, reason: .unknownSource("loan")),
                Refusal(draft: 0, reason: .unknownBranch("9")),
                Refusal(draft: 0, reason: .unknownProgramme("x")),
                Refusal(draft: 2, reason: .mixedKinds([.payment, .accrual])),
                Refusal(draft: 2, reason: .amountNotPositive),
                Refusal(draft: 3, reason: .outsideYear(late, FiscalYear(2021))),
            ])
    }

    @Test("what follows from an entry refused for its code alone is not refused in its turn")
    func noRefusalsInTurn() throws {
        let rent = Fixture.key("rent")
        let refusals = try Fixture.ledger(limits: [Limit(.commitments, .stop)]).reasons(
            against: Fixture.batch(
                Fixture.draft(.commitment("K-1", rent, .tenge(5))),
                Fixture.draft(.accrual(rent, .tenge(5), against: "K-1")),
                Fixture.draft(.payment(rent, .tenge(5), from: .accrued))))
        #expect(refusals.map(\.reason) == Array(repeating: .unknownLine("rent"), count: 3))
    }

    @Test("an empty entry is nothing to record, an empty batch is nothing")
    func emptiness() throws {
        let ledger = Fixture.ledger()
        let empty = try Fixture.draft()
        #expect(
            try ledger.reasons(against: Fixture.batch(empty))
                == [Refusal(draft: 0, reason: .nothingToRecord)])
        #expect(try ledger.preview(Fixture.batch()) == Admission(entries: []))
    }

    @Test("entries are numbered on from the journal and carry all that was handed in")
    func entriesCarryEverything() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.accrual(books, .tenge(1)))
        let draft = EntryDraft(
            documentDate: try Fixture.day("2021-03-04"), document: "decision",
            narrative: "first quarter", movements: [.accrual(books, .tenge(2))],
            figures: ["F005"], idempotencyKey: "row 5")
        let batch = EntryBatch(
            [draft, try Fixture.draft(.accrual(books, .tenge(3)))],
            recordedAt: Timestamp(seconds: 77), recordedBy: "accountant")
        let entries = try ledger.post(batch).entries
        #expect(entries.map(\.number) == [EntryNumber(2), EntryNumber(3)])
        #expect(
            entries.first
                == Entry(
                    number: EntryNumber(2), kind: .accrual, documentDate: draft.documentDate,
                    recordedAt: Timestamp(seconds: 77), recordedBy: "accountant",
                    document: "decision", narrative: "first quarter",
                    postings: [
                        Posting(key: books, stage: .uncommitted, minorUnits: -200),
                        Posting(key: books, stage: .accrued, minorUnits: 200),
                    ], figures: ["F005"], idempotencyKey: "row 5"))
    }

    @Test("a preview and a refused batch change nothing")
    func nothingChanges() throws {
        var ledger = Fixture.ledger()
        try ledger.record(.commitment("K-1", books, .tenge(10)))
        let before = (ledger.entries, ledger.balances, ledger.openCommitment("K-1"))
        let good = try Fixture.draft(.accrual(books, .tenge(4), against: "K-1"))
        let bad = try Fixture.draft(.release("K-1", books, .tenge(7)))
        let admission = try ledger.preview(Fixture.batch(good))
        #expect(admission.entries.count == 1)
        #expect(throws: LedgerError.self) { try ledger.post(Fixture.batch(good, bad)) }
        #expect(ledger.entries == before.0)
        #expect(ledger.balances == before.1)
        #expect(ledger.openCommitment("K-1") == before.2)
        #expect(try ledger.post(Fixture.batch(good)) == admission)
    }

    @Test("an entry handed in again is a repeat, whatever the ledger holds by now")
    func repeats() throws {
        var ledger = Fixture.ledger(limits: [Limit(.commitments, .stop)])
        let plan = try Fixture.draft(.appropriation(books, .tenge(10)), request: "plan")
        let order = try Fixture.draft(.commitment("K-1", books, .tenge(10)), request: "order")
        let bill = try Fixture.draft(
            .accrual(
                books, .tenge(10), against: "K-1", releasesRest: true,
                lots: [ItemLot(copies: 2, titles: 1, value: .tenge(9))]), request: "bill")
        let pay = try Fixture.draft(.payment(books, .tenge(10), from: .accrued), request: "pay")
        let batch = Fixture.batch(plan, order, bill, pay)
        try ledger.post(batch)
        let again = try ledger.post(batch)
        #expect(again.entries == [])
        #expect(again.repeated.map(\.draft) == [0, 1, 2, 3])
        #expect(again.repeated.map(\.entry.value) == [1, 2, 3, 4])
        #expect(ledger.entries.count == 4)
    }

    @Test("within one batch, too, a request is recorded once")
    func repeatsWithinBatch() throws {
        var ledger = Fixture.ledger()
        let draft = try Fixture.draft(.accrual(books, .tenge(1)), request: "bill")
        let admission = try ledger.post(Fixture.batch(draft, draft))
        #expect(admission.entries.count == 1)
        #expect(admission.repeated == [Admission.Repeat(draft: 1, entry: EntryNumber(1))])
    }

    @Test("a request used for something else is refused", arguments: 0..<7)
    func reusedRequest(variant: Int) throws {
        var ledger = Fixture.ledger()
        var draft = try Fixture.draft(.accrual(books, .tenge(1)), request: "bill")
        try ledger.post(Fixture.batch(draft))
        switch variant {
        case 0: draft.documentDate = try Fixture.day("2021-06-02")
        case 1: draft.document = "decision"
        case 2: draft.narrative = "other"
        case 3: draft.figures = ["F001"]
        case 4: draft.movements = [.accrual(books, .tenge(2))]
        case 5: draft.movements = [.accrual(Fixture.key("utilities"), .tenge(1))]
        default: draft.movements = [.payment(books, .tenge(1), from: .plan)]
        }
        #expect(
            try ledger.reasons(against: Fixture.batch(draft)).map(\.reason)
                == [.keyReused("bill", by: EntryNumber(1))])
    }
}

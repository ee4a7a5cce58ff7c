import Languages
import Ledger
import Money
import Testing

@Suite struct ReversalTests {
    let books = Fixture.key()

    @Test("a reversal is the exact opposite, names what it reverses, and happens once")
    func reversal() throws {
        var ledger = Fixture.ledger()
        let entry = try ledger.record(.accrual(books, .tenge(7)))
        let before = try ledger.position()
        let reversal = try ledger.record(.reversal(of: entry.number))
        #expect(reversal.reverses == entry.number)
        #expect(reversal.postings.map(\.minorUnits) == entry.postings.map { -$0.minorUnits })
        #expect(reversal.postings.map(\.stage) == entry.postings.map(\.stage))
        #expect(try ledger.position().accrued == .tenge(0))
        #expect(before.accrued == .tenge(7))
        #expect(
            try ledger.reasons(against: .reversal(of: entry.number))
                == [.alreadyReversed(entry.number, by: reversal.number)])
        #expect(
            try ledger.reasons(against: .reversal(of: reversal.number))
                == [.reversalOfReversal(reversal.number)])
        #expect(
            try ledger.reasons(against: .reversal(of: EntryNumber(99)))
                == [.unknownEntry(EntryNumber(99))])
    }

    @Test("within one batch, too, an entry is reversed once")
    func twiceInOneBatch() throws {
        var ledger = Fixture.ledger()
        let entry = try ledger.record(.accrual(books, .tenge(7)))
        let refusals = try ledger.reasons(
            against: Fixture.batch(
                Fixture.draft(.reversal(of: entry.number)),
                Fixture.draft(.reversal(of: entry.number))))
        #expect(
            refusals == [
                Refusal(draft: 1, reason: .alreadyReversed(entry.number, by: EntryNumber(2)))
            ])
    }

    @Test("one entry takes back one other")
    func severalReversals() throws {
        var ledger = Fixture.ledger()
        let first = try ledger.record(.accrual(books, .tenge(7)))
        let second = try ledger.record(.accrual(books, .tenge(8)))
        let refusals = try ledger.reasons(
            against: Fixture.batch(
                Fixture.draft(.reversal(of: first.number), .reversal(of: second.number))))
        #expect(refusals.map(\.reason) == [.severalReversals])
    }

    @Test("what later entries have used up cannot be taken back before them")
    func usedUp() throws {
        var ledger = Fixture.ledger()
        let gift = Fixture.key(source: "gift")
        let lots = [ItemLot(copies: 2, value: nil)]
        let order = try ledger.record(.commitment("K-1", books, .tenge(10)))
        let bill = try ledger.record(.accrual(books, .tenge(10), against: "K-1"))
        let payment = try ledger.record(.payment(books, .tenge(10), from: .accrued))
        let refund = try ledger.record(.refund(books, .tenge(4)))
        let receipt = try ledger.record(.receiptInKind(gift, lots))
        try ledger.record(.withdrawal(gift, [ItemLot(copies: 1, value: nil)]))
        let codes = try [order, bill, payment, receipt].map {
            try ledger.reasons(against: .reversal(of: $0.number)).map(\.code)
        }
        #expect(
            codes == [
                ["commitmentExceeded"], ["nothingAccrued"], ["refundExceedsPaid"],
                ["stockExceeded"],
            ])
        for entry in [refund, payment, bill, order] {
            try ledger.record(.reversal(of: entry.number))
        }
        #expect(try ledger.position().used() == .tenge(0))
        #expect(ledger.openCommitment("K-1") == [books: 0])
    }
}

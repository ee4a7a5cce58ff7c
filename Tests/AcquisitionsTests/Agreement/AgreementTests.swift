import Acquisitions
import Languages
import Ledger
import Money
import TestSupport
import Testing

@Suite("Neither ledger drifts from the other, whatever is handed in")
struct AgreementTests {
    @Test("after any sequence of papers, money, copies and numbers agree", arguments: 0..<300)
    func anySequence(seed: Int) throws {
        var desk = try Desk(limits: [Limit(.commitments, .stop)], funding: 3_000_00)
        desk.policy.overDelivery = seed % 2 == 0 ? .warn : .refuse
        desk.policy.overBilling = seed % 3 == 0 ? .refuse : .warn
        var papers = RandomPapers(seed: UInt64(seed))
        var admitted = 0
        for _ in 0..<40 {
            let paper = try papers.next(for: desk)
            let before = desk
            do {
                try desk.hand(paper)
                admitted += 1
                guard before.book.records[paper.code] != nil else { continue }
                #expect(desk.book == before.book, "a paper handed in again changes nothing")
                #expect(desk.ledger.entries.count == before.ledger.entries.count)
            } catch is AcquisitionRefusals {
                #expect(desk.book == before.book)
            } catch is LedgerError {
                #expect(desk.ledger.entries.count == before.ledger.entries.count)
                #expect(desk.book == before.book)
            }
        }
        #expect(admitted > 0)
        try expectAgreement(of: desk)
    }

    private func expectAgreement(of desk: Desk) throws {
        let book = desk.book
        let balances = desk.ledger.balances
        #expect(book.stockDisagreements(with: balances) == [])
        #expect(book.receiptDisagreements(with: balances) == [])
        #expect(book.commitmentDisagreements { desk.ledger.openCommitment($0) } == [])
        #expect(
            try AcquisitionBook(desk.records, of: desk.ledger.chart.organisation) == book,
            "the records make the book again")
        expectHeldIsOpen(book)
        expectNumbers(of: book)
        try expectMovement(of: book)
        // What is billed and not given back is what stands accrued: nothing of these was paid.
        let billed = book.orders.values.flatMap(\.lines).flatMap(\.parts)
            .reduce(0) { $0 + $1.billed - $1.credited }
        let accrued = balances.cells.filter { $0.key.stage == .accrued }
            .reduce(0) { $0 + $1.value.minorUnits }
        #expect(billed == accrued)
    }

    /// Commitments held are what is open of the lines.
    private func expectHeldIsOpen(_ book: AcquisitionBook) {
        for order in book.orders.values {
            for line in order.lines {
                for part in line.parts {
                    let open = OrderPartState.held(
                        ordered: part.part.amount.minorUnits, billed: part.billed,
                        credited: part.credited,
                        isReleased: part.isReleased || line.state != .open)
                    #expect(part.held == open, "\(part.commitment)")
                }
            }
        }
    }

    /// No number twice and none left out; rows of the summary book run without gaps.
    private func expectNumbers(of book: AcquisitionBook) {
        let series = book.inventory.series[.main]
        var next: Int64 = 1
        for run in series?.runs ?? [] {
            #expect(run.first == next && run.count > 0)
            next = run.last + 1
        }
        #expect(next == series?.next ?? 1)
        let batches = book.batches.values
        #expect(batches.map(\.rowNumber) == Array(1..<(batches.count + 1)))
        #expect(book.withdrawals.map(\.rowNumber) == Array(1..<(book.withdrawals.count + 1)))
    }

    /// Opening (nothing) + received − withdrawn + found again = standing, by class.
    private func expectMovement(of book: AcquisitionBook) throws {
        for itemClass in [Desk.book, Desk.brochure] {
            var copies: Int64 = 0
            var value: Int64 = 0
            for batch in book.batches.values where batch.takenBy == nil {
                for lot in batch.lots where lot.lot.itemClass == itemClass {
                    copies += lot.lot.copies
                    value += lot.minorUnits ?? 0
                }
            }
            for lot in book.withdrawals.flatMap(\.lots) where lot.itemClass == itemClass {
                copies -= lot.copies
                value -= lot.minorUnits ?? 0
            }
            for lot in book.findings.flatMap(\.lots) where lot.itemClass == itemClass {
                copies += lot.copies
                value += lot.minorUnits ?? 0
            }
            let standing = book.standingStock().values.compactMap { $0[itemClass] }
            #expect(standing.reduce(0) { $0 + $1.copies } == copies)
            #expect(standing.reduce(0) { $0 + $1.minorUnits } == value)
        }
    }

    @Test("what random papers come to is not nothing: each kind is admitted somewhere")
    func coverage() throws {
        var kinds: Set<AcquisitionKind> = []
        for seed in 0..<60 {
            var desk = try Desk()
            desk.policy.overDelivery = .warn
            desk.policy.overBilling = .warn
            var papers = RandomPapers(seed: UInt64(1000 + seed))
            for _ in 0..<40 { _ = try? desk.hand(papers.next(for: desk)) }
            kinds.formUnion(desk.records.map(\.event.kind))
        }
        let expected: Set<AcquisitionKind> = [
            .order, .orderChange, .orderCancellation, .orderClosing, .batch, .invoice,
            .invoiceCancellation, .creditNote, .distribution, .withdrawal, .finding, .relocation,
            .taking,
        ]
        #expect(expected.subtracting(kinds).isEmpty)
    }
}

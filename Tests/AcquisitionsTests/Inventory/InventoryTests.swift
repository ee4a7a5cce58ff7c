import Acquisitions
import Languages
import Ledger
import Money
import Testing

@Suite("Inventory numbers, withdrawal, relocation and checks")
struct InventoryTests {
    /// Ten copies at branch 1 and ten at branch 2, at 10.00 and 20.00 a copy.
    private func stocked() throws -> Desk {
        var desk = try Desk()
        for (batch, branch, price) in [("1", "1", 10), ("2", "2", 20)] as [(String, String, Int64)]
        {
            try desk.hand(
                batch,
                Desk.gift(
                    BatchCode(batch), copies: 10, value: .tenge(10 * price),
                    branches: [BranchCopies(branch: BranchCode(branch), copies: 10)]))
        }
        return desk
    }

    private func act(
        _ first: Int64, _ last: Int64, _ reason: WithdrawalReason = .worn,
        at branch: BranchCode? = nil,
        check: AcquisitionCode? = nil
    ) -> AcquisitionEvent {
        .copiesWithdrawn(
            WithdrawalAct(
                reason: reason, branch: branch,
                numbered: [NumberedCopies(first: first, last: last)], check: check))
    }

    @Test("numbers go on without gaps; one that is not the next is refused") func following() throws
    {
        let desk = try stocked()
        for (stated, isRight) in [(Int64(20), false), (21, true), (22, false)] {
            let refusals = try desk.refusals(
                of: "3",
                Desk.gift("3", copies: 1, value: nil, numbering: .series(.main, first: stated)))
            #expect(
                refusals
                    == (isRight
                        ? []
                        : [
                            .copies(
                                .numberDoesNotFollow(.main, expected: 21, stated: stated))
                        ]))
        }
    }

    @Test("a withdrawal takes copies at what they came in at, and makes a row of part 2")
    func withdrawal() throws {
        var desk = try stocked()
        try desk.hand("1", act(9, 12))
        #expect(desk.stock(Desk.key("gift", branch: "1")).copies == 8)
        #expect(desk.stock(Desk.key("gift", branch: "1")).minorUnits == 80_00)
        #expect(desk.stock(Desk.key("gift", branch: "2")).minorUnits == 160_00)
        let row = try #require(desk.book.withdrawals.first)
        #expect(row.rowNumber == 1)
        #expect(row.lots.map(\.minorUnits) == [20_00, 40_00])
        // The title leaves with its last copy.
        #expect(row.lots.map(\.titles) == [0, 0])
        try desk.hand("2", act(1, 8))
        #expect(desk.book.withdrawals.last?.lots.map(\.titles) == [1])
        #expect(
            try desk.refusals(of: "3", act(9, 9))
                == [.copies(.notOnShelf(NumberedCopies(first: 9, last: 9), "withdrawal:1"))])
        #expect(
            try desk.refusals(of: "3", act(13, 14, at: "1"))
                == [.copies(.atAnotherBranch(NumberedCopies(first: 13, last: 14), "2"))])
        #expect(
            try desk.refusals(of: "3", act(20, 21))
                == [.copies(.unknownNumbers(NumberedCopies(first: 20, last: 21)))])
    }

    @Test("copies without numbers leave at the average they stand at, the oldest first")
    func counted() throws {
        var desk = try Desk()
        for (number, year, value) in [("1", 2025, 100), ("2", 2026, 500)] as [(String, Int, Int64)]
        {
            try desk.hand(
                number,
                .batchAccepted(
                    Batch(
                        code: BatchCode(number), from: "v", billing: .inKind,
                        lots: [
                            BatchLot(
                                origin: .fund(Desk.key("gift", year: year)),
                                itemClass: Desk.brochure, titles: 3, copies: 10,
                                value: .tenge(value), numbering: .none)
                        ])), on: "\(year)-02-01")
        }
        try desk.hand(
            "1",
            .copiesWithdrawn(
                WithdrawalAct(
                    reason: .outdated,
                    counted: [CountedCopies(itemClass: Desk.brochure, copies: 13)])))
        let row = try #require(desk.book.withdrawals.first)
        #expect(row.lots.map(\.copies) == [10, 3])
        #expect(row.lots.map(\.minorUnits) == [100_00, 150_00])
        #expect(row.lots.map(\.titles) == [3, 0])
        #expect(desk.stock(Desk.key("gift"), Desk.brochure).minorUnits == 350_00)
        #expect(
            try desk.refusals(
                of: "2",
                .copiesWithdrawn(
                    WithdrawalAct(
                        reason: .lost,
                        counted: [CountedCopies(itemClass: Desk.brochure, copies: 8)])))
                == [.copies(.notSoMany(asked: 8, holds: 7))])
    }

    @Test("a relocation is neither receipt nor withdrawal") func relocation() throws {
        var desk = try stocked()
        let before = try Receipts(of: FiscalYear(2026), in: desk.ledger.balances)
        try desk.hand(
            "1",
            .copiesRelocated(
                Relocation(from: "1", to: "2", numbered: [NumberedCopies(first: 1, last: 4)])))
        #expect(desk.stock(Desk.key("gift", branch: "1")).copies == 6)
        #expect(desk.stock(Desk.key("gift", branch: "2")).copies == 14)
        #expect(desk.stock(Desk.key("gift", branch: "2")).minorUnits == 240_00)
        #expect(try Receipts(of: FiscalYear(2026), in: desk.ledger.balances) == before)
        #expect(desk.book.withdrawals.isEmpty)
        #expect(
            try desk.refusals(
                of: "2",
                .copiesRelocated(
                    Relocation(from: "1", to: "1", numbered: [NumberedCopies(first: 5, last: 5)])))
                == [.copies(.sameBranch)])
    }

    @Test("a check names what is missing, misplaced, found and unknown, and changes nothing")
    func check() throws {
        var desk = try stocked()
        try desk.hand("1", act(3, 3, .lost))
        let stock = desk.ledger.balances
        // Of 1–10 at branch 1: 3 was withdrawn, 6 and 7 were not seen; 15 stands at branch 2.
        let check = StockCheck(
            branch: "1",
            numbers: [
                NumberedCopies(first: 1, last: 5), NumberedCopies(first: 8, last: 10),
                NumberedCopies(first: 15, last: 15), NumberedCopies(first: 99, last: 100),
            ])
        let warnings = try desk.hand("1", .stockChecked(check))
        #expect(
            warnings == [.stockDiffers(missing: 2, found: 1, misplaced: 1, unknown: 2)])
        let found = try #require(desk.book.checks.first?.differences)
        #expect(found.missing == [NumberedCopies(first: 6, last: 7)])
        #expect(found.found == [NumberedCopies(first: 3, last: 3)])
        #expect(found.misplaced.map(\.numbers) == [NumberedCopies(first: 15, last: 15)])
        #expect(found.unknown == [NumberedCopies(first: 99, last: 100)])
        #expect(found.confirmed == 7)
        #expect(desk.ledger.balances == stock)

        // Acts follow when a person says so.
        try desk.hand("2", act(6, 7, .lost, check: "stock-check:1"))
        try desk.hand(
            "1",
            .copiesFound(
                FindingAct(
                    numbered: [NumberedCopies(first: 3, last: 3)], check: "stock-check:1")))
        #expect(desk.stock(Desk.key("gift", branch: "1")).copies == 8)
        #expect(
            try desk.refusals(
                of: "2",
                .copiesFound(FindingAct(numbered: [NumberedCopies(first: 3, last: 3)])))
                == [.copies(.notWithdrawn(NumberedCopies(first: 3, last: 3)))])
    }

    @Test("opening stock stands on the shelves and is no receipt of the year") func opening() throws
    {
        var desk = try Desk()
        try desk.hand(
            "1",
            .stockOpened(
                OpeningStock(
                    lots: [
                        .init(
                            key: Desk.key("gift", year: 2025), itemClass: Desk.book, titles: 90,
                            copies: 100, value: .tenge(1000),
                            numbering: .series(.main, first: 501))
                    ], series: [.init(series: .main, next: 1001)])))
        #expect(desk.stock(Desk.key("gift", year: 2025)).copies == 100)
        #expect(try Receipts(of: FiscalYear(2025), in: desk.ledger.balances).isEmpty)
        try desk.hand("2", Desk.gift("2", copies: 2, value: nil))
        #expect(desk.book.batches["2"]?.lots[0].numbers?.written == "1001–1002")
        try desk.hand("1", .taken(Taking(record: "opening-stock:1", reason: "не тот файл")))
        #expect(desk.stock(Desk.key("gift", year: 2025)).copies == 0)
    }

    @Test("a million copies are a few runs") func million() throws {
        var desk = try Desk()
        try desk.hand("1", Desk.gift("1", copies: 1_000_000, value: .tenge(3_000_001)))
        try desk.hand("1", act(500_000, 500_000))
        #expect(desk.book.inventory.all.count == 3)
        // 300,000,100 tiyn over a million copies: the last hundred cost one tiyn more.
        let lot = try #require(desk.book.numberedLot(LotPlace(record: "batch:1", lot: 1)))
        #expect(lot.value(of: 1, after: 999_899) == 300)
        #expect(lot.value(of: 1, after: 999_900) == 301)
        #expect(lot.value(of: 1_000_000, after: 0) == 300_000_100)
    }
}

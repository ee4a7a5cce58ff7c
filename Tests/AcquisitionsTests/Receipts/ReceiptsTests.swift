import Ledger
import Money
import Testing

@testable import Acquisitions

@Suite("Receipts read from balances")
struct ReceiptsTests {
    private func posting(
        _ stage: Stage, copies: Int64, tiyn: Int64, source: SourceCode = "gift", year: Int = 2026,
        language: ItemLanguage? = "kk"
    ) -> Posting {
        Posting(
            key: BudgetKey(
                organisation: "o", year: FiscalYear(year), line: "books", source: source),
            stage: stage,
            items: ItemCount(
                itemClass: ItemClass(language: language, kind: "book"), copies: copies,
                titles: copies, isPriced: true), minorUnits: tiyn)
    }

    private func receipts(_ postings: [Posting]) throws -> Receipts {
        var cube = BalanceCube()
        for posting in postings { try cube.add(posting) }
        return try Receipts(of: FiscalYear(2026), in: cube)
    }

    @Test("a withdrawal does not lessen what was received")
    func withdrawal() throws {
        let receipts = try receipts([
            posting(.outside, copies: -10, tiyn: -500), posting(.stock, copies: 10, tiyn: 500),
            posting(.stock, copies: -4, tiyn: -200), posting(.withdrawn, copies: 4, tiyn: 200),
        ])
        let content = try #require(receipts.contents.first?.value)
        #expect(content.copies == 10)
        #expect(content.titles == 10)
        #expect(content.minorUnits == 500)
    }

    @Test("a reversed receipt leaves nothing behind")
    func reversal() throws {
        let receipts = try receipts([
            posting(.outside, copies: -10, tiyn: -500), posting(.outside, copies: 10, tiyn: 500),
        ])
        #expect(receipts.isEmpty)
    }

    @Test("other years are not of this year, and the unstated has a group of its own")
    func grouping() throws {
        let receipts = try receipts([
            posting(.outside, copies: -1, tiyn: -1, year: 2025),
            posting(.outside, copies: -2, tiyn: -20, language: nil),
            posting(.outside, copies: -3, tiyn: -30),
            posting(.outside, copies: -4, tiyn: -40, source: "state-order"),
        ])
        let groups = try receipts.grouped(by: \.language)
        #expect(groups[nil]?.copies == 2)
        #expect(groups["kk"]?.copies == 7)
        #expect(groups["kk"]?.minorUnits == 70)
        #expect(groups.count == 2)
    }
}

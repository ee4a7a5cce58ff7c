import Languages
import Ledger
import Money
import Testing

@Suite struct EntryBalanceTests {
    let books = Fixture.key()

    func imbalances(_ postings: [Posting]) throws -> [Imbalance] {
        Entry(
            number: EntryNumber(1), kind: .amendment, documentDate: try Fixture.day("2021-01-01"),
            recordedAt: Timestamp(seconds: 0), recordedBy: "", document: "memo", narrative: "",
            postings: postings
        ).imbalances()
    }

    @Test("each plan must sum to zero by itself")
    func plans() throws {
        let obligations = PlanCell(.obligations, month: 1)
        let payments = PlanCell(.payments, month: 1)
        let acrossPlans = [
            Posting(key: books, stage: .authority, plan: obligations, minorUnits: -5),
            Posting(key: books, stage: .originalPlan, plan: payments, minorUnits: 5),
        ]
        #expect(try imbalances(acrossPlans) == [.plan(.obligations), .plan(.payments)])
    }

    @Test("use, stock value and copies must sum to zero, each by itself")
    func families() throws {
        let items = ItemCount(itemClass: ItemClass(), copies: 2, titles: nil, isPriced: true)
        let none = ItemCount(itemClass: ItemClass(), copies: 0, titles: nil, isPriced: true)
        #expect(
            try imbalances([
                Posting(key: books, stage: .accrued, minorUnits: 5),
                Posting(key: books, stage: .stock, items: items, minorUnits: -5),
            ]) == [.use, .stockValue, .copies])
        #expect(
            try imbalances([
                Posting(key: books, stage: .outside, items: none, minorUnits: -5),
                Posting(key: books, stage: .stock, items: items, minorUnits: 5),
            ]) == [.copies])
    }

    @Test("a posting carries exactly what its stage asks for")
    func details() throws {
        #expect(
            try imbalances([
                Posting(key: books, stage: .originalPlan, minorUnits: 0),
                Posting(
                    key: books, stage: .paid, plan: PlanCell(.payments, month: nil),
                    commitment: "K-1", minorUnits: 0),
            ]) == [.wrongDetail(.originalPlan), .wrongDetail(.paid), .strayCommitment(.paid)])
    }

    @Test("sums beyond the range of one amount are still told from zero")
    func wideSums() throws {
        let halves = [Int64.max, Int64.max, Int64.min, Int64.min].map {
            Posting(key: books, stage: .accrued, minorUnits: $0)
        }
        #expect(try imbalances(halves) == [.use])
    }
}

import Digest
import Languages
import Ledger
import Testing

@testable import Storage

@Suite("The chain of a fixed small ledger")
struct HashChainTests {
    private static let document = RecordText(
        kind: .document, code: "memo", body: #"{"code":"memo","kind":"memo"}"#)

    /// Each link's hash was worked outside Swift from the written form of the chain.
    @Test("has the hashes worked independently") func knownAnswers() throws {
        var chain = try HashChain()
        #expect(Hexadecimal.text(of: chain.hash) == String(repeating: "0", count: 64))
        let figure = RecordText(kind: .figure, code: "F001", body: #"{"code":"F001"}"#)
        let hashes = [
            try chain.append(Self.document),
            try chain.append(Self.appropriation, on: Self.document),
            try chain.append(Self.accrual, on: Self.document),
            try chain.append(Self.reversal, on: Self.document),
            try chain.append(figure),
        ].map { Hexadecimal.text(of: $0) }
        #expect(
            hashes == [
                "b757502d40560103e2b4f8b1cfdec330daea71589dab72ddbf9203f83b76286a",
                "6588a81d05804e2df4cfeaeeaa076847d74ea6c0919c4ae8e844867b80556ba7",
                "1367f06e40b91f71e6e95c206c93504efea35467e75afc4fd37a3bc2d7b6d5c4",
                "3db5a657266e9f9efaccb9cd402ca7755ee11716ead7dbbc9afa563a38f9fb31",
                "e363691471fcc07a06de91092466922071e0a2e3a8350f289982bbfbf102e1be",
            ])
    }

    @Test("goes on after any link, and a link tried leaves it where it was") func goingOn() throws {
        var whole = try HashChain()
        let first = try whole.append(Self.document)
        var rest = try HashChain(after: first)
        let tried = try rest.link(Self.appropriation, on: Self.document)
        #expect(rest.hash == first)
        #expect(try rest.append(Self.appropriation, on: Self.document) == tried)
        #expect(try whole.append(Self.appropriation, on: Self.document) == tried)
    }

    @Test("the document an entry rests on is under the entry's own hash") func document() throws {
        var chain = try HashChain()
        let hash = try chain.link(Self.reversal, on: Self.document)
        var other = Self.document
        other.body += " "
        #expect(try chain.link(Self.reversal, on: other) != hash)
    }

    private static let key = BudgetKey(
        organisation: "sample", year: FiscalYear(2021), line: "books", source: "local-budget")

    private static let appropriation = Entry(
        number: EntryNumber(1), kind: .appropriation, documentDate: SampleLedger.day(2021, 1, 5),
        recordedAt: Timestamp(seconds: 1_630_000_000), recordedBy: "бухгалтер", document: "memo",
        narrative: "Бекітілді",
        postings: [PlanCell(.obligations, month: nil), PlanCell(.payments, month: 2)].flatMap {
            [
                Posting(key: key, stage: .authority, plan: $0, minorUnits: -100_000),
                Posting(key: key, stage: .originalPlan, plan: $0, minorUnits: 100_000),
            ]
        }, figures: ["F001", "F002"], idempotencyKey: "row-1")

    private static let accrual: Entry = {
        var place = key
        place.branch = "11д"
        place.programme = "access"
        func items(_ copies: Int64) -> ItemCount {
            ItemCount(
                itemClass: ItemClass(language: "kk", kind: "book"), copies: copies, titles: nil,
                isPriced: true)
        }
        return Entry(
            number: EntryNumber(2), kind: .accrual, documentDate: SampleLedger.day(2021, 2, 10),
            recordedAt: Timestamp(seconds: 1_630_000_001), recordedBy: "бухгалтер",
            document: "memo", narrative: "",
            postings: [
                Posting(key: place, stage: .committed, commitment: "C-1", minorUnits: -40_000),
                Posting(key: place, stage: .accrued, minorUnits: 40_000),
                Posting(key: place, stage: .outside, items: items(-4), minorUnits: -40_000),
                Posting(key: place, stage: .stock, items: items(4), minorUnits: 40_000),
            ])
    }()

    private static let reversal = Entry(
        number: EntryNumber(3), kind: .reversal, documentDate: SampleLedger.day(2021, 3, 1),
        recordedAt: Timestamp(seconds: 1_630_000_002), recordedBy: "бухгалтер", document: "memo",
        narrative: "Қате", postings: [], reverses: EntryNumber(1))
}

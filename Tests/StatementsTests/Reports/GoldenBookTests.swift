import Languages
import Planning
import Testing

@testable import Statements

@Suite("Whole books, as they were read and approved")
struct GoldenBookTests {
    @Test("the memo's book in each language", arguments: Language.allCases)
    func karaganda(language: Language) throws {
        let request = StatementRequest(indices: KaragandaLedger.indices, version: "1")
        let book = try StatementBook.make(from: try KaragandaLedger.snapshot(), request)
        try Golden.expect(
            try Dump(language: language).text(of: book),
            equals: "karaganda.\(language.rawValue).txt")
    }

    @Test("the book of a ledger that records everything", arguments: Language.allCases)
    func district(language: Language) throws {
        let book = try StatementBook.make(from: try DistrictLedger.snapshot())
        try Golden.expect(
            try Dump(language: language).text(of: book),
            equals: "district.\(language.rawValue).txt")
    }
}

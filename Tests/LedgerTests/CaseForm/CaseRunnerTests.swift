import Cases
import Languages
import Ledger
import Testing

@Suite struct CaseRunnerTests {
    func run(_ rest: String) throws -> CaseResult {
        let file = try CaseFile.load(text: CaseFileTests.text(rest), file: "own.yaml")
        return CaseRunner.run(try #require(file.cases.first))
    }

    func words(_ rest: String) throws -> [String] {
        try run(rest).differences.map(\.explanation.en)
    }

    @Test("a case that holds has no differences")
    func holds() throws {
        let result = try run(
            """
                steps:
                  - {appropriate: 10, to: books}
                expect:
                  books: {funding: 10}
            """)
        #expect(result.holds)
    }

    @Test("each figure that differs is named with its line and both values")
    func figures() throws {
        let words = try words(
            """
                opening:
                  books: {original: 10, committed: 3.50}
                expect:
                  books: {committed: 3.50, available: 7}
                  total:
                    funding: 11
                  orders: {K-1: 1}
            """)
        #expect(
            words == [
                "line 9: books, available: expected 7.00, got 6.50",
                "line 11: total, funding: expected 11.00, got 10.00",
                "line 12: orders, K-1: expected 1.00, got 0.00",
            ])
    }

    @Test("a step answered otherwise than stated ends the case")
    func answers() throws {
        let unexpected = try words(
            """
                limits: [{stop: commitments}]
                steps:
                  - {commit: 1, on: books, as: K-1}
                expect:
                  books: {committed: 1}
            """)
        #expect(unexpected.count == 1)
        #expect(unexpected.first?.hasPrefix("line 8: the step was refused. Entry 1") == true)
        let admitted = try words(
            "    steps: [{commit: 1, on: books, as: K-1, refused: limit}]")
        #expect(
            admitted == [
                "line 6: the step was admitted, but should have been refused: limit"
            ])
        let otherwise = try words(
            "    steps: [{release: 1, on: books, of: K-1, refused: [limit, overflow]}]")
        #expect(
            otherwise.first?.hasPrefix(
                "line 6: refused for another reason: expected limit, overflow. Entry 1") == true)
    }

    @Test("warnings must be exactly those stated")
    func warnings() throws {
        let step = "{commit: 1, on: books, as: K-1"
        let limit = "    limits: [{warn: commitments}]\n"
        #expect(
            try words(limit + "    steps: [\(step)}]")
                == ["line 7: warnings: expected —, got commitments"])
        #expect(try run(limit + "    steps: [\(step), warns: commitments}]").holds)
        #expect(
            try words("    steps: [\(step), warns: [spending, funding]}]")
                == ["line 6: warnings: expected funding, spending, got —"])
    }

    @Test("the figures on the way are looked at where they stand")
    func looks() throws {
        let words = try words(
            """
                steps:
                  - {appropriate: 10, to: books}
                  - expect: {books: {funding: 9}}
                  - {amend: -1, of: books}
                expect: {books: {funding: 9}}
            """)
        #expect(words == ["line 8: books, funding: expected 9.00, got 10.00"])
    }

    @Test("figures beyond the range are told, not trapped")
    func notComputable() throws {
        let most = "92233720368547758.07"
        let result = try run(
            """
                opening:
                  books: {original: \(most), committed: -\(most)}
                expect: {books: {available: 1}}
            """)
        #expect(result.differences.count == 1)
        guard case .notComputable? = result.differences.first?.finding else {
            Issue.record("the figure should not be computable")
            return
        }
    }
}

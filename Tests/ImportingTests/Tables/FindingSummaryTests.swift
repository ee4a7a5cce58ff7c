import Importing
import Languages
import Testing

@Suite("Findings that say the same again and again are told once with their count")
struct FindingSummaryTests {
    private func finding(
        _ row: Int, _ column: String = "amount", _ expected: String = "an amount is needed."
    ) -> Finding {
        Finding(
            file: "a.csv", row: row, column: column, value: "v\(row)",
            expected: Phrase(same: expected))
    }

    @Test("up to ten are told one by one")
    func few() {
        let findings = (2...11).map { finding($0) }
        #expect(findings.lines == findings.map(\.explanation))
        #expect([Finding]().lines.isEmpty)
    }

    @Test("of a thousand the first ten, then that there are 990 more and where they end")
    func many() {
        let lines = (2...1001).map { finding($0) }.lines
        #expect(lines.count == 11)
        #expect(lines[0] == finding(2).explanation)
        #expect(
            lines[10].en == "… and 990 more like these, the last in row 1001: an amount is needed.")
        for language in Language.allCases {
            #expect(lines[10][language].contains("990"))
            #expect(!lines[10][language].contains("{"))
        }
    }

    @Test("kinds are told apart by column and by what is expected")
    func kinds() {
        let findings = (1...30).flatMap {
            [finding($0), finding($0, "date"), finding($0, "date", "another day.")]
        }
        let lines = findings.lines.map(\.en)
        #expect(lines.count == 33)
        #expect(lines.suffix(3).allSatisfy { $0.hasPrefix("… and 20 more") })
        #expect(lines[32].hasSuffix("another day."))
    }
}

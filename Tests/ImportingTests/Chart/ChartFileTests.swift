import Importing
import Languages
import Ledger
import Money
import Testing

@Suite("a chart is read and changed as text")
struct ChartFileTests {
    private static let reference = ReferenceData()

    private static func chart(named name: String = "Кітапхана \"№ 1\"") -> Chart {
        Chart(
            organisation: Organisation(code: "library", name: Phrase(same: name)),
            lines: [
                BudgetLine(
                    code: "utilities",
                    name: Phrase(kk: "Коммуналдық", ru: "Коммунальные: все", en: "U"),
                    specifics: [
                        DatedSpecific(
                            code: "151",
                            validFrom: CalendarDate(iso: "2015-01-01") ?? .init(dayNumber: 0),
                            isConfirmed: false)
                    ]),
                BudgetLine(code: "utilities.heating", name: Phrase(same: "no")),
            ],
            sources: [
                FundingSource(code: "local-budget", name: Phrase(same: "МБ"), nature: .budget),
                FundingSource(code: "state-order", name: Phrase(same: "ГЗ"), nature: .inKind),
            ],
            branches: [
                Branch(code: "1", name: Phrase(same: "1")),
                Branch(code: "1д", name: Phrase(same: "1\\д"), serves: "children"),
            ],
            programmes: [Programme(code: "access", name: Phrase(same: "Қолжетімді орта"))],
            coverage: Coverage(facts: [.accruals], factsByLine: ["utilities": [.originalPlan]]),
            limits: [
                Limit(
                    .commitments, .stop, at: Share(partsPerMillion: 1_105_000),
                    source: "local-budget"),
                Limit(.funding, .warn, line: "utilities"),
            ])
    }

    @Test("a chart written and read back is the same chart")
    func roundTrip() throws {
        let chart = Self.chart()
        let text = ChartText.text(of: chart)
        let read = try ChartFile.read(
            text, file: "chart.yaml", over: chart, reference: Self.reference)
        #expect(read == chart)
        #expect(ChartChange(from: chart, to: read).isEmpty)
    }

    @Test("an added branch and a dropped source are told by code")
    func change() throws {
        let chart = Self.chart()
        let text = ChartText.text(of: chart)
            .replacing(
                "  - code: \"1д\"",
                with: "  - {code: \"2\", name: {kk: \"2\", ru: \"2\", en: \"2\"}}\n  - code: \"1д\""
            )
            .replacing("percent: 110.5000", with: "percent: 100")
        let read = try ChartFile.read(
            text, file: "chart.yaml", over: chart, reference: Self.reference)
        let change = ChartChange(from: chart, to: read)
        #expect(read.branches.map(\.code) == ["1", "2", "1д"])
        #expect(change.items.map(\.code) == ["2"])
        #expect(change.items.map(\.fate) == [.added])
        #expect(change.changesRest)
        #expect(read.limits.first?.share == .whole)
    }

    @Test("every mistake is told with its line and what would be right")
    func mistakes() throws {
        let chart = Self.chart()
        let text = """
            lines:
              - {code: "a.b", name: {kk: "a", ru: "a", en: "a"}}
            sources:
              - {code: "m", name: {kk: "a", ru: "a", en: "a"}, nature: gift}
            limits:
              - {measure: all, action: stop}
              - {measure: funding, action: stop, percent: 2000}
              - {measure: funding, action: stop, line: x}
            colour: red
            """
        let faults = #expect(throws: DataFaults.self) {
            try ChartFile.read(text, file: "chart.yaml", over: chart, reference: Self.reference)
        }
        let lines = faults?.faults.map(\.line) ?? []
        #expect(Set(lines) == [2, 4, 6, 7, 8, 9])
        #expect(faults?.faults.allSatisfy { $0.file == "chart.yaml" } == true)
    }
}

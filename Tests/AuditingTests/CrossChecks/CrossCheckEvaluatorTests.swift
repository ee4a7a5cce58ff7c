import Languages
import Ledger
import Testing

@testable import Auditing

@Suite("Cross-checks over what documents state")
struct CrossCheckEvaluatorTests {
    static let figures = [
        figure("F004", 243_165_000, "KZT"), figure("F005", 5_311_000, "KZT"),
        figure("F009", 9_742_000, "KZT"), figure("F013", 2018, "copies"),
        figure("F014", 1237, "copies"), figure("F015", 741, "copies"),
        figure("F017", 1277, "copies"), figure("F034", 4, "events"),
        figure("F035", 48, "participants"), figure("F044", 24, "events"),
        figure("F045", 285, "participants"), figure("P1", 230_000, "KZT"),
        figure("P2", 120_000, "KZT"), figure("P3", 110_000, "KZT"), figure("P4", 100_000, "KZT"),
        figure("ABOUT", 2017, "copies", .about), figure("NONE", nil, "copies"),
        figure("ZERO", 0, "events"),
    ]

    static func figure(
        _ code: String, _ whole: Int64?, _ unit: String,
        _ qualifier: ReportedFigure.Qualifier = .exact
    ) -> ReportedFigure {
        ReportedFigure(
            code: code, document: "memo", quote: "", value: whole.flatMap(FigureValue.init(whole:)),
            unit: unit, period: "2021", measure: "m", qualifier: qualifier)
    }

    func outcome(_ relation: CrossCheck.Relation, isOpenQuestion: Bool = false) -> CheckOutcome {
        let check = CrossCheck(
            code: "C", relation: relation, statement: Phrase(same: "?"),
            isOpenQuestion: isOpenQuestion)
        return CrossCheckEvaluator.evaluate([check], figures: Self.figures)[0]
    }

    @Test(
        "each relation",
        arguments: [
            (.sum(parts: ["F015", "F017"], whole: "F013"), .holds, 2018, 2018, 0),
            (.sum(parts: ["F014", "F017"], whole: "F013"), .fails, 2018, 2514, 496),
            (.equal("F005", "F009"), .fails, 5_311_000, 9_742_000, 4_431_000),
            (.equal("F005", "F005"), .holds, 5_311_000, 5_311_000, 0),
            (.within(part: "F014", whole: "F013"), .holds, 2018, 1237, -781),
            (.within(part: "F013", whole: "F014"), .fails, 1237, 2018, 781),
            (
                .sumWithin(parts: ["F005", "F009"], whole: "F004"), .holds, 243_165_000,
                15_053_000, -228_112_000
            ),
            (.notRound(numerator: "F035", denominator: "F034"), .fails, nil, 12, nil),
            (.notRound(numerator: "F045", denominator: "F044"), .holds, nil, nil, nil),
            (
                .repeatedTotal(groups: [["P1"], ["P2", "P3"]]), .fails, nil, 230_000, nil
            ),
            (.repeatedTotal(groups: [["P1"], ["P2", "P4"]]), .holds, nil, nil, nil),
            (.question(figures: ["F005"]), .open, nil, nil, nil),
        ] as [(CrossCheck.Relation, CheckOutcome.Result, Int64?, Int64?, Int64?)])
    func relations(
        relation: CrossCheck.Relation, result: CheckOutcome.Result, expected: Int64?,
        found: Int64?, difference: Int64?
    ) {
        let outcome = outcome(relation)
        #expect(outcome.result == result)
        #expect(outcome.expected == expected.flatMap(FigureValue.init(whole:)))
        #expect(outcome.found == found.flatMap(FigureValue.init(whole:)))
        #expect(outcome.difference == difference.flatMap(FigureValue.init(whole:)))
    }

    @Test(
        "a check that cannot run says why",
        arguments: [
            (.sum(parts: ["F015", "NOPE"], whole: "F013"), "NOPE"),
            (.equal("F013", "NONE"), "NONE"), (.equal("F013", "F005"), "KZT, copies"),
            (.notRound(numerator: "F035", denominator: "ZERO"), "zero"),
        ] as [(CrossCheck.Relation, String)])
    func cannotRun(relation: CrossCheck.Relation, reason: String) {
        let outcome = outcome(relation)
        #expect(outcome.result == .cannotRun)
        #expect(outcome.finding.en.contains(reason))
    }

    @Test("a difference from a figure that is not exact leaves the question open")
    func notExact() {
        #expect(outcome(.equal("F013", "ABOUT")).result == .open)
        #expect(outcome(.equal("ABOUT", "ABOUT")).result == .holds)
    }

    @Test("the finding shows the computation, in each language's habit")
    func finding() {
        let finding = outcome(.equal("F005", "F009")).finding
        #expect(finding.en == "9,742,000 ≠ 5,311,000; difference 4,431,000")
        #expect(
            finding.ru
                == "9\u{A0}742\u{A0}000 ≠ 5\u{A0}311\u{A0}000; расхождение 4\u{A0}431\u{A0}000")
        #expect(
            outcome(.sum(parts: ["F015", "F017"], whole: "F013")).finding.en
                == "741 + 1,277 = 2,018")
    }

    @Test("only what does not hold is an open question, and only if declared so")
    func openQuestions() {
        #expect(outcome(.equal("F005", "F009"), isOpenQuestion: true).isOpenQuestion)
        #expect(!outcome(.equal("F005", "F009")).isOpenQuestion)
        #expect(!outcome(.equal("F005", "F005"), isOpenQuestion: true).isOpenQuestion)
        #expect(outcome(.equal("F005", "NONE"), isOpenQuestion: true).isOpenQuestion)
    }

    @Test("a part may be counted in a narrower unit than its whole")
    func narrowerUnit() {
        #expect(outcome(.within(part: "F034", whole: "F035")).result == .holds)
        #expect(outcome(.equal("F034", "F035")).result == .cannotRun)
    }

    @Test("a sum beyond the range cannot run")
    func overflow() throws {
        let huge = ReportedFigure(
            code: "H", document: "memo", quote: "", value: FigureValue(tenThousandths: .max),
            unit: "KZT", period: "", measure: "", qualifier: .exact)
        let check = CrossCheck(
            code: "C", relation: .sum(parts: ["H", "H"], whole: "H"), statement: Phrase(same: ""))
        let outcome = try #require(CrossCheckEvaluator.evaluate([check], figures: [huge]).first)
        #expect(outcome.result == .cannotRun)
    }
}

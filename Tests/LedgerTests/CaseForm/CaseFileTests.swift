import Cases
import Languages
import Ledger
import Money
import Testing

@Suite struct CaseFileTests {
    /// A case with one line replaced, or lines added at its end.
    static func text(budgets: String = "[books]", _ rest: String = "") -> String {
        """
        cases:
          - case: A
            title: A case
            source: Own
            budgets: \(budgets)
        \(rest)
        """
    }

    func failure(_ text: String) -> CaseFileError? {
        do {
            _ = try CaseFile.load(text: text, file: "own.yaml")
            return nil
        } catch {
            return error
        }
    }

    @Test("a case is read with all its parts")
    func wholeCase() throws {
        let file = try CaseFile.load(
            text: Self.text(
                budgets: "{hist: {line: books, source: gifts, branch: \"1д\", in kind: yes}}",
                """
                    year: 2017
                    note: A note
                    limits:
                      - {warn: spending beside commitments, at: 12.5 %, source: gifts}
                    steps:
                      - {receive: {copies: 3, titles: 2, value: 1 234.50, language: kk}, on: hist}
                """), file: "own.yaml")
        let worked = try #require(file.cases.first)
        #expect(worked.year == FiscalYear(2017))
        #expect(worked.note == "A note")
        #expect(worked.line == 2)
        #expect(
            worked.limits == [
                Limit(
                    .spendingBesideCommitments, .warn, at: Share(partsPerMillion: 125_000),
                    source: "gifts")
            ])
        let key = try #require(worked.budgets.first).key
        #expect(key.line == "books")
        #expect(key.branch == "1д")
        guard case .record(let entries)? = worked.steps.first?.act,
            case .movement(let movement)? = entries.first?.deed
        else {
            Issue.record("the step should record one movement")
            return
        }
        #expect(
            movement
                == .receiptInKind(
                    key,
                    [
                        ItemLot(
                            itemClass: ItemClass(language: "kk"), copies: 3, titles: 2,
                            value: .tiyn(123_450))
                    ]))
        #expect(entries.first?.date.iso == "2017-07-01")
    }

    @Test("a plan is read by months and for one of the plans")
    func planAmounts() throws {
        let file = try CaseFile.load(
            text: Self.text("    steps: [{appropriate: {1: 5, 12: 7}, to: books, plan: payments}]"),
            file: "own.yaml")
        guard case .record(let entries)? = file.cases.first?.steps.first?.act,
            case .movement(.appropriation(_, let amount, nil))? = entries.first?.deed
        else {
            Issue.record("the step should be an appropriation")
            return
        }
        #expect(amount.obligations.isEmpty)
        #expect(amount.payments == [1: .tenge(5), 12: .tenge(7)])
    }

    @Test(
        "what is wrong is named with its line",
        arguments: [
            ("cases: []", 1, "noCases"), ("cases: {a: ]", 1, "notReadable"),
            ("case: A", 1, "missing(\"cases\")"), ("- a", 1, "notAMapping"),
            (text("    budget: [a]"), 6, "unknownWord(\"budget\""),
            (text(budgets: "[total]"), 5, "reserved(\"total\")"),
            (text(budgets: "[a, a]"), 5, "repeated(\"a\")"),
            (
                text(budgets: "{a: {source: s}, b: {source: s, in kind: yes}}"), 5,
                "twoNatures(\"s\")"
            ),
            (text("    year: 20x1"), 6, "notAYear"),
            (text("    currency: XXQ"), 6, "unknownCurrency"),
            (text("    limits: [{at: 5 %}]"), 6, "noVerb"),
            (text("    limits: [{stop: commitments, at: 110}]"), 6, "notAShare"),
            (text("    limits: [{stop: orders}]"), 6, "unknownWord(\"orders\""),
            (text("    steps:\n      - {commit: 5, as: K, on: boks}"), 7, "unknownBudget(\"boks\""),
            (text("    steps: [{commit: 5, on: books}]"), 6, "missing(\"as\")"),
            (text("    steps: [{on: books}]"), 6, "noVerb"),
            (text("    steps: [{pay: 1, refund: 1, on: books}]"), 6, "severalVerbs"),
            (text("    steps: [{refund: 1.001, on: books}]"), 6, "notAnAmount(\"1.001\""),
            (text("    steps: [{refund: 10 00, on: books}]"), 6, "notAnAmount(\"10 00\""),
            (text("    steps: [{refund: 1., on: books}]"), 6, "notAnAmount"),
            (text("    steps: [{refund: 92233720368547758.08, on: books}]"), 6, "notAnAmount"),
            (text("    steps: [{refund: 1, on: books, date: 2021-02-29}]"), 6, "notADate"),
            (text("    steps: [{appropriate: {13: 1}, to: books}]"), 6, "notAMonth"),
            (text("    steps: [{withdraw: {copies: x}, on: books}]"), 6, "notACount"),
            (text("    steps: [{reverse: bill}]"), 6, "unknownStep(\"bill\")"),
            (text("    steps: [{batch: [{batch: []}]}]"), 6, "unknownWord(\"batch\""),
            (text("    expect: {books: {acrued: 1}}"), 6, "unknownWord(\"acrued\""),
            (text("    expect: {boks: {accrued: 1}}"), 6, "unknownBudget(\"boks\""),
            (text("    expect: {books: 5}"), 6, "notAMapping"),
        ])
    func faults(text: String, line: Int, fault: String) throws {
        let problem = try #require(failure(text)?.problems.first)
        #expect("\(problem.fault)".hasPrefix(fault), "\(problem.fault)")
        #expect(problem.line == line)
        for language in Language.allCases {
            let words = problem.fault.explanation[language]
            #expect(!words.contains("{word") && words.utf8.count > 20)
        }
    }

    @Test("each case at fault is named, and a code may stand once")
    func severalProblems() throws {
        let twice = Self.text() + Self.text("    steps: 5").dropFirst("cases:".count)
        let text = twice + Self.text().dropFirst("cases:".count)
        let error = try #require(failure(text))
        #expect(error.problems.map(\.line) == [11, 12])
        #expect(error.problems.last?.fault == .repeated("A"))
        #expect(error.explanation.en.hasPrefix("own.yaml, line 11: a list should stand here"))
        #expect(error.explanation.ru.split(separator: "\n").count == 2)
    }
}

import Importing
import Languages
import Ledger
import Testing

/// A small folder that is right, for tests to break in one place.
enum SmallFolder {
    static let reference = ReferenceData(
        lines: [
            BudgetLine(code: "general", name: Phrase(same: "general")),
            BudgetLine(code: "utilities", name: Phrase(same: "utilities")),
            BudgetLine(code: "utilities.water", name: Phrase(same: "water")),
        ],
        sources: [
            FundingSource(code: "local-budget", name: Phrase(same: "local"), nature: .budget)
        ],
        programmes: [],
        vocabulary: Vocabulary(
            units: ["KZT": Phrase(same: "tenge")],
            measures: ["budget.allocated": Phrase(same: "allocated")],
            periods: ["2021": Phrase(same: "2021")]))

    static let texts = DataFolder.Texts(
        ledger: """
            organisation:
              code: example
              name: {kk: "Мысал", ru: "Пример", en: "Example"}
              currency: KZT
              fiscal-year-starts-in-month: 1
            period:
              name: {kk: "2021", ru: "2021", en: "2021"}
              fiscal-year: 2021
              as-of: 2021-12-31
              as-of-stated: yes
            lines:
              - {code: general, states: [original-plan]}
              - {code: utilities}
              - {code: utilities.water, states: [original-plan]}
            sources:
              - {code: local-budget}
            documents:
              - code: memo
                kind: memo
                date: not stated
                title: {kk: "Жазба", ru: "Записка", en: "Memo"}
            """,
        figures: """
            code,document,quote,value,unit,period,measure,qualifier,remark_kk,remark_ru,remark_en
            A1,memo,"выделено 1000,50 тенге",1000.50,KZT,2021,budget.allocated,exact,,,
            A2,memo,на воду 400 тенге,400,KZT,2021,budget.allocated,about,шамамен,около,about
            """,
        entries: """
            entries:
              - id: total
                kind: appropriation
                date: 2021-03-01
                document: memo
                figures: [A1]
                narrative: Выделено
                rows:
                  - {line: general, source: local-budget, amount: 1 000.50}
              - id: water
                kind: appropriation
                date: 2021-03-01
                document: memo
                figures: [A2]
                narrative: На воду
                rows:
                  - {line: utilities.water, source: local-budget, part-of: general, amount: 400}
            """,
        checks: """
            checks:
              - code: C1
                within: {part: A2, whole: A1}
                statement: {kk: "бөлігі", ru: "часть", en: "a part"}
            """)

    /// The faults of the folder with one text replaced, once, in one of its files.
    static func faults(
        in file: WritableKeyPath<DataFolder.Texts, String?>, replacing old: String,
        with new: String
    ) -> [DataFault] {
        var texts = texts
        guard let text = texts[keyPath: file], let range = text.firstRange(of: old) else {
            return []
        }
        texts[keyPath: file] = text.replacingCharacters(in: range, with: new)
        do throws(DataFaults) {
            _ = try DataFolder.read(texts, reference: reference)
            return []
        } catch {
            return error.faults
        }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}

@Suite("A broken data folder")
struct BrokenFolderTests {
    /// One way to break the small folder, and the fault it must give.
    struct Breakage: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var fault: DataFault
        var testDescription: String { "\(old) → \(new)" }

        init(
            _ old: String, _ new: String, line: Int, _ place: String, _ value: String?,
            _ problem: DataFault.Problem, file: String
        ) {
            self.old = old
            self.new = new
            fault = DataFault(file: file, line: line, place: place, value: value, problem: problem)
        }
    }

    @Test("unbroken, it loads")
    func unbroken() throws {
        let source = try DataFolder.read(SmallFolder.texts, reference: SmallFolder.reference)
        #expect(source.drafts.count == 2)
        #expect(
            source.figures.map(\.value) == [
                FigureValue(tenThousandths: 10_005_000), FigureValue(whole: 400),
            ])
        #expect(source.drafts[0].idempotencyKey == "example/total")
    }

    static let ledger: [Breakage] = [
        ("as-of: 2021-12-31", "as-of: 2021-13-31", 9, "period.as-of", "2021-13-31", .notADate),
        (
            "currency: KZT", "currency: ZZZ", 4, "organisation.currency", "ZZZ",
            .unknownCode(of: .currency, known: ["KZT", "USD", "EUR"])
        ),
        (
            "month: 1", "month: 13", 5, "organisation.fiscal-year-starts-in-month", "13",
            .notWhole(1...12)
        ),
        (
            "as-of-stated: yes", "as-of-stated: maybe", 10, "period.as-of-stated", "maybe",
            .notOneOf(["yes", "no"])
        ),
        ("en: \"Example\"", "", 3, "organisation.name.en", nil, .missing),
        (
            "{code: general, states", "{code: generel, states", 12, "lines[1].code", "generel",
            .unknownCode(of: .line, known: ["general", "utilities", "utilities.water"])
        ),
        (
            "original-plan", "orginal-plan", 12, "lines[1].states[1]", "orginal-plan",
            .notOneOf([
                "original-plan", "amendments", "monthly-plan", "commitments", "accruals",
                "payments",
            ])
        ),
        (
            "  - {code: utilities}\n", "", 13, "lines[2].code", "utilities.water",
            .partWithoutWhole(parent: "utilities")
        ),
        (
            "{code: utilities}", "{code: general}", 13, "lines[2].code", "general",
            .repeatedCode(firstLine: 12)
        ),
        (
            "kind: memo", "kind: letter", 19, "documents[1].kind", "letter",
            .notOneOf([
                "decision", "memo", "contract", "order", "invoice", "delivery-note", "act",
                "payment-order", "certificate", "publication", "file",
            ])
        ),
        (
            "date: not stated", "date: not stated\n    sha256: ABC", 21, "documents[1].sha256",
            "ABC",
            .notASum
        ),
        (
            "date: not stated", "dates: 2021-01-01", 20, "documents[1]", "dates",
            .unknownKey(
                allowed: ["code", "kind", "number", "date", "title", "file", "sha256"])
        ),
        (
            "sources:\n  - {code: local-budget}", "sources: local-budget", 15, "sources",
            "local-budget", .notAList
        ),
        (
            "period:\n  name: {kk: \"2021\", ru: \"2021\", en: \"2021\"}\n  fiscal-year: 2021\n  as-of: 2021-12-31\n  as-of-stated: yes",
            "period: 2021", 6, "period", "2021", .notAGroup
        ),
    ].map { Breakage($0, $1, line: $2, $3, $4, $5, file: "ledger.yaml") }

    @Test("a mistake in ledger.yaml is named with line, key and value", arguments: ledger)
    func ledgerFaults(_ breakage: Breakage) {
        let faults = SmallFolder.faults(
            in: \.ledger, replacing: breakage.old, with: breakage.new)
        #expect(faults.contains(breakage.fault), "\(faults)")
    }

    @Test("one mistake in the form of a file does not make every code of the others wrong")
    func noEcho() {
        let faults = SmallFolder.faults(in: \.ledger, replacing: "lines:", with: "lines: [")
        #expect(faults.count == 1)
        #expect(faults.first?.file == "ledger.yaml")
    }

    static let figures: [Breakage] = [
        ("1000.50", "\"1000,50\"", 2, "value", "1000,50", .notANumber),
        ("1000.50", "1000.50001", 2, "value", "1000.50001", .tooManyDecimals(limit: 4)),
        ("KZT,2021", "KZD,2021", 2, "unit", "KZD", .unknownCode(of: .unit, known: ["KZT"])),
        (
            "exact", "exactly", 2, "qualifier", "exactly",
            .notOneOf(["exact", "about", "more-than"])
        ),
        ("A2,memo", "A1,memo", 3, "code", "A1", .repeatedCode(firstLine: 2)),
        (
            "A2,memo", "A2,note", 3, "document", "note",
            .unknownCode(of: .document, known: ["memo"])
        ),
        (",около,", ",,", 3, "remark_ru", nil, .missing),
        (
            "на воду 400 тенге,400", "на воду, 400 тенге,400", 3, "", nil,
            .badTable(.fieldCount(expected: 11, found: 12))
        ),
        (
            "\"выделено 1000,50 тенге\"", "\"выделено 1000,50 тенге", 2, "", nil,
            .badTable(.openQuote)
        ),
    ].map { Breakage($0, $1, line: $2, $3, $4, $5, file: "figures.csv") }

    @Test("a mistake in figures.csv is named with row, column and value", arguments: figures)
    func figureFaults(_ breakage: Breakage) {
        let faults = SmallFolder.faults(
            in: \.figures, replacing: breakage.old, with: breakage.new)
        #expect(faults.contains(breakage.fault), "\(faults)")
    }

    @Test("a missing column is named with the columns that are expected")
    func columns() throws {
        let faults = SmallFolder.faults(in: \.figures, replacing: "qualifier", with: "certainty")
        #expect(faults.count == 1)
        let fault = try #require(faults.first)
        guard case .wrongColumns(let expected) = fault.problem else {
            Issue.record("\(fault)")
            return
        }
        #expect(expected.contains("qualifier"))
    }

    static let entries: [Breakage] = [
        (
            "amount: 1 000.50", "amount: 1000.505", 9, "entries[1].rows[1].amount", "1000.505",
            .tooManyDecimals(limit: 2)
        ),
        (
            "amount: 1 000.50", "amount: 12 34", 9, "entries[1].rows[1].amount", "12 34",
            .notANumber
        ),
        (
            "line: general", "line: generel", 9, "entries[1].rows[1].line", "generel",
            .unknownCode(of: .line, known: ["general", "utilities", "utilities.water"])
        ),
        (
            "source: local-budget", "source: bank", 9, "entries[1].rows[1].source", "bank",
            .unknownCode(of: .source, known: ["local-budget"])
        ),
        (
            "figures: [A1]", "figures: [A1, A9]", 6, "entries[1].figures[2]", "A9",
            .unknownCode(of: .figure, known: ["A1", "A2"])
        ),
        (
            "kind: appropriation", "kind: gift", 3, "entries[1].kind", "gift",
            .notOneOf([
                "appropriation", "amendment", "transfer", "commitment", "release", "accrual",
                "payment", "refund", "receipt-in-kind", "withdrawal",
            ])
        ),
        ("id: water", "id: total", 10, "entries[2].id", "total", .repeatedCode(firstLine: 2)),
        (
            "part-of: general", "part-of: rest", 17, "entries[2].rows[1].part-of", "rest",
            .unknownCode(of: .line, known: ["general", "utilities", "utilities.water"])
        ),
        (
            ", amount: 400}", "}", 17, "entries[2].rows[1]", nil,
            .notExactlyOne(of: ["amount", "months"])
        ),
        (
            "amount: 400}", "months: {13: 400}}", 17, "entries[2].rows[1].months", "13",
            .unknownKey(allowed: (1...12).map { "\($0)" })
        ),
        ("narrative: На воду", "narrative:", 10, "entries[2].narrative", nil, .missing),
    ].map { Breakage($0, $1, line: $2, $3, $4, $5, file: "entries.yaml") }

    @Test("a mistake in entries.yaml is named with line, key and value", arguments: entries)
    func entryFaults(_ breakage: Breakage) {
        let faults = SmallFolder.faults(
            in: \.entries, replacing: breakage.old, with: breakage.new)
        #expect(faults.contains(breakage.fault), "\(faults)")
    }

    static let checks: [Breakage] = [
        (
            "whole: A1", "whole: A7", 3, "checks[1].within.whole", "A7",
            .unknownCode(of: .figure, known: ["A1", "A2"])
        ),
        (
            "within: {part: A2, whole: A1}", "equal: [A1]", 3, "checks[1].equal", nil,
            .missing
        ),
        (
            "    within: {part: A2, whole: A1}\n", "", 2, "checks[1]", nil,
            .notExactlyOne(of: [
                "sum", "equal", "within", "not-round", "repeated-total", "question",
            ])
        ),
        ("en: \"a part\"", "", 4, "checks[1].statement.en", nil, .missing),
    ].map { Breakage($0, $1, line: $2, $3, $4, $5, file: "checks.yaml") }

    @Test("a mistake in checks.yaml is named with line, key and value", arguments: checks)
    func checkFaults(_ breakage: Breakage) {
        let faults = SmallFolder.faults(
            in: \.checks, replacing: breakage.old, with: breakage.new)
        #expect(faults.contains(breakage.fault), "\(faults)")
    }

    @Test("what is no YAML is named with the line the reading stopped at")
    func syntax() throws {
        let faults = SmallFolder.faults(in: \.entries, replacing: "rows:", with: "rows: [")
        let fault = try #require(faults.first)
        #expect(fault.file == "entries.yaml")
        #expect(fault.line != nil)
        guard case .badYAML = fault.problem else {
            Issue.record("\(fault)")
            return
        }
    }

    @Test("a key written twice is named")
    func repeatedKey() throws {
        let faults = SmallFolder.faults(
            in: \.ledger, replacing: "  code: example", with: "  code: example\n  code: other")
        guard case .badYAML(let reason)? = faults.first?.problem else {
            Issue.record("\(faults)")
            return
        }
        #expect(reason.contains("code"))
    }

    @Test("mistakes of several files are reported together")
    func together() {
        var texts = SmallFolder.texts
        texts.ledger = texts.ledger?.replacing("2021-12-31", with: "tomorrow")
        texts.figures = texts.figures?.replacing("exact", with: "exactly")
        texts.checks = texts.checks?.replacing("part: A2", with: "part: A8")
        let error = #expect(throws: DataFaults.self) {
            try DataFolder.read(texts, reference: SmallFolder.reference)
        }
        #expect(
            Set(error?.faults.map(\.file) ?? []) == ["ledger.yaml", "figures.csv", "checks.yaml"])
    }

    @Test("a folder that is not there names each of its files")
    func noFolder() {
        let error = #expect(throws: DataFaults.self) {
            try DataFolder.load("/nonexistent/example", reference: SmallFolder.reference)
        }
        #expect(error?.faults.map(\.file) == DataFolder.files)
        #expect(error?.faults.allSatisfy { $0.problem == .unreadable } == true)
    }

    @Test("a fault reads as one sentence in each language")
    func sentences() {
        let fault = DataFault(
            file: "figures.csv", line: 7, place: "value", value: "9742,00", problem: .notANumber)
        #expect(
            fault.explanation.en
                == "figures.csv, line 7, value, «9742,00»: a number is written with a decimal "
                + "point, for example 1987836.20 or 1 987 836.20.")
        #expect(fault.explanation.ru.hasPrefix("figures.csv, строка 7, value, «9742,00»: число"))
        #expect(fault.explanation.kk.hasPrefix("figures.csv, 7-жол, value, «9742,00»: сан"))
    }
}

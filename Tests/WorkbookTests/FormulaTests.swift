import Languages
import Ledger
import Money
import Statements
import Testing

@testable import Workbook

/// What stands in the cells as a formula, by language and by what is known.
@Suite struct FormulaTests {
    /// The formulas of a book by sheet and cell.
    private func formulas(_ book: StatementBook, _ language: Language) throws -> [String: String] {
        let folder = try TemporaryFolder()
        let path = folder.path("book.xlsx")
        try WorkbookWriter(language: language).write(book, to: path)
        return try WrittenBook(path: path).formulas
    }

    @Test(
        "a guard says what is not known in the sheet's language",
        arguments: [
            (Language.kazakh, "көрсетілмеген"), (.russian, "не указано"),
            (.english, "not reported"),
        ])
    func guards(_ language: Language, _ words: String) throws {
        let book = try SampleBook.book()
        let formulas = try formulas(book, language)
        let names: [Language: String] = [
            .kazakh: "Бюджеттің орындалуы", .russian: "Исполнение бюджета по расходам",
            .english: "Budget execution by line",
        ]
        let sheet = try #require(names[language])
        // Available = plan − committed − paid; committed is not reported in two rows, so the whole
        // column is guarded, and alike.
        #expect(formulas["\(sheet)!F9"] == "IF(COUNT(D9)=1,C9-D9-E9,\"\(words)\")")
        #expect(formulas["\(sheet)!F11"] == "IF(COUNT(D11)=1,C11-D11-E11,\"\(words)\")")
        // A share of a plan that may be zero is tested for it.
        #expect(formulas["\(sheet)!G9"] == "IF(C9=0,\"–\",E9/C9)")
        // Sums of what is surely known need no guard and make one range.
        #expect(formulas["\(sheet)!C8"] == "SUM(C9:C11)")
        #expect(formulas["\(sheet)!C14"] == "SUM(C8,C12:C13)")
    }

    @Test("an average is rounded to the tiyn, tested for zero and for what is not reported")
    func average() throws {
        let formulas = try formulas(SampleBook.book(), .english)
        #expect(
            formulas["Acquisitions by source!D6"]
                == "IF(COUNT(C6)=1,IF(B6=0,\"–\",ROUND(C6/B6,2)),\"not reported\")")
    }

    @Test("a reference to another sheet names it in quotes; growth is rounded")
    func otherSheet() throws {
        let formulas = try formulas(SampleBook.book(), .russian)
        #expect(formulas["Следующие годы!B6"] == "'Исполнение бюджета по расходам'!C9")
        #expect(
            formulas["Следующие годы!C6"]
                == "IF(COUNT('Допущения'!B6)=1,ROUND(B6*(1+'Допущения'!B6),2),\"не указано\")")
    }

    @Test("a column holds one formula, whatever its rows know")
    func uniform() throws {
        let formulas = try formulas(SampleBook.book(), .english)
        let sheet = "Budget execution by line"
        for column in ["F", "G"] {
            let shapes = Set(
                (8...14).compactMap { row in
                    formulas["\(sheet)!\(column)\(row)"]?.replacing("\(row)", with: "#")
                })
            #expect(shapes.count == 1, "\(column): \(shapes)")
        }
    }

    @Test("formulas hold no volatile function, no swallowed error, and stay short")
    func plain() throws {
        for language in Language.allCases {
            for (cell, formula) in try formulas(SampleBook.book(), language) {
                for function in ["OFFSET(", "INDIRECT(", "NOW(", "TODAY(", "RAND(", "IFERROR("] {
                    #expect(!formula.contains(function), "\(cell)")
                }
                // Names of other sheets are long, and cannot be left out.
                let limit = formula.contains("!") || formula.contains("ChecksHold") ? 200 : 120
                #expect(formula.count <= limit, "\(cell): \(formula)")
            }
        }
    }

    @Test("what has no meaning goes on as such, apart from what is not known")
    func notApplicable() throws {
        let statement = Statement(
            name: .indicators, title: Phrase(same: "Ratios"),
            columns: [
                Column("name", Phrase(same: "Name"), .text), Column("a", Phrase(same: "A"), .count),
                Column("b", Phrase(same: "B"), .count), Column("r", Phrase(same: "R"), .percent),
                Column("d", Phrase(same: "D"), .percent),
            ],
            rows: [(5, 0), (5, 2)].map { a, b in
                Row(
                    "\(a)\(b)",
                    cells: [
                        .text("x"), Cell(.count(a)), Cell(.count(b)),
                        Cell(.over(SampleBook.cell("a"), SampleBook.cell("b"))),
                        Cell(.minus(SampleBook.cell("r"), .constant(1))),
                    ])
            })
        let book = try StatementBook(
            organisation: Phrase(same: "Library"), asOf: CalendarDate(dayNumber: 18_900),
            head: LedgerHead(count: 0, hash: ""), isIllustrative: false, openQuestions: [],
            statements: [statement]
        ).evaluated()
        #expect(book.statements[0].rows[0].cells[4].value == .notApplicable)
        let formulas = try formulas(book, .english)
        #expect(
            formulas["Ratios!E4"]
                == "IF(COUNT(D4)=1,D4-1,IF(COUNT(D4)+(D4=\"–\")=1,\"–\",\"not reported\"))")
    }

    @Test("parentheses stand where the order of computing needs them, and nowhere else")
    func parentheses() {
        let a = BoundFormula.cell(CellReference(statement: 0, row: 0, column: 0))
        let spelling = FormulaSpelling(digits: 2) { $0.map { _ in "a" } }
        #expect(spelling.text(.minus(a, .minus(a, a))) == "a-(a-a)")
        #expect(spelling.text(.minus(.minus(a, a), a)) == "a-a-a")
        #expect(spelling.text(.times(.plus(a, a), a)) == "(a+a)*a")
        #expect(spelling.text(.over(a, .times(a, a))) == "a/(a*a)")
        #expect(spelling.text(.over(.minus(a, a), .plus(a, .constant(12)))) == "(a-a)/(a+12)")
        #expect(spelling.text(.plus(a, .over(a, .constant(100)))) == "a+a/100")
        #expect(spelling.text(.average(.plus(a, a), .plus(a, a))) == "ROUND((a+a)/(a+a),2)")
    }

    @Test("cells make as few ranges as they can")
    func ranges() {
        func ranges(_ cells: [(Int, Int)]) -> String {
            ReferenceList.ranges(cells.map { CellPosition(row: $0.0, column: $0.1) }).map(\.a1)
                .joined(separator: ",")
        }
        #expect(ranges([(2, 2), (0, 2), (1, 2)]) == "C1:C3")
        #expect(ranges([(0, 0), (0, 1), (0, 2)]) == "A1:C1")
        #expect(ranges([(0, 0), (2, 0), (3, 0), (9, 0)]) == "A1,A3:A4,A10")
        #expect(ranges([(0, 0), (0, 0)]) == "A1,A1")
        #expect(CellPosition(row: 0, column: 26).a1 == "AA1")
        #expect(CellPosition(row: 1_048_575, column: 16_383).a1 == "XFD1048576")
        #expect(CellPosition(a1: "XFD1048576".utf8) == CellPosition(row: 1_048_575, column: 16_383))
        #expect(CellPosition(a1: "1A".utf8) == nil)
    }

    @Test("more cells than a function takes are summed in portions")
    func portions() {
        let ranges = (0..<600).map { "A\($0 * 2 + 1)" }
        let text = FormulaSpelling.call("SUM", ranges)
        #expect(text.split(separator: "+").count == 3)
        #expect(text.split(separator: "+").allSatisfy { $0.split(separator: ",").count <= 250 })
    }

    @Test("a reference to what the book lacks is refused with its cell")
    func dangling() throws {
        var book = try SampleBook.book()
        book.statements[1].rows[0].cells[3] = {
            var cell = Cell(.cell(.column("nothing")))
            cell.value = .money(.tiyn(1))
            return cell
        }()
        #expect(
            throws: WorkbookError.danglingReference(
                .init(sheet: "Acquisitions by source", cell: "D6"), to: "· / · / nothing")
        ) { try formulas(book, .english) }
    }

    @Test("a book that was not evaluated is refused")
    func notEvaluated() throws {
        var book = try SampleBook.book()
        book.statements[1].rows[0].cells[3].value = .empty
        #expect(
            throws: WorkbookError.notEvaluated(
                .init(sheet: "Acquisitions by source", cell: "D6"))
        ) { try formulas(book, .english) }
    }
}

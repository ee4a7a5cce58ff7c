import Languages
import Ledger
import Money
import Testing

@testable import Statements

@Suite("Reported figures, cross-checks, indicators, about")
struct FiguresTests {
    let book: StatementBook

    init() throws { book = try StatementBook.make(from: try KaragandaLedger.snapshot()) }

    @Test("a figure stands as stated: amounts to the tiyn, counts as whole numbers")
    func figures() throws {
        #expect(try book.value(.reportedFigures, "F016", "amount") == .tiyn(198_783_620))
        #expect(try book.value(.reportedFigures, "F016", "value") == .empty)
        #expect(try book.value(.reportedFigures, "F019", "value") == .count(30_798))
        #expect(try book.value(.reportedFigures, "F019", "amount") == .empty)
    }

    @Test("a figure leads to the entries that rest on it; one that is not booked leads to none")
    func entries() throws {
        #expect(
            try book.value(.reportedFigures, "F016", "entries") == .text(Phrase(same: "9")))
        #expect(try book.value(.reportedFigures, "F009", "entries") == .empty)
    }

    @Test("a check is computed from the figures' own cells")
    func checks() throws {
        #expect(try book.value(.crossChecks, "C1", "found") == .count(2018))
        #expect(try book.value(.crossChecks, "C1", "difference") == .count(0))
        #expect(try book.value(.crossChecks, "C2", "foundAmount") == .tiyn(974_200_000))
        #expect(try book.value(.crossChecks, "C2", "differenceAmount") == .tiyn(443_100_000))
        #expect(try book.cell(.crossChecks, "C2", "differenceAmount").formula != nil)
    }

    @Test("a contradiction stands on the front of the book, in each language")
    func openQuestions() throws {
        let question = try #require(book.openQuestions.first)
        #expect(book.openQuestions.count == 1)
        for language in Language.allCases { #expect(question[language].contains("742")) }
        #expect(try #require(book[.about]).rowIndex("questions-1") != nil)
    }

    @Test(
        "indicators by their inputs",
        arguments: [
            ("costPerReader", "amount", CellValue.tiyn(789_548)),
            ("costPerVisit", "amount", .tiyn(103_035)), ("costPerLoan", "amount", .tiyn(40_437)),
            ("averagePrice", "amount", .tiyn(262_935)),
            ("acquisitionsPerReader", "amount", .tiyn(17_229)),
            ("acquisitionsPerLoan", "amount", .tiyn(882)),
            ("turnover", "value", .notReported), ("renewal", "share", .notReported),
        ] as [(String, String, CellValue)])
    func indicators(row: String, column: String, expected: CellValue) throws {
        #expect(try book.value(.indicators, row, column) == expected)
    }

    @Test(
        "loans per user 19.53, visits per user 7.66, Kazakh 61.30 %, acquisitions 1.36 % of funding"
    )
    func ratios() throws {
        func hundredths(_ row: String) throws -> Double? {
            guard case .number(let number) = try book.value(.indicators, row, "value") else {
                return nil
            }
            return (number * 100).rounded() / 100
        }
        #expect(try hundredths("loansPerReader") == 19.53)
        #expect(try hundredths("visitsPerReader") == 7.66)
        #expect(try book.value(.indicators, "kazakhShare", "share").percent == 61.30)
        #expect(try book.value(.indicators, "acquisitionsShare", "share").percent == 1.36)
    }

    @Test("an indicator from a number that is not exact is marked as an estimate")
    func bounds() throws {
        var snapshot = try KaragandaLedger.snapshot()
        let readers = try #require(snapshot.figures.firstIndex { $0.code == "F019" })
        snapshot.figures[readers].qualifier = .moreThan
        let book = try StatementBook.make(from: snapshot)
        #expect(try book.cell(.indicators, "loansPerReader", "value").nature == .estimate)
        #expect(try book.cell(.indicators, "costPerLoan", "amount").nature == .computed)
    }

    @Test("copies a document reports but nobody booked still count for indicators")
    func notBooked() throws {
        var snapshot = try KaragandaLedger.snapshot()
        snapshot.balances = BalanceCube()
        let book = try StatementBook.make(from: snapshot)
        #expect(try book.value(.acquisitionsBySource, "total", "copies") == .notReported)
        #expect(try book.value(.indicators, "acquiredCopies", "value") == .count(2018))
        #expect(try book.value(.indicators, "kazakhShare", "share").percent == 61.30)
        #expect(try book.value(.indicators, "averagePrice", "amount") == .notReported)
    }

    @Test("a margin beyond all that was received is no part of it, and the table says so")
    func impossibleMargin() throws {
        var snapshot = try KaragandaLedger.snapshot()
        let kazakh = try #require(snapshot.figures.firstIndex { $0.code == "F014" })
        snapshot.figures[kazakh].value = FigureValue(whole: 3000)
        let book = try StatementBook.make(from: snapshot)
        let statement = try #require(book[.acquisitionsByLanguage])
        #expect(statement.rowIndex("kk") == nil)
        #expect(statement.notes.contains { $0.en.contains("3,000") })
        #expect(try book.value(.acquisitionsByLanguage, "not-stated", "copies") == .count(2018))
    }

    @Test("about tells the hash of the document, the head of the journal and what is unknown")
    func about() throws {
        let about = try #require(book[.about])
        #expect(
            try book.value(.about, "document-memo", "detail")
                == .text(Phrase(same: "SHA-256 " + String(repeating: "a", count: 64))))
        #expect(try book.value(.about, "entries", "value") == .count(10))
        #expect(try book.value(.about, "sum-of-postings", "value") == .tiyn(0))
        for fact in ["amendments", "monthlyPlan", "commitments", "payments"] {
            #expect(about.rowIndex("silent-\(fact)") != nil)
        }
    }

    @Test(
        "statements stand in the order they are read in, and every word exists in three languages")
    func words() throws {
        #expect(
            book.statements.map(\.name) == [
                .about, .execution, .executionBySource, .acquisitionsBySource,
                .acquisitionsByLanguage, .acquisitionsByKind, .acquisitionsByBranch, .landing,
                .nextYears, .assumptions, .indicators, .reportedFigures, .crossChecks, .journal,
            ])
        for statement in book.statements {
            let phrases =
                [statement.title] + statement.notes + statement.subtitles
                + statement.columns.map(\.heading) + statement.controls.map(\.label)
                + statement.charts.map(\.title)
            for phrase in phrases {
                for language in Language.allCases {
                    #expect(!phrase[language].isEmpty)
                    #expect(!phrase[language].contains("{"), "\(phrase[language])")
                }
            }
        }
    }
}

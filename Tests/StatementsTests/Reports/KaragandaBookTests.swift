import Languages
import Ledger
import Money
import Testing

@testable import Statements

@Suite("The book of a nine-month memo")
struct KaragandaBookTests {
    let book: StatementBook

    init() throws { book = try StatementBook.make(from: try KaragandaLedger.snapshot()) }

    @Test(
        "each line has the plan the memo states",
        arguments: [
            ("total", 24_316_500_000), ("general", 21_429_476_000),
            ("utilities", 940_500_000), ("utilities.water", 96_200_000),
            ("internet", 701_500_000), ("sanitation", 26_944_000), ("repairs", 1_120_000_000),
        ] as [(String, Int64)])
    func plan(row: String, tiyn: Int64) throws {
        #expect(try book.value(.execution, row, "original") == .tiyn(tiyn))
    }

    @Test(
        "what the memo is silent on is not reported, and so is all that depends on it",
        arguments: [
            ("total", "amendments"), ("total", "revised"), ("total", "planToDate"),
            ("total", "accrued"), ("total", "paid"), ("total", "available"),
            ("total", "percentOfYear"), ("books", "original"), ("books", "available"),
            ("internet", "accrued"), ("utilities", "accrued"),
        ])
    func silence(row: String, column: String) throws {
        #expect(try book.value(.execution, row, column) == .notReported)
    }

    @Test("books accrued are known though their plan is not")
    func books() throws {
        #expect(try book.value(.execution, "books", "accrued") == .tiyn(331_819_769))
    }

    @Test("a line without figures or coverage is left out")
    func leftOut() throws {
        #expect(try #require(book[.execution]).rowIndex("travel") == nil)
    }

    @Test("a source in kind never touches plan or cash")
    func inKind() throws {
        #expect(
            try book.value(.executionBySource, "state-order", "received") == .tiyn(198_783_620))
        #expect(
            try book.value(.executionBySource, "state-order", "original") == .notApplicable)
        #expect(try book.value(.executionBySource, "total", "original") == .tiyn(24_316_500_000))
    }

    @Test(
        "acquisitions by source: copies, amount, average price",
        arguments: [
            ("state-order", 741, 198_783_620, 268_264),
            ("local-budget", 1277, 331_819_769, 259_843),
            ("total", 2018, 530_603_389, 262_935),
        ] as [(String, Int64, Int64, Int64)])
    func acquisitions(row: String, copies: Int64, amount: Int64, average: Int64) throws {
        #expect(try book.value(.acquisitionsBySource, row, "copies") == .count(copies))
        #expect(try book.value(.acquisitionsBySource, row, "amount") == .tiyn(amount))
        #expect(try book.value(.acquisitionsBySource, row, "average") == .tiyn(average))
        #expect(try book.value(.acquisitionsBySource, row, "titles") == .notReported)
    }

    @Test("shares of copies and of the amount")
    func shares() throws {
        func percent(_ row: String, _ column: String) throws -> Double? {
            try book.value(.acquisitionsBySource, row, column).percent
        }
        #expect(try percent("state-order", "shareCopies") == 36.72)
        #expect(try percent("local-budget", "shareCopies") == 63.28)
        #expect(try percent("state-order", "shareAmount") == 37.46)
        #expect(try percent("total", "shareCopies") == 100)
    }

    @Test(
        "the language is known as a margin only: no amount, the rest by subtraction, bounds in words"
    )
    func margin() throws {
        #expect(try book.value(.acquisitionsByLanguage, "kk", "copies") == .count(1237))
        #expect(try book.value(.acquisitionsByLanguage, "kk", "shareCopies").percent == 61.30)
        #expect(try book.value(.acquisitionsByLanguage, "kk", "amount") == .notReported)
        #expect(try book.value(.acquisitionsByLanguage, "rest", "copies") == .count(781))
        #expect(try book.value(.acquisitionsByLanguage, "total", "amount") == .tiyn(530_603_389))
        #expect(try book.cell(.acquisitionsByLanguage, "kk", "copies").figures == ["F014"])
        let notes = try #require(book[.acquisitionsByLanguage]).notes.map(\.en)
        #expect(
            notes.contains {
                $0.contains("local budget") && $0.contains("496") && $0.contains("1,237")
            })
        #expect(notes.contains { $0.contains("state order") && $0.contains("741") })
    }

    @Test("a figure behind a cell leads back to the document")
    func figuresBehind() throws {
        #expect(try book.cell(.execution, "internet", "original").figures == ["F008"])
        #expect(
            try book.cell(.acquisitionsBySource, "state-order", "copies").figures
                == ["F015", "F016"])
    }

    @Test("every control comes out as zero")
    func controls() throws {
        let values = book.statements.flatMap(\.controls).map(\.value)
        #expect(!values.isEmpty)
        for value in values {
            #expect(value == .tiyn(0) || value == .count(0))
        }
    }
}

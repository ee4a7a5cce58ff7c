import Importing
import Languages
import Ledger
import Money
import Testing

@Suite("Rows of files of entries")
struct ImportedRowTests {
    private static let header =
        "date;kind;document;line;source;from line;month;plan;amount;commitment;settles;closes;"
        + "copies;titles;language;item kind;reverses;programme;branch;from year"

    /// A row under `header` with these cells filled.
    private static func row(_ cells: [String: String]) -> String {
        let names = header.split(separator: ";").map(String.init)
        var cells = cells
        cells["date"] = cells["date"] ?? "2021-03-05"
        cells["document"] = "memo-1"
        if cells["kind"] != "reversal" {
            cells["line"] = cells["line"] ?? "books"
            cells["source"] = cells["source"] ?? "local-budget"
        }
        return names.map { cells[$0] ?? "" }.joined(separator: ";")
    }

    private static let books = Sample.key("books")
    private static let cases: [([String: String], Movement)] = [
        (
            ["kind": "appropriation", "amount": "5", "month": "наурыз"],
            .appropriation(books, .monthly([3: .tiyn(500)]))
        ),
        (
            [
                "kind": "appropriation", "line": "utilities.heating", "from line": "utilities",
                "amount": "5",
            ],
            .appropriation(
                Sample.key("utilities.heating"), .undated(.tiyn(500)),
                distributedFrom: Sample.key("utilities"))
        ),
        (
            ["kind": "amendment", "amount": "-5", "plan": "по платежам"],
            .amendment(books, PlanAmount(obligations: [:], payments: [nil: .tiyn(-500)]))
        ),
        (
            ["kind": "уточнение", "from line": "Жылу", "amount": "5"],
            .reallocation(
                from: Sample.key("utilities.heating"), to: books, .undated(.tiyn(500)))
        ),
        (
            ["kind": "transfer", "from line": "utilities", "amount": "5"],
            .transfer(from: Sample.key("utilities"), to: books, .undated(.tiyn(500)))
        ),
        (
            ["kind": "commitment", "commitment": "№ 12", "amount": "5", "branch": "11д"],
            .commitment("№ 12", Sample.key("books", branch: "11д"), .tiyn(500))
        ),
        (
            ["kind": "release", "commitment": "№ 12", "amount": "5"],
            .release("№ 12", books, .tiyn(500))
        ),
        (
            [
                "kind": "accrual", "commitment": "№ 12", "amount": "5", "closes": "да",
                "copies": "3",
                "titles": "2", "language": "қазақша", "item kind": "книги",
            ],
            .accrual(
                books, .tiyn(500), against: "№ 12", releasesRest: true,
                lots: [
                    ItemLot(
                        itemClass: ItemClass(language: "kk", kind: "book"), copies: 3, titles: 2,
                        value: .tiyn(500))
                ])
        ),
        (["kind": "accrual", "amount": "5"], .accrual(books, .tiyn(500))),
        (["kind": "төлем", "amount": "5"], .payment(books, .tiyn(500), from: .accrued)),
        (
            ["kind": "payment", "amount": "5", "commitment": "№ 12"],
            .payment(books, .tiyn(500), from: .commitment("№ 12"))
        ),
        (
            [
                "kind": "payment", "amount": "5", "settles": "жоспар",
                "programme": "Доступная среда",
            ],
            .payment(Sample.key("books", programme: "access"), .tiyn(500), from: .plan)
        ),
        (["kind": "возврат", "amount": "5"], .refund(books, .tiyn(500))),
        (
            ["kind": "receiptInKind", "source": "Дар", "copies": "7"],
            .receiptInKind(Sample.key("books", "gift"), [ItemLot(copies: 7, value: nil)])
        ),
        (
            [
                "kind": "списание", "source": "gift", "copies": "7", "amount": "1,5",
                "language": "other",
            ],
            .withdrawal(
                Sample.key("books", "gift"),
                [
                    ItemLot(
                        itemClass: ItemClass(language: "other"), copies: 7, value: .tiyn(150))
                ])
        ),
        (
            ["kind": "rollover", "amount": "5"],
            .rollover(from: Sample.key("books", year: 2020), to: books, .undated(.tiyn(500)))
        ),
        (["kind": "reversal", "reverses": "17"], .reversal(of: EntryNumber(17))),
    ]

    @Test("every kind of entry comes from a row", arguments: 0..<cases.count)
    func kinds(index: Int) throws {
        let (cells, movement) = Self.cases[index]
        let read = try Sample.read(Self.header + "\n" + Self.row(cells) + "\n")
        #expect(read.places.isEmpty)
        #expect(read.movements == [movement])
    }

    @Test(
        "all kinds are covered by the case above, but for those only a paper of acquisitions makes")
    func covered() {
        let onPapers: Set<EntryKind> = [.credit, .receipt, .openingStock, .relocation, .finding]
        #expect(
            Set(Self.cases.map(\.1.kind)) == Set(EntryKind.allCases).subtracting(onPapers))
    }

    @Test(
        "what a kind needs and the row does not state is named under its column",
        arguments: [
            (["kind": "payment"], "amount"), (["kind": "payment", "amount": "0"], "amount"),
            (["kind": "payment", "amount": "-1"], "amount"),
            (["kind": "commitment", "amount": "1"], "commitment"),
            (["kind": "transfer", "amount": "1"], "from line"),
            (["kind": "receipt in kind", "amount": "1"], "copies"),
            (["kind": "withdrawal", "copies": "0"], "copies"),
            (["kind": "withdrawal", "copies": "2", "titles": "3"], "titles"),
            (["kind": "accrual", "amount": "1", "language": "kk"], "copies"),
            (["kind": "payment", "amount": "1", "settles": "order"], "commitment"),
            (["kind": "reversal"], "reverses"),
        ] as [([String: String], String)])
    func needs(cells: [String: String], column: String) throws {
        let read = try Sample.read(Self.header + "\n" + Self.row(cells) + "\n")
        #expect(read.result.findings.map(\.column) == [column])
        #expect(read.result.findings.map(\.row) == [2])
        #expect(read.drafts.isEmpty)
    }

    @Test("a filled cell that the kind has no use for is a warning, and the row is read")
    func unused() throws {
        let row = Self.row(["kind": "payment", "amount": "1", "copies": "3"])
        let read = try Sample.read(Self.header + "\n" + row + "\n")
        #expect(read.places == ["2/copies/3"])
        #expect(read.result.warningCount == 1 && read.result.errorCount == 0)
        #expect(read.drafts.count == 1)
    }

    @Test("every fault of a row is told at once, with row, column and value")
    func places() throws {
        let text = """
            date,kind,document,line,source,branch,amount,copies
            2021-03-05,payment,memo-1,books,local-budget,1,5,
            "multi
            line",payment,memo-1,boks,local-budjet,12,5x,y
            2021-02-30,paiment,memo-1,books,local-budget,1,5,

            2021-03-05,payment,memo-1,,local-budget,1,5,
            2021-03-05,payment,memo-9,books,local-budget,1,5,
            2021-03-05,payment,memo-1,Комплектование,local-budget,1,5,
            """
        let read = try Sample.read(text)
        #expect(
            read.places == [
                "3/date/multi line", "3/line/boks", "3/source/local-budjet", "3/branch/12",
                "3/amount/5x", "3/copies/y", "5/date/2021-02-30", "5/kind/paiment", "7/line/",
                "8/document/memo-9", "9/line/Комплектование",
            ])
        let expected = read.result.findings.map(\.expected.en)
        #expect(expected[1].contains("the nearest are: books (Acquisitions), books.gifts (Gifts)"))
        #expect(expected[2].contains("the nearest are: local-budget (Local budget)"))
        #expect(expected[3].contains("1 (Branch 1)") || expected[3].contains("11 (Branch 11)"))
        #expect(expected[9].contains("memo-1"))
        #expect(expected[10].contains("books, books.gifts"))
        #expect(read.result.rowsRead == 6)
        #expect(read.result.rejectedRows == 5)
        #expect(read.result.drafts == 1)
        #expect(read.rejected.map(\.row) == [3, 5, 7, 8, 9])
    }

    @Test("branches 1, 1д, 1юн, 11 and 11д are five branches")
    func branches() throws {
        let rows = ["1", "1д", "1юн", "11", "11д"].map {
            "2021-03-05,refund,memo-1,books,gift,\($0),5\n"
        }
        let read = try Sample.read("date,kind,document,line,source,branch,amount\n" + rows.joined())
        #expect(read.places.isEmpty)
        #expect(
            read.movements
                == ["1", "1д", "1юн", "11", "11д"].map {
                    .refund(Sample.key("books", "gift", branch: BranchCode($0)), .tiyn(500))
                })
    }

    @Test("text that looks like a formula is kept as text")
    func formulas() throws {
        let read = try Sample.read(
            "date,kind,document,line,source,amount,narrative\n"
                + "2021-03-05,refund,memo-1,books,gift,5,\"=HYPERLINK(\"\"x\"\")\"\n")
        #expect(read.drafts.map(\.narrative) == ["=HYPERLINK(\"x\")"])
    }

    @Test("rows of separators alone are passed over")
    func blankRows() throws {
        let read = try Sample.read(
            "date,kind,document,line,source,amount\n,,,,,\n2021-03-05,refund,memo-1,books,gift,5\n ,,,,,\n"
        )
        #expect(read.result.rowsRead == 1)
        #expect(read.result.isClean)
    }
}

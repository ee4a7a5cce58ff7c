import Importing
import Languages
import Ledger
import Money
import Testing

@Suite("A tally of a file of entries")
struct TallyTests {
    private static let header =
        "date;document;kind;line;source;branch;amount;settles;commitment;closes;narrative\n"

    private func cell(
        _ snapshot: SeenSnapshot?, _ stage: Stage, branch: BranchCode? = nil
    ) -> Int64? {
        let key = Sample.key("books", branch: branch)
        return snapshot?.balances.cells[BalanceCube.Cell(key: key, stage: stage)]?.minorUnits
    }

    private func row(
        _ kind: String, _ amount: String, branch: String = "", settles: String = "",
        commitment: String = "", closes: String = "", narrative: String = ""
    ) -> String {
        "2021-03-05;memo-1;\(kind);books;local-budget;\(branch);\(amount);\(settles);\(commitment);"
            + "\(closes);\(narrative)\n"
    }

    @Test("adds bills, payments and orders to the tiyn")
    func worked() {
        // An order of 100.00, billed with 60.00 and closed: 40.00 goes back. Of another bill of 25.50,
        // out of the plan, 20.25 is paid, and 0.25 of that comes back.
        let text =
            Self.header + row("commitment", "100.00", commitment: "A-1")
            + row("accrual", "60.00", commitment: "A-1", closes: "yes") + row("accrual", "25,50")
            + row("payment", "20.25", settles: "accrued") + row("refund", "0.25")
        let csv = Sample.csv(text)
        let tallied = csv.tallied()
        #expect(cell(tallied, .committed) == 0)
        // 60.00 + 25.50 − 20.25.
        #expect(cell(tallied, .accrued) == 65_25)
        #expect(cell(tallied, .paid) == 20_25)
        #expect(cell(tallied, .refunded) == -25)
        // −60.00 − 25.50 + 0.25.
        #expect(cell(tallied, .uncommitted) == -85_25)
        #expect(tallied?.entryCount == 5)
        // 2, then 2 and 2 to give back the rest, 2, 2, 2.
        #expect(tallied?.postingCount == 12)
        #expect(tallied == csv.folded())
    }

    @Test(
        "draws an order of several branches from the bill's own, then from none, then from others")
    func drawing() {
        let text =
            Self.header + row("commitment", "10.00", branch: "11", commitment: "A")
            + row("commitment", "20.00", commitment: "A")
            + row("commitment", "30.00", branch: "1", commitment: "A")
            + row("accrual", "55.00", branch: "1", commitment: "A")
        let csv = Sample.csv(text)
        let tallied = csv.tallied()
        // 30 of its own, 20 of none, 5 of the other.
        #expect(cell(tallied, .committed, branch: "1") == 0)
        #expect(cell(tallied, .committed) == 0)
        #expect(cell(tallied, .committed, branch: "11") == 5_00)
        #expect(tallied == csv.folded())
    }

    @Test(
        "takes every plain form of a file as the ordinary reading does",
        arguments: [
            ("line breaks of CR LF", "\r\n", ""), ("line breaks of CR", "\r", ""),
            ("a mark of UTF-8", "\n", "\u{FEFF}"), ("a line with the separator", "\n", "sep=;\n"),
        ])
    func forms(_ name: String, _ lineBreak: String, _ before: String) {
        let rows = Self.header + row("accrual", "1.00") + "\n" + row("accrual", "2,50")
        let text = before + rows.replacing("\n", with: lineBreak)
        for form in [text, String(text.unicodeScalars.dropLast())] {
            let csv = Sample.csv(form)
            let tallied = csv.tallied()
            #expect(cell(tallied, .accrued) == 3_50, "\(name)")
            #expect(tallied == csv.folded())
        }
    }

    @Test("reads cells in quotes, with separators, quotes and line breaks in them")
    func quoted() {
        let text =
            Self.header + row("\"accrual\"", "\"1.00\"", narrative: "\"a;b\nc\"")
            + row("accrual", "2.00", narrative: "\"he said \"\"no\"\"\"")
            + row("accrual", "3.00", narrative: "a \"plain\" quote")
        let csv = Sample.csv(text)
        #expect(cell(csv.tallied(), .accrued) == 6_00)
        #expect(csv.tallied() == csv.folded())
    }

    @Test(
        "leaves to the ordinary reading what would be refused",
        arguments: [
            ("a payment of nothing accrued", "payment;books;local-budget;;6.00;accrued;;;"),
            ("an unknown order", "accrual;books;local-budget;;1.00;;A-7;;"),
            ("a refund of nothing paid", "refund;books;local-budget;;1.00;;;;"),
            ("an amount of zero", "accrual;books;local-budget;;0.00;;;;"),
            ("no amount", "accrual;books;local-budget;;;;;;"),
            ("an amount below zero", "accrual;books;local-budget;;-1.00;;;;"),
            ("an amount beyond reason", "accrual;books;local-budget;;999999999999999999.99;;;;"),
            ("a source in kind asked for money", "accrual;books;gift;;1.00;;;;"),
            ("an unknown line", "accrual;bokos;local-budget;;1.00;;;;"),
            ("a reversal", "reversal;books;local-budget;;1.00;;;;"),
            ("a field too few", "accrual;books;local-budget;;1.00;;;"),
            ("a field too many", "accrual;books;local-budget;;1.00;;;;;x"),
            ("a zero byte", "accrual;books;local-budget;;1.00;;;;a\u{0}b"),
            ("a zero byte in quotes", "accrual;books;local-budget;;1.00;;;;\"a\u{0}b\""),
            ("text after a quote", "accrual;books;local-budget;;1.00;;;;\"a\"b"),
            ("an open quote", "accrual;books;local-budget;;1.00;;;;\"a"),
        ])
    func refusals(_ name: String, _ cells: String) {
        // After a sound row like it, so that the row is met by what is remembered.
        let sound = row("accrual", "5.00")
        let csv = Sample.csv(Self.header + sound + "2021-03-05;memo-1;" + cells + "\n" + sound)
        #expect(csv.folded() == nil, "\(name)")
        #expect(csv.tallied() == nil, "\(name)")
    }

    @Test("a last row cut within a letter is no text")
    func cutLetter() {
        let bytes = Array((Self.header + row("accrual", "5.00", narrative: "а")).utf8.dropLast(2))
        #expect(Sample.csv(bytes).tallied() == nil)
    }

    @Test("a cell of ten megabytes is a fault, and nothing waits for it to end")
    func longCell() {
        let long = String(repeating: "x", count: 10_000_000)
        for narrative in [long, "\"" + long + "\""] {
            let csv = Sample.csv(
                Self.header + row("accrual", "5.00", narrative: narrative) + row("accrual", "5.00"))
            #expect(csv.tallied() == nil)
            #expect(csv.folded() == nil)
        }
    }

    @Test(
        "files in Windows-1251 and sums near the end of exact amounts are left to the ordinary reading"
    )
    func unsure() {
        let windows: [UInt8] =
            Array((Self.header + "2021-03-05;memo-1;accrual;books;local-budget;;1.00;;;;").utf8)
            + [0xF2, 0xE5, 0xEA, 0xF1, 0xF2, 0x0A]
        #expect(Sample.csv(windows).folded() != nil)
        #expect(Sample.csv(windows).tallied() == nil)
        let large = Self.header + row("accrual", "9999999999999999.99")
        let csv = Sample.csv(large + row("accrual", "1.00"))
        #expect(csv.folded() != nil)
        #expect(csv.tallied() == nil)
    }

    @Test(
        "an order written apart from its marks is the same order, and is left to the ordinary reading"
    )
    func spelling() {
        let text =
            Self.header + row("commitment", "10.00", commitment: "\u{439}")
            + row("accrual", "4.00", commitment: "\u{438}\u{306}")
        let csv = Sample.csv(text)
        #expect(cell(csv.folded(), .committed) == 6_00)
        #expect(csv.tallied() == nil)
    }

    @Test("a row's own key stands once within its document")
    func keys() {
        let header = "date;document;key;kind;line;source;amount\n"
        let row = { (document: String, key: String) in
            "2021-03-05;\(document);\(key);accrual;books;local-budget;5.00\n"
        }
        let once = Sample.csv(header + row("memo-1", "a") + row("memo-1", "b") + row("", "a"))
        #expect(once.tallied() != nil)
        #expect(once.tallied() == once.folded())
        let twice = Sample.csv(header + row("memo-1", "a") + row("", "a") + row("memo-1", "a"))
        #expect(twice.tallied() == nil)
        #expect(twice.folded() == nil)
    }

    @Test("rows after the day asked for are judged and not shown")
    func later() {
        let csv = Sample.csv(
            Self.header + row("accrual", "5.00")
                + row("payment", "5.00", settles: "accrued").replacing(
                    "2021-03-05", with: "2021-04-01"))
        let march = csv.tallied(asOf: CalendarDate(year: 2021, month: 3, day: 31))
        #expect(cell(march, .accrued) == 5_00)
        #expect(march?.entryCount == 1)
        #expect(march == csv.folded(asOf: CalendarDate(year: 2021, month: 3, day: 31)))
        #expect(cell(csv.tallied(), .accrued) == 0)
    }
}

import Languages
import Testing

@testable import Spreadsheets

@Suite("Cells of worksheets")
struct CellTests {
    private func number(_ text: String) throws -> SheetValue {
        .number(try #require(SheetNumber(text)))
    }

    @Test("each type of cell is read as what it is")
    func types() throws {
        var book = TestWorkbook(
            cells: """
                <c r="A1"><v>606062.9399999999</v></c><c r="B1" t="n"><v> 5 </v></c>
                <c r="C1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>Кітап</t></is></c>
                <c r="E1" t="str"><f>A1&amp;"x"</f><v>5x</v></c><c r="F1" t="b"><v>1</v></c>
                <c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="H1" t="d"><v>2021-03-01</v></c>
                <c r="I1" s="1"><v>44256</v></c><c r="J1"><f>A1*2</f><v>1212125.88</v></c>
                <c r="K1" t="d"><v>10:30:00</v></c><c r="L1" t="b"><v>false</v></c>
                """)
        book.sharedStrings = "<si><t>a</t></si><si><t>Книги</t></si>"
        book.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
        let row = try #require(try book.rows().first)
        #expect(row[1] == (try number("606062.94")))
        #expect(row[2] == (try number("5")))
        #expect(row[3] == .text("Книги"))
        #expect(row[4] == .text("Кітап"))
        #expect(row[5] == .text("5x"))
        #expect(row[6] == .boolean(true))
        #expect(row[7] == .error("#DIV/0!"))
        let day = try #require(CalendarDate(year: 2021, month: 3, day: 1))
        #expect(row[8] == .date(SheetDate(day: day)))
        #expect(row[9] == .date(SheetDate(day: day, serial: SheetNumber("44256"))))
        #expect(row[10] == (try number("1212125.88")))
        #expect(row[11] == .time(SheetTime(milliseconds: 37_800_000)))
        #expect(row[12] == .boolean(false))
        #expect(row[13] == .blank)
        #expect(row.cells.filter(\.isFormula).map(\.column) == [5, 7, 10])
    }

    @Test("cells and rows without an address follow the one before")
    func withoutAddress() throws {
        let book = TestWorkbook(
            rows: """
                <row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c>
                </row><row><c><v>5</v></c></row>
                """)
        let rows = try book.rows()
        #expect(rows.map(\.number) == [1, 5, 6])
        #expect(rows.map { $0.cells.map(\.column) } == [[1, 2], [3, 4], [1]])
    }

    @Test("a formula without a stored value says so, and one that came to no text is empty")
    func formulas() throws {
        let book = TestWorkbook(
            cells: """
                <c r="A1"><f>B1+1</f></c><c r="B1"><f t="shared" si="0"/><v>7</v></c>
                <c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>X()</f><v/></c>
                <c r="E1" t="array"/>
                """.replacing(" t=\"array\"", with: " s=\"3\""))
        let row = try #require(try book.rows().first)
        #expect(row[1] == .notCalculated)
        #expect(row[2] == (try number("7")))
        #expect(row.cell(column: 2)?.isFormula == true)
        #expect(row[3] == .text(""))
        #expect(row[3].isBlank)
        #expect(row[4] == .notCalculated)
        #expect(row.cells.count == 4)
    }

    @Test("cells that hold nothing, and rows of them, are left out")
    func blanks() throws {
        var book = TestWorkbook(
            rows: """
                <row r="1"><c r="A1" s="1"/><c r="B1"/></row><row r="2"/><row r="3" hidden="1">
                <c r="D3" t="s"><v>0</v></c><c r="E3"><v>1</v></c></row>
                """)
        book.sharedStrings = "<si><t/></si>"
        #expect(
            try book.rows() == [
                SheetRow(
                    number: 3, isHidden: true,
                    cells: [SheetCell(column: 5, value: try number("1"))])
            ])
    }

    @Test("cells of a row out of their order are put in order")
    func unordered() throws {
        let book = TestWorkbook(cells: "<c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c>")
        #expect(try book.rows().first?.cells.map(\.column) == [1, 3])
    }

    @Test(
        "text is joined of its runs, without what tells its pronunciation",
        arguments: [
            ("<t>a</t>", "a"), ("<r><t>Кни</t></r><r><rPr><b/></rPr><t>ги</t></r>", "Книги"),
            ("<t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>かんじ</t></rPh><phoneticPr fontId=\"1\"/>", "漢字"),
            ("<t> a </t>", "a"), ("<t xml:space=\"preserve\"> a </t>", " a "),
            ("<r><t xml:space=\"preserve\">a </t></r><r><t>b</t></r>", "a b"),
            ("<t>a&amp;b &lt; &#1178;&#x49A;&apos;&quot;</t>", "a&b < ҚҚ'\""),
            ("<t>a_x000D_b_x005F_x0041_</t>", "a\rb_x0041_"), ("<t>_x0041__x0042_</t>", "AB"),
            ("<t>_xD83D__xDE00_</t>", "😀"), ("<t>_xD83D_a</t>", "\u{FFFD}a"),
            ("<t>_x00e9_ _xZZZZ_ _x12_</t>", "é _xZZZZ_ _x12_"),
            ("<t>a<!-- c -->b<![CDATA[<c>&amp;]]></t>", "ab<c>&amp;"),
            ("<t xml:space=\"preserve\">a\r\nb\rc</t>", "a\nb\nc"),
        ])
    func texts(content: String, read: String) throws {
        var shared = TestWorkbook(cells: "<c r=\"A1\" t=\"s\"><v>0</v></c>")
        shared.sharedStrings = "<si>\(content)</si>"
        #expect(try shared.value() == .text(read))
        let inline = TestWorkbook(cells: "<c r=\"A1\" t=\"inlineStr\"><is>\(content)</is></c>")
        #expect(try inline.value() == .text(read))
    }

    @Test(
        "a cell that could be read wrongly is refused with its place",
        arguments: [
            (
                "<c r=\"A1\"><v>1,5</v></c>",
                SpreadsheetFault.value(sheet: "Sheet", cell: "A1", type: "n", value: "1,5")
            ),
            (
                "<c r=\"A1\"><v>NAN</v></c>",
                .value(sheet: "Sheet", cell: "A1", type: "n", value: "NAN")
            ),
            (
                "<c r=\"A1\" t=\"b\"><v>2</v></c>",
                .value(sheet: "Sheet", cell: "A1", type: "b", value: "2")
            ),
            (
                "<c r=\"A1\" t=\"d\"><v>x</v></c>",
                .value(sheet: "Sheet", cell: "A1", type: "d", value: "x")
            ),
            (
                "<c r=\"A1\" t=\"z\"><v>1</v></c>",
                .value(sheet: "Sheet", cell: "A1", type: "z", value: "")
            ),
            (
                "<c r=\"A1\" t=\"s\"><v>0</v></c>",
                .missingText(sheet: "Sheet", cell: "A1", index: "0")
            ),
            (
                "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
                .value(sheet: "Sheet", cell: "A1", type: "s", value: "-1")
            ),
            ("<c r=\"A2\"><v>1</v></c>", .address(sheet: "Sheet", address: "A2")),
            ("<c r=\"A0\"><v>1</v></c>", .address(sheet: "Sheet", address: "A0")),
            ("<c r=\"1\"><v>1</v></c>", .address(sheet: "Sheet", address: "1")),
            ("<c r=\"XFE1\"><v>1</v></c>", .beyond(.columns(sheet: "Sheet"), 16_384)),
            (
                "<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>",
                .repeatedCell(sheet: "Sheet", cell: "A1")
            ),
        ])
    func refusals(cells: String, fault: SpreadsheetFault) {
        #expect(TestWorkbook(cells: cells).fault() == fault)
    }

    @Test("rows that do not ascend, or lie below the last there can be, are refused")
    func rowRefusals() {
        let row = { (number: String) in "<row r=\"\(number)\"><c><v>1</v></c></row>" }
        #expect(
            TestWorkbook(rows: row("2") + row("2")).fault() == .rowOrder(sheet: "Sheet", row: 2))
        #expect(
            TestWorkbook(rows: row("2") + row("1")).fault() == .rowOrder(sheet: "Sheet", row: 1))
        #expect(
            TestWorkbook(rows: row("1048577")).fault()
                == .beyond(.rows(sheet: "Sheet"), 1_048_576))
        #expect(TestWorkbook(rows: row("1048576")).fault() == nil)
        #expect(
            TestWorkbook(rows: row("0")).fault() == .address(sheet: "Sheet", address: "0"))
    }

    @Test("amounts go into tiyn without binary arithmetic")
    func scaled() throws {
        let scaled = { (text: String) in SheetNumber(text)?.scaled(decimals: 2) }
        #expect(scaled("606062.9399999999") == 60_606_294)
        #expect(scaled("243165000") == 24_316_500_000)
        #expect(scaled("-0.1") == -10)
        #expect(scaled("0.005") == nil)
        #expect(scaled("1E+17") == nil)
        #expect(scaled("92233720368547700") == 9_223_372_036_854_770_000)
    }

    @Test("a number's binary fraction is the nearest there is")
    func doubles() throws {
        for text in ["0.1", "606062.94", "1.23456789E+22", "2.5E-300", "1E+300", "-7", "0.3"] {
            #expect(SheetNumber(text)?.double == Double(text))
        }
    }
}

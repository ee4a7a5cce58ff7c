import Languages
import Testing

@testable import Spreadsheets

@Suite("Spreadsheets of OpenDocument")
struct OpenDocumentTests {
    private func number(_ text: String) throws -> SheetValue {
        .number(try #require(SheetNumber(text)))
    }

    private func float(_ value: String, _ more: String = "") -> String {
        "<table:table-cell office:value-type=\"float\" office:value=\"\(value)\" \(more)/>"
    }

    @Test("each type of cell is read as what it is")
    func types() throws {
        let row = try #require(
            try TestDocument(
                cells: """
                    <table:table-cell office:value-type="float" office:value="606062.94"><text:p>606 062,94</text:p></table:table-cell>
                    <table:table-cell office:value-type="currency" office:currency="KZT" office:value="1500"><text:p>1500 ₸</text:p></table:table-cell>
                    <table:table-cell office:value-type="percentage" office:value="0.125"/>
                    <table:table-cell office:value-type="date" office:date-value="2021-03-01"/>
                    <table:table-cell office:value-type="date" office:date-value="2021-03-01T10:30:00"/>
                    <table:table-cell office:value-type="time" office:time-value="PT36H00M00S"/>
                    <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
                    <table:table-cell office:value-type="string"><text:p>Кітап</text:p></table:table-cell>
                    <table:table-cell office:value-type="string" office:string-value="v"><text:p>shown</text:p></table:table-cell>
                    """
            ).rows().first)
        let day = try #require(CalendarDate(year: 2021, month: 3, day: 1))
        #expect(row[1] == (try number("606062.94")))
        #expect(row[2] == (try number("1500")))
        #expect(row[3] == (try number("0.125")))
        #expect(row[4] == .date(SheetDate(day: day)))
        #expect(
            row[5] == .date(SheetDate(day: day, time: SheetTime(milliseconds: 37_800_000))))
        #expect(row[6] == .time(SheetTime(milliseconds: 129_600_000)))
        #expect(row[7] == .boolean(true))
        #expect(row[8] == .text("Кітап"))
        #expect(row[9] == .text("v"))
    }

    @Test("formulas give the value stored last, errors their code")
    func formulas() throws {
        let row = try #require(
            try TestDocument(
                cells: """
                    <table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>
                    <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
                    <table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>Err:502</text:p></table:table-cell>
                    <table:table-cell table:formula="of:=&quot;#N/A&quot;" office:value-type="string" calcext:value-type="string"><text:p>#N/A</text:p></table:table-cell>
                    <table:table-cell table:formula="of:=X()"/>
                    <table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>
                    """
            ).rows().first)
        #expect(row[1] == (try number("2")))
        #expect(row[2] == .error("#DIV/0!"))
        #expect(row[3] == .error("Err:502"))
        #expect(row[4] == .text("#N/A"))
        #expect(row[5] == .notCalculated)
        #expect(row[6] == .text(""))
        #expect(row.cells.filter(\.isFormula).count == 6)
    }

    @Test(
        "text is what is shown: paragraphs, spaces and breaks, without comments and notes",
        arguments: [
            ("<text:p>a</text:p><text:p>b</text:p>", "a\nb"), ("<text:p> a \n  b </text:p>", "a b"),
            ("<text:p>a<text:s text:c=\"3\"/>b<text:s/>c</text:p>", "a   b c"),
            ("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a\tb\nc"),
            ("<text:p>a<text:span>b<text:a>c</text:a></text:span>d</text:p>", "abcd"),
            ("<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>", "a"),
            ("<text:p>a<text:note><text:p>n</text:p></text:note>b</text:p>", "ab"),
            (
                "<text:p>a<draw:frame>x<draw:text-box><text:p>n</text:p></draw:text-box></draw:frame>b</text:p>",
                "ab"
            ),
            (
                "<text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text></text:ruby></text:p>",
                "漢"
            ),
            ("<text:p/><text:p>a</text:p>", "\na"),
            (
                "<table:table><table:table-row><table:table-cell><text:p>n</text:p></table:table-cell></table:table-row></table:table><text:p>a</text:p>",
                "a"
            ),
        ])
    func texts(content: String, read: String) throws {
        let document = TestDocument(
            cells: "<table:table-cell office:value-type=\"string\">\(content)</table:table-cell>")
        #expect(try document.value() == .text(read))
        #expect(try document.rows().count == 1)
    }

    @Test("cells and rows that stand for many are as many, and blanks are none")
    func repetition() throws {
        let rows = try TestDocument(
            rows: """
                <table:table-column table:number-columns-repeated="16384"/>
                <table:table-header-rows><table:table-row>\(float("1", "table:number-columns-repeated=\"3\""))
                <table:table-cell table:number-columns-repeated="2"/>\(float("2"))
                <table:table-cell table:number-columns-repeated="16378"/></table:table-row></table:table-header-rows>
                <table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>
                <table:table-row-group><table:table-rows>
                <table:table-row table:number-rows-repeated="2" table:visibility="filter">\(float("3"))</table:table-row>
                </table:table-rows></table:table-row-group>
                <table:table-row table:visibility="collapse">\(float("4"))</table:table-row>
                <table:table-row table:number-rows-repeated="1048568"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                """
        ).rows()
        #expect(rows.map(\.number) == [1, 6, 7, 8])
        #expect(rows.map(\.isHidden) == [false, true, true, true])
        #expect(rows[0].cells.map(\.column) == [1, 2, 3, 6])
        #expect(rows[1].cells == rows[2].cells)
    }

    @Test("tables come in their order, with the hidden ones, without those kept of other files")
    func tables() throws {
        var document = TestDocument(
            tables: """
                <table:table table:name="A" table:style-name="s1"><table:table-row>\(float("1"))</table:table-row></table:table>
                <table:table table:name="'file:///x.ods'#$S" table:style-name="s2"><table:table-source xlink:href="x.ods"/><table:table-row>\(float("9"))</table:table-row></table:table>
                <table:table table:name="Б &amp; В" table:style-name="s2"><table:shapes><table:table><table:table-row>\(float("8"))</table:table-row></table:table></table:shapes><table:table-row>\(float("2"))</table:table-row></table:table>
                """)
        document.styles = """
            <style:style style:name="s1" style:family="table"><style:table-properties table:display="true"/></style:style>
            <style:style style:name="s2" style:family="table"><style:table-properties table:display="false"/></style:style>
            """
        document.parts["Basic/Standard/Module1.xml"] = "<x/>"
        let file = try document.opened()
        #expect(file.kind == .ods)
        #expect(file.sheets.map(\.name) == ["A", "Б & В"])
        #expect(file.sheets.map(\.visibility) == [.visible, .hidden])
        #expect(file.notices == [.macros, .externalLinks])
        let values = try file.sheets.map { try file.allRows(of: $0).map { $0[1] } }
        #expect(values == [[try number("1")], [try number("2")]])
    }

    @Test("merged blocks and hidden columns are known, and covered cells keep what they hold")
    func layout() throws {
        let document = TestDocument(
            rows: """
                <table:table-column/><table:table-columns><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/></table:table-columns>
                <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
                <table:table-row><table:table-cell table:number-columns-repeated="2"/>\(float("1", "table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\""))<table:covered-table-cell office:value-type="float" office:value="5"/></table:table-row>
                """)
        let file = try document.opened()
        let layout = try file.layout(of: file.sheets[0])
        #expect(layout.mergedAreas == [CellArea(rows: 3...5, columns: 3...4)])
        #expect(layout.hiddenColumns == [2...3])
        let rows = try file.allRows(of: file.sheets[0])
        #expect(rows.map(\.number) == [3])
        #expect(rows[0].cells.map(\.column) == [3, 4])
    }

    @Test(
        "a cell that could be read wrongly is refused with its place",
        arguments: [
            ("float", "value", "1,5"), ("float", "value", "NaN"),
            ("date", "date-value", "01.03.2021"),
            ("time", "time-value", "10:30"), ("boolean", "boolean-value", "1"),
            ("x-type", "value", ""),
        ])
    func refusals(type: String, name: String, value: String) {
        let document = TestDocument(
            cells:
                "<table:table-cell/><table:table-cell office:value-type=\"\(type)\" office:\(name)=\"\(value)\"/>"
        )
        #expect(
            document.fault() == .value(sheet: "Sheet", cell: "B1", type: type, value: value))
    }

    @Test("what one cell stands for is held to limits, and to little memory at a time")
    func bounds() throws {
        let cell = float("1", "table:number-columns-repeated=\"16384\"")
        let one = "<table:table-row>\(cell)</table:table-row>"
        #expect(try TestDocument(rows: one).rows()[0].cells.count == 16_384)
        let wide = float("1", "table:number-columns-repeated=\"16385\"")
        #expect(TestDocument(cells: wide).fault() == .beyond(.columns(sheet: "Sheet"), 16_384))
        let tall =
            "<table:table-row table:number-rows-repeated=\"1048577\">\(float("1"))</table:table-row>"
        #expect(TestDocument(rows: tall).fault() == .beyond(.rows(sheet: "Sheet"), 1_048_576))
        let bomb =
            "<table:table-row table:number-rows-repeated=\"1048576\">\(cell)</table:table-row>"
        let limits = SpreadsheetLimits.standard
        #expect(
            TestDocument(rows: bomb).fault()
                == .beyond(.repeatedCells(sheet: "Sheet"), limits.repeatedCells))
        let many = TestDocument(rows: String(repeating: one, count: 60))
        let file = try many.opened()
        let rows = try file.rows(of: file.sheets[0])
        var count = 0
        while try rows.next() != nil { count += 1 }
        #expect(count == 60)
        let huge =
            "<table:table-row table:number-rows-repeated=\"999999999999999999\"><table:table-cell table:number-columns-repeated=\"999999999999999999\"/></table:table-row>"
        #expect(try TestDocument(rows: huge + huge).rows().isEmpty)
        let spaces =
            "<table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"999999999\"/></text:p></table:table-cell>"
        #expect(
            TestDocument(cells: spaces).fault()
                == .beyond(.textBytes(place: "Sheet!A1"), limits.textBytes))
    }

    @Test("a document without tables is refused")
    func noTables() { #expect(TestDocument(tables: "").fault() == .noSheets) }
}

import Languages
import Testing

@testable import Spreadsheets

@Suite("Workbooks of Office Open XML")
struct WorkbookPartTests {
    private let one = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    private func sheetXML(_ value: Int) -> [UInt8] {
        Array(
            "<worksheet xmlns=\"\(TestWorkbook.main)\"><sheetData><row><c><v>\(value)</v></c></row></sheetData></worksheet>"
                .utf8)
    }

    @Test("sheets come in the workbook's order, with the parts its relations give")
    func order() throws {
        var book = TestWorkbook(rows: one)
        book.parts["xl/_rels/workbook.xml.rels"] = TestWorkbook.relations([
            ("b", "worksheet", "worksheets/sheet1.xml"), ("a", "worksheet", "/xl/other/x.xml"),
        ])
        book.parts["xl/workbook.xml"] = Array(
            """
            <workbook xmlns="\(TestWorkbook.main)" xmlns:q="\(TestWorkbook.relationships)"><sheets>
            <sheet name="Второй &amp; &#x49A;" sheetId="7" q:id="a" state="hidden"/>
            <sheet name="Первый" sheetId="2" q:id="b"/><sheet name="III" q:id="b" state="veryHidden"/>
            </sheets></workbook>
            """.utf8)
        book.parts["xl/other/x.xml"] = sheetXML(2)
        let file = try book.opened()
        #expect(file.kind == .xlsx)
        #expect(file.sheets.map(\.name) == ["Второй & Қ", "Первый", "III"])
        #expect(file.sheets.map(\.visibility) == [.hidden, .visible, .veryHidden])
        let values = try file.sheets.map { try file.allRows(of: $0)[0][1] }
        #expect(values == ["2", "1", "1"].compactMap(SheetNumber.init).map(SheetValue.number))
        #expect(try file.sheet(named: "Первый").index == 1)
    }

    @Test(
        "odd ways to name a part lead to it",
        arguments: [
            "/xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml", "\\xl\\worksheets\\sheet1.xml",
            "./worksheets/./sheet1.xml", "../xl/worksheets/sheet1.xml", "WORKSHEETS/Sheet1.XML",
            "worksheets//sheet1.xml", "worksheets/sheet%31.xml",
        ])
    func oddTargets(target: String) throws {
        var book = TestWorkbook(rows: one)
        book.parts["xl/_rels/workbook.xml.rels"] = TestWorkbook.relations([
            ("rId1", "worksheet", target)
        ])
        #expect(try book.rows().count == 1)
    }

    @Test("names of parts with backslashes, a leading slash and other case are found")
    func oddNames() throws {
        var archive = TestWorkbook(rows: one).archive
        for index in archive.parts.indices {
            let name = String(decoding: archive.parts[index].name, as: UTF8.self)
            archive.parts[index].name = Array(
                ("/" + name.replacing("/", with: "\\").uppercased()).utf8)
            archive.parts[index].ownName = nil
        }
        let file = try SpreadsheetFile(bytes: archive.bytes(), name: "book.xlsx")
        #expect(try file.allRows(of: file.sheets[0]).count == 1)
    }

    @Test("the strict variant is the same workbook")
    func strict() throws {
        let archive = TestWorkbook(rows: one).archive
        var strict = archive
        for index in strict.parts.indices {
            let text = String(decoding: strict.parts[index].content, as: UTF8.self)
                .replacing(TestWorkbook.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replacing(
                    TestWorkbook.relationships,
                    with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
            strict.parts[index].content = Array(text.utf8)
        }
        let file = try SpreadsheetFile(bytes: strict.bytes(), name: "strict.xlsx")
        #expect(try file.allRows(of: file.sheets[0]).count == 1)
    }

    @Test("elements with a prefix are read, and those of other namespaces are not")
    func prefixes() throws {
        var book = TestWorkbook(rows: one)
        book.parts["xl/worksheets/sheet1.xml"] = Array(
            """
            <x:worksheet xmlns:x="\(TestWorkbook.main)" xmlns:o="urn:other"><x:sheetData><x:row r="1">
            <o:c r="B1"><o:v>9</o:v></o:c><x:c r="A1"><o:v>8</o:v><x:v>1</x:v></x:c>
            <c xmlns="\(TestWorkbook.main)" r="C1"><v>3</v></c><c xmlns="urn:x" r="D1"><v>4</v></c>
            </x:row></x:sheetData></x:worksheet>
            """.utf8)
        #expect(try book.rows()[0].cells.map(\.column) == [1, 3])
    }

    @Test("parts in UTF-16 are read", arguments: [true, false], [true, false])
    func utf16(isBigEndian: Bool, hasMark: Bool) throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"\(TestWorkbook.main)\">"
            + "<sheetData><row><c t=\"inlineStr\"><is><t>Қ😀 кітап</t></is></c></row></sheetData>"
            + "</worksheet>"
        let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
        var book = TestWorkbook(rows: one)
        book.parts["xl/worksheets/sheet1.xml"] = units.flatMap { unit -> [UInt8] in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? bytes : bytes.reversed()
        }
        #expect(try book.value() == .text("Қ😀 кітап"))
        book.parts["xl/worksheets/sheet1.xml"]?.removeLast()
        #expect(
            book.fault()
                == .malformedXML(part: "xl/worksheets/sheet1.xml", .characters))
    }

    @Test("dates count from 1904 where the workbook says so")
    func from1904() throws {
        var book = TestWorkbook(cells: "<c s=\"0\"><v>42794</v></c>")
        book.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        book.workbookProperties = "<workbookPr date1904=\"1\"/>"
        guard case .date(let date) = try book.value() else {
            Issue.record("no date")
            return
        }
        #expect(date.day.iso == "2021-03-01")
    }

    @Test("a format of one's own is found through the style of the cell")
    func customFormats() throws {
        var book = TestWorkbook(
            cells: "<c s=\"1\"><v>44256</v></c><c s=\"2\"><v>44256</v></c><c s=\"9\"><v>1</v></c>")
        book.styles = """
            <numFmts count="2"><numFmt numFmtId="164" formatCode="dd&quot;.&quot;mm.yyyy"/>
            <numFmt numFmtId="165" formatCode="0 &quot;дн&quot;"/></numFmts><cellStyleXfs>
            <xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/>
            <xf numFmtId="165"/></cellXfs><dxfs><dxf><numFmt numFmtId="165" formatCode="yyyy"/></dxf>
            </dxfs>
            """
        let row = try #require(try book.rows().first)
        guard case .date = row[1], case .number = row[2], case .number = row[3] else {
            Issue.record("\(row)")
            return
        }
    }

    @Test("merged blocks, hidden columns and the extent are known")
    func layout() throws {
        var book = TestWorkbook(rows: "")
        book.sheets = [
            (
                "Sheet",
                """
                <dimension ref="A1:D9"/><cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/></cols>
                <sheetData/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:D1"/></mergeCells>
                """
            )
        ]
        let file = try book.opened()
        let layout = try file.layout(of: file.sheets[0])
        #expect(
            layout.mergedAreas == [
                CellArea(rows: 1...2, columns: 1...2), CellArea(rows: 1...1, columns: 3...4),
            ])
        #expect(layout.anchor(of: CellPlace(row: 1, column: 4)).a1 == "C1")
        #expect(layout.anchor(of: CellPlace(row: 3, column: 4)).a1 == "D3")
        #expect(layout.isHidden(column: 3) && !layout.isHidden(column: 4))
        #expect(layout.extent == CellArea(rows: 1...9, columns: 1...4))
    }

    @Test("macros and links to other files are told and left aside")
    func notices() throws {
        var book = TestWorkbook(rows: one)
        #expect(try book.opened().notices.isEmpty)
        let type = TestWorkbook.relationships
        book.relations = """
            <Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>
            <Relationship Id="e" Type="\(type)/externalLink" Target="externalLinks/externalLink1.xml"/>
            """
        let file = try book.opened()
        #expect(file.kind == .xlsm)
        #expect(file.notices == [.macros, .externalLinks])
        #expect(try file.allRows(of: file.sheets[0]).count == 1)
    }

    @Test("sheets that are no tables, lie outside or are missing are refused when they are read")
    func sheetRefusals() throws {
        var book = TestWorkbook(rows: one)
        let type = TestWorkbook.relationships
        func fault(_ relations: [UInt8]) throws -> SpreadsheetFault? {
            book.parts["xl/_rels/workbook.xml.rels"] = relations
            _ = try book.opened()
            return book.fault()
        }
        #expect(
            try fault(TestWorkbook.relations([("rId1", "chartsheet", "worksheets/sheet1.xml")]))
                == .noCells(sheet: "Sheet"))
        #expect(
            try fault(
                TestWorkbook.relations(
                    [],
                    more: "<Relationship Id=\"rId1\" Type=\"\(type)/worksheet\" "
                        + "Target=\"http://example.org/x\" TargetMode=\"External\"/>"))
                == .externalSheet("Sheet"))
        #expect(
            try fault(TestWorkbook.relations([("rId1", "worksheet", "gone.xml")]))
                == .missingPart("xl/gone.xml"))
        #expect(try fault(TestWorkbook.relations([])) == .missingPart("rId1"))
        #expect(
            try fault(TestWorkbook.relations([("rId1", "worksheet", "../../../etc/passwd")]))
                == .missingPart("../../../etc/passwd"))
        book.parts = [
            "xl/worksheets/sheet1.xml": Array("<chartsheet xmlns=\"\(TestWorkbook.main)\"/>".utf8)
        ]
        #expect(book.fault() == .noCells(sheet: "Sheet"))
        book.parts = ["xl/worksheets/sheet1.xml": Array("<worksheet xmlns=\"urn:x\"/>".utf8)]
        #expect(
            book.fault()
                == .otherRoot(part: "xl/worksheets/sheet1.xml", expected: "worksheet"))
    }

    @Test("texts that are shared but missing are named with the cell that wants them")
    func missingTexts() {
        var book = TestWorkbook(cells: "<c r=\"B1\" t=\"s\"><v>2</v></c>")
        book.sharedStrings = "<si><t>a</t></si><si><t>b</t></si>"
        #expect(book.fault() == .missingText(sheet: "Sheet", cell: "B1", index: "2"))
    }

    @Test("many long texts keep their places across blocks of memory")
    func longTexts() throws {
        let texts = (0..<40).map { String(repeating: "абв\($0) ", count: 9_000) + "." }
        var book = TestWorkbook(
            rows: texts.indices.map { "<row><c t=\"s\"><v>\(39 - $0)</v></c></row>" }.joined())
        book.sharedStrings = texts.map { "<si><t>\($0)</t></si>" }.joined()
        #expect(try book.rows().map { $0[1] } == texts.reversed().map { .text($0) })
    }
}

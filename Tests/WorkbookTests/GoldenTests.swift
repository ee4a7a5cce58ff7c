import Foundation
import Languages
import Money
import Testing

@testable import Workbook

/// Parts of the XML, small enough to read: what is frozen, printed, protected, filtered and admitted.
@Suite struct GoldenTests {
    private let folder: TemporaryFolder
    private let book: WrittenBook

    init() throws {
        folder = try TemporaryFolder()
        let path = folder.path("book.xlsx")
        try WorkbookWriter(language: .kazakh).write(SampleBook.book(), to: path)
        book = try WrittenBook(path: path)
    }

    /// The part without the numbers of styles and texts, which change with every new word.
    private func plain(_ xml: String) -> String {
        xml.replacing(#/ s="\d+"/#, with: "").replacing(#/ t="s"><v>\d+/#, with: " t=\"s\"><v>")
    }

    @Test("a sheet of inputs: unlocked numbers with a rule, the rest protected, one page on A4")
    func inputs() throws {
        let sheet = plain(try book.sheet("Жорамалдар"))
        for piece in [
            #"<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>"#,
            #"<c r="A6" t="s"><v></v></c><c r="B6"><v>0.125</v></c><c r="C6" t="s"><v></v></c>"#,
            #"<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" "#
                + #"formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>"#,
            #"<conditionalFormatting sqref="A2"><cfRule type="expression" dxfId="0" priority="1">"#
                + "<formula>ChecksHold=0</formula></cfRule></conditionalFormatting>",
            #"<dataValidation type="decimal" allowBlank="1" showInputMessage="1" "#
                + #"showErrorMessage="1" errorTitle="Мұндай шама қабылданбайды" "#
                + "error=\"Пайызбен берілетін үлес, -100\u{A0}% мен 1000\u{A0}% аралығында.\" "
                + #"promptTitle="Енгізілетін шама" "#
                + "prompt=\"Пайызбен берілетін үлес, -100\u{A0}% мен 1000\u{A0}% аралығында.\" "
                + #"sqref="B6"><formula1>-1</formula1><formula2>10</formula2></dataValidation>"#,
            #"<hyperlink ref="A2" location="'Тексерулер'!A1" display="Бақылау қосындылары: барлығы сәйкес"/>"#,
            #"<printOptions horizontalCentered="1"/>"#,
            #"<pageSetup paperSize="9" orientation="landscape"/>"#,
            "<oddHeader>&amp;LҚарағанды қаласының орталықтандырылған кітапхана жүйесі"
                + "&amp;R30.09.2021 жағдай бойынша</oddHeader>",
            "<oddFooter>&amp;L&amp;A&amp;CEsep · 5e5e5e5e5e5e&amp;R&amp;P-бет, барлығы &amp;N"
                + "</oddFooter>",
            #"<tablePart r:id="rId1"/>"#,
        ] {
            #expect(sheet.contains(piece), "\(piece)")
        }
    }

    @Test("a tree keeps its order: a filter, no table; alarms by formula; a link into the journal")
    func tree() throws {
        let sheet = plain(try book.sheet("Бюджеттің орындалуы"))
        for piece in [
            #"<pane xSplit="1" ySplit="6" topLeftCell="B7" activePane="bottomRight" state="frozen"/>"#,
            #"<autoFilter ref="A6:G13"/>"#,
            #"<c r="C8"><f>SUM(C9:C11)</f><v>5311049</v></c>"#,
            #"<c r="F11" t="str"><f>IF(COUNT(D11)=1,C11-D11-E11,"көрсетілмеген")</f>"#
                + "<v>көрсетілмеген</v></c>",
            "<formula>AND(ISNUMBER($F7),$F7&lt;0)</formula>",
            "<formula>AND(ISNUMBER($G7),$G7&gt;1)</formula>",
            // Heating's first entry is the journal's second row.
            #"<hyperlink ref="A9" location="'Журнал'!A7" display="Жылу"/>"#,
            "<drawing r:id=\"rId1\"/>",
        ] {
            #expect(sheet.contains(piece), "\(piece)")
        }
        #expect(!sheet.contains("<tablePart"))
    }

    @Test("the sheet of checks: live differences, a tolerance to change, one flag with a name")
    func checks() throws {
        let sheet = plain(try book.sheet("Тексерулер"))
        for piece in [
            #"<c r="F4"><f>IF(COUNTIF(F7:F8,0)=0,1,0)</f><v>1</v></c>"#,
            #"<c r="D7"><f>'Бюджеттің орындалуы'!C14-SUM('Бюджеттің орындалуы'!C9:C13)</f>"#
                + "<v>0</v></c><c r=\"E7\"><v>0.005</v></c>",
            #"<c r="F7"><f>IF(ISNUMBER(D7),IF(ABS(D7)&lt;=E7,1,0),"көрсетілмеген")</f><v>1</v></c>"#,
            #"<c r="F8" t="str"><f>IF(ISNUMBER(D8),IF(ABS(D8)&lt;=E8,1,0),"көрсетілмеген")</f>"#
                + "<v>көрсетілмеген</v></c>",
        ] {
            #expect(sheet.contains(piece), "\(piece)")
        }
        #expect(
            try book.part("xl/workbook.xml").contains(
                "<definedName name=\"ChecksHold\">'Тексерулер'!$F$4</definedName>"))
    }

    @Test("the file's properties tell whose book it is, of which day, on which entries")
    func properties() throws {
        let core = try book.part("docProps/core.xml")
        #expect(core.contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2021-09-30T12:00:00Z<"))
        #expect(core.contains("<dc:subject>30.09.2021 жағдай бойынша</dc:subject>"))
        let custom = try book.part("docProps/custom.xml")
        #expect(
            custom.contains(
                "name=\"Ledger head\"><vt:lpwstr>\(String(repeating: "5e", count: 32))<"))
    }

    @Test("a table's columns are called as its headings, which name their units")
    func table() throws {
        let table = try book.part("xl/tables/table1.xml")
        #expect(
            try book.matches(table, #"<tableColumn id="\d" name="([^"]*)"/>"#).map { $0[1] } == [
                "Көзі", "Даналар", "Сомасы, теңге", "Орташа баға, теңге", "Даналар үлесі, %",
            ])
        // The total stands under the table, not in it.
        #expect(table.contains("ref=\"A5:E8\""))
    }

    @Test("amounts in thousands are a matter of looks: the cells hold whole tenge")
    func thousands() throws {
        let path = folder.path("thousand.xlsx")
        try WorkbookWriter(language: .russian, unit: .thousand).write(SampleBook.book(), to: path)
        let book = try WrittenBook(path: path)
        #expect(try book.part("xl/tables/table1.xml").contains("name=\"Сумма, тыс. тенге\""))
        #expect(try book.part("xl/styles.xml").contains("#,##0.0,;[Red]-#,##0.0,;&quot;-&quot;"))
        #expect(try book.sheet("Поступления по источникам").contains("<v>1987836.2</v>"))
    }
}

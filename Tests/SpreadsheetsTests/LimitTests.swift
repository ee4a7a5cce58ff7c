import Testing

@testable import Spreadsheets

@Suite("Limits")
struct LimitTests {
    private func limits(_ change: (inout SpreadsheetLimits) -> Void) -> SpreadsheetLimits {
        var limits = SpreadsheetLimits.standard
        change(&limits)
        return limits
    }

    private func rows(_ count: Int) -> String {
        (1...count).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
    }

    @Test("each limit lets through what it names and refuses one more")
    func boundaries() {
        let ten = TestWorkbook(rows: rows(10))
        #expect(ten.fault(limits: limits { $0.rows = 10 }) == nil)
        #expect(ten.fault(limits: limits { $0.rows = 9 }) == .beyond(.rows(sheet: "Sheet"), 9))
        let wide = TestWorkbook(cells: "<c r=\"J1\"><v>1</v></c>")
        #expect(wide.fault(limits: limits { $0.columns = 10 }) == nil)
        #expect(
            wide.fault(limits: limits { $0.columns = 9 }) == .beyond(.columns(sheet: "Sheet"), 9))
        var sheets = ten
        sheets.sheets.append(sheets.sheets[0])
        #expect(sheets.fault(limits: limits { $0.sheets = 2 }) == nil)
        #expect(sheets.fault(limits: limits { $0.sheets = 1 }) == .beyond(.sheets, 1))
        var styled = ten
        styled.styles = "<cellXfs><xf/><xf/></cellXfs>"
        #expect(styled.fault(limits: limits { $0.styles = 2 }) == nil)
        #expect(styled.fault(limits: limits { $0.styles = 1 }) == .beyond(.styles, 1))
    }

    @Test("texts are held to their length, in cells and shared")
    func texts() {
        let inline = TestWorkbook(cells: "<c t=\"inlineStr\"><is><t>абв</t></is></c>")
        #expect(inline.fault(limits: limits { $0.textBytes = 6 }) == nil)
        #expect(
            inline.fault(limits: limits { $0.textBytes = 5 })
                == .beyond(.textBytes(place: "Sheet!A1"), 5))
        var shared = TestWorkbook(cells: "<c t=\"s\"><v>0</v></c>")
        shared.sharedStrings = "<si><t>абв</t></si><si><t>где</t></si>"
        let part = "xl/sharedStrings.xml"
        #expect(shared.fault(limits: limits { $0.textBytes = 6 }) == nil)
        #expect(
            shared.fault(limits: limits { $0.textBytes = 5 })
                == .beyond(.textBytes(place: part), 5))
        #expect(shared.fault(limits: limits { $0.sharedTexts = 2 }) == nil)
        #expect(
            shared.fault(limits: limits { $0.sharedTexts = 1 }) == .beyond(.sharedTexts, 1))
        #expect(
            shared.fault(limits: limits { $0.sharedTextBytes = 1 }) == .beyond(.sharedTextBytes, 1))
    }

    @Test("merged blocks are held to their number")
    func merges() throws {
        var book = TestWorkbook(rows: "")
        book.sheets[0].content +=
            "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>"
        let file = try book.opened(limits: limits { $0.mergedAreas = 1 })
        #expect(
            throws: SpreadsheetError(
                file: "book.xlsx", fault: .beyond(.mergedAreas(sheet: "Sheet"), 1))
        ) { try file.layout(of: file.sheets[0]) }
        book.sheets[0].content = "<mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells>"
        let broken = try book.opened()
        #expect(
            throws: SpreadsheetError(
                file: "book.xlsx", fault: .address(sheet: "Sheet", address: "B2:A1"))
        ) { try broken.layout(of: broken.sheets[0]) }
    }
}

import Foundation
import Languages
import Ledger
import Money
import Statements
import Testing

@testable import Workbook

@Suite struct WorkbookWriterTests {
    private func writer(
        _ language: Language = .russian, rowsPerSheet: Int = 1_048_576, rowsInMemory: Int = 50_000,
        free: Int64? = nil
    ) -> WorkbookWriter {
        var limits = BookPlan.Limits()
        limits.rowsPerSheet = rowsPerSheet
        limits.rowsInMemory = rowsInMemory
        return WorkbookWriter(
            language: language, unit: .whole, limits: limits,
            space: free.map { free in FreeSpace { _ in free } } ?? .system)
    }

    @Test("the same book gives the same bytes", arguments: Language.allCases)
    func sameBytes(_ language: Language) throws {
        let folder = try TemporaryFolder()
        let book = try SampleBook.book()
        try WorkbookWriter(language: language).write(book, to: folder.path("a.xlsx"))
        try WorkbookWriter(language: language).write(book, to: folder.path("b.xlsx"))
        let first = try Data(contentsOf: URL(fileURLWithPath: folder.path("a.xlsx")))
        #expect(first.count > 10_000)
        #expect(try first == Data(contentsOf: URL(fileURLWithPath: folder.path("b.xlsx"))))
        #expect(folder.names == ["a.xlsx", "b.xlsx"])
    }

    @Test("one sheet per statement in the book's order, the front sheet first, the checks last")
    func order() throws {
        let folder = try TemporaryFolder()
        let report = try writer(.english).write(SampleBook.book(), to: folder.path("a.xlsx"))
        #expect(
            report.sheets.map(\.name) == [
                "About", "Budget execution by line", "Acquisitions by source", "Assumptions",
                "The next years", "Journal", "Checks",
            ])
        #expect(report.controlsHeld == 1)
        #expect(report.controlsFailed == 0)
        #expect(report.controlsUndecided == 1)
        #expect(report.bytes > 10_000)
    }

    @Test("a book with a failing control says so on every sheet")
    func failing() throws {
        var book = try SampleBook.book()
        book.statements[0].controls[0].value = .money(.tiyn(1))
        let folder = try TemporaryFolder()
        let report = try writer(.english).write(book, to: folder.path("a.xlsx"))
        #expect(report.controlsFailed == 1)
        let written = try WrittenBook(path: folder.path("a.xlsx"))
        for name in try written.sheetNames where name != "Checks" {
            #expect(
                try written.sheet(name).contains(
                    "<v>CONTROL TOTALS: SOME FAIL, see the sheet “Checks”</v>")
            )
        }
        #expect(try written.part("xl/workbook.xml").contains("name=\"ChecksHold\">'Checks'!$F$4<"))
    }

    @Test("what is made up says so on every sheet and every page", arguments: Language.allCases)
    func illustrative(_ language: Language) throws {
        let folder = try TemporaryFolder()
        try writer(language).write(
            SampleBook.book(isIllustrative: true), to: folder.path("a.xlsx"))
        let written = try WrittenBook(path: folder.path("a.xlsx"))
        for name in try written.sheetNames {
            #expect(
                try written.sheet(name)
                    .contains("&amp;C\(WorkbookWords.illustrative[language])"), "\(name)")
        }
    }

    @Test(
        "rows beyond a sheet continue on a next one with the headings repeated", arguments: [0, 1])
    func split(_ rowsInMemory: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.xlsx")
        // Title, checks, questions, a gap, headings, and 24 kept free leave 71 of 100 rows.
        let report = try writer(rowsPerSheet: 100, rowsInMemory: rowsInMemory * 1_000)
            .write(SampleBook.book(journal: SampleBook.entries(150)), to: path)
        #expect(
            report.sheets.map(\.name).suffix(4) == ["Журнал", "Журнал 2", "Журнал 3", "Проверки"])
        let written = try WrittenBook(path: path)
        for name in ["Журнал", "Журнал 2", "Журнал 3"] {
            let sheet = try written.sheet(name)
            #expect(sheet.contains("<row r=\"5\""))
            #expect(sheet.contains("<autoFilter") || sheet.contains("<tableParts"))
        }
        // The headings stand in row 5: 71, 71 and 8 rows under them.
        let rows = try ["Журнал", "Журнал 2", "Журнал 3"].map { name in
            try written.matches(written.sheet(name), #"<row r="(\d+)""#).compactMap { Int($0[1]) }
                .max() ?? 0
        }
        #expect(rows == [76, 76, 13])
    }

    @Test("a stream that gives other than it announced is refused", arguments: [7, 9])
    func streamDiffers(_ given: Int) throws {
        let folder = try TemporaryFolder()
        let entries = SampleBook.entries(given)
        let stream = RowStream(count: 8, forEach: entries.forEach)
        #expect(throws: WorkbookError.streamDiffers(sheet: "Журнал", announced: 8, given: given)) {
            try writer().write(SampleBook.book(journal: stream), to: folder.path("a.xlsx"))
        }
        #expect(folder.names.isEmpty)
    }

    @Test("hostile text stays text, in tables and in streams", arguments: [0, 1_000])
    func hostile(_ rowsInMemory: Int) throws {
        let texts = [
            "=1+1", "+A1", "@SUM(A1)", "{=A1}", "http://example.org", "_x0041_", "a\u{0}b\u{1F}c",
            "x\u{FFFE}\u{FFFF}", "<&>\"'", "Ә\u{301}қ\u{308}", " around ", "]]>", "12345",
            String(repeating: "ұ", count: 40_000),
        ]
        let stream = RowStream(count: texts.count) { body in
            for (index, text) in texts.enumerated() {
                try body(
                    Row(
                        "\(index)",
                        cells: [
                            Cell(.count(Int64(index))), .notReported, .text(text), .text(text),
                            Cell(.money(.tiyn(5))),
                        ]))
            }
        }
        let folder = try TemporaryFolder()
        let path = folder.path("a.xlsx")
        try writer(rowsInMemory: rowsInMemory).write(SampleBook.book(journal: stream), to: path)
        let written = try WrittenBook(path: path)
        #expect(try written.formulas.keys.filter { $0.hasPrefix("Журнал!") } == ["Журнал!A2"])
        let all = try written.sheet("Журнал") + written.part("xl/sharedStrings.xml")
        #expect(all.contains(">=1+1</t>"))
        #expect(all.contains(">_x005F_x0041_</t>"))
        #expect(all.contains("> around </t>"))
        #expect(all.contains(">abc</t>"))
        #expect(!all.contains("<hyperlink ref=\"C"))
    }

    @Test("amounts come out to the tiyn and read back as the decimals they were")
    func amounts() throws {
        let numbers = [606_062.94, 0.07, -1_987_836.2, 9_999_999_999_999.99, 0.1 + 0.2]
        for number in numbers {
            let stored = StoredNumber.roundTripped(number)
            #expect((stored * 100).rounded() == (number * 100).rounded())
            #expect(StoredNumber.roundTripped(stored) == stored)
        }
    }

    @Test("where no folder is, nothing is made, and the reason is said")
    func noFolder() throws {
        let folder = try TemporaryFolder()
        let missing = folder.path("none")
        #expect(throws: WorkbookError.noFolder(missing)) {
            try writer().write(SampleBook.book(), to: missing + "/a.xlsx")
        }
        #expect(throws: WorkbookError.isFolder(folder.root)) {
            try writer().write(SampleBook.book(), to: folder.root)
        }
    }

    @Test("a failure leaves the former file as it was and nothing beside it")
    func failure() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.xlsx")
        try Data("former".utf8).write(to: URL(fileURLWithPath: path))
        var book = try SampleBook.book()
        book.statements[3].rows[0].cells[1].value = .number(.nan)
        #expect(throws: WorkbookError.self) { try writer().write(book, to: path) }
        #expect(throws: WorkbookError.self) {
            try writer(free: 1_000).write(SampleBook.book(), to: path)
        }
        struct Broken: Error {}
        let stream = RowStream(count: 5) { _ in throw Broken() }
        #expect(throws: Broken.self) {
            try writer().write(SampleBook.book(journal: stream), to: path)
        }
        #expect(folder.names == ["a.xlsx"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("former".utf8))
    }

    @Test("a former file keeps its permissions when a new one takes its place")
    func permissions() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.xlsx")
        try Data("former".utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try writer().write(SampleBook.book(), to: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect((attributes[.size] as? Int ?? 0) > 10_000)
    }

    @Test("numbers are written with a point whatever the locale of the process")
    func locale() throws {
        let named = ["ru_RU.UTF-8", "kk_KZ.UTF-8", "de_DE.UTF-8"].lazy.compactMap { name in
            name.withCString { newlocale(1 << LC_NUMERIC, $0, nil) }
        }.first
        guard let named else {
            print("no locale with a decimal comma is installed: nothing to try")
            return
        }
        let before = uselocale(named)
        defer {
            uselocale(before)
            freelocale(named)
        }
        let folder = try TemporaryFolder()
        try writer(.english).write(SampleBook.book(), to: folder.path("a.xlsx"))
        let sheet = try WrittenBook(path: folder.path("a.xlsx")).sheet("Acquisitions by source")
        #expect(sheet.contains("<v>1987836.2</v>"))
        #expect(StoredNumber.roundTripped(0.5) == 0.5)
    }

    @Test("statements and rows that bear one name are refused")
    func repeated() throws {
        var book = try SampleBook.book()
        book.statements.append(book.statements[1])
        let folder = try TemporaryFolder()
        #expect(throws: WorkbookError.repeatedName("acquisitions-by-source")) {
            try writer().write(book, to: folder.path("a.xlsx"))
        }
        book = try SampleBook.book()
        book.statements[1].rows[1].id = "budget"
        #expect(throws: WorkbookError.repeatedName("budget")) {
            try writer().write(book, to: folder.path("a.xlsx"))
        }
        book = try SampleBook.book()
        book.statements[1].rows[1].cells.removeLast()
        #expect(throws: WorkbookError.unevenRow(statement: "acquisitions-by-source", row: "order"))
        {
            try writer().write(book, to: folder.path("a.xlsx"))
        }
    }
}

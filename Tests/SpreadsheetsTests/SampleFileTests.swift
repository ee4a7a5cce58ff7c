import Foundation
import Testing

@testable import Spreadsheets

/// Files of other programs' tests, which are no part of the project. Each was also read by calamine and
/// openpyxl; where they differ from this, it is said why.
enum SampleFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/data/hostile_xlsx").standardizedFileURL
    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    static func opened(_ name: String) throws(SpreadsheetError) -> SpreadsheetFile {
        try SpreadsheetFile(path: folder.appending(path: name).path)
    }
}

@Suite(
    "Files of others",
    .enabled(if: SampleFile.isThere, "the sample files are not beside the project"))
struct SampleFileTests {
    /// What a sheet comes to.
    struct Sum: Equatable, CustomStringConvertible {
        var name: String
        var rows = 0
        var cells = 0
        var texts = 0
        var numbers = 0
        var dates = 0
        /// The numbers' sum, rounded.
        var sum = 0

        init(
            _ name: String, _ rows: Int, _ cells: Int, texts: Int, numbers: Int, dates: Int,
            sum: Int
        ) {
            self.name = name
            self.rows = rows
            self.cells = cells
            self.texts = texts
            self.numbers = numbers
            self.dates = dates
            self.sum = sum
        }

        init(_ sheet: SpreadsheetSheet, of file: SpreadsheetFile) throws {
            name = sheet.name
            var total = 0.0
            for row in try file.allRows(of: sheet) {
                rows += 1
                cells += row.cells.count
                for cell in row.cells {
                    switch cell.value {
                    case .text: texts += 1
                    case .number(let number):
                        numbers += 1
                        total += number.double
                    case .date: dates += 1
                    case .blank, .time, .boolean, .error, .notCalculated: break
                    }
                }
            }
            sum = Int(total.rounded())
        }

        var description: String {
            "\(name): \(rows), \(cells), \(texts), \(numbers), \(dates), \(sum)"
        }
    }

    private static func blank(_ name: String) -> Sum {
        Sum(name, 0, 0, texts: 0, numbers: 0, dates: 0, sum: 0)
    }

    static let read: [(file: String, kind: SpreadsheetFile.Kind, sheets: [Sum])] = [
        (
            "poi_46536.xlsx", .xlsx,
            [
                Sum("Test", 3, 15, texts: 3, numbers: 12, dates: 0, sum: 90), blank("Sheet2"),
                blank("Sheet3"),
            ]
        ),
        (
            "poi_DateFormatTests.xlsx", .xlsx,
            [
                Sum("Flags", 4, 10, texts: 10, numbers: 0, dates: 0, sum: 0),
                Sum("Tests", 42, 168, texts: 127, numbers: 0, dates: 41, sum: 0),
            ]
        ),
        (
            "poi_InlineStrings.xlsx", .xlsx,
            [
                Sum("Sheet1", 7, 28, texts: 16, numbers: 12, dates: 0, sum: 308), blank("Sheet2"),
                blank("Sheet3"),
            ]
        ),
        (
            "poi_SampleSS.strict.xlsx", .xlsx,
            [
                Sum("First Sheet", 3, 4, texts: 4, numbers: 0, dates: 0, sum: 0),
                Sum("Sheet Number 2", 5, 11, texts: 7, numbers: 4, dates: 0, sum: 26),
                blank("Sheet3"),
            ]
        ),
        (
            "poi_SimpleMacro.xlsm", .xlsm,
            [
                Sum("Sheet1", 1, 1, texts: 1, numbers: 0, dates: 0, sum: 0), blank("Sheet2"),
                blank("Sheet3"),
            ]
        ),
        (
            "poi_noSharedStringTable.xlsx", .xlsx,
            [Sum("Sheet1", 1, 2, texts: 0, numbers: 1, dates: 1, sum: 123)]
        ),
        (
            "poi_unicodeSheetName.xlsx", .xlsx,
            [Sum("Sheet・1", 9, 9, texts: 0, numbers: 9, dates: 0, sum: 45)]
        ),
        (
            "sheetjs_merge_cells.xlsx", .xlsx,
            [Sum("Merge", 3, 6, texts: 6, numbers: 0, dates: 0, sum: 0)]
        ),
        (
            "sheetjs_number_format_russian.xlsm", .xlsm,
            [
                // Negative numbers formatted as dates are numbers: no calendar has such days.
                Sum("Implied", 29, 172, texts: 89, numbers: 59, dates: 22, sum: 383_332),
                Sum("ImpliedNegative", 29, 171, texts: 88, numbers: 55, dates: 0, sum: -332_717),
                Sum("2011", 64, 651, texts: 11, numbers: 505, dates: 125, sum: -342_940),
                Sum("Miscellany", 9, 9, texts: 0, numbers: 9, dates: 0, sum: 11_111_112),
                Sum("SSF", 12, 132, texts: 12, numbers: 120, dates: 0, sum: -3),
            ]
        ),
        // Three formulas of the first sheet have no stored value; calamine shows such cells as empty.
        (
            "sheetjs_wtf_path.xlsx", .xlsx,
            [
                Sum("SheetJS", 6, 18, texts: 8, numbers: 4, dates: 1, sum: 9),
                Sum("Hidden", 3, 16, texts: 10, numbers: 3, dates: 0, sum: 6),
            ]
        ),
    ]

    @Test("what can be read is read to the cell", arguments: read.map(\.file))
    func reading(name: String) throws {
        let expected = try #require(Self.read.first { $0.file == name })
        let file = try SampleFile.opened(name)
        #expect(file.kind == expected.kind)
        #expect(try file.sheets.map { try Sum($0, of: file) } == expected.sheets)
    }

    @Test("a workbook of tax examples: twelve sheets in the order of their tabs")
    func tables() throws {
        let file = try SampleFile.opened("poi_Tables.xlsx")
        #expect(
            file.sheets.map(\.name) == [
                "Exp1", "Exp2 (2)", "Exp3 (2)", "Exp4", "Exp5", "Exp6 (2)", "Exp7 (2)", "Exp8",
                "Exp9",
                "Exp10 (2)", "Exp11 (2)", "Exp12",
            ])
        let sums = try file.sheets.map { try Sum($0, of: file) }
        #expect(
            sums.map(\.numbers) == [119, 155, 155, 129, 119, 155, 156, 119, 119, 131, 132, 119])
        #expect(sums.map(\.sum).reduce(0, +) == 15_121_185)
        let merged = try file.layout(of: file.sheets[0]).mergedAreas
        #expect(Set(merged.map(\.anchor.a1)) == ["A4", "A5", "A6", "A26", "B7", "D7", "F7"])
    }

    @Test(
        "what cannot be read rightly is refused by name",
        arguments: [
            ("poi_1904DateWindowing.xls", SpreadsheetFault.otherKind(.oldExcel)),
            ("poi_54764.xlsx", .documentType(part: "xl/sharedStrings.xml")),
            ("poi_poc-xmlbomb.xlsx", .documentType(part: "xl/sharedStrings.xml")),
            ("poi_protected_passtika.xlsx", .encrypted),
            // One text of a mebibyte, twelve thousand times, in rows from 0: openpyxl reads it.
            (
                "poi_poc-shared-strings.xlsx",
                .beyond(.textBytes(place: "xl/sharedStrings.xml"), 256 << 10)
            ),
        ])
    func refusing(name: String, fault: SpreadsheetFault) {
        #expect(throws: SpreadsheetError(file: name, fault: fault)) {
            let file = try SampleFile.opened(name)
            for sheet in file.sheets { _ = try file.allRows(of: sheet) }
        }
    }

    @Test("dates written out, times, lengths of time and inline texts of a stream writer")
    func streamWriter() throws {
        let file = try SampleFile.opened("sheetjs_xlsx-stream-d-date-cell.xlsx")
        let rows = try file.allRows(of: file.sheets[0])
        #expect(
            rows[0].cells.map(\.value) == ["String", "てすと", "&'\";<>", "&amp;"].map { .text($0) })
        #expect(rows[2][4] == .number(try #require(SheetNumber("1.23456789E+22"))))
        guard case .date(let date) = rows[4][2] else {
            Issue.record("\(rows[4][2])")
            return
        }
        #expect(date.description == "2014-02-14 08:27:48.765")
        #expect(rows[9][2] == .time(SheetTime(milliseconds: 129_600_000)))
        #expect(
            rows[10].cell(column: 2)
                == SheetCell(column: 2, value: .text("String1"), isFormula: true))
    }

    @Test("formulas without a stored value, hidden rows and columns, odd folders")
    func oddFolders() throws {
        let file = try SampleFile.opened("sheetjs_wtf_path.xlsx")
        #expect(file.sheets.map(\.visibility) == [.visible, .hidden])
        let rows = try file.allRows(of: file.sheets[0])
        #expect(rows.flatMap(\.cells).filter { $0.value == .notCalculated }.count == 3)
        #expect(rows.filter(\.isHidden).map(\.number) == [5])
        let layout = try file.layout(of: file.sheets[0])
        #expect(layout.isHidden(column: 4))
        #expect(layout.mergedAreas == [CellArea(rows: 6...6, columns: 1...3)])
    }
}

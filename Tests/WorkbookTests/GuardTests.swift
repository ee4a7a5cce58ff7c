import Languages
import Ledger
import Money
import Statements
import Testing

@testable import Workbook

/// What the writing library lets through and a spreadsheet program does not.
@Suite struct GuardTests {
    @Test("control characters and non-characters leave the text, line ends become LF")
    func control() {
        #expect(CellText.clean("a\u{0}b\u{1}c\u{B}\u{1F}d") == "abcd")
        #expect(CellText.clean("a\r\nb\rc\nd\te") == "a\nb\nc\nd\te")
        #expect(CellText.clean("x\u{FFFE}y\u{FFFF}z") == "xyz")
        #expect(CellText.clean("\u{FEFF}ұ\u{301}") == "\u{FEFF}ұ\u{301}")
    }

    @Test("what a spreadsheet program would decode is protected")
    func encoded() {
        #expect(CellText.clean("_x0041_") == "_x005F_x0041_")
        #expect(CellText.clean("a_x000D_b") == "a_x005F_x000D_b")
        #expect(CellText.clean("_x41_ _xZZZZ_ _x0041") == "_x41_ _xZZZZ_ _x0041")
    }

    @Test("text is cut at what a cell holds, counted in UTF-16 units, and marked")
    func long() {
        let kazakh = CellText.clean(String(repeating: "ә", count: 40_000))
        #expect(kazakh.utf16.count == 32_767)
        #expect(kazakh.hasSuffix("ә…"))
        let pairs = CellText.clean(String(repeating: "😀", count: 20_000))
        #expect(pairs.utf16.count == 32_767)
        #expect(pairs.hasSuffix("😀…"))
        let whole = String(repeating: "б", count: 32_767)
        #expect(CellText.clean(whole) == whole)
    }

    @Test("a title becomes a sheet's name a spreadsheet program takes")
    func sheetNames() {
        #expect(SheetName.made(from: "Доход: план/факт [2021]?") == "Доход- план-факт (2021)")
        #expect(
            SheetName.made(from: "Исполнение бюджета по источникам финансирования")
                == "Исполнение бюджета по")
        #expect(SheetName.made(from: "'Журнал'") == "Журнал")
        #expect(SheetName.made(from: "") == "Sheet")
        #expect(SheetName.made(from: "History") != "History")
        let word = SheetName.made(from: String(repeating: "ң", count: 50))
        #expect(word.utf16.count == 31)
        for name in ["Доход- план-факт (2021)", word, "History -"] {
            #expect(SheetName.isValid(name))
        }
        for name in ["", "a/b", "'a", "a'", String(repeating: "a", count: 32), "history", "a\u{1}"]
        {
            #expect(!SheetName.isValid(name))
        }
    }

    @Test("names are told apart without regard to case, in Cyrillic too")
    func uniqueNames() {
        var naming = SheetNaming()
        #expect(naming.take("Журнал") == "Журнал")
        #expect(naming.take("ЖУРНАЛ") == "ЖУРНАЛ 2")
        #expect(naming.take("журнал") == "журнал 3")
        let long = "Исполнение бюджета по статьям"
        naming.take(long)
        let second = naming.take(long)
        #expect(second.utf16.count <= 31)
        #expect(second.hasSuffix(" 2"))
    }

    @Test("a sheet whose name differs only by case is refused by the wrapper itself")
    func refusedSheet() throws {
        let folder = try TemporaryFolder()
        let spreadsheet = try Spreadsheet(
            path: folder.path("x.xlsx"), temporaryFolder: folder.root, isLarge: false)
        _ = try spreadsheet.addSheet("Журнал")
        #expect(throws: WorkbookError.unusableSheetName("ЖУРНАЛ")) {
            try spreadsheet.addSheet("ЖУРНАЛ")
        }
        #expect(throws: WorkbookError.unusableSheetName("")) { try spreadsheet.addSheet("") }
    }

    @Test("names of cells and tables are plain words that cannot be read as cells")
    func definedNames() {
        for name in ["1bad", "A1", "", "R1C1", "r", "C", "XFD10", "a b", "Сумма", "a-b"] {
            #expect(!DefinedName.isValid(name), "\(name)")
        }
        for name in ["ChecksHold", "_x", "esep_journal", "Rate2021x", "ABCD12"] {
            #expect(DefinedName.isValid(name), "\(name)")
        }
    }

    @Test("two tables of one name, and a table named as a cell, are refused")
    func tableNames() throws {
        let folder = try TemporaryFolder()
        let spreadsheet = try Spreadsheet(
            path: folder.path("x.xlsx"), temporaryFolder: folder.root, isLarge: false)
        try spreadsheet.reserveTableName("esep_a")
        #expect(throws: WorkbookError.unusableName("ESEP_A")) {
            try spreadsheet.reserveTableName("ESEP_A")
        }
    }

    @Test("headers and footers stay within what the library takes, and & is only a letter in them")
    func pageLines() throws {
        let code = try PageLine(
            left: String(repeating: "Ұ", count: 400), centre: "Смирнов & сыновья", right: "x"
        ).code()
        #expect(code.utf16.count < 255)
        #expect(code.contains("Смирнов && сыновья"))
        #expect(try PageLine(left: PageLine.page + "/" + PageLine.pages).code() == "&L&P/&N")
    }

    @Test("a formula no spreadsheet program reads is refused", arguments: ["", "=A1", "A1\u{1}"])
    func formulas(_ text: String) throws {
        let folder = try TemporaryFolder()
        let spreadsheet = try Spreadsheet(
            path: folder.path("x.xlsx"), temporaryFolder: folder.root, isLarge: false)
        let sheet = try spreadsheet.addSheet("A")
        #expect(throws: WorkbookError.self) {
            try sheet.write(
                formula: text, cached: .number(1), at: CellPosition(row: 0, column: 0), CellStyle())
        }
        #expect(throws: WorkbookError.notFinite(.init(sheet: "A", cell: "C5"))) {
            try sheet.write(number: .nan, at: CellPosition(row: 4, column: 2), CellStyle())
        }
        #expect(throws: WorkbookError.notFinite(.init(sheet: "A", cell: "A1"))) {
            try sheet.write(
                formula: "B1/C1", cached: .number(.infinity), at: CellPosition(row: 0, column: 0),
                CellStyle())
        }
    }

    @Test("values a worksheet does not hold are refused with their cell")
    func values() throws {
        let place = WorkbookError.Place(sheet: "A", cell: "B2")
        func stored(_ value: CellValue) throws -> StoredValue {
            try StoredValue(value, language: .russian, currency: .kzt, at: place)
        }
        #expect(throws: WorkbookError.notFinite(place)) { try stored(.ratio(.nan)) }
        #expect(throws: WorkbookError.notFinite(place)) { try stored(.number(-.infinity)) }
        #expect(throws: WorkbookError.tooLarge(place, digits: "10000000000000.00")) {
            try stored(.money(.tiyn(1_000_000_000_000_000)))
        }
        let early = try #require(CalendarDate(year: 1900, month: 2, day: 28))
        #expect(throws: WorkbookError.dateOutOfRange(place, early)) { try stored(.date(early)) }
        guard
            case .number(let serial) = try stored(
                .date(try #require(CalendarDate(year: 2021, month: 9, day: 30))))
        else {
            Issue.record("a date is a number")
            return
        }
        #expect(serial == 44_469)
        let yen = try #require(Currency(isoCode: "JPY"))
        #expect(throws: WorkbookError.mixedCurrencies(place, .kzt, yen)) {
            try stored(.money(Money(minorUnits: 5, currency: yen)))
        }
    }

    @Test("a message for typing in fits what a spreadsheet program shows, in every language")
    func messages() {
        for language in Language.allCases {
            for kind in [Column.Kind.money, .percent, .count, .number(decimals: 2)] {
                let look = ColumnLook.sample(kind)
                let rule = EntryRules.rule(for: look, language: language)
                #expect(rule.title.utf16.count <= 32)
                #expect(rule.refusalTitle.utf16.count <= 32)
                #expect(rule.message.utf16.count <= 255)
            }
        }
    }

    @Test("every error is said in three languages, with nothing left unfilled")
    func words() {
        let place = WorkbookError.Place(sheet: "Журнал", cell: "C5")
        let date = CalendarDate(dayNumber: 0)
        let errors: [any Explained] =
            [
                WorkbookError.noFolder("a"), .isFolder("a"),
                .refused(path: "a", reason: Phrase(same: "b")),
                .noSpace(folder: "a", needed: 5, free: 1), .library(reason: "a"),
                .unusableSheetName("a"), .unusableName("a"), .tooManyColumns(sheet: "a", count: 2),
                .tooManyRows(sheet: "a", count: 2), .unevenRow(statement: "a", row: "b"),
                .repeatedName("a"), .streamDiffers(sheet: "a", announced: 1, given: 2),
                .notFinite(place), .dateOutOfRange(place, date), .tooLarge(place, digits: "1"),
                .mixedCurrencies(place, .kzt, .kzt), .danglingReference(place, to: "x"),
                .notEvaluated(place), .formulaTooLong(place, length: 9_000),
                .textTooLong("a", limit: 3), .verification(.archive("x")),
                .verification(.missingPart("x")), .verification(.damagedPart("x")),
                .verification(.malformedXML(part: "x", reason: "y")),
                .verification(.sheets(expected: ["a"], found: ["b"])),
                .verification(.counts(sheet: "a", expected: "1", found: "2")),
                .verification(.formula(place, expected: "1", found: "2")),
                .verification(.content(sheet: "a")),
            ] as [WorkbookError]
        for error in errors {
            for language in Language.allCases {
                let text = error.explanation[language]
                #expect(text.count > 20 && !text.contains("{") && !text.contains("}"), "\(text)")
            }
        }
    }
}

extension ColumnLook {
    static func sample(_ kind: Column.Kind) -> ColumnLook {
        ColumnLook(
            kind: kind, heading: "", numberFormat: nil, dateFormat: "dd.mm.yyyy", currency: .kzt,
            showsTree: false,
            followsNumbers: false, width: 10, widest: 40, wraps: false)
    }
}

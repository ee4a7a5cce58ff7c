import Languages
import Testing

@testable import Spreadsheets

@Suite("What is wrong is said in every language")
struct FaultWordTests {
    private static let faults: [SpreadsheetFault] =
        [
            .notFound, .isFolder, .notAFile, .unreadable("EIO"), .encrypted,
            .encryptedPart("a.xml"),
            .documentType(part: "a.xml"), .encoding(part: "a.xml", "koi8-r"), .missingPart("a.xml"),
            .otherRoot(part: "a.xml", expected: "worksheet"), .noSheets, .externalSheet("Лист"),
            .noCells(sheet: "Лист"), .noSuchSheet("Лист", sheets: ["A", "B"]),
            .address(sheet: "Лист", address: "0"), .rowOrder(sheet: "Лист", row: 7),
            .repeatedCell(sheet: "Лист", cell: "B7"),
            .missingText(sheet: "Лист", cell: "B7", index: "12"),
            .value(sheet: "Лист", cell: "B7", type: "n", value: "1,5"),
        ]
        + [
            .empty, .oldExcel, .oldOffice, .binaryExcel, .webPage, .excelXML, .flatOpenDocument,
            .pdf,
            .otherArchive, .plainText, .unknown,
        ].map { SpreadsheetFault.otherKind($0) }
        + [
            .cutShort, .noDirectory, .directory, .severalVolumes, .partName("../a"),
            .repeatedPart("a.xml"), .overlap("a.xml"), .disagreement("a.xml"),
            .packing("a.xml", method: 12), .damaged("a.xml"), .size("a.xml"), .checksum("a.xml"),
        ].map { SpreadsheetFault.archive($0) }
        + [
            .characters, .tag, .attribute, .repeatedAttribute("r"), .attributeCount, .reference,
            .unbalanced, .depth, .markupTooLong, .textOutsideRoot, .secondRoot, .lateDeclaration,
            .prefix("x"), .endInsideMarkup, .endInsideElement,
        ].map { SpreadsheetFault.malformedXML(part: "a.xml", $0) }
        + [
            .fileBytes, .parts, .partBytes("a.xml"), .totalBytes, .ratio("a.xml"), .sheets,
            .rows(sheet: "Лист"), .columns(sheet: "Лист"), .textBytes(place: "Лист!B7"),
            .sharedTextBytes, .sharedTexts, .repeatedCells(sheet: "Лист"),
            .mergedAreas(sheet: "Лист"), .styles,
        ].map { SpreadsheetFault.beyond($0, 300 << 20) }

    @Test("no words are missing, repeated or left unfilled", arguments: Language.allCases)
    func words(language: Language) {
        let words = Self.faults.map { $0.explanation[language] }
        for text in words {
            #expect(!text.isEmpty && !text.contains("{"), "\(text)")
        }
        // An archive without a directory is one that breaks off.
        #expect(Set(words).count == words.count - 1)
    }

    @Test("what is meant is named: the file, the sheet, the cell and the value")
    func places() {
        let error = SpreadsheetError(
            file: "план.xlsx", fault: .value(sheet: "Лист", cell: "B7", type: "n", value: "1,5"))
        for language in Language.allCases {
            let text = error.explanation[language]
            for part in ["план.xlsx", "Лист", "B7", "1,5"] { #expect(text.contains(part)) }
        }
        #expect(
            SpreadsheetFault.beyond(.rows(sheet: "{limit}"), 1_048_576).explanation.en
                == "the sheet “{limit}” has more than 1,048,576 rows: split the sheet.")
        #expect(SpreadsheetFault.beyond(.fileBytes, 256 << 20).explanation.en.contains("256 MB"))
        #expect(
            SpreadsheetNotice.macros.explanation.ru
                != SpreadsheetNotice.externalLinks.explanation.ru)
    }
}

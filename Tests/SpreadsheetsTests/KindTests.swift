import Testing

@testable import Spreadsheets

@Suite("Files that are no spreadsheets are refused by what they are")
struct KindTests {
    private func fault(_ bytes: [UInt8]) -> SpreadsheetFault? {
        do throws(SpreadsheetError) {
            _ = try SpreadsheetFile(bytes: bytes, name: "book.xlsx")
            return nil
        } catch {
            return error.fault
        }
    }

    private func fault(_ text: String) -> SpreadsheetFault? { fault(Array(text.utf8)) }

    /// The container of old Office files with streams of these names.
    private func container(_ names: [String]) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 22) + [9, 0]
        bytes += [UInt8](repeating: 0, count: 16) + [1, 0, 0, 0]
        bytes += [UInt8](repeating: 0, count: 512 * 2 - bytes.count)
        for name in names {
            let wide = name.utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
            bytes += wide + [UInt8](repeating: 0, count: 128 - wide.count)
        }
        return bytes
    }

    @Test("old Excel, encrypted workbooks and other old files are told apart")
    func containers() {
        #expect(fault(container(["Root Entry", "Workbook"])) == .otherKind(.oldExcel))
        #expect(fault(container(["Root Entry", "Book"])) == .otherKind(.oldExcel))
        #expect(fault(container(["Root Entry", "EncryptedPackage"])) == .encrypted)
        #expect(fault(container(["Root Entry", "WordDocument"])) == .otherKind(.oldOffice))
        #expect(fault(Array(container([])[..<100])) == .otherKind(.oldOffice))
        #expect(fault([9, 4, 6, 0, 0, 0, 0x10, 0]) == .otherKind(.oldExcel))
    }

    @Test("what programs save under the name of a spreadsheet is told by what it is")
    func texts() {
        #expect(fault("") == .otherKind(.empty))
        #expect(fault("%PDF-1.7") == .otherKind(.pdf))
        #expect(fault("<html><body><table>") == .otherKind(.webPage))
        #expect(fault("\u{FEFF}<!DOCTYPE HTML>") == .otherKind(.webPage))
        #expect(
            fault(
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>"
            ) == .otherKind(.excelXML))
        #expect(
            fault(
                "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>")
                == .otherKind(.flatOpenDocument))
        #expect(fault("дата;сумма\n1;2") == .otherKind(.plainText))
        #expect(fault([1, 2, 3, 4, 5]) == .otherKind(.unknown))
        #expect(
            fault(
                [0xFF, 0xFE]
                    + "дата".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] })
                == .otherKind(.plainText))
    }

    @Test("archives that are no spreadsheets, and binary workbooks, are told by what they are")
    func archives() {
        var zip = TestArchive()
        zip.parts = [TestArchive.Part("a.txt", "a")]
        #expect(fault(zip.bytes()) == .otherKind(.otherArchive))
        zip.parts = [
            TestArchive.Part(
                "_rels/.rels", TestWorkbook.relations([("r", "officeDocument", "xl/workbook.bin")]))
        ]
        #expect(fault(zip.bytes()) == .otherKind(.binaryExcel))
        zip.parts = [
            TestArchive.Part(
                "_rels/.rels",
                TestWorkbook.relations([("r", "officeDocument", "word/document.xml")])
            ), TestArchive.Part("word/document.xml", "<w:document xmlns:w='urn:w'/>"),
        ]
        #expect(fault(zip.bytes()) == .otherKind(.otherArchive))
        zip.parts.removeLast()
        #expect(fault(zip.bytes()) == .missingPart("word/document.xml"))
        zip.parts = [
            TestArchive.Part("mimetype", "application/vnd.oasis.opendocument.text"),
            TestArchive.Part("content.xml", "<x/>"),
        ]
        #expect(fault(zip.bytes()) == .otherKind(.otherArchive))
    }

    @Test("a workbook without sheets, or whose list is none, is refused")
    func noSheets() {
        var book = TestWorkbook(rows: "")
        book.sheets = []
        #expect(book.fault() == .noSheets)
        book.parts["xl/workbook.xml"] = Array("<sheet xmlns=\"\(TestWorkbook.main)\"/>".utf8)
        #expect(book.fault() == .otherRoot(part: "xl/workbook.xml", expected: "workbook"))
    }

    @Test("encrypted documents of OpenDocument are refused by name")
    func encrypted() {
        var document = TestDocument(cells: "")
        document.manifest =
            "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>"
            + "</manifest:file-entry>"
        #expect(document.fault() == .encrypted)
        document.manifest = "<manifest:file-entry manifest:full-path=\"content.xml\"/>"
        #expect(document.fault() == nil)
        document.parts["encrypted-package"] = "x"
        #expect(document.fault() == .encrypted)
    }
}

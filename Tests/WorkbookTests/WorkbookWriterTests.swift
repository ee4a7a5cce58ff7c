import Foundation
import Languages
import Testing

@testable import Workbook

@Suite struct WorkbookWriterTests {
    @Test("the same book gives the same bytes", arguments: Language.allCases)
    func sameBytes(_ language: Language) throws {
        let folder = try TemporaryFolder()
        let book = try SampleBook.book()
        try WorkbookWriter(language: language).write(book, to: folder.path("a.xlsx"))
        try WorkbookWriter(language: language).write(book, to: folder.path("b.xlsx"))
        let first = try Data(contentsOf: URL(fileURLWithPath: folder.path("a.xlsx")))
        #expect(first.count > 10_000)
        #expect(first == (try Data(contentsOf: URL(fileURLWithPath: folder.path("b.xlsx")))))
    }
}

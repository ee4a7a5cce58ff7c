import Foundation
import Importing
import Languages
import Ledger
import Planning
import Statements
import TestSupport
import Testing

@testable import Workbook

/// The workbook of the Karaganda memo, whole: what stands in every cell, read and approved.
@Suite("the workbook of Karaganda's nine months")
struct KaragandaWorkbookTests {
    /// The project's own data made into a book, once for all cases.
    private static let made = Result {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let source = try DataFolder.load(root.appending(path: "data/karaganda-city-2021").path)
        let reference = try ReferenceData.load(root.appending(path: "data/reference").path)
        var ledger = InMemoryLedger(chart: source.chart, documents: source.documents)
        try ledger.post(
            EntryBatch(
                source.drafts, recordedAt: Timestamp(seconds: 1_633_000_000), recordedBy: "test"))
        return try StatementBook.make(
            from: ledger.snapshot(figures: source.figures, checks: source.checks),
            StatementRequest(indices: reference.growth, version: "test"))
    }

    @Test("every cell of every sheet is the one that was approved", arguments: Language.allCases)
    func golden(language: Language) throws {
        let folder = try TemporaryFolder()
        try WorkbookWriter(language: language).write(Self.made.get(), to: folder.path("k.xlsx"))
        let dump = try WrittenBook(path: folder.path("k.xlsx")).dump()
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let complaint = try GoldenFile("karaganda.\(language.rawValue).txt", in: tests)
            .complaint(about: dump)
        #expect(complaint == nil)
    }

    @Test(
        "a spreadsheet program computes the same values, and openpyxl opens the workbook",
        arguments: Language.allCases)
    func recalculated(language: Language) throws {
        let folder = try TemporaryFolder()
        try WorkbookWriter(language: language).write(
            Self.made.get(), to: folder.path("book.xlsx"))
        try Recalculation.expectSameValues(in: folder)
        try Recalculation.expectOpenpyxlOpens(folder.path("book.xlsx"), sheets: 15)
    }
}

extension WrittenBook {
    /// Every cell that holds something, sheet by sheet: its text or number, and its formula.
    fileprivate func dump() throws -> String {
        let shared = try matches(part("xl/sharedStrings.xml"), #"<si>(.*?)</si>"#).map { item in
            try matches(item[1], #"<t[^>]*>([^<]*)</t>"#).map { unescaped($0[1]) }.joined()
        }
        var text = ""
        for name in try sheetNames {
            text += "# \(unescaped(name))\n"
            let cell = #"<c r="([A-Z]+[0-9]+)"([^>]*)>(?:<f>([^<]*)</f>)?<v>([^<]*)</v></c>"#
            for match in try matches(sheet(name), cell) {
                let isShared = match[2].contains(#"t="s""#)
                let value = isShared ? shared[Int(match[4]) ?? 0] : unescaped(match[4])
                let formula = match[3].isEmpty ? "" : "  =\(unescaped(match[3]))"
                text += "\(match[1])  \(value.replacing("\n", with: "⏎"))\(formula)\n"
            }
        }
        return text
    }
}

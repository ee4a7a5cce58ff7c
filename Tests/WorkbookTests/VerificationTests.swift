import TestSupport
import Foundation
import Languages
import Testing

@testable import Workbook

/// The check after writing must find what a full disk or a careless tool leaves behind.
@Suite struct VerificationTests {
    private func written() throws -> (folder: TemporaryFolder, path: String) {
        let folder = try TemporaryFolder()
        let path = folder.path("a.xlsx")
        try WorkbookWriter(language: .english).write(SampleBook.book(), to: path)
        return (folder, path)
    }

    @Test("a file cut anywhere is found out", arguments: [1, 22, 100, 1_000, 10_000, 20_000])
    func truncated(_ missing: Int) throws {
        let (folder, path) = try written()
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let cut = folder.path("cut.xlsx")
        try whole.dropLast(missing).write(to: URL(fileURLWithPath: cut))
        #expect(throws: VerificationFault.self) {
            try Verification(path: cut).compare(with: [])
        }
        try Data().write(to: URL(fileURLWithPath: cut))
        #expect(throws: VerificationFault.self) { try Verification(path: cut) }
    }

    @Test("a changed byte inside any part is found out")
    func damaged() throws {
        let (folder, path) = try written()
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let archive = try ZipArchive(path: path)
        #expect(archive.parts.count > 20)
        var random = SplitMix64(seed: 5)
        for _ in 0..<60 {
            var bytes = whole
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            let other = folder.path("other.xlsx")
            try bytes.write(to: URL(fileURLWithPath: other))
            // A change in what the directory says of dates or of the maker is no damage to content.
            guard let copy = try? ZipArchive(path: other),
                copy.parts.map(\.name) == archive.parts.map(\.name)
            else { continue }
            let isReadable =
                (try? copy.parts.allSatisfy { part in
                    var text: [UInt8] = []
                    try copy.read(part) { text.append(contentsOf: $0) }
                    var original: [UInt8] = []
                    try archive.read(try #require(archive[part.name])) {
                        original.append(contentsOf: $0)
                    }
                    return text == original
                })
            #expect(isReadable != false)
        }
    }

    @Test("another value, another formula, another sheet is found out")
    func content() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.xlsx")
        func write(_ change: (Sheet) throws -> Void = { _ in }) throws -> [SheetExpectation] {
            let spreadsheet = try Spreadsheet(
                path: path, temporaryFolder: folder.root, isLarge: false)
            let sheet = try spreadsheet.addSheet("A")
            try sheet.write(text: "x", at: CellPosition(row: 0, column: 0), CellStyle())
            try sheet.write(number: 606_062.94, at: CellPosition(row: 0, column: 1), CellStyle())
            try sheet.write(
                formula: "B1*1", cached: .number(606_062.94), at: CellPosition(row: 1, column: 0),
                CellStyle())
            try change(sheet)
            let expected = spreadsheet.sheets.map(\.expectation)
            try spreadsheet.close()
            return expected
        }
        let plain = try write()
        try Verification(path: path).compare(with: plain)
        let more = try write { sheet in
            try sheet.write(text: "y", at: CellPosition(row: 5, column: 0), CellStyle())
        }
        #expect(
            throws: VerificationFault.counts(sheet: "A", expected: "3 / 1", found: "4 / 1")
        ) { try Verification(path: path).compare(with: plain) }
        let otherText = try write { sheet in
            try sheet.write(text: "z", at: CellPosition(row: 5, column: 0), CellStyle())
        }
        #expect(throws: VerificationFault.content(sheet: "A")) {
            try Verification(path: path).compare(with: more)
        }
        try Verification(path: path).compare(with: otherText)
        #expect(throws: VerificationFault.sheets(expected: [], found: ["A"])) {
            try Verification(path: path).compare(with: [])
        }
        var changed = SheetExpectation(name: "A")
        changed.expect(text: "x", at: CellPosition(row: 0, column: 0))
        changed.expect(number: 606_062.94, at: CellPosition(row: 0, column: 1))
        changed.expect(
            formula: "B1*1", cached: .number(606_062.95), at: CellPosition(row: 1, column: 0))
        _ = try write()
        #expect(
            throws: VerificationFault.formula(
                .init(sheet: "A", cell: "A2"), expected: "=B1*1 → 606062.95",
                found: "=B1*1 → 606062.94")
        ) { try Verification(path: path).compare(with: [changed]) }
    }

    @Test(
        "what is not well-formed XML is refused",
        arguments: [
            "", "<a>", "<a></b>", "<a/><b/>", "<a b='1' b='2'/>", "<a b=1/>", "<a b='<'/>",
            "<a>&x;</a>",
            "<a>&#0;</a>", "<a>\u{1}</a>", "<!DOCTYPE a><a/>", "text", "<a/>text",
            "<a b='1'c='2'/>",
            "<1/>", "<a>&amp</a>", "<a>\u{FFFE}</a>", "<a", "<a><b></a></b>", "<a>x", "</a>",
        ])
    func malformed(_ text: String) {
        #expect(throws: XMLFault.self) { try scan(Array(text.utf8), pieces: 1_000) }
        #expect(throws: XMLFault.self) { try scan(Array(text.utf8), pieces: 1) }
    }

    @Test("bytes that are not UTF-8 are refused")
    func notUTF8() {
        #expect(throws: XMLFault.self) {
            try scan([0x3C, 0x61, 0x3E, 0xD0, 0x3C, 0x2F, 0x61, 0x3E], pieces: 1_000)
        }
    }

    @Test(
        "what is well-formed is taken, in pieces of any size",
        arguments: [
            "<a/>", "<?xml version=\"1.0\"?>\n<a b='>' c=\"&lt;&#x4D9;\"><b>x&amp;y</b> </a>\n",
            "<р к=\"ә\">Қ</р>", "\u{FEFF}<a/>",
        ])
    func wellFormed(_ text: String) throws {
        for size in 1...9 { try scan(Array(text.utf8), pieces: size) }
    }

    private func scan(_ bytes: [UInt8], pieces: Int) throws {
        var scanner = XMLScanner(XMLSilence())
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            try Array(bytes[start..<min(start + pieces, bytes.count)])
                .withUnsafeBufferPointer { try scanner.consume($0) }
        }
        try scanner.finish()
    }
}

/// A small generator with a seed, so that every run tries the same.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

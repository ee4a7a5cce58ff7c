import Foundation
import Testing

@testable import Spreadsheets

@Suite("Archives, the sound ones and those that lie")
struct ArchiveTests {
    private let book = TestWorkbook(cells: "<c r=\"A1\"><v>1</v></c>")
    private let sheet = "xl/worksheets/sheet1.xml"

    private func fault(
        _ archive: TestArchive, limits: SpreadsheetLimits = .standard
    ) -> SpreadsheetFault? {
        do throws(SpreadsheetError) {
            let file = try SpreadsheetFile(
                bytes: archive.bytes(), name: "book.xlsx", limits: limits)
            _ = try file.allRows(of: file.sheets[0])
            return nil
        } catch {
            return error.fault
        }
    }

    /// The archive with its worksheet changed.
    private func changed(_ change: (inout TestArchive.Part) -> Void) -> TestArchive {
        var archive = book.archive
        for index in archive.parts.indices where archive.parts[index].name == Array(sheet.utf8) {
            change(&archive.parts[index])
        }
        return archive
    }

    @Test("parts may be packed or not, with lengths before or behind them, in four bytes or eight")
    func soundArchives() {
        #expect(fault(book.archive) == nil)
        #expect(fault(changed { $0.isPacked = false }) == nil)
        #expect(fault(changed { $0.hasDescriptor = true }) == nil)
        #expect(fault(changed { $0.isLarge = true }) == nil)
        var large = book.archive
        large.isLarge = true
        #expect(fault(large) == nil)
        large.comment = Array("PK\u{5}\u{6} a comment".utf8)
        #expect(fault(large) == nil)
        var folders = book.archive
        var folder = TestArchive.Part("xl/", "")
        folder.isPacked = false
        folders.parts.insert(folder, at: 0)
        #expect(fault(folders) == nil)
    }

    @Test("a size that lies is found, whichever way it lies")
    func sizes() {
        #expect(fault(changed { $0.statedSize = 10 }) == .archive(.size(sheet)))
        #expect(fault(changed { $0.statedSize = 1_000_000 }) == .archive(.size(sheet)))
        #expect(fault(changed { $0.ownSize = 10 }) == .archive(.disagreement(sheet)))
        #expect(
            fault(
                changed {
                    $0.isPacked = false
                    $0.statedSize = 10
                }) == .archive(.size(sheet)))
    }

    @Test("a checksum that is another is found")
    func checksums() {
        #expect(fault(changed { $0.statedChecksum = 1 }) == .archive(.checksum(sheet)))
        #expect(
            fault(
                changed {
                    $0.isPacked = false
                    $0.statedChecksum = 1
                }) == .archive(.checksum(sheet)))
    }

    @Test("packed bytes that are none, end early or go on are found")
    func packedBytes() {
        let whole = TestArchive.deflated(Array("<x/>".utf8))
        let text = "<x/>"
        #expect(
            fault(
                changed {
                    $0.content = Array(text.utf8)
                    $0.packed = Array(whole.dropLast(2))
                }) == .archive(.damaged(sheet)))
        #expect(
            fault(
                changed {
                    $0.content = Array(text.utf8)
                    $0.packed = whole + [0]
                }) == .archive(.size(sheet)))
        #expect(
            fault(changed { $0.packed = [0xFF, 0xFF, 0xFF] }) == .archive(.damaged(sheet)))
        #expect(fault(changed { $0.packed = [] }) == .archive(.damaged(sheet)))
    }

    @Test("parts that share bytes are refused")
    func overlaps() {
        var archive = book.archive
        archive.parts.append(TestArchive.Part("a.xml", "<x/>"))
        archive.parts[archive.parts.count - 1].headerOf = 1
        #expect(fault(archive) == .archive(.overlap("a.xml")))
        // A whole archive as a part is nothing but bytes.
        var outer = book.archive
        var nested = TestArchive.Part("nested.zip", book.archive.bytes())
        nested.isPacked = false
        outer.parts.insert(nested, at: 0)
        #expect(fault(outer) == nil)
    }

    @Test(
        "names that climb out, and names twice, are refused",
        arguments: ["../x.xml", "xl/../../x.xml", "..\\x.xml", "/..", "a\u{0}b", "a\nb"])
    func names(name: String) {
        var archive = book.archive
        archive.parts.append(TestArchive.Part(name, "<x/>"))
        guard case .archive(.partName) = fault(archive) else {
            Issue.record("\(String(describing: fault(archive)))")
            return
        }
    }

    @Test("a part twice, in whatever spelling, is refused")
    func repeated() {
        for name in [sheet, sheet.uppercased(), "/" + sheet, sheet.replacing("/", with: "\\")] {
            var archive = book.archive
            archive.parts.append(TestArchive.Part(name, "<x/>"))
            guard case .archive(.repeatedPart) = fault(archive) else {
                Issue.record("\(name)")
                continue
            }
        }
    }

    @Test("a header of a part that speaks of another is refused")
    func disagreement() {
        #expect(fault(changed { $0.ownName = "x.xml" }) == .archive(.disagreement(sheet)))
    }

    @Test("unknown packing and encrypted parts are refused by name")
    func packing() {
        #expect(fault(changed { $0.method = 12 }) == .archive(.packing(sheet, method: 12)))
        #expect(fault(changed { $0.flags = 1 }) == .encryptedPart(sheet))
    }

    @Test("a file cut short anywhere is refused")
    func cutShort() {
        let bytes = book.archive.bytes()
        for length in stride(from: 1, to: bytes.count, by: 7) {
            #expect(throws: SpreadsheetError.self) {
                let file = try SpreadsheetFile(bytes: Array(bytes[..<length]), name: "a.xlsx")
                _ = try file.allRows(of: file.sheets[0])
            }
        }
    }

    @Test("a directory that is not where it should be is refused")
    func directory() {
        var archive = book.archive
        archive.startShift = 3
        #expect(fault(archive) == .archive(.directory))
        archive.startShift = 1 << 30
        #expect(fault(archive) == .archive(.directory))
        archive = book.archive
        archive.statedCount = 9_000
        #expect(fault(archive) == .archive(.directory))
        #expect(
            fault(TestArchive()) == .otherKind(.otherArchive))
    }

    @Test("more parts than any workbook has are refused before they are looked at")
    func tooManyParts() {
        var archive = book.archive
        archive.statedCount = 10_001
        #expect(fault(archive) == .beyond(.parts, 10_000))
    }

    @Test("ten megabytes that unpack to ten gigabytes are refused before they are unpacked")
    func bomb() {
        let packed = TestArchive.zeros(mebibytes: 4_000)
        #expect(
            fault(
                changed {
                    $0.packed = packed
                    $0.statedSize = 4_000 << 20
                }) == .beyond(.partBytes(sheet), 1 << 30))
        // As if it were small: the first byte too many ends it.
        #expect(
            fault(
                changed {
                    $0.packed = packed
                    $0.statedSize = 3 << 20
                }) == .malformedXML(part: sheet, .characters))
    }

    @Test("a part that grows as no worksheet does is refused")
    func ratio() {
        let zeros = [UInt8](repeating: 0x20, count: 8 << 20)
        var archive = book.archive
        archive.parts.append(TestArchive.Part("xl/media/x.bin", zeros))
        #expect(fault(archive) == .beyond(.ratio("xl/media/x.bin"), 300))
        archive.parts[archive.parts.count - 1].content = Array(zeros[..<(4 << 20)])
        #expect(fault(archive) == nil)
    }

    @Test("all parts together are held to a limit")
    func total() {
        var limits = SpreadsheetLimits.standard
        limits.totalBytes = 500
        #expect(fault(book.archive, limits: limits) == .beyond(.totalBytes, 500))
        limits = .standard
        limits.fileBytes = 100
        #expect(fault(book.archive, limits: limits) == .beyond(.fileBytes, 100))
    }

    @Test("files on the disk are read like those in memory, and what is no file is refused")
    func paths() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "spreadsheets-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "книга.xlsx").path
        try Data(book.archive.bytes()).write(to: URL(fileURLWithPath: path))
        let file = try SpreadsheetFile(path: path)
        #expect(file.name == "книга.xlsx")
        #expect(try file.allRows(of: file.sheets[0]).count == 1)
        func fault(_ path: String) -> SpreadsheetFault? {
            do throws(SpreadsheetError) {
                _ = try SpreadsheetFile(path: path)
                return nil
            } catch {
                return error.fault
            }
        }
        #expect(fault(folder.path) == .isFolder)
        #expect(fault(folder.path + "/none.xlsx") == .notFound)
        #expect(fault("/dev/null") == .notAFile)
        // Cut short after it was opened: an error, not a crash.
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.truncate(atOffset: 40)
        try handle.close()
        #expect(throws: SpreadsheetError.self) { try file.allRows(of: file.sheets[0]) }
    }
}

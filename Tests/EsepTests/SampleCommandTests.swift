import Foundation
import Testing

@testable import Workbook

@Suite("esep sample")
struct SampleCommandTests {
    /// A small illustrative ledger, made by the command.
    private func sample(_ folder: TemporaryFolder, _ more: String...) throws -> String {
        let path = folder.file("sample.esep")
        let made = try CommandRun(
            [
                "sample", path, "--years", "1", "--from", "2021", "--branches", "5", "--entries",
                "600",
            ] + more)
        try #require(made.status == 0, "\(made.errors)")
        return path
    }

    @Test("the same options give the same head, another seed another one")
    func determinism() throws {
        let (one, two, three) = try (TemporaryFolder(), TemporaryFolder(), TemporaryFolder())
        let first = try CommandRun(["status", sample(one)]).output
        let second = try CommandRun(["status", sample(two)]).output
        let other = try CommandRun(["status", sample(three, "--seed", "2")]).output
        func head(_ status: String) -> Substring? {
            status.split(separator: "\n").first { $0.contains("Head of the chain") }
        }
        #expect(head(first) != nil)
        #expect(head(first) == head(second))
        #expect(head(first) != head(other))
    }

    @Test("the ledger verifies, and the answers name each mistake asked for")
    func answers() throws {
        let folder = try TemporaryFolder()
        let answers = folder.file("answers.csv")
        let ledger = try sample(
            folder, "--mistakes", "all=1,weekend-payment=2", "--answers", answers)
        #expect(try CommandRun(["verify", ledger]).status == 0)
        let rows = try String(contentsOfFile: answers, encoding: .utf8)
            .components(separatedBy: "\r\n").filter { !$0.isEmpty }
        #expect(rows.first == "kind,entries,document,amount,what")
        #expect(rows.count == 1 + 15)
        #expect(rows.filter { $0.hasPrefix("weekend-payment,") }.count == 2)
        #expect(folder.names == ["answers.csv", "sample.esep"])
    }

    @Test("its nine months of 2021 are the memo's")
    func nineMonths() throws {
        let folder = try TemporaryFolder()
        let ledger = try sample(folder, "--mistakes", "all=1")
        let run = try CommandRun([
            "report", "execution", ledger, "--as-of", "2021-09-30", "--format", "csv", "--language",
            "en",
        ])
        let rows = run.output.components(separatedBy: "\r\n").map {
            $0.components(separatedBy: ",")
        }
        let revised = try #require(rows.first?.firstIndex(of: "revised"))
        func plan(_ row: String) -> String? { rows.first { $0.first == row }?[revised] }
        #expect(plan("total") == "243165000.00")
        #expect(plan("utilities.heating") == "3132000.00")
        #expect(plan("repairs.current") == "11200000.00")
        #expect(run.errors.contains("Illustrative"))
    }

    @Test("its hundreds of papers are counted by kind on the front, not named one by one")
    func papers() throws {
        let folder = try TemporaryFolder()
        let about = try CommandRun([
            "report", "about", sample(folder), "--format", "csv", "--language", "en",
        ])
        let rows = about.output.components(separatedBy: "\r\n")
        #expect(rows.contains { $0.hasPrefix("documents-paymentOrder,") })
        #expect(rows.contains { $0.hasPrefix("documents-decision,detail,1,Decision,11,") })
        #expect(!rows.contains { $0.hasPrefix("document-pay") })
    }

    @Test("the rows it writes import to the same balances")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        let rows = folder.file("entries.csv")
        let ledger = try sample(folder, "--mistakes", "all=1", "--csv", rows)
        let other = try TemporaryFolder()
        let empty = try sample(other, "--csv", other.file("entries.csv"), "--chart-only")
        let imported = try CommandRun(["import", empty, rows])
        try #require(imported.status == 0, "\(imported.errors)")
        #expect(imported.output.contains("rejected: 0"))
        #expect(!imported.errors.contains("makes no use"))
        for report in ["execution", "acquisitions-by-language", "acquisitions-by-source"] {
            let arguments = ["--format", "csv"]
            let made = try CommandRun(["report", report, ledger] + arguments)
            let read = try CommandRun(["report", report, empty] + arguments)
            #expect(made.status == 0, "\(made.errors)")
            #expect(!made.output.isEmpty)
            #expect(made.output == read.output)
        }
    }

    @Test(
        "everything made from it says that it is made up",
        arguments: [
            ("kk", "ойдан"), ("ru", "вымышлены"), ("en", "made up"),
        ])
    func illustrative(language: String, words: String) throws {
        let folder = try TemporaryFolder()
        let ledger = try sample(folder)
        let common = ["--language", language]
        for format in ["table", "html"] {
            let run = try CommandRun(
                ["report", "execution", ledger, "--format", format] + common)
            #expect(run.output.contains(words), "\(format)")
        }
        let csv = try CommandRun(["report", "execution", ledger, "--format", "csv"] + common)
        #expect(csv.errors.contains(words))
        let json = try CommandRun(["report", "execution", ledger, "--format", "json"] + common)
        #expect(json.output.contains("\"illustrative\": true"))
        for format in ["md", "html"] {
            let memo = try CommandRun(["memo", ledger, "--format", format] + common)
            #expect(memo.output.contains(words), "memo \(format): \(memo.errors)")
        }
        let status = try CommandRun(["status", ledger] + common)
        #expect(status.output.contains(Self.statusWords[language] ?? "-"))
        let book = folder.file("a.xlsx")
        let written = try CommandRun(["workbook", ledger, "-o", book] + common)
        #expect(written.status == 0, "\(written.errors)")
        #expect(try strings(of: book).contains(words))
    }

    private static let statusWords = [
        "kk": "шынайы емес", "ru": "не настоящие", "en": "not real",
    ]

    /// The shared texts of a workbook.
    private func strings(of book: String) throws -> String {
        let archive = try ZipArchive(path: book)
        let part = try #require(archive["xl/sharedStrings.xml"])
        var bytes: [UInt8] = []
        try archive.read(part) { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("what it cannot make is refused in words, and nothing is left")
    func refusals() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.esep")
        let years = try CommandRun(["sample", path, "--years", "0", "--language", "en"])
        #expect(years.status == 65)
        #expect(years.errors.contains("1 to 40"))
        let mistakes = try CommandRun(["sample", path, "--mistakes", "typos=3"])
        #expect(mistakes.status == 65)
        #expect(mistakes.errors.contains("duplicate-payment"))
        let chart = try CommandRun(["sample", path, "--chart-only"])
        #expect(chart.status == 65)
        #expect(folder.names.isEmpty)
    }
}

import Foundation
import Testing

@Suite("the main job, as a user runs it")
struct MainJobTests {
    @Test(
        "each of the five sources becomes a ledger, a workbook and a memo",
        arguments: [
            "karaganda-city-2021", "karaganda-region-2017", "kyzylorda-region", "kyzylorda-city",
            "stepnogorsk",
        ])
    func everySource(source: String) throws {
        let folder = try TemporaryFolder()
        let ledger = folder.file("a.esep")
        let made = try CommandRun(["init", ledger, "--from", Project.data(source)])
        try #require(made.status == 0, "\(made.errors)")
        let book = folder.file("a.xlsx")
        let written = try CommandRun(["workbook", ledger, "-o", book])
        #expect(written.status == 0, "\(written.errors)")
        #expect(try Data(contentsOf: URL(filePath: book)).starts(with: Data("PK".utf8)))
        let memo = try CommandRun(["memo", ledger])
        #expect(memo.status == 0, "\(memo.errors)")
        #expect(!memo.output.isEmpty)
        let verified = try CommandRun(["verify", ledger])
        #expect(verified.status == 0, "\(verified.output)")
        #expect(folder.names == ["a.esep", "a.xlsx"], "nothing is left lying about")
    }

    @Test("the Karaganda ledger states the memo's figures to the tiyn")
    func karagandaFigures() throws {
        let ledger = try KaragandaLedger()
        let execution = try ledger.table("execution")
        #expect(execution["general"]?["original"] == "214294760.00")
        #expect(execution["utilities.general"]?["original"] == "5311000.00")
        #expect(execution["utilities.water"]?["original"] == "962000.00")
        #expect(execution["utilities.heating"]?["original"] == "3132000.00")
        #expect(execution["internet"]?["original"] == "7015000.00")
        #expect(execution["sanitation"]?["original"] == "269440.00")
        #expect(execution["fire-safety"]?["original"] == "980800.00")
        #expect(execution["repairs.current"]?["original"] == "11200000.00")
        #expect(execution["total"]?["original"] == "243165000.00")
        #expect(execution["total"]?["paid"] == "not-reported")
        #expect(execution["books"]?["accrued"] == "3318197.69")
        let acquisitions = try ledger.table("acquisitions-by-source")
        #expect(acquisitions["state-order"]?["copies"] == "741")
        #expect(acquisitions["state-order"]?["amount"] == "1987836.20")
        #expect(acquisitions["local-budget"]?["copies"] == "1277")
        #expect(acquisitions["local-budget"]?["amount"] == "3318197.69")
        #expect(acquisitions["total"]?["copies"] == "2018")
        #expect(acquisitions["total"]?["amount"] == "5306033.89")
        #expect(acquisitions["total"]?["average"] == "2629.35")
    }

    @Test(
        "the contradiction of the two utilities figures stands in every output",
        arguments: ["kk", "ru", "en"])
    func contradictionShows(language: String) throws {
        let ledger = try KaragandaLedger()
        // The value alone differs in its grouping by language; its digits do not.
        func tellsBoth(_ text: String) -> Bool {
            let digits = text.filter { !$0.isWhitespace && $0 != "," && $0 != "." }
            return digits.contains("5311") && digits.contains("9742")
        }
        for arguments in [
            ["status"], ["memo"], ["report", "execution"], ["report", "acquisitions-by-source"],
            ["report", "execution", "--format", "html"],
            ["report", "execution", "--format", "json"],
            ["report", "cross-checks", "--failing"],
        ] {
            var command = arguments
            command.insert(ledger.path, at: arguments[0] == "report" ? 2 : 1)
            let run = try CommandRun(command + ["--language", language])
            #expect(run.status == 0, "\(run.errors)")
            #expect(tellsBoth(run.output), "\(command) in \(language)")
        }
    }

    @Test("the same folder read in twice adds nothing and says so")
    func twice() throws {
        let ledger = try KaragandaLedger()
        let before = try CommandRun(["status", ledger.path]).output
        let again = try CommandRun([
            "import", ledger.path, Project.data("karaganda-city-2021"), "--language", "en",
        ])
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.output.contains("Recorded entries: 0"))
        #expect(again.output.contains("already there: 10"))
        #expect(try CommandRun(["status", ledger.path]).output == before)
    }

    @Test("the same ledger gives the same workbook, byte for byte")
    func deterministic() throws {
        let ledger = try KaragandaLedger()
        for language in ["kk", "ru", "en"] {
            let files = try ["1", "2"].map { name in
                let path = ledger.folder.file("\(language)\(name).xlsx")
                let run = try CommandRun([
                    "workbook", ledger.path, "-o", path, "--language", language,
                ])
                try #require(run.status == 0, "\(run.errors)")
                return try Data(contentsOf: URL(filePath: path))
            }
            #expect(files[0] == files[1])
        }
    }
}

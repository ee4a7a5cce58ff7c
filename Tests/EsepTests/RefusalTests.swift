import Foundation
import Testing

@Suite("a wrong file or place gives one plain sentence, an exit status, and no trace")
struct RefusalTests {
    @Test("a file that is not there", arguments: ["status", "verify", "memo"])
    func missing(command: String) throws {
        let folder = try TemporaryFolder()
        let run = try CommandRun([command, folder.file("none.esep"), "--language", "en"])
        #expect(run.status == 66)
        #expect(run.errors.contains("none.esep"))
        #expect(run.output.isEmpty)
        #expect(folder.names.isEmpty)
    }

    @Test("a file that is something else is left as it was", arguments: ["status", "verify"])
    func notALedger(command: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.esep", "this is no ledger")
        let run = try CommandRun([command, path, "--language", "en"])
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("esep: "))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "this is no ledger")
        #expect(folder.names == ["a.esep"])
    }

    @Test("a folder that is not there")
    func missingFolder() throws {
        let folder = try TemporaryFolder()
        let run = try CommandRun([
            "init", folder.file("no/such/a.esep"), "--from", Project.data("karaganda-city-2021"),
        ])
        #expect(run.status == 73)
        #expect(folder.names.isEmpty)
    }

    @Test("a ledger is never written over")
    func exists() throws {
        let ledger = try KaragandaLedger()
        let before = try Data(contentsOf: URL(filePath: ledger.path))
        let run = try CommandRun([
            "init", ledger.path, "--from", Project.data("karaganda-city-2021"),
        ])
        #expect(run.status == 73)
        #expect(try Data(contentsOf: URL(filePath: ledger.path)) == before)
    }

    @Test("a data folder with mistakes makes no ledger, and each mistake is told")
    func brokenFolder() throws {
        let folder = try TemporaryFolder()
        let copy = folder.file("karaganda")
        try FileManager.default.copyItem(
            atPath: Project.data("karaganda-city-2021"), toPath: copy)
        let figures = copy + "/figures.csv"
        let text = try String(contentsOfFile: figures, encoding: .utf8)
        try text.replacing("1987836.20", with: "\"1987836,20\"")
            .write(toFile: figures, atomically: true, encoding: .utf8)
        let run = try CommandRun([
            "init", folder.file("a.esep"), "--from", copy, "--language", "en",
        ])
        #expect(run.status == 65)
        #expect(run.errors.contains("figures.csv"))
        #expect(run.errors.contains("1987836,20"))
        #expect(folder.names == ["karaganda"])
    }

    @Test("a workbook that cannot be written leaves the one that was there")
    func workbookIntoNowhere() throws {
        let ledger = try KaragandaLedger()
        let run = try CommandRun(["workbook", ledger.path, "-o", "/no/such/folder/a.xlsx"])
        #expect(run.status == 73)
        #expect(run.errors.contains("/no/such/folder"))
    }

    @Test(
        "a ledger is not written over by any output",
        arguments: [
            ["report", "execution", "LEDGER", "-o", "LEDGER"], ["memo", "LEDGER", "-o", "LEDGER"],
            ["workbook", "LEDGER", "-o", "LEDGER"],
        ])
    func ledgerAsOutput(arguments: [String]) throws {
        let ledger = try KaragandaLedger()
        let before = try Data(contentsOf: URL(filePath: ledger.path))
        let run = try CommandRun(arguments.map { $0 == "LEDGER" ? ledger.path : $0 })
        #expect(run.status == 73, "\(run.errors)")
        #expect(try Data(contentsOf: URL(filePath: ledger.path)) == before)
    }

    @Test(
        "a pipe or device is no place for a file that appears whole",
        arguments: ["memo", "workbook"])
    func pipeAsOutput(command: String) throws {
        let ledger = try KaragandaLedger()
        let pipe = ledger.folder.file("pipe")
        try #require(mkfifo(pipe, 0o600) == 0)
        #expect(try CommandRun([command, ledger.path, "-o", pipe]).status == 73)
        var status = stat()
        try #require(lstat(pipe, &status) == 0)
        #expect(status.st_mode & S_IFMT == S_IFIFO)
    }

    @Test("nothing is known of a day before the one the documents speak of")
    func beforePeriod() throws {
        let ledger = try KaragandaLedger()
        let run = try CommandRun(["report", "execution", ledger.path, "--as-of", "2021-03-31"])
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
    }

    @Test("a wrong command is a usage error")
    func usage() throws {
        #expect(try CommandRun(["report", "no-such-statement", "x.esep"]).status == 64)
        #expect(try CommandRun(["post", "x.esep", "--date", "2021-02-30"]).status == 64)
    }

    @Test("messages come in the language asked for", arguments: ["kk", "ru", "en"])
    func languages(language: String) throws {
        let folder = try TemporaryFolder()
        let run = try CommandRun(["status", folder.file("x.esep"), "--language", language])
        let cyrillic = run.errors.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
        #expect(cyrillic == (language != "en"))
        let help = try CommandRun(["--help", "--language", language]).output
        #expect(
            help.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
                == (language != "en"))
    }

    @Test("colours never reach a file or a pipe, and NO_COLOR is obeyed whatever it is")
    func colours() throws {
        let ledger = try KaragandaLedger()
        for value in ["", "0", "1"] {
            let run = try CommandRun(
                ["report", "execution", ledger.path], environment: ["NO_COLOR": value])
            #expect(!run.output.contains("\u{1B}["))
        }
    }
}

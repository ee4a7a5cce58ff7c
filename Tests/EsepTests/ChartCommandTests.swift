import Foundation
import Testing

@Suite("the chart of a ledger, changed from the command line")
struct ChartCommandTests {
    @Test("a branch is added, and entries may name it from then on")
    func addsBranch() throws {
        let folder = try TemporaryFolder()
        let ledger = folder.file("my.esep")
        #expect(
            try CommandRun(["init", ledger, "--organisation", "my", "--name", "Менің кітапханам"])
                .status == 0)
        let shown = try CommandRun(["chart", ledger])
        #expect(shown.status == 0, "\(shown.errors)")
        #expect(shown.output.contains("branches: []"))
        let edited = try folder.write(
            "chart.yaml",
            shown.output.replacing(
                "branches: []",
                with:
                    "branches:\n  - {code: \"11д\", name: {kk: \"№ 11\", ru: \"№ 11\", en: \"No. 11\"}}"
            ))
        let preview = try CommandRun(
            ["chart", ledger, "--from", edited, "--preview", "--language", "ru"])
        #expect(preview.status == 0, "\(preview.errors)")
        #expect(preview.output.contains("+ филиал 11д"))
        #expect(try CommandRun(["chart", ledger]).output == shown.output)
        let done = try CommandRun(["chart", ledger, "--from", edited, "--language", "kk"])
        #expect(done.output.contains("+ филиал 11д") && done.output.contains("Сақталды"))
        let again = try CommandRun(["chart", ledger, "--from", edited, "--language", "en"])
        #expect(again.output.contains("Nothing changes"))
        #expect(try CommandRun(["verify", ledger]).status == 0)
    }

    @Test("a line that entries use does not disappear")
    func keepsUsedCodes() throws {
        let ledger = try KaragandaLedger()
        let shown = try CommandRun(["chart", ledger.path])
        let kept = shown.output.components(separatedBy: "\n")
        let start = try #require(kept.firstIndex(of: "  - code: \"sanitation\""))
        var lines = kept
        lines.removeSubrange(start..<(start + 1))
        while lines[start].hasPrefix("    ") { lines.remove(at: start) }
        let edited = try ledger.folder.write("chart.yaml", lines.joined(separator: "\n"))
        let run = try CommandRun(["chart", ledger.path, "--from", edited, "--language", "en"])
        #expect(run.status == 65)
        #expect(run.errors.contains("sanitation"))
        #expect(try CommandRun(["chart", ledger.path]).output == shown.output)
    }
}

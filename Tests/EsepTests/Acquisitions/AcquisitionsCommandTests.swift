import Foundation
import Testing

@Suite("esep acquisitions")
struct AcquisitionsCommandTests {
    private let examples = Project.data("examples/acquisitions")

    /// An invented library with a plan for the year.
    private func library() throws -> (folder: TemporaryFolder, path: String) {
        let folder = try TemporaryFolder()
        let path = folder.file("a.esep")
        for step in [
            ["init", path, "--organisation", "example", "--name", "Example"],
            ["chart", path, "--from", "\(examples)/chart.yaml"],
            ["import", path, "\(examples)/plan.csv"],
        ] {
            let run = try CommandRun(step)
            try #require(run.status == 0, "\(step): \(run.errors)")
        }
        return (folder, path)
    }

    @Test("the example year is previewed, recorded, recorded again, and agrees with the ledger")
    func year() throws {
        let (folder, path) = try library()
        defer { withExtendedLifetime(folder) {} }
        let record = ["acquisitions", "record", path, "\(examples)/year.yaml", "--language", "en"]
        let preview = try CommandRun(record + ["--preview"])
        #expect(preview.status == 0, "\(preview.errors)")
        #expect(preview.output.contains("Would be recorded papers: 29"), "\(preview.output)")
        let nothing = try CommandRun(["acquisitions", "show", path, "orders", "--language", "en"])
        #expect(nothing.output.contains("Nothing is recorded"))

        let recorded = try CommandRun(record)
        #expect(recorded.status == 0, "\(recorded.errors)")
        #expect(recorded.errors.contains("Missing: 1;"), "\(recorded.errors)")
        let again = try CommandRun(record)
        #expect(again.output.contains("papers: 0; recorded before: 29; not admitted: 0"))
        #expect(try CommandRun(["verify", path]).status == 0)
        let agreement = try CommandRun([
            "acquisitions", "show", path, "agreement", "--language", "en",
        ])
        #expect(agreement.status == 0, "\(agreement.output)")
        for what in [
            "suggestions", "orders", "batches", "invoices", "withdrawals", "checks", "milestones",
        ] {
            let shown = try CommandRun(["acquisitions", "show", path, what])
            #expect(shown.status == 0 && !shown.output.isEmpty, "\(what)")
        }
        // Nine books at 4,698 and their part of 3,000 freight.
        let batches = try CommandRun(["acquisitions", "show", path, "batches", "--language", "en"])
        #expect(batches.output.contains("45,282.00"), "\(batches.output)")
        #expect(batches.output.contains("10001–10006, 10007–10009"))
    }

    @Test("a wrong file records nothing and tells all; --keep-good keeps the rest")
    func wrong() throws {
        let (folder, path) = try library()
        let file = folder.file("papers.yaml")
        try """
        papers:
          - {suggestion: П-1, date: 2026-01-15, title: Абай жолы}
          - {answer: П-2/1, date: 2026-01-16, suggestion: П-2, accepted: yes}
          - {suggestion: П-3, date: 2026-01-32, title: t}
        """.write(toFile: file, atomically: true, encoding: .utf8)
        let run = try CommandRun(["acquisitions", "record", path, file, "--language", "en"])
        #expect(run.status == 65)
        #expect(run.errors.contains("papers.yaml, 3: "), "\(run.errors)")
        #expect(run.errors.contains("there is no suggestion “П-2”"))
        #expect(run.errors.contains("papers.yaml, line 4, papers[3].date, «2026-01-32»"))
        #expect(run.output.contains("papers: 0; recorded before: 0; not admitted: 2"))
        let kept = try CommandRun([
            "acquisitions", "record", path, file, "--keep-good", "--language", "en",
        ])
        #expect(kept.status == 2)
        #expect(kept.output.contains("papers: 1; recorded before: 0; not admitted: 2"))
    }

    @Test("a suggestion and its answer in one line each; what looks the same is told")
    func suggestions() throws {
        let (folder, path) = try library()
        defer { withExtendedLifetime(folder) {} }
        func run(_ arguments: String...) throws -> CommandRun {
            try CommandRun(["acquisitions"] + arguments + ["--language", "en"])
        }
        let first = try run("suggest", path, "П-1", "--date", "2026-01-15", "--title", "Абай жолы")
        #expect(first.status == 0, "\(first.errors)")
        let second = try run(
            "suggest", path, "П-2", "--date", "2026-01-16", "--title", "Абай жолы!")
        #expect(second.status == 0)
        #expect(second.errors.contains("looks the same as: «Абай жолы» (П-1)"))
        let both = try run(
            "answer", path, "П-2", "--date", "2026-01-17", "--accepted", "--refused", "x")
        #expect(both.status == 64)
        let refused = try run(
            "answer", path, "П-2", "--date", "2026-01-17", "--refused", "есть в фонде")
        #expect(refused.status == 0, "\(refused.errors)")
        #expect(
            try run("suggest", path, "П-3", "--date", "2026-01-18", "--title", "t", "--isbn", "5")
                .status == 65)
        #expect(try run("show", path, "suggestions").output.contains("refused"))
    }

    @Test("numbers counted on a shelf are held against the book, and recorded only when asked")
    func counting() throws {
        let (folder, path) = try library()
        let recorded = try CommandRun(["acquisitions", "record", path, "\(examples)/year.yaml"])
        try #require(recorded.status == 0, "\(recorded.errors)")
        let count = [
            "acquisitions", "count", path, "\(examples)/shelf.csv", "--branch", "1", "--language",
            "en",
        ]
        let run = try CommandRun(count)
        #expect(run.status == 2)
        // 10001–2, 10005–6 and 10009 stand at branch 2 by then, 10008 at 1д.
        #expect(run.output.contains("In place: 5"), "\(run.output)")
        #expect(run.output.contains("Of another branch (1д): 1 (10008)"), "\(run.output)")
        let asCheck = try CommandRun(count + ["--number", "И-2", "--date", "2026-12-31"])
        #expect(asCheck.output.contains("stock-check:И-2"))
        #expect(try CommandRun(count + ["--number", "И-3"]).status == 64)
        let bad = folder.file("bad.csv")
        try "number\nх5\n".write(toFile: bad, atomically: true, encoding: .utf8)
        #expect(try CommandRun(["acquisitions", "count", path, bad]).status == 65)
    }
}

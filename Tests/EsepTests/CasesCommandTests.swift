import Foundation
import Testing

@Suite("worked cases run from the command line")
struct CasesCommandTests {
    private func cases(available: String) -> String {
        """
        cases:
          - case: MINE
            title: What is left of a thousand after an order
            source: worked by hand
            budgets: [a]
            steps:
              - {appropriate: 1000, to: a}
              - {commit: 300, on: a, as: order 1}
            expect:
              a: {available: \(available)}
        """
    }

    @Test("a case that holds and one that differs, with what was expected and found")
    func holdsAndDiffers() throws {
        let folder = try TemporaryFolder()
        let right = try folder.write("right.yaml", cases(available: "700"))
        let wrong = try folder.write("wrong.yaml", cases(available: "701"))
        let held = try CommandRun(["cases", right, "--language", "en"])
        #expect(held.status == 0, "\(held.errors)")
        #expect(held.output.contains("1 hold, 0 differ"))
        let both = try CommandRun(["cases", right, wrong, "--language", "en"])
        #expect(both.status == 2)
        #expect(both.output.contains("1 hold, 1 differ"))
        #expect(both.output.contains("701") && both.output.contains("700"))
    }

    @Test("the project's own cases all hold")
    func own() throws {
        let folder = Project.root.appending(path: "Tests/LedgerTests/Cases").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .map { folder + "/" + $0 }
        let run = try CommandRun(["cases"] + files)
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("a file that is no case file is told by line")
    func broken() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "bad.yaml", "cases:\n  - case: X\n    budgets: [a]\n    stepz: []\n")
        let run = try CommandRun(["cases", file, "--language", "en"])
        #expect(run.status == 65)
        #expect(run.errors.contains("bad.yaml"))
    }
}

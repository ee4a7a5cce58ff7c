import Foundation
import Testing

@Suite("entries are recorded from the command line and from files")
struct RecordingTests {
    /// A ledger kept day by day: everything that happens is recorded in it.
    private func empty() throws -> (folder: TemporaryFolder, path: String) {
        let folder = try TemporaryFolder()
        let path = folder.file("a.esep")
        let made = try CommandRun([
            "init", path, "--organisation", "test-library", "--name", "Test library",
        ])
        try #require(made.status == 0, "\(made.errors)")
        return (folder, path)
    }

    private let approval = [
        "--kind", "appropriation", "--date", "2025-01-10", "--document", "D-1",
        "--document-kind", "decision", "--line", "utilities.water", "--source", "local-budget",
        "--amount", "1000", "--month", "1", "--language", "en",
    ]

    @Test("a preview shows the postings and changes nothing; then it is recorded")
    func previewThenPost() throws {
        let (folder, path) = try empty()
        let preview = try CommandRun(["post", path] + approval + ["--preview"])
        #expect(preview.status == 0, "\(preview.errors)")
        #expect(preview.output.contains("Nothing was recorded"))
        #expect(preview.output.contains("1,000.00"))
        #expect(try CommandRun(["status", path, "--language", "en"]).output.contains("Entries: 0"))
        let posted = try CommandRun(["post", path] + approval)
        #expect(posted.status == 0, "\(posted.errors)")
        #expect(try CommandRun(["status", path, "--language", "en"]).output.contains("Entries: 1"))
        #expect(try CommandRun(["verify", path]).status == 0)
        #expect(folder.names.filter { $0.hasSuffix(".esep") } == ["a.esep"])
    }

    @Test("what the rules refuse is told with its reason, and nothing is recorded")
    func refused() throws {
        let (folder, path) = try empty()
        defer { withExtendedLifetime(folder) {} }
        let run = try CommandRun([
            "post", path, "--kind", "payment", "--date", "2025-02-01", "--document", "P-1",
            "--document-kind", "paymentOrder", "--line", "utilities.water", "--source",
            "local-budget", "--amount", "10", "--language", "en",
        ])
        #expect(run.status == 65)
        #expect(run.errors.contains("accrue the bill first"))
        #expect(try CommandRun(["status", path, "--language", "en"]).output.contains("Entries: 0"))
    }

    private let rows = """
        date;document;document kind;kind;line;source;month;amount;narrative
        2025-01-10;D-1;decision;appropriation;utilities.water;local-budget;1;1 000,00;January
        2025-01-20;I-1;invoice;accrual;utilities.water;local-budget;;250,50;water
        2025-01-25;P-1;paymentOrder;payment;utilities.water;local-budget;;250,50;water
        """

    @Test("a payment dated before its bill is recorded, and told; one in order is not")
    func earlyPayment() throws {
        let (folder, path) = try empty()
        defer { withExtendedLifetime(folder) {} }
        #expect(try CommandRun(["post", path] + approval).status == 0)
        func post(_ kind: String, _ date: String, _ more: [String]) throws -> CommandRun {
            try CommandRun(
                [
                    "post", path, "--kind", kind, "--date", date, "--document", "D-1", "--line",
                    "utilities.water", "--source", "local-budget", "--language", "en",
                ] + more)
        }
        #expect(try post("accrual", "2025-03-20", ["--amount", "100"]).errors.isEmpty)
        let early = try post(
            "payment", "2025-03-10", ["--amount", "60", "--settles", "accrued"])
        #expect(early.status == 0, "\(early.errors)")
        #expect(early.errors.contains("dated before its bill"), "\(early.errors)")
        let late = try post(
            "payment", "2025-03-25", ["--amount", "40", "--settles", "accrued"])
        #expect(late.status == 0 && late.errors.isEmpty, "\(late.errors)")
    }

    @Test("a payment before its bill is told of a file, too")
    func earlyPaymentInFile() throws {
        let (folder, path) = try empty()
        let file = try folder.write(
            "rows.csv",
            """
            date;document;document kind;kind;line;source;month;amount;settles
            2025-01-10;D-1;decision;appropriation;utilities.water;local-budget;1;1000,00;
            2025-03-20;I-1;invoice;accrual;utilities.water;local-budget;;100,00;
            2025-03-10;P-1;paymentOrder;payment;utilities.water;local-budget;;100,00;accrued
            """)
        let run = try CommandRun(["import", path, file, "--language", "en"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("dated before its bill"), "\(run.errors)")
    }

    @Test(
        "days no ledger is kept for are refused in words", arguments: ["0001-01-01", "9999-12-31"])
    func impossibleDays(_ day: String) throws {
        let (folder, path) = try empty()
        var arguments = approval
        arguments[arguments.firstIndex(of: "2025-01-10") ?? 0] = day
        let run = try CommandRun(["post", path] + arguments)
        #expect(run.status == 65)
        #expect(run.errors.contains("1990"), "\(run.errors)")
        let file = try folder.write(
            "rows.csv",
            """
            date;document;document kind;kind;line;source;amount
            \(day);D-1;decision;appropriation;utilities.water;local-budget;1000,00
            """)
        let imported = try CommandRun(["import", path, file, "--language", "en"])
        #expect(imported.status == 65)
        #expect(imported.errors.contains("row 2, column “date”"), "\(imported.errors)")
        #expect(imported.errors.contains("1990"), "\(imported.errors)")
    }

    @Test("a binary file is refused in one line")
    func binary() throws {
        let (folder, path) = try empty()
        let file = folder.file("rows.csv")
        var bytes = Array("date;document\n".utf8)
        for index in 0..<100_000 {
            bytes.append(UInt8(truncatingIfNeeded: index &* 2_654_435_761 >> 7))
        }
        try Data(bytes).write(to: URL(filePath: file))
        let run = try CommandRun(["import", path, file, "--language", "en"])
        #expect(run.status == 65)
        #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        #expect(run.errors.contains("is not a text table"), "\(run.errors)")
    }

    @Test("a CSV file is recorded once however often it is imported")
    func importTwice() throws {
        let (folder, path) = try empty()
        let file = try folder.write("rows.csv", rows)
        let dry = try CommandRun(["import", path, file, "--dry-run", "--language", "ru"])
        #expect(dry.status == 0, "\(dry.errors)\(dry.output)")
        #expect(try CommandRun(["status", path, "--language", "en"]).output.contains("Entries: 0"))
        let first = try CommandRun(["import", path, file, "--language", "ru"])
        #expect(first.status == 0, "\(first.errors)\(first.output)")
        #expect(try CommandRun(["status", path, "--language", "en"]).output.contains("Entries: 3"))
        let second = try CommandRun(["import", path, file, "--language", "en"])
        #expect(second.status == 0)
        #expect(second.output.contains("nothing added"))
        #expect(try CommandRun(["status", path, "--language", "en"]).output.contains("Entries: 3"))
    }

    @Test("one wrong row keeps the whole file out, unless the good rows are to be kept")
    func wrongRow() throws {
        let (folder, path) = try empty()
        let file = try folder.write(
            "rows.csv",
            rows + "\n2025-02-30;I-2;invoice;accrual;utilities.water;local-budget;;1,00;\n")
        let whole = try CommandRun(["import", path, file, "--language", "en"])
        #expect(whole.status == 65)
        #expect(whole.errors.contains("rows.csv, row 5"))
        #expect(whole.errors.contains("2025-02-30"))
        #expect(try CommandRun(["status", path, "--language", "en"]).output.contains("Entries: 0"))
        let good = try CommandRun([
            "import", path, file, "--keep-good", "--rejected", folder.file("bad.csv"),
            "--language", "en",
        ])
        #expect(good.status == 2)
        #expect(try CommandRun(["status", path, "--language", "en"]).output.contains("Entries: 3"))
        let rejected = try String(contentsOfFile: folder.file("bad.csv"), encoding: .utf8)
        #expect(rejected.contains("2025-02-30"))
        #expect(!rejected.contains("2025-01-10"))
    }

    @Test("figures follow from what was recorded")
    func figures() throws {
        let (folder, path) = try empty()
        let file = try folder.write("rows.csv", rows)
        _ = try CommandRun(["import", path, file, "--language", "ru"])
        let run = try CommandRun([
            "report", "execution", path, "--format", "csv", "--as-of", "2025-01-31",
        ])
        #expect(run.status == 0, "\(run.errors)")
        let total = try #require(run.output.split(whereSeparator: \.isNewline).last)
        #expect(total.contains("1000.00") && total.contains("250.50") && total.contains("749.50"))
    }

    @Test("a copy is verified and holds the same head")
    func backup() throws {
        let ledger = try KaragandaLedger()
        let copy = ledger.folder.file("copy.esep")
        #expect(try CommandRun(["backup", ledger.path, copy]).status == 0)
        let original = try CommandRun(["status", ledger.path, "--language", "en"]).output
        #expect(try CommandRun(["status", copy, "--language", "en"]).output == original)
        #expect(try CommandRun(["backup", ledger.path, copy]).status == 73)
    }

    @Test("a head printed earlier is asked for, and one that never was is not found")
    func expectedHead() throws {
        let ledger = try KaragandaLedger()
        let status = try CommandRun(["status", ledger.path, "--language", "en"]).output
        let line = try #require(status.split(separator: "\n").first { $0.contains("Head") })
        let head = try #require(line.split(separator: " ").last)
        #expect(try CommandRun(["verify", ledger.path, "--expect", String(head)]).status == 0)
        let other = "10:" + String(repeating: "0", count: 64)
        #expect(try CommandRun(["verify", ledger.path, "--expect", other]).status == 2)
        let longer = "11:" + String(repeating: "0", count: 64)
        #expect(try CommandRun(["verify", ledger.path, "--expect", longer]).status == 2)
    }

    @Test("a transfer without a month is named where it leaves the plan to date unknown")
    func undatedTransfer() throws {
        let folder = try TemporaryFolder()
        let ledger = folder.file("my.esep")
        #expect(
            try CommandRun(["init", ledger, "--organisation", "my", "--name", "My library"])
                .status == 0)
        let rows = ["books", "internet"].flatMap { line in
            (1...12).map {
                "\(line)-\($0);2026-01-05;appropriation;\(line);local-budget;;\($0);100"
            }
        }
        let file = try folder.write(
            "plan.csv",
            (["key;date;kind;line;source;from line;month;amount"] + rows
                + ["t;2026-03-02;transfer;books;local-budget;internet;;50"])
                .joined(separator: "\n"))
        let imported = try CommandRun(["import", ledger, file, "--language", "en"])
        #expect(imported.status == 0, "\(imported.errors)\(imported.output)")
        let report = try CommandRun(
            ["report", "execution", ledger, "--as-of", "2026-06-30", "--language", "en"])
        let words = report.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains("The plan to date is not known, since a part of the plan has no month"))
    }
}

import Testing

@Suite("a statement straight from a CSV file")
struct FromCSVTests {
    private let rows = """
        date;document;document kind;kind;line;source;month;amount;narrative
        2025-01-10;D-1;decision;appropriation;utilities.water;local-budget;1;1 000,00;January
        2025-01-20;I-1;invoice;accrual;utilities.water;local-budget;;250,50;water
        2025-02-25;P-1;paymentOrder;payment;utilities.water;local-budget;;250,50;water
        """

    private func ledger(in folder: TemporaryFolder) throws -> String {
        let path = folder.file("a.esep")
        let made = try CommandRun([
            "init", path, "--organisation", "test-library", "--name", "Test library",
        ])
        try #require(made.status == 0, "\(made.errors)")
        return path
    }

    @Test(
        "is the one an import would give, at any day, and records nothing",
        arguments: [
            [], ["--as-of", "2025-01-31"],
        ])
    func same(_ options: [String]) throws {
        let folder = try TemporaryFolder()
        let path = try ledger(in: folder)
        let file = try folder.write("rows.csv", rows)
        let form = ["--format", "csv", "--language", "en"] + options
        let straight = try CommandRun(
            ["report", "execution", path, "--from-csv", file] + form)
        #expect(straight.status == 0, "\(straight.errors)")
        #expect(straight.output.contains("250.50") || straight.output.contains("250.5"))
        #expect(try CommandRun(["status", path, "--language", "en"]).output.contains("Entries: 0"))
        #expect(try CommandRun(["import", path, file]).status == 0)
        let stored = try CommandRun(["report", "execution", path] + form)
        #expect(straight.output == stored.output)
    }

    @Test("is refused where a row could not be recorded, with the row")
    func refused() throws {
        let folder = try TemporaryFolder()
        let path = try ledger(in: folder)
        let file = try folder.write(
            "rows.csv", rows.replacing("accrual;utilities.water", with: "accrual;no-such-line"))
        let run = try CommandRun(
            ["report", "execution", path, "--from-csv", file, "--language", "en"])
        #expect(run.status == 65)
        #expect(run.errors.contains("no-such-line"))
    }
}

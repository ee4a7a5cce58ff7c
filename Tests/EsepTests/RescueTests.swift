import Foundation
import Testing

@Suite("A copy is put back, and a damaged ledger gives what it still holds")
struct RescueTests {
    private func head(_ path: String) throws -> String {
        try CommandRun(["status", path, "--language", "en"]).output
    }

    @Test("a copy put back is the ledger it was made of; one that is there stays unless told")
    func restore() throws {
        let ledger = try KaragandaLedger()
        let copy = ledger.folder.file("copy.esep")
        #expect(try CommandRun(["backup", ledger.path, copy]).status == 0)
        let before = try head(ledger.path)
        #expect(try CommandRun(["restore", copy, ledger.path]).status == 73)
        let other = ledger.folder.file("other.esep")
        let made = try CommandRun(["init", other, "--organisation", "x", "--name", "X"])
        #expect(made.status == 0)
        let restored = try CommandRun([
            "restore", copy, other, "--overwrite", "--language", "en",
        ])
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(restored.errors.contains("10 entries"))
        #expect(try head(other) == before)
        #expect(try CommandRun(["verify", other]).status == 0)
        #expect(
            ledger.folder.names.filter { !$0.hasSuffix(".esep") } == [])
    }

    @Test("an old copy put back is seen against a head printed later")
    func oldCopy() throws {
        let ledger = try KaragandaLedger()
        let copy = ledger.folder.file("copy.esep")
        #expect(try CommandRun(["backup", ledger.path, copy]).status == 0)
        let posted = try CommandRun([
            "post", ledger.path, "--kind", "appropriation", "--date", "2021-09-30", "--document",
            "memo-9m-2021", "--line", "books", "--source", "local-budget", "--amount", "1",
        ])
        #expect(posted.status == 0, "\(posted.errors)")
        let printed = try #require(
            head(ledger.path).split(separator: "\n").first { $0.contains("Head") }?
                .split(separator: " ").last.map(String.init))
        #expect(try CommandRun(["verify", ledger.path, "--expect", printed]).status == 0)
        #expect(try CommandRun(["restore", copy, ledger.path, "--overwrite"]).status == 0)
        #expect(try CommandRun(["verify", ledger.path]).status == 0)
        #expect(try CommandRun(["verify", ledger.path, "--expect", printed]).status == 2)
    }

    @Test("a copy that does not verify is not put in anything's place")
    func damagedCopy() throws {
        let ledger = try KaragandaLedger()
        let copy = ledger.folder.file("copy.esep")
        #expect(try CommandRun(["backup", ledger.path, copy]).status == 0)
        try damage(copy, page: 3)
        let before = try Data(contentsOf: URL(filePath: ledger.path))
        let run = try CommandRun([
            "restore", copy, ledger.path, "--overwrite", "--language", "en",
        ])
        #expect(run.status == 1)
        #expect(run.errors.contains("damaged"), "\(run.errors)")
        #expect(try Data(contentsOf: URL(filePath: ledger.path)) == before)
        #expect(ledger.folder.names == ["copy.esep", "karaganda.esep"])
    }

    @Test("a ledger replaced while its journal lay beside it is kept with its journal")
    func journalAside() throws {
        let ledger = try KaragandaLedger()
        let copy = ledger.folder.file("copy.esep")
        #expect(try CommandRun(["backup", ledger.path, copy]).status == 0)
        try Data("a journal".utf8).write(to: URL(filePath: ledger.path + "-wal"))
        let run = try CommandRun(["restore", copy, ledger.path, "--overwrite"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            ledger.folder.names == [
                "copy.esep", "karaganda.esep", "karaganda.esep.replaced",
                "karaganda.esep.replaced-wal",
            ])
        #expect(try CommandRun(["verify", ledger.path]).status == 0)
    }

    @Test("a sound ledger is saved whole; its entries can be imported again")
    func salvageWhole() throws {
        let ledger = try keptLedger()
        let saved = ledger.folder.file("saved")
        let run = try CommandRun(["salvage", ledger.path, "-o", saved, "--language", "en"])
        #expect(run.status == 0, "\(run.errors)\(run.output)")
        #expect(run.output.contains("Nothing is missing"))
        let again = ledger.folder.file("again.esep")
        #expect(
            try CommandRun(["init", again, "--organisation", "test-library", "--name", "T"])
                .status == 0)
        let imported = try CommandRun(["import", again, saved + "/entries.csv"])
        #expect(imported.status == 0, "\(imported.errors)\(imported.output)")
        let figures = ["--format", "csv", "--as-of", "2025-12-31"]
        for report in ["execution", "acquisitions-by-language"] {
            let before = try CommandRun(["report", report, ledger.path] + figures)
            let after = try CommandRun(["report", report, again] + figures)
            #expect(before.status == after.status)
            #expect(before.output == after.output)
        }
        // A folder with something in it is not written over.
        #expect(try CommandRun(["salvage", ledger.path, "-o", saved]).status == 73)
    }

    @Test("whatever page is lost, the rest is saved, what is missing is said, the file stays")
    func salvageDamaged() throws {
        let ledger = try keptLedger(rows: 400)
        let whole = ledger.folder.file("whole")
        #expect(try CommandRun(["salvage", ledger.path, "-o", whole]).status == 0)
        let rows = Set(try lines(whole + "/entries.csv"))
        let pages = try Data(contentsOf: URL(filePath: ledger.path)).count / 4096
        var fewest = rows.count
        for page in stride(from: 2, through: pages, by: max(1, pages / 12)) {
            let copy = ledger.folder.file("damaged-\(page).esep")
            try FileManager.default.copyItem(atPath: ledger.path, toPath: copy)
            try damage(copy, page: page)
            let before = try Data(contentsOf: URL(filePath: copy))
            let saved = ledger.folder.file("saved-\(page)")
            let run = try CommandRun(["salvage", copy, "-o", saved, "--language", "en"])
            #expect(run.status == 2 || run.status == 1, "\(run.errors)\(run.output)")
            #expect(try Data(contentsOf: URL(filePath: copy)) == before)
            guard run.status == 2 else { continue }
            #expect(run.output.contains("damaged"), "\(run.output)")
            let kept = try lines(saved + "/entries.csv")
            // Nothing is made up: every row saved is a row there was.
            let isWhole = Set(kept).isSubset(of: rows)
            #expect(isWhole || run.output.contains("vouch"))
            if kept.count < rows.count { #expect(run.output.contains("could not be read")) }
            fewest = min(fewest, kept.count)
        }
        // Somewhere entries were lost, or the damage proved nothing.
        #expect(fewest < rows.count)
    }

    @Test("what is no ledger is told so, in three languages", arguments: ["kk", "ru", "en"])
    func notALedger(_ language: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("notes.esep", "notes")
        let run = try CommandRun([
            "salvage", path, "-o", folder.file("saved"), "--language", language,
        ])
        #expect(run.status == 65)
        #expect(!run.errors.contains("{") && run.errors.contains("notes.esep"))
        let help = try CommandRun(["salvage", "--help", "--language", language])
        #expect(help.status == 0 && help.output.contains("entries.csv"))
    }

    private func lines(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8)
            .split(whereSeparator: \.isNewline).map(String.init)
    }

    /// Overwrites a page as a broken disk might.
    private func damage(_ path: String, page: Int) throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        let start = (page - 1) * 4096
        for place in start..<min(start + 4096, bytes.count) { bytes[place] = 0xA5 }
        try bytes.write(to: URL(filePath: path))
    }

    /// A ledger of every kind of entry that a file can hold.
    private func keptLedger(rows count: Int = 0) throws -> (folder: TemporaryFolder, path: String) {
        let folder = try TemporaryFolder()
        let path = folder.file("kept.esep")
        let made = try CommandRun([
            "init", path, "--organisation", "test-library", "--name", "T",
        ])
        try #require(made.status == 0, "\(made.errors)")
        var text = """
            date;document;document kind;kind;line;source;month;amount;from line;order;settles;closes;copies;titles;language;item kind;reverses;narrative
            2025-01-10;D-1;decision;appropriation;books;local-budget;1;500000,00;;;;;;;;;;"first; ""quoted"" twice"
            2025-01-10;D-1;decision;appropriation;utilities.water;local-budget;1;1000,00;;;;;;;;;;
            2025-01-12;D-2;decision;amendment;utilities.water;local-budget;2;-100,00;;;;;;;;;;
            2025-01-13;D-2;decision;transfer;books;local-budget;2;50,00;utilities.water;;;;;;;;;
            2025-01-14;C-1;contract;commitment;books;local-budget;;300000,00;;K-1;;;;;;;;
            2025-01-15;I-1;invoice;accrual;books;local-budget;;100000,50;;K-1;;;40;20;kk;book;;
            2025-01-16;I-2;invoice;accrual;books;local-budget;;50000,00;;K-1;;yes;10;;ru;book;;
            2025-01-17;P-1;paymentOrder;payment;books;local-budget;;100000,50;;;accrued;;;;;;;
            2025-01-18;P-2;paymentOrder;payment;utilities.water;local-budget;;10,00;;;plan;;;;;;;
            2025-01-19;C-2;contract;commitment;books;local-budget;;700,00;;K-2;;;;;;;;
            2025-01-20;C-2;contract;release;books;local-budget;;200,00;;K-2;;;;;;;;
            2025-01-21;P-3;paymentOrder;payment;books;local-budget;;500,00;;K-2;commitment;;;;;;;
            2025-01-22;P-4;paymentOrder;refund;books;local-budget;;0,50;;;;;;;;;;
            2025-01-23;A-1;act;receiptInKind;books;state-order;;900,00;;;;;3;2;kk;book;;
            2025-01-24;A-2;act;withdrawal;books;state-order;;;;;;;1;;kk;book;;
            2025-01-25;A-3;act;reversal;;;;;;;;;;;;;12;taken back

            """
        for row in 0..<count {
            text +=
                "2025-02-\(10 + row % 18);N-\(row % 9);decision;appropriation;"
                + "utilities.water;local-budget;3;1,00;;;;;;;;;;"
                + String(repeating: "ұзақ мәтін ", count: 8) + "\(row)\n"
        }
        let file = try folder.write("rows.csv", text)
        let imported = try CommandRun(["import", path, file, "--language", "en"])
        try #require(imported.status == 0, "\(imported.errors)\(imported.output)")
        return (folder, path)
    }
}

import Foundation
import Testing

/// Folders and files that are not there, not writable, or somebody else's.
@Suite(
    "Without rights there is one plain line, and no trace",
    .enabled(if: Nobody.isPossible, "no other user can run these programs here"))
struct NoRightsTests {
    let place: Workplace
    let rows: String

    init() async throws {
        place = try await Workplace()
        rows = place.folder.file("rows.csv")
        try Rows.text(5).write(toFile: rows, atomically: true, encoding: .utf8)
    }

    /// Runs a command as somebody without rights and expects one line with these words, this status,
    /// and nothing left behind.
    private func expect(
        _ arguments: [String], _ status: Int32, _ words: String,
        _ location: SourceLocation = #_sourceLocation
    ) async throws {
        let files = names(in: place.room)
        for language in ["en", "ru", "kk"] {
            let run = try place.run(
                .esep, arguments + ["--language", language], through: Nobody.prefix)
            #expect(try await run.ended() == status, "\(run.errors)", sourceLocation: location)
            let lines = run.errors.split(separator: "\n")
            #expect(lines.count == 1, "\(run.errors)", sourceLocation: location)
            #expect(run.text.isEmpty, sourceLocation: location)
            let isSaid = language != "en" || run.errors.contains(words)
            #expect(isSaid, "\(run.errors)", sourceLocation: location)
            let isCyrillic = run.errors.unicodeScalars.contains {
                (0x400...0x4FF).contains($0.value)
            }
            #expect(isCyrillic == (language != "en"), sourceLocation: location)
        }
        #expect(names(in: place.room) == files, sourceLocation: location)
    }

    private var post: [String] {
        [
            "post", place.ledger, "--kind", "appropriation", "--date", "2025-01-10", "--document",
            "D-1", "--line", "utilities.water", "--source", "local-budget", "--amount", "1",
        ]
    }

    @Test("a folder that cannot be written: nothing is made in it, reading goes on")
    func readOnlyFolder() async throws {
        chmod(place.room, 0o555)
        defer { chmod(place.room, 0o755) }
        let new = place.room + "/new"
        try await expect(
            ["init", new + ".esep", "--organisation", "o", "--name", "O"], 73, "only be read")
        try await expect(post, 73, "only be read")
        try await expect(["import", place.ledger, rows], 73, "only be read")
        try await expect(["backup", place.ledger, new + ".esep"], 73, "only be read")
        try await expect(["workbook", place.ledger, "-o", new + ".xlsx"], 73, "not permitted")
        try await expect(["memo", place.ledger, "-o", new + ".md"], 73, "not permitted")
        try await expect(
            ["report", "execution", place.ledger, "-o", new + ".csv"], 73, "not permitted")
        for command in ["status", "verify"] {
            let run = try place.run(.esep, [command, place.ledger], through: Nobody.prefix)
            #expect(try await run.ended() == 0, "\(run.errors)")
        }
        #expect(names(in: place.room) == ["worked.esep"])
    }

    @Test("a ledger of another owner is neither read nor written")
    func wrongOwner() async throws {
        chmod(place.ledger, 0)
        defer { chmod(place.ledger, 0o600) }
        for command in ["status", "verify"] {
            try await expect([command, place.ledger], 73, "no permission")
        }
        try await expect(post, 73, "no permission")
        try await expect(["import", place.ledger, rows], 73, "no permission")
    }

    @Test("a folder that is not there is not made")
    func missingFolder() async throws {
        let inside = place.room + "/none/a"
        try await expect(
            ["init", inside + ".esep", "--organisation", "o", "--name", "O"], 73, "does not exist")
        try await expect(["status", inside + ".esep"], 66, "no file")
        try await expect(["backup", place.ledger, inside + ".esep"], 73, "does not exist")
        try await expect(["workbook", place.ledger, "-o", inside + ".xlsx"], 73, "none")
        try await expect(["memo", place.ledger, "-o", inside + ".md"], 73, "no such")
    }
}

/// A user without rights: the superuser has the system make one; anybody else is one.
enum Nobody {
    static let prefix: [String] =
        geteuid() == 0
        ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : []

    /// Whether such a user can run the programs: the folders above them may be closed to it.
    static let isPossible: Bool = {
        guard let folder = try? FaultFolder(),
            let run = try? Running(
                .esep, ["--help"], output: folder.file("out"), through: prefix)
        else { return false }
        var status = run.status()
        while status == nil {
            usleep(5000)
            status = run.status()
        }
        return status == 0
    }()
}

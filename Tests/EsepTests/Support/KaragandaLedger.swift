import Foundation
import Testing

/// A ledger of the Karaganda memo, made by the command itself in a folder of its own.
struct KaragandaLedger {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("karaganda.esep")
        let made = try CommandRun(["init", path, "--from", Project.data("karaganda-city-2021")])
        try #require(made.status == 0, "\(made.errors)")
    }

    /// A statement as rows by their id, each with the values of its cells by column id;
    /// `not-reported` where no document states one.
    func table(_ statement: String) throws -> [String: [String: String]] {
        let run = try CommandRun(["report", statement, path, "--format", "json"])
        try #require(run.status == 0, "\(run.errors)")
        let json = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let rows = try #require(json["rows"] as? [[String: Any]])
        var table: [String: [String: String]] = [:]
        for row in rows {
            guard let id = row["id"] as? String, let cells = row["cells"] as? [String: Any]
            else { continue }
            table[id] = cells.compactMapValues { cell in
                let cell = cell as? [String: Any]
                if cell?["notReported"] != nil { return "not-reported" }
                return (cell?["value"]).map { "\($0)" }
            }
        }
        return table
    }
}

import Foundation
import Testing

/// A folder with a ledger to be worked on, and what was acknowledged about it.
struct Workplace {
    let folder: FaultFolder
    /// The folder the ledger alone is in.
    let room: String
    let ledger: String
    var acknowledged = Acknowledgements()

    init() async throws {
        folder = try FaultFolder()
        room = try folder.folder("room")
        ledger = room + "/worked.esep"
        let made = try run(.worker, ["create", ledger])
        try #require(await made.ended() == 0, "\(made.text)\(made.errors)")
    }

    /// Starts a program whose output is kept in this folder.
    func run(
        _ program: Program, _ arguments: [String], environment: [String: String] = [:],
        through prefix: [String] = []
    ) throws -> Running {
        try Running(
            program, arguments,
            output: folder.file("out-\(UInt64.random(in: 0...UInt64.max))"),
            environment: environment, through: prefix)
    }

    /// Starts a worker that posts so many batches under a prefix.
    func poster(
        _ prefix: String, batches: Int, environment: [String: String] = [:]
    ) throws -> Running {
        try run(.worker, ["post", ledger, prefix, "\(batches)"], environment: environment)
    }
}

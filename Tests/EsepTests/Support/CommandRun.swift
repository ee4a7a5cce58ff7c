import Foundation

/// One run of the real command, as a user's shell would make it.
struct CommandRun {
    let status: Int32
    let output: String
    let errors: String

    /// Runs `esep` with these arguments; the environment is what a fresh shell has, plus `environment`.
    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = try Self.command()
        process.arguments = arguments
        process.environment = [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
            "ESEP_HOME": Project.root.path, "HOME": NSTemporaryDirectory(),
        ].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        // Files, not pipes: a pipe that nobody drains stops a talkative command.
        let folder = try TemporaryFolder()
        let out = folder.file("out")
        let err = folder.file("err")
        _ = FileManager.default.createFile(atPath: out, contents: nil)
        _ = FileManager.default.createFile(atPath: err, contents: nil)
        process.standardOutput = FileHandle(forWritingAtPath: out)
        process.standardError = FileHandle(forWritingAtPath: err)
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOfFile: out, encoding: .utf8)
        errors = try String(contentsOfFile: err, encoding: .utf8)
    }

    /// The command that was built together with these tests.
    private static func command() throws -> URL {
        let products = Bundle.main.executableURL?.deletingLastPathComponent()
        let candidates = [
            products?.appending(path: "esep"),
            URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
                .appending(path: "esep"),
            Project.root.appending(path: ".build/debug/esep"),
        ]
        for case let candidate? in candidates
        where FileManager.default.isExecutableFile(atPath: candidate.path) {
            return candidate
        }
        throw CocoaError(.fileNoSuchFile)
    }
}

/// Where the project stands.
enum Project {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func data(_ name: String) -> String { root.appending(path: "data/\(name)").path }
}

/// A folder of a test's own, gone when the test is.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory
            .appending(path: "esep-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file of the test's own and returns its path.
    func write(_ name: String, _ text: String) throws -> String {
        try text.write(toFile: file(name), atomically: true, encoding: .utf8)
        return file(name)
    }

    var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
    }
}

import Foundation
import Testing

/// The programs the faults happen to, built together with these tests.
enum Program: String {
    case esep
    case worker = "esep-worker"

    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Where the program is.
    func path() throws -> String {
        let folders: [String?] = [
            Bundle.main.executableURL?.deletingLastPathComponent().path,
            URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path,
            Self.root + "/.build/debug",
        ]
        let found = folders.compactMap { $0 }.map { $0 + "/" + rawValue }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        return try #require(found, "\(rawValue) is not built")
    }
}

/// A program that is running and may be killed at any moment. Its output goes to a file, since a pipe
/// that nobody drains would stop it.
final class Running {
    let process: pid_t
    private let output: String
    private var ending: Int32?

    init(
        _ program: Program, _ arguments: [String], output: String,
        environment: [String: String] = [:], through prefix: [String] = []
    ) throws {
        self.output = output
        let command = prefix + [try program.path()] + arguments
        let path = command[0]
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(
            &actions, 2, output + ".err", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let variables = [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "ESEP_HOME": Program.root,
            "HOME": NSTemporaryDirectory(), "SWIFT_BACKTRACE": "enable=no",
        ].merging(environment) { $1 }
        var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] =
            variables.map { strdup("\($0)=\($1)") } + [nil]
        defer {
            for word in words { free(word) }
            for setting in settings { free(setting) }
        }
        var started: pid_t = 0
        let code = posix_spawn(&started, path, &actions, nil, &words, &settings)
        try #require(code == 0, "\(path): \(String(cString: strerror(code)))")
        process = started
    }

    deinit { kill() }

    /// Ends the program as a power switch would: it has no say in it.
    func kill() {
        guard ending == nil else { return }
        Foundation.kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        ending = status
    }

    /// The exit status once it has ended by itself; nil while it runs. A signal is 128 and its number.
    func status() -> Int32? {
        if ending == nil {
            var status: Int32 = 0
            guard waitpid(process, &status, WNOHANG) == process else { return nil }
            ending = status
        }
        return ending.map { $0 & 0x7F == 0 ? $0 >> 8 & 0xFF : 128 + ($0 & 0x7F) }
    }

    /// Waits until it ends by itself, leaving the thread to others meanwhile.
    @discardableResult
    func ended() async throws -> Int32 {
        while true {
            if let status = status() { return status }
            try await Task.sleep(for: .milliseconds(4))
        }
    }

    /// Waits until it has said this, or ended.
    func said(_ word: String) async throws {
        while !text.contains(word), status() == nil {
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    /// Kills it at a random moment of the time such work takes. How long that is, is learnt from kills
    /// that came too late or in time: a machine is not equally busy all along.
    func kill(
        within duration: inout Duration, _ moments: inout some RandomNumberGenerator
    ) async throws {
        try await Task.sleep(for: duration * Double.random(in: 0...1.2, using: &moments))
        duration = status() == nil ? duration * 1.2 : duration * 0.6
        kill()
    }

    /// What it has said so far.
    var text: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }
    var errors: String { (try? String(contentsOfFile: output + ".err", encoding: .utf8)) ?? "" }
}

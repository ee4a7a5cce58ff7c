import Foundation
import Storage

/// The program that is killed, cut off and starved in the tests of faults. It says on standard output
/// what it was told is durable, so that the test can hold the ledger to it:
/// `ACK batch first-number last-number`, or `ERR batch code`.
@main
struct Worker {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            say("END \((error as? StorageError)?.code ?? "\(error)")")
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        switch (arguments.first, arguments.dropFirst().first) {
        case ("create", let path?): try WorkedLedger.create(path).close()
        case ("post", let path?):
            try Posting(path, prefix: arguments[2], batches: Int(arguments[3]) ?? 0).run()
        case ("read", let path?): try Reading(path, stop: arguments[2]).run()
        case ("migrate", let path?):
            say("READY")
            try Unlocked.migrate(path)
        default: say("END usage")
        }
    }
}

/// Writes a line at once.
func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

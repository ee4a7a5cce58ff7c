import Foundation
import Ledger
import Storage

/// Posts batch after batch of one to three entries, each known by its key, and reports each.
struct Posting {
    private let path: String
    private let prefix: String
    private let batches: Int

    init(_ path: String, prefix: String, batches: Int) {
        self.path = path
        self.prefix = prefix
        self.batches = batches
    }

    func run() throws {
        var store = try? Unlocked.open(path)
        say("READY")
        var longest = Duration.zero
        for index in 0..<batches {
            let batch = WorkedLedger.batch("\(prefix)/\(index)", seed: UInt64(index))
            var attempts = 0
            let began = ContinuousClock.now
            defer { longest = max(longest, ContinuousClock.now - began) }
            while true {
                do {
                    if store == nil { store = try Unlocked.open(path) }
                    guard let numbers = try store?.post(batch).numbers else { break }
                    say("ACK \(prefix)/\(index) \(numbers.first) \(numbers.last)")
                    break
                } catch {
                    let code = (error as? StorageError)?.code ?? "other \(error)"
                    say("ERR \(prefix)/\(index) \(code)")
                    attempts += 1
                    // A disk that is full stays full for a while; other errors are met once.
                    guard attempts < (code == "disk-full" ? 3000 : 4) else { break }
                    if code == "disk-full" { usleep(20_000) }
                }
            }
        }
        say("LONGEST \(longest / .milliseconds(1))")
        say("DONE")
        try store?.close()
    }
}

extension Admission {
    /// The first and last number of what was recorded, now or before.
    fileprivate var numbers: (first: Int64, last: Int64) {
        let numbers = entries.map(\.number.value) + repeated.map(\.entry.value)
        return (numbers.min() ?? 0, numbers.max() ?? 0)
    }
}

import Foundation
import Ledger
import Storage
import Testing

/// What a worker said is durable, and the ledger held to it.
struct Acknowledgements {
    private(set) var batches: [String: ClosedRange<Int64>] = [:]
    private(set) var errors: [(batch: String, code: String)] = []

    /// Adds what a worker said; a last line without an end was not said.
    mutating func add(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let words = line.split(separator: " ").map(String.init)
            if words.count == 4, words[0] == "ACK", let first = Int64(words[2]),
                let last = Int64(words[3]), first <= last
            {
                batches[words[1]] = first...last
            } else if words.count >= 3, words[0] == "ERR" {
                errors.append((words[1], words[2...].joined(separator: " ")))
            }
        }
    }

    /// How a ledger differs from what was acknowledged.
    struct Outcome {
        var entries = 0
        /// Acknowledged batches that are not there, or not under their numbers.
        var lost = 0
        /// Batches of which a part is there.
        var partial = 0
        /// Entries that are there twice.
        var doubled = 0
        /// What verifying says.
        var verification = ""

        var isSound: Bool {
            lost == 0 && partial == 0 && doubled == 0 && verification == "intact"
        }
    }

    /// Opens the ledger as after a restart and compares.
    func outcome(at path: String) throws -> Outcome {
        let store = try SQLiteLedgerStore.open(at: path)
        defer { try? store.close() }
        var outcome = Outcome()
        outcome.verification = try store.verify().outcome.code
        var found: [String: [Int64]] = [:]
        var wanted: [String: Int] = [:]
        var keys: Set<String> = []
        let snapshot = try store.snapshot(asOf: nil)
        try snapshot.journal.forEach { entry in
            outcome.entries += 1
            guard let key = entry.idempotencyKey else { return }
            if !keys.insert(key).inserted { outcome.doubled += 1 }
            // `worker/batch/place/count`
            let parts = key.split(separator: "/")
            guard parts.count == 4 else { return }
            let batch = parts.prefix(2).joined(separator: "/")
            found[batch, default: []].append(entry.number.value)
            wanted[batch] = Int(parts[3])
        }
        for (batch, count) in wanted where found[batch]?.count != count { outcome.partial += 1 }
        for (batch, numbers) in batches {
            let there = found[batch] ?? []
            if there.min() != numbers.lowerBound || there.max() != numbers.upperBound {
                outcome.lost += 1
            }
        }
        // Every entry grants one tiyn in each plan: no update of a balance was lost either.
        let granted = snapshot.balances.cells.reduce(Int64(0)) {
            $1.key.stage == .authority ? $0 - $1.value.minorUnits : $0
        }
        if !wanted.isEmpty { #expect(granted == 2 * Int64(outcome.entries)) }
        return outcome
    }
}

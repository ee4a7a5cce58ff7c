import Foundation
import Ledger
import Storage

/// Reads the ledger over and over until a file appears, and says where it was not one whole.
struct Reading {
    private let path: String
    private let stop: String

    init(_ path: String, stop: String) {
        self.path = path
        self.stop = stop
    }

    func run() throws {
        say("READY")
        let store = try SQLiteLedgerStore.open(at: path, readOnly: true)
        var readings = 0
        var last = 0
        while access(stop, F_OK) != 0 || readings == 0 {
            let snapshot = try store.snapshot(asOf: nil)
            var sum: Int64 = 0
            var granted: Int64 = 0
            for (cell, content) in snapshot.balances.cells {
                sum += content.minorUnits
                if cell.stage == .authority { granted -= content.minorUnits }
            }
            var entries = 0
            try snapshot.journal.forEach { _ in entries += 1 }
            // Every entry of these ledgers grants one tiyn in each of the two plans.
            guard sum == 0, granted == 2 * Int64(entries), entries == snapshot.journal.entryCount,
                entries >= last
            else {
                say("END torn \(sum) \(granted) \(entries) \(snapshot.journal.entryCount) \(last)")
                exit(1)
            }
            last = entries
            readings += 1
            usleep(10_000)
        }
        say("READ \(readings)")
        try store.close()
    }
}

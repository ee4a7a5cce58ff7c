import Foundation

@testable import Storage

/// A folder of one test's own, removed when the test lets go of it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path =
            NSTemporaryDirectory() + "esep-storage-"
            + String(UInt64.random(in: 0...UInt64.max), radix: 16)
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    /// What lies in the folder, in order.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    /// A ledger of the sample library with its documents.
    func ledger(_ name: String = "sample.esep") throws -> SQLiteLedgerStore {
        let store = try SQLiteLedgerStore.create(at: file(name), chart: SampleLedger.chart)
        try store.record(documents: SampleLedger.documents)
        return store
    }

    /// A closed ledger with the sample library's five entries, a figure and a check; its path.
    func closedLedger(_ name: String = "sample.esep") throws -> String {
        let store = try ledger(name)
        try store.post(SampleLedger.fiveEntries)
        try store.record(figures: [SampleLedger.figure], checks: [SampleLedger.check])
        try store.close()
        return file(name)
    }
}

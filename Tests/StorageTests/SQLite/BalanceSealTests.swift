import Ledger
import Money
import Testing

@testable import Storage

@Suite("Kept balances that were changed are noticed before they are used")
struct BalanceSealTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(
        "no total is read off them, nothing is recorded on top, verifying names them",
        arguments: [
            ("one amount", "UPDATE cell SET minor_units = minor_units + 1 WHERE stage = 13"),
            (
                "amounts that still sum to zero",
                "UPDATE cell SET minor_units = 3 * minor_units WHERE month = 24253"
            ),
            ("rows gone that sum to zero", "DELETE FROM cell WHERE month = 24253"),
            ("copies", "UPDATE cell SET copies = copies * 2 WHERE copies <> 0"),
            ("the month", "UPDATE cell SET month = month + 12"),
            ("the line", "UPDATE budget_key SET line = 'utilities' WHERE branch = '11д'"),
            ("the language", "UPDATE item_class SET language = 'ru' WHERE language = 'kk'"),
            ("the count of entries", "UPDATE journal_month SET entries = entries + 1"),
        ])
    func changed(_ name: String, _ sql: String) throws {
        let path = try folder.closedLedger()
        try RawDatabase.tamper(path, sql)
        #expect(throws: StorageError.balancesChanged(path: path)) {
            try SQLiteLedgerStore.open(at: path)
        }
        let store = try SQLiteLedgerStore.open(at: path, readOnly: true)
        #expect(throws: StorageError.balancesChanged(path: path)) {
            try store.snapshot(asOf: nil)
        }
        #expect(throws: StorageError.balancesChanged(path: path)) {
            try store.snapshot(asOf: SampleLedger.day(2021, 1, 15))
        }
        #expect(try !store.verify().isIntact)
    }

    @Test("the number itself changed is named")
    func sealChanged() throws {
        let path = try folder.closedLedger()
        try RawDatabase.run(path, "UPDATE balance_seal SET value = value + 1")
        let store = try SQLiteLedgerStore.open(at: path, readOnly: true)
        #expect(try store.verify().faults == [.sealDiffers])
        #expect(throws: StorageError.balancesChanged(path: path)) {
            try store.snapshot(asOf: nil)
        }
    }

    @Test("whatever is recorded, the kept number is the one that follows from the rows")
    func follows() throws {
        let store = try folder.ledger()
        var batches = RandomBatches(seed: 5)
        var recorded: Int64 = 0
        while recorded < 40 {
            recorded += Int64(
                (try? store.post(batches.next(recorded: recorded)).entries.count) ?? 0)
            let (kept, computed) = try store.reading {
                try (BalanceSeal(kept: $0), BalanceSeal(computed: $0))
            }
            #expect(kept == computed)
        }
        #expect(try store.reading { try BalanceSeal(kept: $0) } != BalanceSeal())
    }
}

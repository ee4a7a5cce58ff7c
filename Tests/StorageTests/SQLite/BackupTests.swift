import Foundation
import Ledger
import Money
import Storage
import Testing

@Suite("Copies of a ledger in use")
struct BackupTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("a copy holds the same ledger, in one file") func copy() throws {
        let store = try folder.ledger()
        try store.post(SampleLedger.fiveEntries)
        try store.backUp(to: folder.file("copy.esep"))
        #expect(try folder.names().filter { $0.hasPrefix("copy") } == ["copy.esep"])
        let copy = try SQLiteLedgerStore.open(at: folder.file("copy.esep"))
        #expect(try copy.head() == store.head())
        #expect(try copy.entries() == store.entries())
        #expect(try copy.chart() == store.chart())
        #expect(try copy.verify().isIntact)
        // The copy lives on by itself.
        try copy.post(
            SampleLedger.batch(
                SampleLedger.draft(
                    .appropriation(SampleLedger.key("books"), .undated(.tiyn(1))))))
        #expect(try store.head().count == 5)
    }

    @Test("a file that is there is kept unless it may be overwritten") func overwriting() throws {
        let store = try folder.ledger()
        let path = folder.file("copy.esep")
        try Data("letters".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: StorageError.fileExists(path: path)) { try store.backUp(to: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("letters".utf8))
        try store.backUp(to: path, overwriting: true)
        #expect(try SQLiteLedgerStore.open(at: path).verify().isIntact)
        #expect(try folder.names().filter { $0.contains(".new") } == [])
    }

    @Test("a ledger is not overwritten by its own copy, nor one in use") func inUse() throws {
        let store = try folder.ledger()
        #expect(throws: StorageError.fileExists(path: store.path)) {
            try store.backUp(to: store.path, overwriting: true)
        }
        let other = try folder.ledger("other.esep")
        #expect(throws: StorageError.locked(path: other.path)) {
            try store.backUp(to: other.path, overwriting: true)
        }
        #expect(try other.verify().isIntact)
        #expect(try folder.names().filter { $0.contains(".new") } == [])
    }

    @Test("a ledger that was tampered with is not copied as if it were whole") func tampered()
        throws
    {
        let path = try folder.closedLedger()
        try RawDatabase.tamper(path, "UPDATE entry SET narrative = 'x' WHERE number = 1")
        let store = try SQLiteLedgerStore.open(at: path)
        #expect {
            try store.backUp(to: folder.file("copy.esep"))
        } throws: { error in
            (error as? StorageError)?.code == "not-intact"
        }
        #expect(try folder.names().filter { $0.hasPrefix("copy") } == [])
    }

    @Test("a copy taken while others write is the ledger as of one moment")
    func whileWriting() async throws {
        let store = try folder.ledger()
        let copies = (0..<5).map { folder.file("copy-\($0).esep") }
        try await withThrowingTaskGroup { group in
            group.addTask {
                for index in 0..<60 {
                    try store.post(
                        SampleLedger.batch(
                            SampleLedger.draft(
                                .appropriation(
                                    SampleLedger.key("books"), .undated(.tiyn(Int64(index + 1)))))))
                }
            }
            group.addTask { for copy in copies { try store.backUp(to: copy) } }
            try await group.waitForAll()
        }
        #expect(try store.head().count == 60)
        for path in copies {
            let copy = try SQLiteLedgerStore.open(at: path, readOnly: true)
            #expect(try copy.verify().isIntact)
            #expect(try store.verify(expecting: copy.head()).isIntact)
        }
    }

    @Test("writers in several programs wait for each other, and nothing is lost")
    func severalWriters() async throws {
        let path = try folder.closedLedger()
        try await withThrowingTaskGroup { group in
            for writer in 0..<4 {
                group.addTask {
                    let store = try SQLiteLedgerStore.open(at: path)
                    for index in 0..<15 {
                        try store.post(
                            SampleLedger.batch(
                                SampleLedger.draft(
                                    .appropriation(
                                        SampleLedger.key("utilities"), .undated(.tiyn(1))),
                                    idempotencyKey: "\(writer)/\(index)")))
                    }
                }
            }
            try await group.waitForAll()
        }
        let store = try SQLiteLedgerStore.open(at: path)
        #expect(try store.head().count == 65)
        #expect(try store.verify().isIntact)
        let cell = BalanceCube.Cell(
            key: SampleLedger.key("utilities"), stage: .authority,
            plan: PlanCell(.obligations, month: nil))
        #expect(try store.snapshot(asOf: nil).balances[cell].minorUnits == -60)
    }
}

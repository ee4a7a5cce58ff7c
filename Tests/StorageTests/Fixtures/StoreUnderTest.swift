import Languages
import Ledger
import Storage

/// The stores that must keep the contract. Another store is one more case here.
enum StoreUnderTest: CaseIterable {
    case sqlite

    /// A new ledger of the sample library with its documents.
    func make(in folder: TemporaryFolder) throws -> any LedgerStore {
        switch self {
        case .sqlite: try folder.ledger()
        }
    }
}

extension LedgerStore {
    /// All entries of a snapshot's journal.
    func entries(asOf date: CalendarDate? = nil) throws -> [Entry] {
        try snapshot(asOf: date).journal.all()
    }
}

extension Journal {
    func all() throws -> [Entry] {
        var entries: [Entry] = []
        try forEach { entries.append($0) }
        return entries
    }
}

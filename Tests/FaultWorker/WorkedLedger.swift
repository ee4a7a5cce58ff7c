import Languages
import Ledger
import Money
import Storage

/// The ledger that is worked on: one line, one source, and entries that each grant one tiyn.
enum WorkedLedger {
    static let key = BudgetKey(
        organisation: "test-library", year: FiscalYear(2025), line: "utilities.water",
        source: "local-budget")

    static func create(_ path: String) throws -> SQLiteLedgerStore {
        try SQLiteLedgerStore.create(
            at: path,
            chart: Chart(
                organisation: Organisation(
                    code: "test-library", name: Phrase(same: "Test library")),
                lines: [
                    BudgetLine(code: "utilities", name: Phrase(same: "Utilities")),
                    BudgetLine(code: "utilities.water", name: Phrase(same: "Water")),
                ],
                sources: [
                    FundingSource(
                        code: "local-budget", name: Phrase(same: "Local budget"), nature: .budget)
                ])
        ) { session in
            try session.record(documents: [
                Document(code: "D-1", kind: .decision, title: Phrase(same: "Decision"))
            ])
        }
    }

    /// A batch whose entries tell by their keys which batch they belong to and how many it has.
    static func batch(_ name: String, seed: UInt64) -> EntryBatch {
        let mixed = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
        let count = Int(mixed >> 61) % 3 + 1
        let narrative = String(repeating: "ә", count: Int(mixed >> 40) % 1500)
        let drafts = (1...count).map { place in
            EntryDraft(
                documentDate: CalendarDate(dayNumber: 20_100 + Int32(seed % 200)),
                document: "D-1", narrative: narrative,
                movements: [
                    .appropriation(key, .undated(Money(minorUnits: 1, currency: .kzt)))
                ],
                idempotencyKey: "\(name)/\(place)/\(count)")
        }
        return EntryBatch(drafts, recordedAt: Timestamp(seconds: 0), recordedBy: "worker")
    }
}

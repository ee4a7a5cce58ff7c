import TestSupport
import Foundation
import GRDB
import Languages
import Ledger
import Money
import Storage
import Testing

@Suite("What is changed behind the store's back is named")
struct TamperingTests {
    /// A change by raw SQL and what verification must say of it.
    struct Change: CustomTestStringConvertible {
        var testDescription: String
        var sql: String
        var code: String
        var entry: Int64?
        var record: String?

        init(
            _ name: String, _ sql: String, _ code: String, entry: Int64? = nil,
            record: String? = nil
        ) {
            testDescription = name
            self.sql = sql
            self.code = code
            self.entry = entry
            self.record = record
        }
    }

    /// Exchanges the second and the fourth row with their postings.
    static let swap = """
        UPDATE entry SET number = 99 WHERE number = 2;
        UPDATE entry SET number = 2 WHERE number = 4;
        UPDATE entry SET number = 4 WHERE number = 99;
        UPDATE posting SET entry = 99 WHERE entry = 2;
        UPDATE posting SET entry = 2 WHERE entry = 4;
        UPDATE posting SET entry = 4 WHERE entry = 99;
        """

    static let entryChanges = [
        Change(
            "an amount edited",
            "UPDATE posting SET minor_units = minor_units + 1 WHERE entry = 3 AND ordinal = 0",
            "entry-amount-edited", entry: 3),
        Change(
            "all amounts of an entry edited so that they still sum to zero",
            "UPDATE posting SET minor_units = minor_units * 2 WHERE entry = 2",
            "entry-content-edited", entry: 2),
        Change(
            "copies edited", "UPDATE posting SET copies = 40 WHERE entry = 3 AND stage = 21",
            "entry-amount-edited", entry: 3),
        Change(
            "titles edited", "UPDATE posting SET titles = NULL WHERE entry = 3 AND stage = 21",
            "entry-content-edited", entry: 3),
        Change(
            "a month of the plan edited",
            "UPDATE posting SET plan_month = 3 WHERE entry = 1 AND plan_month = 2",
            "entry-content-edited", entry: 1),
        Change(
            "a posting moved to another key", "UPDATE posting SET budget_key = 1 WHERE entry = 4",
            "entry-content-edited", entry: 4),
        Change(
            "a dimension of a key edited",
            "UPDATE budget_key SET branch = '1' WHERE branch = '11д'", "entry-content-edited",
            entry: 2),
        Change(
            "a language edited", "UPDATE item_class SET language = 'ru' WHERE language = 'kk'",
            "entry-content-edited", entry: 3),
        Change(
            "a commitment edited", "UPDATE posting SET commitment = 'C-2' WHERE commitment = 'C-1'",
            "entry-content-edited", entry: 2),
        Change(
            "a narrative edited", "UPDATE entry SET narrative = 'Басқа' WHERE number = 1",
            "entry-content-edited", entry: 1),
        Change(
            "a date edited",
            "UPDATE entry SET document_date = document_date - 1 WHERE number = 4",
            "entry-content-edited", entry: 4),
        Change(
            "the moment of recording edited",
            "UPDATE entry SET recorded_at = recorded_at - 86400 WHERE number = 5",
            "entry-content-edited", entry: 5),
        Change(
            "who recorded edited", "UPDATE entry SET recorded_by = 'other' WHERE number = 2",
            "entry-content-edited", entry: 2),
        Change(
            "the figures of an entry edited", "UPDATE entry SET figures = '[]' WHERE number = 1",
            "entry-content-edited", entry: 1),
        Change(
            "an idempotency key edited",
            "UPDATE entry SET idempotency_key = 'row-9' WHERE number = 1",
            "entry-content-edited", entry: 1),
        Change(
            "an entry laid on another document",
            "UPDATE entry SET document = (SELECT record FROM document WHERE code = 'memo') "
                + "WHERE number = 3", "entry-content-edited", entry: 3),
        Change(
            "an entry laid on a document that is not there",
            "UPDATE entry SET document = 99 WHERE number = 3", "entry-unreadable", entry: 3),
        Change(
            "a kind that is none", "UPDATE entry SET kind = 'gift' WHERE number = 3",
            "entry-unreadable", entry: 3),
        Change(
            "a stage that is none", "UPDATE posting SET stage = 99 WHERE entry = 4",
            "entry-unreadable", entry: 4),
        Change(
            "a hash edited", "UPDATE entry SET hash = zeroblob(32) WHERE number = 4",
            "entry-content-edited", entry: 4),
        Change(
            "a row in the middle deleted with its postings",
            "DELETE FROM posting WHERE entry = 3; DELETE FROM entry WHERE number = 3",
            "entry-missing", entry: 3),
        Change(
            "a row in the middle deleted without its postings",
            "DELETE FROM entry WHERE number = 3", "entry-missing", entry: 3),
        Change(
            "the first row deleted",
            "DELETE FROM posting WHERE entry = 1; DELETE FROM entry WHERE number = 1",
            "entry-missing", entry: 1),
        Change(
            "the postings of an entry deleted", "DELETE FROM posting WHERE entry = 3",
            "entry-content-edited", entry: 3),
        Change(
            "two rows swapped with their postings",
            swap, "entry-swapped", entry: 2),
        Change(
            "two rows swapped without their postings",
            """
            UPDATE entry SET number = 99 WHERE number = 2;
            UPDATE entry SET number = 2 WHERE number = 4;
            UPDATE entry SET number = 4 WHERE number = 99;
            """, "entry-swapped", entry: 2),
        Change(
            "a number repeated",
            """
            CREATE TABLE copy AS SELECT * FROM entry;
            DROP TABLE entry;
            ALTER TABLE copy RENAME TO entry;
            INSERT INTO entry SELECT * FROM entry WHERE number = 3;
            """, "entry-number-repeated", entry: 3),
        Change(
            "a number repeated with other content",
            """
            CREATE TABLE copy AS SELECT * FROM entry ORDER BY number DESC;
            DROP TABLE entry;
            ALTER TABLE copy RENAME TO entry;
            UPDATE entry SET number = 3 WHERE number = 4;
            """, "entry-number-repeated", entry: 3),
        Change(
            "a posting without an entry",
            "INSERT INTO posting SELECT 9, ordinal, budget_key, stage, plan_basis, plan_month, "
                + "item_class, copies, titles, is_priced, commitment, minor_units FROM posting "
                + "WHERE entry = 4", "entry-stray-postings", entry: 9),
    ]

    @Test("in the journal, with the entry and the reason", arguments: entryChanges)
    func entries(_ change: Change) throws {
        let outcome = try outcome(of: change)
        #expect(outcome.code == change.code)
        guard case .entryDiffers(let number, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(number.value == change.entry)
        let phrase = outcome.explanation
        let wordings = Language.allCases.map { phrase[$0] }
        #expect(wordings.allSatisfy { !$0.isEmpty && !$0.contains("{") })
        #expect(Set(wordings).count == 3)
    }

    @Test("two rows swapped are named both") func swapped() throws {
        let change = try #require(
            Self.entryChanges.first { $0.testDescription == "two rows swapped with their postings" }
        )
        #expect(
            try outcome(of: change)
                == .entryDiffers(EntryNumber(2), .swapped(with: 4)))
    }

    @Test(
        "in the records beside it, with the kind and the code",
        arguments: [
            Change(
                "a document",
                "UPDATE document SET body = replace(body, '\"7\"', '\"8\"') WHERE code = 'decision'",
                "document-content-edited", record: "decision"),
            Change(
                "the code of a document", "UPDATE document SET code = 'act' WHERE code = 'memo'",
                "document-content-edited", record: "act"),
            Change(
                "a reported figure",
                "UPDATE reported_figure SET body = replace(body, '243165', '143165')",
                "figure-content-edited", record: "F001"),
            Change(
                "a cross-check", "UPDATE cross_check SET body = replace(body, 'false', 'true')",
                "check-content-edited", record: "C1"),
            Change(
                "a name in the chart",
                "UPDATE chart_version SET body = replace(body, 'Heating', 'Cooling')",
                "chart-content-edited", record: "1"),
            Change(
                "the place among the entries", "UPDATE cross_check SET after_entry = 2",
                "check-content-edited", record: "C1"),
            Change(
                "a number repeated", "UPDATE cross_check SET record = 5",
                "check-number-repeated", record: "C1"),
        ])
    func records(_ change: Change) throws {
        let outcome = try outcome(of: change)
        #expect(outcome.code == change.code)
        guard case .recordDiffers(_, let code, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(code == change.record)
    }

    @Test(
        "in what is kept beside the journal",
        arguments: [
            Change(
                "a balance", "UPDATE cell SET minor_units = minor_units + 1 WHERE stage = 13",
                "balance-differs"),
            Change(
                "copies of a balance", "UPDATE cell SET copies = 9 WHERE copies = 4",
                "balance-differs"),
            Change("a balance deleted", "DELETE FROM cell WHERE stage = 13", "balance-differs"),
            Change(
                "a balance invented",
                "INSERT INTO cell VALUES (1, 13, 0, 0, 0, 24252, 5, 0, 0, 0, 0)",
                "balance-differs"),
            Change(
                "a commitment", "UPDATE open_commitment SET held = held + 1",
                "commitment-differs"),
            Change("a commitment deleted", "DELETE FROM open_commitment", "commitment-differs"),
            Change(
                "a month's count", "UPDATE journal_month SET entries = entries + 1",
                "month-differs"),
            Change("a document deleted", "DELETE FROM reported_figure", "record-missing"),
            Change("the protections dropped", "SELECT 1", "schema-differs"),
            Change(
                "the tail cut off",
                "DELETE FROM posting WHERE entry = 5; DELETE FROM entry WHERE number = 5",
                "entry-missing"),
        ])
    func kept(_ change: Change) throws {
        #expect(try outcome(of: change).code == change.code)
    }

    @Test("a balance that is not the journal's fold is told with both figures")
    func balanceFigures() throws {
        let change = Change(
            "", "UPDATE cell SET minor_units = minor_units + 1 WHERE stage = 13", "")
        var kept = BalanceCube.Content()
        kept.minorUnits = 40_001
        var folded = BalanceCube.Content()
        folded.minorUnits = 40_000
        #expect(
            try outcome(of: change)
                == .balanceDiffers(
                    BalanceCube.Cell(
                        key: SampleLedger.key("books", branch: "11д"), stage: .paid),
                    month: YearMonth(year: 2021, month: 2), kept: kept, folded: folded))
    }

    @Test("one protection dropped is named") func protection() throws {
        let folder = try TemporaryFolder()
        let path = try folder.closedLedger()
        try RawDatabase.run(path, "DROP TRIGGER entry_no_delete")
        let store = try SQLiteLedgerStore.open(at: path, readOnly: true)
        #expect(try store.verify().outcome == .schemaDiffers("trigger entry_no_delete"))
    }

    @Test("a tail cut with care is seen against a head noted before") func cutTail() throws {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        let early = try store.post(
            SampleLedger.batch(
                SampleLedger.draft(
                    .appropriation(SampleLedger.key("books"), .undated(.tiyn(1))))))
        #expect(early.entries.count == 1)
        try store.backUp(to: folder.file("old.esep"))
        let noted = try store.head()
        try store.post(
            SampleLedger.batch(
                SampleLedger.draft(
                    .appropriation(SampleLedger.key("books"), .undated(.tiyn(2))))))
        let later = try store.head()
        // An old file put back is the tail cut in the most careful way there is.
        let old = try SQLiteLedgerStore.open(at: folder.file("old.esep"))
        #expect(try old.verify().isIntact)
        #expect(try old.verify(expecting: noted).isIntact)
        #expect(try old.verify(expecting: later).outcome == .tailMissing(expected: later))
    }

    @Test("a ledger hashed anew is seen against a head noted before") func rehashed() throws {
        let folder = try TemporaryFolder()
        let honest = try folder.ledger("honest.esep")
        try honest.post(SampleLedger.fiveEntries)
        let noted = try honest.head()
        var story = SampleLedger.fiveEntries
        story.drafts[1].narrative = "Another story"
        let forged = try folder.ledger("forged.esep")
        try forged.post(story)
        #expect(try forged.verify().isIntact)
        #expect(try forged.verify(expecting: noted).outcome == .rewritten(expected: noted))
        try forged.post(
            SampleLedger.batch(
                SampleLedger.draft(
                    .appropriation(SampleLedger.key("books"), .undated(.tiyn(2))))))
        #expect(try forged.verify(expecting: noted).outcome == .rewritten(expected: noted))
    }

    @Test("any field of any entry edited is named with that entry", arguments: [1, 2] as [UInt64])
    func randomEdits(_ seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        var batches = RandomBatches(seed: seed)
        var recorded: Int64 = 0
        while recorded < 25 {
            let batch = batches.next(recorded: recorded)
            recorded += Int64((try? store.post(batch).entries.count) ?? 0)
        }
        try store.close()
        let file = URL(fileURLWithPath: store.path)
        let whole = try Data(contentsOf: file)
        let edits = [
            ("entry", "number", "document_date = document_date + 1"),
            ("entry", "number", "recorded_at = recorded_at - 1"),
            ("entry", "number", "recorded_by = recorded_by || ' '"),
            ("entry", "number", "narrative = narrative || 'x'"),
            ("entry", "number", "document = document % 4 + 1"),
            ("entry", "number", "figures = '[\"F9\"]'"),
            ("entry", "number", "idempotency_key = 'other'"),
            ("posting", "entry", "minor_units = minor_units + 1"),
            ("posting", "entry", "minor_units = 2 * minor_units + 4"),
            ("posting", "entry", "stage = CASE stage WHEN 11 THEN 12 ELSE 11 END"),
            ("posting", "entry", "budget_key = budget_key % 3 + 1 + (budget_key = 4)"),
            ("posting", "entry", "commitment = ifnull(commitment, '') || 'x'"),
            ("posting", "entry", "ordinal = 100 - ordinal"),
        ]
        var generator = SplitMix64(seed: seed)
        for (table, column, edit) in edits {
            let entry = Int64.random(in: 1...recorded, using: &generator)
            try RawDatabase.tamper(
                store.path, "UPDATE \(table) SET \(edit) WHERE \(column) = \(entry)")
            let outcome = try SQLiteLedgerStore.open(at: store.path, readOnly: true)
                .verify().outcome
            guard case .entryDiffers(let number, _) = outcome else {
                Issue.record("\(edit) in \(entry): \(outcome)")
                continue
            }
            #expect(number.value == entry, "\(edit)")
            try whole.write(to: file)
        }
    }

    private func outcome(of change: Change) throws -> Verification.Outcome {
        let folder = try TemporaryFolder()
        let path = try folder.closedLedger()
        try RawDatabase.tamper(path, change.sql)
        return try SQLiteLedgerStore.open(at: path, readOnly: true).verify().outcome
    }
}

import Foundation
import GRDB
import Ledger
import Testing

@testable import Storage

@Suite("A ledger's file is durable and append-only")
struct ProtectionTests {
    @Test("the writer commits durably and asks back that it does") func settings() throws {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        func pragma(_ name: String) throws -> String? {
            try store.database.writeWithoutTransaction {
                try String.fetchOne($0, sql: "PRAGMA \(name)")
            }
        }
        #expect(try pragma("synchronous") == "2")
        #expect(try pragma("journal_mode") == "wal")
        #expect(try pragma("recursive_triggers") == "1")
        #expect(try pragma("foreign_keys") == "1")
        #expect(try pragma("trusted_schema") == "0")
        #expect(try pragma("application_id") == "\(0x4553_4550)")
        #expect(try pragma("user_version") == "1")
        try store.close()
        let again = try SQLiteLedgerStore.open(at: store.path)
        let synchronous = try again.database.writeWithoutTransaction {
            try Int.fetchOne($0, sql: "PRAGMA synchronous")
        }
        #expect(synchronous == 2)
    }

    @Test("every table is strict") func strictTables() throws {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        let loose = try store.reading {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
                    """)
        }
        #expect(loose == [])
    }

    static let attacks = [
        "UPDATE entry SET narrative = 'x' WHERE number = 1",
        "UPDATE posting SET minor_units = 0 WHERE entry = 1",
        "UPDATE document SET body = '{}'",
        "UPDATE reported_figure SET body = '{}'",
        "UPDATE cross_check SET body = '{}'",
        "UPDATE chart_version SET body = '{}'",
        "UPDATE budget_key SET line = 'x'",
        "UPDATE item_class SET language = 'x'",
        "DELETE FROM entry WHERE number = 5",
        "DELETE FROM posting WHERE entry = 5",
        "DELETE FROM document",
        "DELETE FROM reported_figure",
        "DELETE FROM cross_check",
        "DELETE FROM chart_version",
        "DELETE FROM budget_key",
        "DELETE FROM item_class",
        "REPLACE INTO entry SELECT * FROM entry WHERE number = 5",
        "REPLACE INTO posting SELECT * FROM posting WHERE entry = 5 AND ordinal = 0",
        "REPLACE INTO document SELECT * FROM document WHERE code = 'memo'",
        "REPLACE INTO reported_figure SELECT * FROM reported_figure",
        "REPLACE INTO cross_check SELECT * FROM cross_check",
        "REPLACE INTO chart_version SELECT * FROM chart_version",
        "REPLACE INTO budget_key SELECT * FROM budget_key",
        "REPLACE INTO item_class SELECT * FROM item_class",
        // A new row that would push an old one out by another of its keys.
        """
        REPLACE INTO entry SELECT 6, kind, document_date, recorded_at, recorded_by, document,
            narrative, reverses, figures, 'row-1', hash FROM entry WHERE number = 1
        """,
        "REPLACE INTO document SELECT 99, after_entry, code, '{}', hash FROM document",
        """
        REPLACE INTO budget_key
            SELECT 99, organisation, year, line, source, branch, programme FROM budget_key
        """,
        """
        INSERT INTO entry SELECT * FROM entry WHERE number = 5
            ON CONFLICT (number) DO UPDATE SET narrative = 'x'
        """,
        """
        INSERT INTO posting SELECT * FROM posting WHERE entry = 5
            ON CONFLICT (entry, ordinal) DO UPDATE SET minor_units = 0
        """,
        """
        INSERT INTO document SELECT * FROM document WHERE code = 'memo'
            ON CONFLICT (code) DO UPDATE SET body = '{}'
        """,
        // A posting slipped under an entry recorded before.
        """
        INSERT INTO posting SELECT 2, 9, budget_key, stage, plan_basis, plan_month, item_class,
            copies, titles, is_priced, commitment, minor_units FROM posting WHERE entry = 4
        """,
    ]

    @Test(
        "whatever tool tries, nothing recorded is updated, deleted or replaced",
        arguments: attacks)
    func appendOnly(_ attack: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.closedLedger()
        // A foreign tool leaves recursive triggers off, the ledger's own connection has them on.
        for recursive in ["OFF", "ON"] {
            #expect {
                try RawDatabase.run(path, "PRAGMA recursive_triggers = \(recursive); \(attack)")
            } throws: { error in
                guard let failure = error as? DatabaseError else { return false }
                return failure.message?.contains("nothing recorded is") == true
            }
        }
        #expect(try SQLiteLedgerStore.open(at: path).verify().outcome == .intact)
    }

    @Test("a maximum over all records, and a balance, are found by key and not by reading all")
    func queryPlans() throws {
        let folder = try TemporaryFolder()
        let store = try folder.ledger()
        let plans = try store.reading { database in
            try [
                "SELECT 1 FROM posting WHERE (entry, ordinal) >= (5, 0)",
                "SELECT 1 FROM record WHERE record >= 5",
                "SELECT * FROM cell WHERE budget_key = 5",
                "SELECT count(*) FROM entry WHERE document_date BETWEEN 1 AND 2",
                """
                SELECT minor_units FROM entry CROSS JOIN posting ON posting.entry = entry.number
                WHERE document_date BETWEEN 1 AND 2
                """,
            ].flatMap { sql in
                try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)")
                    .compactMap { $0["detail"] as String? }
            }
        }
        #expect(plans.contains { $0.contains("SEARCH") })
        #expect(plans.filter { $0.hasPrefix("SCAN") } == [])
    }
}
